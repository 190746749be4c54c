import type { Knex } from "knex";
import { listEventsFrom, type PlacedEvent } from "./audit-store.ts";
import { canonicalEvent } from "./canonical-event.ts";
import { tilesInDatabase, type SignedHead } from "./log-store.ts";
import { leafHash } from "./merkle.ts";
import type { NoteVerifier } from "./note.ts";
import { openHead } from "./open-head.ts";
import type { Range } from "./range-store.ts";
import { readBundle } from "./read-bundle.ts";
import { parseTilePath, TILE_WIDTH } from "./tile.ts";
import { isSame, type LogProblem } from "./verify-log.ts";
import { verifyRange, type RangeVerification } from "./verify-range.ts";
import type { ReadFile } from "./verify-tiles.ts";

const MOST_PROBLEMS = 1_000;

const CODES = {
  "missing or malformed": "BUNDLE_DIFFERS",
  "not in canonical form": "BUNDLE_DIFFERS",
  "not in the log": "TILE_DIFFERS",
} as const satisfies Record<NonNullable<RangeVerification["problem"]>["what"], LogProblem["code"]>;

/**
 * Verifies a part of the log in constant memory: that its bundles stand where the signed head says (RFC 6962 section
 * 2.1.1), and that every row still is the event that its bundle holds. The rest of the log is not looked at.
 */
export async function verifyPeriod(
  db: Knex,
  verifiers: readonly NoteVerifier[],
  head: SignedHead,
  range: Range,
): Promise<LogProblem[]> {
  const checkpoint = openHead(head, verifiers);
  if (!checkpoint) return [{ index: head.size - 1, code: "CHECKPOINT_DIFFERS" }];
  const problems: LogProblem[] = [];
  let rows = new Map<number, PlacedEvent>();
  const { problem } = await verifyRange(filesOf(db), checkpoint, range, async (index, entry) => {
    if (index % TILE_WIDTH === 0) rows = await rowsFrom(db, index);
    if (index < range.from || index >= range.until) return;
    const code = differenceOf(rows.get(index), entry);
    if (code && problems.length < MOST_PROBLEMS) problems.push({ index, code });
  });
  if (!problem) return problems;
  const rewritten = await rewrittenRows(db, [problem.index, head.size - (head.size % TILE_WIDTH)]);
  return rewritten.length > 0
    ? [...problems, ...rewritten]
    : [...problems, { index: problem.index, code: CODES[problem.what] }];
}

/**
 * Rows that no longer have their own hash, in the bundles that begin at these places: the last bundle of a log is
 * made of its rows, so that one row there makes every way to the root fail.
 */
async function rewrittenRows(db: Knex, places: readonly number[]): Promise<LogProblem[]> {
  const rows = await Promise.all([...new Set(places)].map(async (place) => rowsFrom(db, place)));
  return rows
    .flatMap((found) => [...found.values()])
    .filter((row) => !isSame(leafHash(canonicalEvent(row.event)), row))
    .map(({ index }) => ({ index, code: "HASH_DIFFERS" }));
}

async function rowsFrom(db: Knex, index: number): Promise<Map<number, PlacedEvent>> {
  const events = await listEventsFrom(db, index, TILE_WIDTH);
  return new Map(events.map((event) => [event.index, event]));
}

function differenceOf(row: PlacedEvent | undefined, entry: Buffer): LogProblem["code"] | undefined {
  if (!row) return "INDEX_MISSING";
  const isWhole = canonicalEvent(row.event).equals(entry) && isSame(leafHash(entry), row);
  return isWhole ? undefined : "HASH_DIFFERS";
}

/** The files of the log as they are served, read from their tables. */
function filesOf(db: Knex): ReadFile {
  const readTiles = tilesInDatabase(db);
  return async (path) => {
    const tile = parseTilePath(path);
    if (!tile) return undefined;
    const { level, index, width } = tile;
    if (level === "entries") return readBundle(db, index, width);
    const [hashes] = await readTiles([{ level, index, width }]);
    return hashes;
  };
}
