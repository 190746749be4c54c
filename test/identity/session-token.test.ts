import { createHmac, generateKeyPairSync, randomUUID, sign as signBytes, type KeyObject } from "node:crypto";
import jwt from "jsonwebtoken";
import { signSessionToken, verifySessionToken } from "../../server/identity/session-token.ts";
import { generateSigningKey, parseSessionKeys, parseSigningKey } from "../../server/identity/signing-key.ts";

const key = generateSigningKey();
const config = { baseUrl: "https://privat.example", signingKeys: [key] as const, tokenMinutes: 10 };
const who = { personId: randomUUID(), sessionId: randomUUID() };
const now = new Date("2026-11-24T10:00:00Z");
const lives = { now, sessionExpiresAt: new Date("2026-11-24T11:00:00Z") };
const good = {
  ...{ iss: config.baseUrl, aud: config.baseUrl, sub: who.personId, sid: who.sessionId },
  ...{ iat: now.getTime() / 1000, exp: now.getTime() / 1000 + 600 },
};
const header = { alg: "ES256", typ: "JWT", kid: key.kid };
const refused = expect.objectContaining({ code: "UNAUTHENTICATED" });

/** Makes a token by hand, as an attacker would. */
function forge(
  claims: object,
  { head = header, by = key.privateKey }: { head?: object; by?: KeyObject } = {},
): string {
  const input = [head, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  const signature = signBytes("sha256", Buffer.from(input), { key: by, dsaEncoding: "ieee-p1363" });
  return `${input}.${signature.toString("base64url")}`;
}

function hmacToken(secret: string | Buffer, head: object): string {
  const input = [head, good].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  return `${input}.${createHmac("sha256", secret).update(input).digest("base64url")}`;
}

test("a token made by hand with our key is good, so what follows fails for its own reason", () => {
  expect(verifySessionToken(config, forge(good), now)).toEqual(who);
});

test.each([
  [
    "alg none without signature",
    `${forge(good, { head: { ...header, alg: "none" } })
      .split(".")
      .slice(0, 2)
      .join(".")}.`,
  ],
  ["alg none with signature", forge(good, { head: { ...header, alg: "none" } })],
  ["alg NONE", forge(good, { head: { ...header, alg: "NONE" } })],
  ["alg ES384", forge(good, { head: { ...header, alg: "ES384" } })],
  ["no alg", forge(good, { head: { typ: "JWT", kid: key.kid } })],
  [
    "HS256 with our public key in PEM as secret",
    hmacToken(key.publicKey.export({ format: "pem", type: "spki" }), { ...header, alg: "HS256" }),
  ],
  [
    "HS256 with our public key in DER as secret",
    hmacToken(key.publicKey.export({ format: "der", type: "spki" }), { ...header, alg: "HS256" }),
  ],
  ["HS256 with an empty secret", hmacToken("", { ...header, alg: "HS256" })],
  ["HS256 that says ES256", hmacToken(key.publicKey.export({ format: "pem", type: "spki" }), header)],
])("a token with %s is refused", (_, token) => {
  expect(() => verifySessionToken(config, token, now)).toThrow(refused);
});

const stranger = generateSigningKey();
const jwk = stranger.publicKey.export({ format: "jwk" });

test.each([
  ["another's key under our kid", { by: stranger.privateKey }],
  ["another's key under its own kid", { by: stranger.privateKey, head: { ...header, kid: stranger.kid } }],
  ["our key under an unknown kid", { head: { ...header, kid: "x" } }],
  ["no kid", { head: { alg: "ES256", typ: "JWT" } }],
  ["a kid that is a list", { head: { ...header, kid: [key.kid] } }],
  ["a kid that is a path", { head: { ...header, kid: "../../../../dev/null" } }],
  ["its own key inside", { by: stranger.privateKey, head: { ...header, jwk } }],
  ["our signature but a key inside", { head: { ...header, jwk } }],
  ["the address of a key", { head: { ...header, jku: "https://evil.example/jwks" } }],
  ["a certificate inside", { head: { ...header, x5c: ["MIIB"] } }],
  ["a critical extension", { head: { ...header, crit: ["exp"] } }],
])("a token with %s is refused", (_, how) => {
  expect(() => verifySessionToken(config, forge(good, how), now)).toThrow(refused);
});

test.each([
  ["another issuer", { ...good, iss: "https://evil.example" }],
  ["no issuer", { ...good, iss: undefined }],
  ["another audience", { ...good, aud: "https://other.example" }],
  ["no audience", { ...good, aud: undefined }],
  ["an end that has passed", { ...good, exp: good.iat - 1 }],
  ["an end that is now", { ...good, exp: good.iat }],
  ["no end", { ...good, exp: undefined }],
  ["an end that is text", { ...good, exp: "2999" }],
  ["a start to come", { ...good, nbf: good.iat + 60 }],
  ["no person", { ...good, sub: undefined }],
  ["a person that is no id", { ...good, sub: "' or 1=1 --" }],
  ["no session", { ...good, sid: undefined }],
  ["a session that is no id", { ...good, sid: { $ne: null } }],
])("a token with %s is refused", (_, claims) => {
  expect(() => verifySessionToken(config, forge(claims), now)).toThrow(refused);
});

test.each([
  ["nothing", ""],
  ["one part", "abc"],
  ["dots only", ".."],
  ["no JSON", `${Buffer.from("x").toString("base64url")}.e30.x`],
  ["a header that is null", `${Buffer.from("null").toString("base64url")}.e30.x`],
  ["a body that is no JSON", forge(good).replace(/\.[^.]+\./, ".eHg.")],
])("%s is no token", (_, token) => {
  expect(() => verifySessionToken(config, token, now)).toThrow(refused);
});

test("a token with one letter changed is refused, whichever it is", () => {
  const token = forge(good);
  for (let at = 0; at < token.lastIndexOf("."); at += 1) {
    const letter = token[at] === "A" ? "B" : "A";
    if (token[at] === ".") continue;
    const changed = token.slice(0, at) + letter + token.slice(at + 1);
    expect(() => verifySessionToken(config, changed, now)).toThrow(refused);
  }
});

test("the refusal says nothing of the reason", () => {
  const wrong = [forge({ ...good, exp: good.iat - 1 }), forge(good, { by: stranger.privateKey }), "x"];
  const messages = wrong.map((token) => {
    try {
      return verifySessionToken(config, token, now);
    } catch (error) {
      return (error as Error).message;
    }
  });
  expect(new Set(messages)).toEqual(new Set(["Your log-on is no longer valid. Log on again."]));
});

test("a token lasts ten minutes and says no more than who, in which session", () => {
  const { token, expiresAt } = signSessionToken(config, who, lives);
  expect(jwt.decode(token, { complete: true })?.header).toEqual(header);
  expect(jwt.decode(token)).toEqual(good);
  expect(expiresAt).toEqual(new Date("2026-11-24T10:10:00Z"));
  expect(verifySessionToken(config, token, new Date("2026-11-24T10:09:59Z"))).toEqual(who);
  expect(() => verifySessionToken(config, token, expiresAt)).toThrow(refused);
});

test("a token never outlives its session", () => {
  const sessionExpiresAt = new Date("2026-11-24T10:03:00Z");
  expect(signSessionToken(config, who, { now, sessionExpiresAt }).expiresAt).toEqual(sessionExpiresAt);
});

test("after a rotation the old key still verifies and the new one signs", () => {
  const { token } = signSessionToken(config, who, lives);
  const rotated = { ...config, signingKeys: [stranger, key] as const };
  expect(verifySessionToken(rotated, token, now)).toEqual(who);
  expect(jwt.decode(signSessionToken(rotated, who, lives).token, { complete: true })?.header.kid).toBe(
    stranger.kid,
  );
});

test("a retired key verifies what it signed, though its private half is gone", () => {
  const { token } = signSessionToken(config, who, lives);
  const keys = parseSessionKeys([pemOf(stranger.privateKey), pemOf(key.publicKey)].join("\n"));
  expect(keys.signingKeys.map(({ kid }) => kid)).toEqual([stranger.kid]);
  expect(verifySessionToken({ ...config, ...keys }, token, now)).toEqual(who);
  expect(() => verifySessionToken({ ...config, ...keys, retiredKeys: [] }, token, now)).toThrow(refused);
});

test.each([
  ["first", [key.publicKey, stranger.privateKey]],
  ["alone", [key.publicKey]],
])("a public key %s cannot sign", (_, some) => {
  expect(() => parseSessionKeys(some.map(pemOf).join(""))).toThrow(
    expect.objectContaining({ code: "INVALID_INPUT" }),
  );
});

test.each([
  ["made two minutes ahead of our clock", { iat: good.iat + 120, exp: good.exp + 60 }],
  ["good for longer than we give", { exp: good.exp + 1 }],
  ["good for a year", { exp: good.iat + 31_536_000 }],
])("a token with our own signature that was %s is refused", (_, times) => {
  expect(() => verifySessionToken(config, forge({ ...good, ...times }), now)).toThrow(refused);
});

test("a token of a process whose clock is a minute ahead is good", () => {
  expect(verifySessionToken(config, forge({ ...good, iat: good.iat + 60, exp: good.exp + 60 }), now)).toEqual(
    who,
  );
});

function pemOf(some: KeyObject): string {
  return some.export({ format: "pem", type: some.type === "private" ? "pkcs8" : "spki" } as never).toString();
}

test("a key read back from PEM has the same kid", () => {
  const pem = key.privateKey.export({ format: "pem", type: "pkcs8" }).toString();
  expect(parseSigningKey(pem).kid).toBe(key.kid);
});

test.each([
  ["nonsense", "secret"],
  ["a public key", key.publicKey.export({ format: "pem", type: "spki" }).toString()],
  [
    "another curve",
    generateKeyPairSync("ec", { namedCurve: "P-384" })
      .privateKey.export({ format: "pem", type: "pkcs8" })
      .toString(),
  ],
  [
    "RSA",
    generateKeyPairSync("rsa", { modulusLength: 2048 })
      .privateKey.export({ format: "pem", type: "pkcs8" })
      .toString(),
  ],
])("%s is refused as signing key, without repeating it", (_, pem) => {
  expect(() => parseSigningKey(pem)).toThrow(expect.objectContaining({ code: "INVALID_INPUT" }));
  expect(() => parseSigningKey(pem)).not.toThrow(pem.slice(30, 60) || pem);
});
