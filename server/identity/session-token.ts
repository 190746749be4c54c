import jwt from "jsonwebtoken";
import { z } from "zod";
import { AppError } from "../errors.ts";
import type { IdentityConfig } from "./identity-config.ts";
import type { VerifyingKey } from "./signing-key.ts";

/** What a token says: who, in which session. Roles are read from the session, so that ending it is enough. */
export type SessionToken = { personId: string; sessionId: string };

type TokenConfig = Pick<IdentityConfig, "baseUrl" | "signingKeys" | "retiredKeys" | "tokenMinutes">;

const headerSchema = z.strictObject({ alg: z.literal("ES256"), typ: z.literal("JWT"), kid: z.string() });
const claimsSchema = z.object({ sub: z.uuid(), sid: z.uuid(), iat: z.int(), exp: z.int() });

/** Signs a short-lived token for a session (RFC 7519); it never outlives the session. */
export function signSessionToken(
  config: TokenConfig,
  { personId, sessionId }: SessionToken,
  { now, sessionExpiresAt }: { now: Date; sessionExpiresAt: Date },
): { token: string; expiresAt: Date } {
  const [key] = config.signingKeys;
  const iat = seconds(now);
  const exp = Math.min(iat + config.tokenMinutes * 60, seconds(sessionExpiresAt));
  const claims = { iss: config.baseUrl, aud: config.baseUrl, sub: personId, sid: sessionId, iat, exp };
  const token = jwt.sign(claims, key.privateKey, { algorithm: "ES256", keyid: key.kid });
  return { token, expiresAt: new Date(exp * 1000) };
}

/** How far the clocks of our processes may differ. */
const SKEW_SECONDS = 60;

/**
 * Reads a token of ours. The key is chosen by `kid` among our own and the algorithm is fixed, so that
 * a token cannot say how it wants to be verified (RFC 8725 sections 2.1 and 3.1).
 */
export function verifySessionToken(config: TokenConfig, token: string, now: Date): SessionToken {
  const { publicKey } = keyOf([...config.signingKeys, ...(config.retiredKeys ?? [])], token);
  try {
    const claims = jwt.verify(token, publicKey, {
      algorithms: ["ES256"],
      issuer: config.baseUrl,
      audience: config.baseUrl,
      clockTimestamp: seconds(now),
    });
    const { sub, sid, iat, exp } = claimsSchema.parse(claims);
    const isTimely = iat <= seconds(now) + SKEW_SECONDS && exp - iat <= config.tokenMinutes * 60;
    if (!isTimely) throw new Error("a token from the future, or for longer than we give any");
    return { personId: sub, sessionId: sid };
  } catch (cause) {
    throw notOurs(cause);
  }
}

function keyOf(keys: readonly VerifyingKey[], token: string): VerifyingKey {
  const header = headerSchema.safeParse(headerOf(token));
  const key = keys.find(({ kid }) => kid === header.data?.kid);
  if (!key) throw notOurs(header.error);
  return key;
}

function headerOf(token: string): unknown {
  try {
    return jwt.decode(token, { complete: true })?.header;
  } catch (cause) {
    throw notOurs(cause); // decode throws on a body that is no JSON
  }
}

function notOurs(cause: unknown): AppError {
  return new AppError("UNAUTHENTICATED", "Your log-on is no longer valid. Log on again.", undefined, {
    cause,
  });
}

function seconds(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}
