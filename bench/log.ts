import type { Knex } from "knex";
import { tilesInDatabase } from "../server/audit/log-store.ts";
import { leafHash } from "../server/audit/merkle.ts";
import { proveInclusion } from "../server/audit/prove.ts";
import { sequenceEvents } from "../server/audit/sequence-events.ts";
import { hashesInTiles, tileRoot, TILE_WIDTH, type Tile } from "../server/audit/tile.ts";
import { ensureDatabase, openDatabase } from "../server/platform/database.ts";
import { migrate } from "../server/platform/migrate.ts";
import { testLogKeys } from "../test/support/log-keys.ts";
import { givenWaitingEvents } from "../test/support/waiting-events.ts";
import type { Row } from "./report.ts";
import { measureVerifying } from "./verifying.ts";

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];

/** The log: events sequenced, events verified, and proofs, each as the log grows. */
export async function measureLog(databaseUrl: string): Promise<Row[]> {
  const url = await ensureDatabase(databaseUrl, "bench_log");
  const db = openDatabase(url, { poolMax: 4, applicationName: "indsigt bench" });
  try {
    await migrate(db);
    return [await measureSequencing(db), ...(await measureVerifying()), ...(await measureProofs(url))];
  } finally {
    await db.destroy();
  }
}

/** Against 5,000 events a second, in batches as they come under load; the database is durable. */
async function measureSequencing(db: Knex): Promise<Row> {
  const count = 40_000;
  for (let written = 0; written < count; written += 10_000) await givenWaitingEvents(db, 10_000);
  const began = performance.now();
  let placed = 0;
  while (placed < count) placed += (await sequenceEvents(db, testLogKeys(), () => new Date(), 5_000)).placed;
  return { row: "log: sequenced", ours: placed / seconds(began), limit: 5_000, aim: 1 };
}

/**
 * Proofs a second for events all over logs of growing size, against one in 5 ms. The tiles lie in Postgres; the
 * leaves are made up, for ten million events would take an hour to write.
 */
async function measureProofs(databaseUrl: string): Promise<Row[]> {
  const url = await ensureDatabase(databaseUrl, "bench_tiles");
  const log = openDatabase(url, { poolMax: 2, applicationName: "indsigt bench", statementTimeoutMs: 0 });
  try {
    await log.raw(
      `create table audit_tiles (level smallint, index bigint, hashes bytea, root bytea, primary key (level, index));
       create table audit_leaves (index bigint primary key, leaf_hash bytea)`,
    );
    const rows: Row[] = [];
    const writer = syntheticLog(log);
    for (const size of SIZES) {
      await writer.growTo(size);
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

/** Grows a log of made-up leaf hashes: full tiles as rows, and the leaves after the last full tile. */
function syntheticLog(log: Knex): { growTo: (size: number) => Promise<void> } {
  const levels: { full: number; roots: Buffer[] }[] = [];
  let size = 0;
  const pending: (Tile & { hashes: Buffer; root: Buffer })[] = [];
  const push = (level: number, hash: Buffer): void => {
    const at = (levels[level] ??= { full: 0, roots: [] });
    at.roots.push(hash);
    if (at.roots.length < TILE_WIDTH) return;
    const hashes = Buffer.concat(at.roots);
    const root = tileRoot(hashes);
    pending.push({ level, index: at.full, width: TILE_WIDTH, hashes, root });
    levels[level] = { full: at.full + 1, roots: [] };
    push(level + 1, root);
  };
  const flush = async () => {
    const some = pending.splice(0);
    if (some.length === 0) return;
    await log.raw(
      "insert into audit_tiles select * from unnest(?::smallint[], ?::bigint[], ?::bytea[], ?::bytea[])",
      [
        some.map(({ level }) => level),
        some.map(({ index }) => index),
        some.map(({ hashes }) => hashes),
        some.map(({ root }) => root),
      ],
    );
  };
  return {
    growTo: async (wanted) => {
      for (; size < wanted; size += 1) {
        push(0, leafHash(Buffer.from(String(size))));
        if (pending.length >= 256) await flush();
      }
      await flush();
      const from = levels[0]!.full * TILE_WIDTH;
      await log.raw("delete from audit_leaves; analyze audit_tiles");
      await log.raw("insert into audit_leaves select * from unnest(?::bigint[], ?::bytea[])", [
        levels[0]!.roots.map((_, i) => from + i),
        levels[0]!.roots,
      ]);
    },
  };
}

function seconds(began: number): number {
  return (performance.now() - began) / 1_000;
}
