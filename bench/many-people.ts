import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import { addJob } from "../server/jobs/add-job.ts";
import { openDatabase } from "../server/platform/database.ts";
import { sqlSource } from "../server/sources/sql/sql-source.ts";
import type { Tx } from "../server/audit/transact.ts";
import { openFaultyProxy } from "../test/support/faulty-proxy.ts";
import { givenCase, givenContext } from "../test/support/given-case.ts";
import { startHelper, type HelperProcess } from "./helper-process.ts";
import type { Row } from "./report.ts";
import { mapOf } from "./source-map.ts";

/** Tables that small requests are answered from, and requests in one round. */
export const SMALL = ["t0", "t1", "t2"];
const REQUESTS = 60;

/** What a worker does at least, in requests a second. */
const LEAST = 200 / 60;

/** How far away the system is that two workers read: a quick line to another machine, and not this machine itself. */
const ONE_WAY_MS = 5;

/**
 * Small requests, collected by a worker with its queue, and by two. One worker is measured with the system on this
 * machine, where it and the database keep both cores busy. Two are compared with one where libraries have their
 * systems, on another machine (docs/decisions/0082).
 */
export async function measureManyPeople(databaseUrl: string, url: string, source: Knex): Promise<Row[]> {
  await source.raw("update bench.patrons set cpr = lpad(id::text, 10, '0') where id > 1");
  const near = await collectWith(1, databaseUrl, url);
  const away = await openFaultyProxy(url, ONE_WAY_MS);
  away.set("SLOW");
  try {
    const one = await collectWith(1, databaseUrl, away.url);
    const two = await collectWith(2, databaseUrl, away.url);
    const row = `small requests, system ${2 * ONE_WAY_MS} ms away, two workers to one`;
    return [
      { row: "small requests collected by one worker", ours: near, limit: LEAST, aim: 1 },
      { row, ours: two, limit: one, aim: 1.6 },
    ];
  } finally {
    await away.close();
  }
}

async function collectWith(workers: number, databaseUrl: string, url: string): Promise<number> {
  const db = openDatabase(databaseUrl, { poolMax: 2, applicationName: "indsigt bench" });
  const helpers: HelperProcess[] = [];
  try {
    for (let count = 0; count < workers; count += 1) {
      helpers.push(
        await startHelper("./collecting-worker.ts", { DATABASE_URL: databaseUrl, SOURCE_URL: url }),
      );
    }
    const runs = await giveWork(db, url);
    const began = performance.now();
    await db.transaction(async (trx) => {
      for (const sourceRunId of runs)
        await addJob(trx as Tx, { name: "collect_system", payload: { sourceRunId } });
    });
    await finished(db, runs);
    return REQUESTS / ((performance.now() - began) / 1_000);
  } finally {
    for (const helper of helpers) await helper.stop();
    await db.destroy();
  }
}

/** Requests of as many people, each with a handful of rows in every table. */
async function giveWork(db: Knex, url: string): Promise<string[]> {
  const ctx = givenContext(db, [sqlSource(mapOf(SMALL), url)]);
  const runs: string[] = [];
  for (let person = 2; person < REQUESTS + 2; person += 1) {
    const id = randomUUID();
    const data_request_id = await givenCase(ctx, { cpr: String(person).padStart(10, "0") });
    await db("source_runs").insert({ id, data_request_id, system: "bench", state: "WAITING" });
    runs.push(id);
  }
  return runs;
}

async function finished(db: Knex, runs: readonly string[]): Promise<void> {
  for (let tries = 0; tries < 2_400; tries += 1) {
    const [row] = await db("source_runs")
      .whereIn("id", runs)
      .where({ state: "COLLECTED" })
      .count("* as done");
    if (Number(row?.["done"]) === runs.length) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("the workers did not finish within a minute");
}
