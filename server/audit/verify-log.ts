import type { Knex } from "knex";
import { countLostEvents, listEventsFrom, type PlacedEvent } from "./audit-store.ts";
import { canonicalEvent } from "./canonical-event.ts";
import { createTreeHasher, leafHash } from "./merkle.ts";

/** One thing that is broken in the log. */
export type LogProblem = {
  index: number;
  code: "HASH_DIFFERS" | "INDEX_MISSING" | "EVENT_MISSING" | "EARLIER_HEAD_DIFFERS" | "LOG_SHORTER";
};

/** What a verification found. */
export type LogVerification = { size: number; rootHash: string; problems: LogProblem[] };

const PIECE = 5_000;

/**
 * Reads every event in constant memory, recomputes its hash from its own fields and the tree from
 * the hashes (RFC 6962 section 2.1), and compares with a head the auditor kept, so that a log
 * rewritten whole is found out too.
 */
export async function verifyLog(
  db: Knex,
  earlier?: { size: number; rootHash: string },
): Promise<LogVerification> {
  const tree = createTreeHasher();
  const problems: LogProblem[] = [];
  let next = 0;
  for (
    let events = await listEventsFrom(db, 0, PIECE);
    events.length > 0;
    events = await listEventsFrom(db, next, PIECE)
  ) {
    for (const placed of events) {
      if (placed.index !== next) problems.push({ index: next, code: "INDEX_MISSING" });
      const hash = leafHash(canonicalEvent(placed.event));
      if (!isSame(hash, placed)) problems.push({ index: placed.index, code: "HASH_DIFFERS" });
      tree.add(hash);
      next = placed.index + 1;
      const isHead = earlier && tree.size === earlier.size;
      if (isHead && tree.root().toString("hex") !== earlier.rootHash) {
        problems.push({ index: placed.index, code: "EARLIER_HEAD_DIFFERS" });
      }
    }
  }
  if (earlier && tree.size < earlier.size) problems.push({ index: tree.size, code: "LOG_SHORTER" });
  if ((await countLostEvents(db)) > 0) problems.push({ index: tree.size, code: "EVENT_MISSING" });
  return { size: tree.size, rootHash: tree.root().toString("hex"), problems };
}

function isSame(hash: Buffer, { leafHash: placed, storedHash }: PlacedEvent): boolean {
  return hash.equals(placed) && hash.equals(storedHash);
}
