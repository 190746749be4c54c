import { createHash, randomBytes } from "node:crypto";

/** A secret that is given out once, of 256 bits and fit for an address. Whoever has it may; only its hash is kept. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a secret, and found by it. */
export function hashOfSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

const GRANT_MINUTES = 10;

/** Until when a file may be fetched or sent that was granted now. */
export function grantEnds(now: Date): Date {
  return new Date(now.getTime() + GRANT_MINUTES * 60_000);
}

/** Said of a download whose grant is spent, over, another session's or none at all: which, nobody is told. */
export const GRANT_GONE =
  "This link does not work. Links work once, for ten minutes, in the session that asked. Ask for a new one.";
