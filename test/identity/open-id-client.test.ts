import { createHash, createHmac } from "node:crypto";
import jwt from "jsonwebtoken";
import { createOpenIdClient } from "../../server/identity/open-id-client.ts";
import { generateSigningKey } from "../../server/identity/signing-key.ts";
import { useHostileProvider, type Lie } from "./hostile-provider.ts";

const provider = useHostileProvider();
const stranger = generateSigningKey();

/** Logs on at a provider that lies as told; the nonce is the right one unless the lie has its own. */
async function signInWith(lie: Lie, query?: string, config = provider.config) {
  const client = createOpenIdClient(config);
  provider.lie({ ...(lie.discovery && { discovery: lie.discovery }) });
  const { secrets } = await client.beginSignIn();
  provider.lie({ ...lie, claims: { nonce: secrets.nonce, ...lie.claims } });
  return client.completeSignIn(query ?? `?code=c&state=${secrets.state}`, secrets);
}

test("an honest provider is believed", async () => {
  expect(await signInWith({})).toMatchObject({ claims: { sub: "s-1", name: "Anne Test" } });
});

test("the log-on asks for a code, with PKCE, state and nonce that are new each time", async () => {
  const client = createOpenIdClient({
    ...provider.config,
    authorizationParameters: { idp_values: "mitid", state: "mine" },
  });
  const [first, second] = [await client.beginSignIn(), await client.beginSignIn()];
  const asked = new URL(first.location).searchParams;
  expect(Object.fromEntries(asked)).toEqual({
    ...{ response_type: "code", client_id: "indsigt", scope: "openid", idp_values: "mitid" },
    ...{
      redirect_uri: "https://privat.example/auth/callback",
      state: first.secrets.state,
      nonce: first.secrets.nonce,
    },
    code_challenge: createHash("sha256").update(first.secrets.codeVerifier).digest("base64url"),
    code_challenge_method: "S256",
  });
  expect(
    Object.values(second.secrets).filter((secret) => Object.values(first.secrets).includes(secret)),
  ).toEqual([]);
});

test("the verifier and the address go along with the code", async () => {
  await signInWith({});
  expect(Object.fromEntries(provider.asked[0] ?? [])).toMatchObject({
    ...{ grant_type: "authorization_code", code: "c", redirect_uri: "https://privat.example/auth/callback" },
    code_verifier: expect.stringMatching(/^[\w-]{43}$/),
  });
});

const now = () => Math.floor(Date.now() / 1000);

test.each<[string, Lie]>([
  ["another nonce", { claims: { nonce: "x" } }],
  ["no nonce", { claims: { nonce: undefined } }],
  ["another issuer", { claims: { iss: "https://evil.example" } }],
  ["another audience", { claims: { aud: "other" } }],
  ["two audiences and no authorized party", { claims: { aud: ["indsigt", "other"] } }],
  ["another authorized party", { claims: { aud: ["indsigt", "other"], azp: "other" } }],
  ["an end that has passed", { claims: { exp: now() - 120 } }],
  ["no end", { claims: { exp: undefined } }],
  ["no subject", { claims: { sub: undefined } }],
  [
    "another's signature",
    {
      sign: (claims) =>
        jwt.sign(claims, stranger.privateKey, { algorithm: "ES256", keyid: provider.key.kid }),
    },
  ],
  [
    "an unknown key",
    { sign: (claims) => jwt.sign(claims, stranger.privateKey, { algorithm: "ES256", keyid: stranger.kid }) },
  ],
  ["no signature", { sign: (claims) => jwt.sign(claims, "", { algorithm: "none" }) }],
  ["an HMAC with the client secret", { sign: (claims) => hmac(claims, "secret") }],
  [
    "an HMAC with the public key",
    { sign: (claims) => hmac(claims, provider.key.publicKey.export({ format: "pem", type: "spki" })) },
  ],
  ["no ID token at all", { token: { body: { id_token: undefined } } }],
])("an ID token with %s is refused", async (_, lie) => {
  expect(await signInWith(lie)).toEqual({ refused: "CHECK_FAILED" });
});

test.each([
  ["another state", "?code=c&state=x"],
  ["no state", "?code=c"],
  ["no code", "?"],
])("a callback with %s is refused before the code is used", async (_, query) => {
  expect(await signInWith({}, query)).toEqual({ refused: "CHECK_FAILED" });
  expect(provider.asked).toEqual([]);
});

test("a code that the provider refuses is refused", async () => {
  const token = { status: 400, body: { error: "invalid_grant" } };
  expect(await signInWith({ token })).toEqual({ refused: "PROVIDER_REFUSED" });
});

test.each<[string, Lie]>([
  ["stops answering", { isDown: true }],
  ["answers as a proxy does whose server is gone", { token: { status: 502 } }],
])("a provider that %s is said to be unreachable", async (_, lie) => {
  expect(await signInWith(lie)).toEqual({ refused: "PROVIDER_UNREACHABLE" });
});

test("a provider that is down is asked again by the next log-on, and once it answers not any more", async () => {
  const client = createOpenIdClient(provider.config);
  provider.lie({ isDown: true });
  await expect(client.beginSignIn()).rejects.toMatchObject({
    code: "UNAVAILABLE",
    message: "Log-on cannot be reached now. Try again in a few minutes.",
  });
  provider.lie({});
  await client.beginSignIn();
  provider.lie({ isDown: true });
  await client.beginSignIn();
});

test("a provider that says it is another is not believed", async () => {
  provider.lie({ discovery: { issuer: "https://evil.example" } });
  await expect(createOpenIdClient(provider.config).beginSignIn()).rejects.toMatchObject({
    code: "UNAVAILABLE",
  });
});

test("http is refused for a provider on another machine", () => {
  const config = { ...provider.config, issuer: "http://broker.example" };
  expect(() => createOpenIdClient(config)).toThrow(expect.objectContaining({ code: "INVALID_INPUT" }));
});

test("claims that come at the UserInfo endpoint are added, and cannot change those that are signed", async () => {
  const config = { ...provider.config, readsUserInfo: true };
  const userInfo = { sub: "s-1", "dk.cpr": "7403851118", name: "Evil", iss: "https://evil.example" };
  expect(await signInWith({ userInfo }, undefined, config)).toMatchObject({
    claims: { "dk.cpr": "7403851118", name: "Anne Test", iss: provider.config.issuer },
  });
});

test("claims about somebody else are refused", async () => {
  const config = { ...provider.config, readsUserInfo: true };
  const outcome = await signInWith({ userInfo: { sub: "s-2", "dk.cpr": "7403851118" } }, undefined, config);
  expect(outcome).toEqual({ refused: "CHECK_FAILED" });
});

test("behind a port mapping the provider is asked where this process reaches it", async () => {
  const internalIssuerOrigin = provider.config.issuer;
  const issuer = "http://localhost:1";
  const discovery = {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
  };
  const config = { ...provider.config, issuer, internalIssuerOrigin };
  const outcome = await signInWith({ discovery, claims: { iss: issuer } }, undefined, config);
  expect(outcome).toMatchObject({ claims: { iss: issuer } });
});

function hmac(claims: object, secret: string | Buffer): string {
  const head = { alg: "HS256", typ: "JWT", kid: provider.key.kid };
  const input = [head, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  return `${input}.${createHmac("sha256", secret).update(input).digest("base64url")}`;
}
