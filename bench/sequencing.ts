import type { Knex } from "knex";
import { sequenceEvents } from "../server/audit/sequence-events.ts";
import { TILE_WIDTH } from "../server/audit/tile.ts";
import { ensureDatabase, openDatabase } from "../server/platform/database.ts";
import { migrate } from "../server/platform/migrate.ts";
import { testLogKeys } from "../test/support/log-keys.ts";
import { givenWaitingEvents } from "../test/support/waiting-events.ts";
import type { Row } from "./report.ts";
import { syntheticLog } from "./synthetic-log.ts";

const EVENTS = 20_000;

/** Events sequenced a second on top of logs of growing size, against 5,000; the database is durable. */
export async function measureSequencing(databaseUrl: string, sizes: readonly number[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of sizes) rows.push(await sequencedAfter(databaseUrl, size));
  return rows;
}

async function sequencedAfter(databaseUrl: string, size: number): Promise<Row> {
  const url = await ensureDatabase(databaseUrl, `bench_log_${size}`);
  const db = openDatabase(url, { poolMax: 4, applicationName: "indsigt bench", statementTimeoutMs: 0 });
  try {
    await migrate(db);
    const whole = size - (size % TILE_WIDTH);
    await syntheticLog(db).growTo(whole);
    await beginAfter(db, whole);
    for (let written = 0; written < EVENTS; written += 10_000) await givenWaitingEvents(db, 10_000);
    const began = performance.now();
    let placed = 0;
    while (placed < EVENTS)
      placed += (await sequenceEvents(db, testLogKeys(), () => new Date(), 5_000)).placed;
    const seconds = (performance.now() - began) / 1_000;
    return { row: `log: sequenced, after ${size}`, ours: placed / seconds, limit: 5_000, aim: 1 };
  } finally {
    await db.destroy();
  }
}

/** Leaves the log as if events lay in all places before this one: the last of them, and the last whole bundle. */
async function beginAfter(db: Knex, size: number): Promise<void> {
  const [last] = await givenWaitingEvents(db, 1);
  await db.raw("delete from audit_unsequenced");
  await db.raw(
    "insert into audit_leaves (index, event_id, leaf_hash) select ?, e.id, e.leaf_hash from audit_events e where e.id = ?",
    [size - 1, last!.id],
  );
  await db("audit_entry_bundles").insert({ index: size / TILE_WIDTH - 1, entries: Buffer.alloc(0) });
}
