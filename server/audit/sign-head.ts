import type { Knex } from "knex";
import { signCheckpoint } from "./checkpoint.ts";
import type { LogKeys } from "./log-keys.ts";
import { countLeaves, findLastHead, insertHead, tilesInDatabase } from "./log-store.ts";
import { readRoot } from "./prove.ts";
import { hashesInTiles } from "./tile.ts";

/**
 * Signs the head of what is already committed, so that nothing signed can be undone by a crash. A
 * log that no longer begins with the head signed last MUST NOT be signed (C2SP tlog-checkpoint).
 */
export async function signHead(
  trx: Knex.Transaction,
  { signers }: LogKeys,
  clock: () => Date,
): Promise<void> {
  const size = await countLeaves(trx);
  const last = await findLastHead(trx);
  if (size === (last?.size ?? 0)) return;
  if (last && !(await rootAt(trx, Math.min(last.size, size))).equals(last.root)) {
    throw new Error(
      `the log does not begin with the head of ${last.size} that was signed; nothing is signed`,
    );
  }
  const root = await rootAt(trx, size);
  await insertHead(trx, { size, root, note: signCheckpoint({ size, root }, signers), at: clock() });
}

async function rootAt(db: Knex, size: number): Promise<Buffer> {
  return readRoot(hashesInTiles(tilesInDatabase(db), size), size);
}
