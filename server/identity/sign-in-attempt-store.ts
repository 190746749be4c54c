import type { Knex } from "knex";
import type { ProgressTx } from "../audit/transact.ts";

/** A log-on under way, as it is kept: known by the hash of its state, readable with our key only. */
export type StoredAttempt = { stateHash: string; sealed: Buffer; expiresAt: Date };

/** Keeps an attempt, and forgets those that nobody came back from. */
export async function insertAttempt(tx: ProgressTx, attempt: StoredAttempt, now: Date): Promise<void> {
  const { stateHash, sealed, expiresAt } = attempt;
  await tx("sign_in_attempts").where("sign_in_attempts.expires_at", "<=", now).delete();
  await tx("sign_in_attempts").insert({ state_hash: stateHash, sealed, expires_at: expiresAt });
}

/** Takes an attempt out; whoever asks a second time gets nothing. */
export async function takeAttempt(tx: ProgressTx, stateHash: string, now: Date): Promise<Buffer | undefined> {
  const taken: { sealed: Buffer; expires_at: Date }[] = await (tx as Knex)("sign_in_attempts")
    .where({ state_hash: stateHash })
    .delete()
    .returning(["sealed", "expires_at"]);
  const [attempt] = taken;
  return attempt && attempt.expires_at > now ? attempt.sealed : undefined;
}
