import { generateKeyPairSync, randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider/lib/provider.js";

/** A real authorization server (oidc-provider) that gives tokens for client credentials, tells and takes back. */
export type OAuthServer = {
  readonly tokenUrl: string;
  /** How often a token was asked for. */
  readonly asked: () => number;
  /** How long the next tokens live, in seconds. */
  live: (seconds: number) => void;
  isActive: (token: string) => Promise<boolean>;
  revoke: (token: string) => Promise<void>;
};

/** The client that Indsigt is, by the names of its secrets. */
export const CLIENT = {
  "rooms-client": "indsigt at the library",
  "rooms-secret": "a secret: with %, + and =&",
};

/** Runs it for the test file that calls it. */
export function useOAuthServer(): OAuthServer {
  let server: Server | undefined;
  let asked = 0;
  let seconds = 600;
  const url = () => `http://127.0.0.1:${(server?.address() as AddressInfo).port}`;
  beforeAll(async () => {
    server = createServer();
    await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
    const answer = new Provider(
      url(),
      configuration(() => seconds),
    ).callback();
    server.on("request", (request, response) => {
      if (request.url === "/token") asked += 1;
      void answer(request, response);
    });
  });
  beforeEach(() => {
    [asked, seconds] = [0, 600];
  });
  afterAll(async () => {
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
  });
  const post = async (path: string, token: string) => {
    const [id, secret] = Object.values(CLIENT).map((text) =>
      new URLSearchParams({ "": text }).toString().slice(1),
    );
    const authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString("base64")}`;
    const body = new URLSearchParams({ token });
    return fetch(url() + path, { method: "POST", headers: { authorization }, body });
  };
  return {
    get tokenUrl() {
      return `${url()}/token`;
    },
    asked: () => asked,
    live: (next) => void (seconds = next),
    isActive: async (token) =>
      ((await (await post("/token/introspection", token)).json()) as { active: boolean }).active,
    revoke: async (token) => void (await post("/token/revocation", token)),
  };
}

function configuration(seconds: () => number): Record<string, unknown> {
  const [client_id, client_secret] = Object.values(CLIENT);
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const client = {
    grant_types: ["client_credentials"],
    redirect_uris: [],
    response_types: [],
    scope: "rooms",
  };
  return {
    clients: [{ client_id, client_secret, ...client }],
    scopes: ["openid", "rooms", "everything"],
    features: {
      clientCredentials: { enabled: true },
      introspection: { enabled: true, allowedPolicy: async () => true },
      revocation: { enabled: true, allowedPolicy: async () => true },
      devInteractions: { enabled: false },
    },
    ttl: { ClientCredentials: () => seconds() },
    jwks: { keys: [privateKey.export({ format: "jwk" })] },
    cookies: { keys: [randomBytes(16).toString("hex")] },
  };
}
