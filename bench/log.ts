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

/** The log: events sequenced, events verified, and proofs, each as the log grows. */
export async function measureLog(databaseUrl: string): Promise<Row[]> {
  return [
    ...(await measureSequencing(databaseUrl, SIZES)),
    ...(await measureVerifying(SIZES)),
    ...(await measureProofs(await ensureDatabase(databaseUrl, "bench_tiles"))),
  ];
}

/** Proofs a second for events all over logs of growing size, against one in 5 ms. The tiles lie in Postgres. */
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

async function proofRow(log: Knex, size: number): Promise<Row> {
  const readTiles = tilesInDatabase(log);
  let most = 0;
  let slowest = 0;
  const proofs = 200;
  const began = performance.now();
  for (let i = 0; i < proofs; i += 1) {
    const start = performance.now();
    await proveInclusion(
      hashesInTiles(async (tiles) => {
        most = Math.max(most, tiles.length);
        return readTiles(tiles);
      }, size),
      size,
      Math.floor((i * size) / proofs),
    );
    slowest = Math.max(slowest, performance.now() - start);
  }
  const row = `log: proofs, of ${size} (at most ${most} tiles, slowest ${slowest.toFixed(1)} ms)`;
  return { row, ours: proofs / seconds(began), limit: 200, aim: 1 };
}

function seconds(began: number): number {
  return (performance.now() - began) / 1_000;
}
