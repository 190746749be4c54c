import { setTimeout as wait } from "node:timers/promises";
import type { Knex } from "knex";
import { openDatabase } from "../server/platform/database.ts";
import { visit } from "../tour/people.ts";
import type { HelperProcess } from "./helper-process.ts";
import type { Row } from "./report.ts";
import { pressSubmissions } from "./submitting.ts";

/** Between two looks at the signed head. */
const LOOK_MS = 20;
/** How long the last events may take to be signed before the row fails. */
const MOST_SECONDS = 30;

/** A head as it was seen from outside: how many events it covers, and when that was known. */
type Seen = { size: number; at: number };

/**
 * How far the signed head is behind while requests are submitted as fast as they go, against one second: for each
 * event the time from when it was written until a head that covers it was seen.
 */
export async function measureHeadLag(
  baseUrl: string,
  databaseUrl: string,
  startSequencer: () => Promise<HelperProcess>,
): Promise<Row> {
  const db = openDatabase(databaseUrl, { poolMax: 2, applicationName: "indsigt bench" });
  const sequencer = await startSequencer();
  try {
    const { token } = await visit(baseUrl, "anne");
    const from = (await whenAllSigned(db)).size;
    const seen: Seen[] = [];
    let isPressed = true;
    const following = follow(db, seen, () => isPressed);
    await pressSubmissions(`${baseUrl}/graphql`, token);
    isPressed = false;
    await following;
    seen.push(await whenAllSigned(db));
    return rowOf(await lagsOf(db, from, seen));
  } finally {
    await sequencer.stop();
    await db.destroy();
  }
}

function rowOf(lags: readonly number[]): Row {
  const sorted = [...lags].sort((a, b) => a - b);
  const most = sorted.at(-1) ?? Infinity;
  const p99 = sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Infinity;
  const figures = `${sorted.length} events: p99 ${p99.toFixed(0)} ms, at most ${most.toFixed(0)} ms`;
  return { row: `log: signed head behind, ${figures}`, ours: 1_000 / most, limit: 1, aim: 1 };
}

async function follow(db: Knex, seen: Seen[], goesOn: () => boolean): Promise<void> {
  while (goesOn()) {
    seen.push(await look(db));
    await wait(LOOK_MS);
  }
}

async function look(db: Knex): Promise<Seen & { waiting: boolean }> {
  const { rows } = await db.raw<{ rows: { size: string; waiting: boolean }[] }>(
    `select coalesce((select max(c.size) from audit_checkpoints c), 0) as size,
            exists (select from audit_unsequenced) as waiting`,
  );
  const { size = "0", waiting = false } = rows[0] ?? {};
  return { size: Number(size), waiting, at: Date.now() };
}

async function whenAllSigned(db: Knex): Promise<Seen> {
  for (let looks = 0; looks * LOOK_MS < MOST_SECONDS * 1_000; looks += 1) {
    const { size, waiting, at } = await look(db);
    const { rows } = await db.raw<{ rows: unknown[] }>("select from audit_leaves l where l.index >= ?", [
      size,
    ]);
    if (!waiting && rows.length === 0) return { size, at };
    await wait(LOOK_MS);
  }
  throw new Error(`events were not signed within ${MOST_SECONDS} seconds`);
}

/** In milliseconds, for every event placed since a size. Both clocks are this machine's. */
async function lagsOf(db: Knex, from: number, seen: readonly Seen[]): Promise<number[]> {
  const { rows } = await db.raw<{ rows: { index: string; at: Date }[] }>(
    `select l.index, e.at from audit_leaves l join audit_events e on e.id = l.event_id
     where l.index >= ? order by l.index`,
    [from],
  );
  let next = 0;
  return rows.map(({ index, at }) => {
    while (next < seen.length - 1 && seen[next]!.size <= Number(index)) next += 1;
    return seen[next]!.at - at.getTime();
  });
}
