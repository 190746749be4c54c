import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import pg from "pg";
import { ensureDatabase, openDatabase } from "../server/platform/database.ts";
import { collectSystem } from "../server/sources/collection/collect-system.ts";
import { connectSource } from "../server/sources/sql/connect-source.ts";
import { executeErasure } from "../server/sources/sql/erasure/erasure-execute.ts";
import { permitErasure } from "../server/sources/erasure/erasure-permit.ts";
import { planErasure } from "../server/sources/sql/erasure/erasure-plan.ts";
import { sqlSource } from "../server/sources/sql/sql-source.ts";
import { givenCase, givenContext } from "../test/support/given-case.ts";
import type { Statement } from "./record-submission.ts";
import type { Row } from "./report.ts";
import { bestInTurn, timed } from "./best-in-turn.ts";
import { measureLargePerson } from "./large-person.ts";
import { measureManyPeople } from "./many-people.ts";
import { COLUMNS, CPR, mapOf } from "./source-map.ts";

/** Rows of each of the twelve tables, of which this many are the person's; BENCH_TABLE_ROWS says how long it may take. */
const TABLE_ROWS = Number(process.env["BENCH_TABLE_ROWS"] ?? 200_000);
const OWN_ROWS = 2_000;
const TABLES = Array.from({ length: 12 }, (_, index) => `t${index}`);
const ANNA = [{ kind: "cpr", value: CPR }] as const;

/** Collecting one person from twelve large tables, and erasing ten thousand of her rows, against the bare statements. */
export async function measureSources(databaseUrl: string): Promise<Row[]> {
  const url = await ensureDatabase(databaseUrl, "bench_sources");
  const source = connectSource({ url });
  try {
    await fill(source);
    return [
      await measureCollecting(databaseUrl, url),
      ...(await measureLargePerson(databaseUrl, url, source)),
      ...(await measureManyPeople(databaseUrl, url, source)),
      await measureErasing(databaseUrl, url, source),
    ];
  } finally {
    await source.destroy();
  }
}

async function fill(source: Knex): Promise<void> {
  await source.raw(`drop schema if exists bench cascade; create schema bench;
    create table bench.patrons (id int primary key, cpr text unique);
    insert into bench.patrons select n, case when n = 1 then '${CPR}' end from generate_series(1, 1000) n`);
  for (const table of TABLES) {
    await source.raw(`create table bench.${table} (id int primary key, patron_id int references bench.patrons on delete restrict,
        title text, at timestamptz);
      insert into bench.${table} select n, case when n <= ${OWN_ROWS} then 1 else 2 + n % 999 end, 'Title ' || n, '2026-01-01'
        from generate_series(1, ${TABLE_ROWS}) n;
      create index on bench.${table} (patron_id, id); analyze bench.${table}`);
  }
}

/** Ours: found, sealed, counted and checkpointed. The limit: the same rows through plain pg and away. */
async function measureCollecting(databaseUrl: string, url: string): Promise<Row> {
  const db = openDatabase(databaseUrl, { poolMax: 3, applicationName: "indsigt bench" });
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const ctx = givenContext(db, [sqlSource(mapOf(TABLES), url)]);
    const collect = async () => {
      const id = randomUUID();
      const run = { id, data_request_id: await givenCase(ctx), system: "bench", state: "WAITING" };
      await db("source_runs").insert(run);
      return timed(() => collectSystem(ctx, { sourceRunId: id }));
    };
    const select = async () =>
      timed(async () => {
        for (const table of ["patrons", ...TABLES]) {
          const columns = table === "patrons" ? "id, cpr" : COLUMNS.join(", ");
          const where =
            table === "patrons" ? "cpr = $1" : "patron_id in (select id from bench.patrons where cpr = $1)";
          await client.query(`select ${columns} from bench.${table} where ${where} order by id`, [CPR]);
        }
      });
    const [ours, limit] = await bestInTurn(20, collect, select);
    const rows = TABLES.length * OWN_ROWS;
    const row = `collecting ${rows} rows, 12 tables of ${TABLE_ROWS}`;
    return { row, ours: rows / ours, limit: rows / limit, aim: 1 / 1.5 };
  } finally {
    await client.end();
    await db.destroy();
  }
}

/** Ours: locked, read again, erased, journalled. The limit: the very same statements by hand. */
async function measureErasing(databaseUrl: string, url: string, source: Knex): Promise<Row> {
  const tables = TABLES.slice(0, 5);
  const map = mapOf(tables);
  const db = openDatabase(databaseUrl, { poolMax: 1, applicationName: "indsigt bench" });
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const permit = await permitErasure(db, null, new Date());
    const statements: Statement[] = [];
    const erase = async () => {
      for (const table of tables) await refill(source, table);
      const plan = await planErasure(source, map, ANNA);
      statements.length = 0;
      source.on("query", ({ sql, bindings = [] }: Statement) => statements.push({ sql, bindings }));
      const seconds = await timed(() => executeErasure(permit, source, map, ANNA, plan));
      source.removeAllListeners("query");
      return seconds;
    };
    const byHand = async () => {
      for (const table of tables) await refill(source, table);
      return timed(async () => {
        for (const { sql, bindings } of statements) await client.query(sql, [...bindings]);
      });
    };
    const [ours, limit] = await bestInTurn(10, erase, byHand);
    const rows = tables.length * OWN_ROWS;
    return { row: `erasing ${rows} rows`, ours: rows / ours, limit: rows / limit, aim: 1 / 1.5 };
  } finally {
    await client.end();
    await db.destroy();
  }
}

async function refill(source: Knex, table: string): Promise<void> {
  await source.raw(`insert into bench.patrons values (1, '${CPR}') on conflict do nothing;
    delete from bench.t11 where patron_id = 1; delete from bench.t10 where patron_id = 1; delete from bench.t9 where patron_id = 1;
    delete from bench.t8 where patron_id = 1; delete from bench.t7 where patron_id = 1; delete from bench.t6 where patron_id = 1;
    delete from bench.t5 where patron_id = 1;
    insert into bench.${table} select n, 1, 'Title ' || n, '2026-01-01' from generate_series(1, ${OWN_ROWS}) n on conflict do nothing`);
}
