import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import type { VaultKeys } from "../vault/vault-store.ts";

/** What a refresh token says: which session, and after how many renewals it was given out. */
export type RefreshToken = { sessionId: string; generation: number };

const ID_BYTES = 16;
const BODY_BYTES = ID_BYTES + 4;
const TOKEN_BYTES = BODY_BYTES + 32;

/**
 * Makes the refresh token of a session's generation. It is proven by a keyed hash, so that nothing of it lies in
 * the database, and any that was ever given out is told from one that was made up.
 */
export function makeRefreshToken(vault: VaultKeys, { sessionId, generation }: RefreshToken): string {
  const body = Buffer.alloc(BODY_BYTES);
  body.write(sessionId.replaceAll("-", ""), "hex");
  body.writeUInt32BE(generation, ID_BYTES);
  return Buffer.concat([body, proofOf(vault.master, body)]).toString("base64url");
}

/** Reads a refresh token of ours; undefined for anything else. */
export function readRefreshToken(vault: VaultKeys, token: string): RefreshToken | undefined {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== TOKEN_BYTES || bytes.toString("base64url") !== token) return undefined;
  const body = bytes.subarray(0, BODY_BYTES);
  const proof = bytes.subarray(BODY_BYTES);
  if (!keysOf(vault).some((master) => timingSafeEqual(proof, proofOf(master, body)))) return undefined;
  const hex = body.toString("hex", 0, ID_BYTES);
  const sessionId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  return { sessionId, generation: body.readUInt32BE(ID_BYTES) };
}

/** While the master key is exchanged, the other one proves too, so that nobody is logged off by it. */
function keysOf({ master, previous }: VaultKeys): Buffer[] {
  return previous ? [master, previous] : [master];
}

/** A key of its own, derived: the master key wraps keys and proves nothing else. */
function proofOf(master: Buffer, body: Buffer): Buffer {
  const key = Buffer.from(hkdfSync("sha256", master, "", "indsigt refresh token", 32));
  return createHmac("sha256", key).update(body).digest();
}
