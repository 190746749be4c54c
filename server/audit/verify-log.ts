import type { Knex } from "knex";
import { countLostEvents, listEventsFrom, type PlacedEvent } from "./audit-store.ts";
import { canonicalEvent } from "./canonical-event.ts";
import { formatBundle } from "./entry-bundle.ts";
import {
  findBundle,
  findFullTile,
  findLastHead,
  listHeadsAfter,
  tilesInDatabase,
  type SignedHead,
} from "./log-store.ts";
import { leafHash } from "./merkle.ts";
import type { NoteVerifier } from "./note.ts";
import { openHead } from "./open-head.ts";
import { createTileBuilder, resumeTileBuilder, type BuiltTile, type TileBuilder } from "./tile-builder.ts";
import { tileRoot, TILE_WIDTH } from "./tile.ts";

/** One thing that is broken in the log. */
export type LogProblem = {
  index: number;
  code:
    | "HASH_DIFFERS"
    | "INDEX_MISSING"
    | "EVENT_MISSING"
    | "TILE_DIFFERS"
    | "BUNDLE_DIFFERS"
    | "CHECKPOINT_DIFFERS"
    | "EARLIER_HEAD_DIFFERS"
    | "LOG_SHORTER"
    | "EVENT_WAITING";
};

/** What a verification found. */
export type LogVerification = { size: number; rootHash: string; problems: LogProblem[] };

/** A head that somebody kept. */
export type KeptHead = { size: number; rootHash: string };

type Run = {
  db: Knex;
  verifiers: readonly NoteVerifier[];
  builder: TileBuilder;
  /** Entries of the bundle that is being filled. */
  entries: Buffer[];
  heads: SignedHead[];
  /** Undefined once the kept head was met. */
  earlier: KeptHead | undefined;
  problems: LogProblem[];
};

const PIECE = 20 * TILE_WIDTH;
const MOST_PROBLEMS = 1_000;

/**
 * Reads every event in constant memory, recomputes its hash from its own fields, and from the hashes
 * every tile, bundle and signed head (RFC 6962 section 2.1); compares with a head that somebody kept,
 * so that a log rewritten whole is found out too. Nothing is repaired.
 */
export async function verifyLog(
  db: Knex,
  verifiers: readonly NoteVerifier[],
  earlier?: KeptHead,
): Promise<LogVerification> {
  const run = startOf(db, verifiers, createTileBuilder(), earlier);
  await readOn(run);
  if ((await countLostEvents(db)) > 0) run.problems.push({ index: run.builder.size, code: "EVENT_MISSING" });
  return resultOf(run);
}

/** Verifies what came after a head that was verified before, and that the log still begins with that head. */
export async function verifyLogSince(
  db: Knex,
  verifiers: readonly NoteVerifier[],
  verified: KeptHead,
): Promise<LogVerification> {
  const from = verified.size - (verified.size % TILE_WIDTH);
  const builder = await resumeTileBuilder(tilesInDatabase(db), from);
  const run = startOf(db, verifiers, builder, verified);
  await readOn(run);
  return resultOf(run);
}

function startOf(
  db: Knex,
  verifiers: readonly NoteVerifier[],
  builder: TileBuilder,
  earlier: KeptHead | undefined,
): Run {
  return { db, verifiers, builder, earlier, entries: [], heads: [], problems: [] };
}

function resultOf({ builder, earlier, problems }: Run): LogVerification {
  const size = builder.size;
  if (earlier && earlier.size > size) problems.push({ index: size, code: "LOG_SHORTER" });
  return { size, rootHash: builder.root().toString("hex"), problems: problems.slice(0, MOST_PROBLEMS) };
}

async function readOn(run: Run): Promise<void> {
  checkEarlier(run);
  // Known before the events are read: the sequencer may place and sign more meanwhile.
  const signed = (await findLastHead(run.db))?.size ?? 0;
  for (;;) {
    const events = await listEventsFrom(run.db, run.builder.size, PIECE);
    for (const placed of events) {
      await checkEvent(run, placed);
      // Without its event a place cannot be computed; all after it would differ too.
      if (placed.index !== run.builder.size - 1) return;
    }
    if (events.length < PIECE) break;
  }
  if (signed > run.builder.size) run.problems.push({ index: run.builder.size, code: "LOG_SHORTER" });
}

async function checkEvent(run: Run, placed: PlacedEvent): Promise<void> {
  const { builder, problems } = run;
  if (placed.index !== builder.size) problems.push({ index: builder.size, code: "INDEX_MISSING" });
  const entry = canonicalEvent(placed.event);
  const hash = leafHash(entry);
  if (!isSame(hash, placed)) problems.push({ index: placed.index, code: "HASH_DIFFERS" });
  run.entries.push(entry);
  for (const tile of builder.add(hash)) await checkTile(run, tile);
  if (builder.size % TILE_WIDTH === 0) await checkBundle(run);
  await checkHead(run);
  checkEarlier(run);
}

async function checkTile({ db, problems }: Run, tile: BuiltTile): Promise<void> {
  const stored = await findFullTile(db, tile);
  const index = tile.index * TILE_WIDTH ** (tile.level + 1);
  const isOurs = stored?.hashes.equals(tile.hashes) && stored.root.equals(tileRoot(tile.hashes));
  if (!isOurs) problems.push({ index, code: "TILE_DIFFERS" });
}

async function checkBundle(run: Run): Promise<void> {
  const index = run.builder.size / TILE_WIDTH - 1;
  const stored = await findBundle(run.db, index);
  const bundle = formatBundle(run.entries.splice(0));
  if (!stored?.equals(bundle)) run.problems.push({ index: index * TILE_WIDTH, code: "BUNDLE_DIFFERS" });
}

/** Every head that was signed must be the tree's own at its size, and the note must say what the row says. */
async function checkHead(run: Run): Promise<void> {
  const { db, builder, heads } = run;
  if (heads.length === 0) heads.push(...(await listHeadsAfter(db, builder.size - 1, 1_000)));
  if (heads[0]?.size !== builder.size) return;
  const head = heads.shift()!;
  const isOurs = head.root.equals(builder.root()) && openHead(head, run.verifiers) !== undefined;
  if (!isOurs) run.problems.push({ index: builder.size - 1, code: "CHECKPOINT_DIFFERS" });
}

function checkEarlier(run: Run): void {
  if (run.earlier?.size !== run.builder.size) return;
  if (run.builder.root().toString("hex") !== run.earlier.rootHash) {
    run.problems.push({ index: Math.max(0, run.builder.size - 1), code: "EARLIER_HEAD_DIFFERS" });
  }
  run.earlier = undefined;
}

/** Whether an event has the hash that its row and its leaf say. */
export function isSame(hash: Buffer, { leafHash: placed, storedHash }: PlacedEvent): boolean {
  return hash.equals(placed) && hash.equals(storedHash);
}
