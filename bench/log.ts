import type { Knex } from "knex";
import { tilesInDatabase } from "../server/audit/log-store.ts";
import { proveInclusion } from "../server/audit/prove.ts";
import { hashesInTiles } from "../server/audit/tile.ts";
import { ensureDatabase, openDatabase } from "../server/platform/database.ts";
import type { Row } from "./report.ts";
import { measureSequencing } from "./sequencing.ts";
import { syntheticLog } from "./synthetic-log.ts";
import { measureVerifying } from "./verifying.ts";

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];
const PROOFS = 200;
const TURNS = 3;

/** The log: events sequenced, events verified, and proofs, each as the log grows. */
export async function measureLog(databaseUrl: string): Promise<Row[]> {
  return [
    ...(await measureSequencing(databaseUrl, SIZES)),
    ...(await measureVerifying(SIZES)),
    ...(await measureProofs(await ensureDatabase(databaseUrl, "bench_tiles"))),
  ];
}

/** Proofs for events all over logs of growing size, against one in 5 ms. The tiles lie in Postgres. */
async function measureProofs(url: string): Promise<Row[]> {
  const log = openDatabase(url, { poolMax: 2, applicationName: "indsigt bench", statementTimeoutMs: 0 });
  try {
    await log.raw(
      `create table audit_tiles (level smallint, index bigint, hashes bytea, root bytea, primary key (level, index));
       create table audit_leaves (index bigint primary key, leaf_hash bytea)`,
    );
    const rows: Row[] = [];
    const writer = syntheticLog(log);
    for (const size of SIZES) {
      const { from, rest } = await writer.growTo(size);
      await log.raw("delete from audit_leaves");
      await log.raw("insert into audit_leaves select * from unnest(?::bigint[], ?::bytea[])", [
        rest.map((_, i) => from + i),
        rest,
      ]);
      rows.push(await proofRow(log, size));
    }
    return rows;
  } finally {
    await log.destroy();
  }
}

/**
 * The event whose proof takes longest. Each is proven three times, and its quickest counts: what stays is what the
 * event costs, not what the machine happened to do beside it.
 */
async function proofRow(log: Knex, size: number): Promise<Row> {
  const readTiles = tilesInDatabase(log);
  let most = 0;
  const counted = async (tiles: Parameters<typeof readTiles>[0]) => {
    most = Math.max(most, tiles.length);
    return readTiles(tiles);
  };
  const quickest = new Array<number>(PROOFS).fill(Infinity);
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const [i, before] of quickest.entries()) {
      const start = performance.now();
      await proveInclusion(hashesInTiles(counted, size), size, Math.floor((i * size) / PROOFS));
      quickest[i] = Math.min(before, performance.now() - start);
    }
  }
  const slowest = Math.max(...quickest);
  const mean = quickest.reduce((sum, time) => sum + time, 0) / PROOFS;
  const row = `log: slowest proof of ${size} (at most ${most} tiles, mean ${mean.toFixed(1)} ms)`;
  return { row, ours: 1_000 / slowest, limit: 200, aim: 1 };
}
