import { randomUUID } from "node:crypto";
import { openDatabase } from "../server/platform/database.ts";
import { collectSystem } from "../server/sources/collection/collect-system.ts";
import { sqlSource } from "../server/sources/sql/sql-source.ts";
import { givenCase, givenContext } from "../test/support/given-case.ts";
import type { Told } from "./large-person.ts";
import { mapOf } from "./source-map.ts";

const { DATABASE_URL: databaseUrl = "", SOURCE_URL: url = "" } = process.env;
const db = openDatabase(databaseUrl, { poolMax: 3, applicationName: "indsigt bench" });

/** Collects these tables once; answers the seconds. */
async function collect(tables: readonly string[]): Promise<number> {
  const ctx = givenContext(db, [sqlSource(mapOf(tables), url)]);
  const id = randomUUID();
  const run = { id, data_request_id: await givenCase(ctx), system: "bench", state: "WAITING" };
  await db("source_runs").insert(run);
  const began = performance.now();
  await collectSystem(ctx, { sourceRunId: id });
  return (performance.now() - began) / 1_000;
}

await collect(["t0", "t1", "t2", "t3"]); // what a process that collects takes anyhow is no growth
const before = process.memoryUsage.rss();
let most = before;
const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20);
const seconds = await collect(["large"]);
clearInterval(watch);
await db.destroy();
process.send?.({ seconds, growthMiB: (most - before) / 2 ** 20 } satisfies Told);
process.disconnect?.();
