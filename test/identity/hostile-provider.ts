import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import jwt from "jsonwebtoken";
import { DEMO_CLAIMS } from "../../server/identity/demo-people.ts";
import type { IdentityConfig } from "../../server/identity/identity-config.ts";
import { generateSigningKey } from "../../server/identity/signing-key.ts";

/** How a provider of the tests lies. */
export type Lie = {
  claims?: Record<string, unknown>;
  sign?: (claims: object) => string;
  discovery?: Record<string, unknown>;
  token?: { status?: number; body?: Record<string, unknown> };
  userInfo?: Record<string, unknown>;
  isDown?: boolean;
};

/** A provider whose answers a test decides; `asked` holds what it was sent to its token endpoint. */
export type HostileProvider = {
  readonly config: IdentityConfig;
  readonly key: ReturnType<typeof generateSigningKey>;
  readonly asked: URLSearchParams[];
  lie: (lie: Lie) => void;
};

/** Starts a provider that can lie, for the test file that calls it. */
export function useHostileProvider(): HostileProvider {
  const key = generateSigningKey();
  const asked: URLSearchParams[] = [];
  let lie: Lie = {};
  let server: Server | undefined;
  const issuer = () => `http://127.0.0.1:${(server?.address() as AddressInfo).port}`;

  beforeAll(async () => {
    server = createServer((req, res) => void answer(req, res, { lie, issuer: issuer(), key, asked })).listen(
      0,
      "127.0.0.1",
    );
    await once(server, "listening");
  });
  beforeEach(() => {
    lie = {};
    asked.length = 0;
  });
  afterAll(() => server?.close());

  return {
    key,
    asked,
    lie: (next) => void (lie = next),
    get config() {
      return {
        ...{
          baseUrl: "https://privat.example",
          issuer: issuer(),
          clientId: "indsigt",
          clientSecret: "secret",
        },
        ...{ scope: "openid", authorizationParameters: {}, readsUserInfo: false, claims: DEMO_CLAIMS },
        ...{ signingKeys: [key] as const, sessionMinutes: { citizen: 60, staff: 480 }, tokenMinutes: 10 },
      };
    },
  };
}

type Answering = { lie: Lie; issuer: string; key: HostileProvider["key"]; asked: URLSearchParams[] };

async function answer(
  req: IncomingMessage,
  res: ServerResponse,
  { lie, issuer, key, asked }: Answering,
): Promise<void> {
  const body = Buffer.concat(await req.toArray()).toString();
  const reply = (content: object, status = 200) => {
    res.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(content));
  };
  if (lie.isDown) return void res.socket?.destroy();
  if (req.url === "/.well-known/openid-configuration") {
    return reply({
      ...{
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
      },
      ...{
        userinfo_endpoint: `${issuer}/me`,
        id_token_signing_alg_values_supported: ["ES256"],
        ...lie.discovery,
      },
    });
  }
  if (req.url === "/jwks")
    return reply({
      keys: [{ ...key.publicKey.export({ format: "jwk" }), kid: key.kid, alg: "ES256", use: "sig" }],
    });
  if (req.url === "/me") return reply(lie.userInfo ?? {});
  asked.push(new URLSearchParams(body));
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: issuer,
    aud: "indsigt",
    sub: "s-1",
    iat: now,
    exp: now + 60,
    name: "Anne Test",
    ...lie.claims,
  };
  const sign =
    lie.sign ?? ((content) => jwt.sign(content, key.privateKey, { algorithm: "ES256", keyid: key.kid }));
  const tokens = { access_token: "a", token_type: "Bearer", id_token: sign(withoutUndefined(claims)) };
  return reply({ ...tokens, ...lie.token?.body }, lie.token?.status);
}

function withoutUndefined(claims: object): object {
  return JSON.parse(JSON.stringify(claims));
}
