import { Logger, run } from "graphile-worker";
import { openDatabase } from "../server/platform/database.ts";
import { taskListOf } from "../server/jobs/run-worker.ts";
import { sqlSource } from "../server/sources/sql/sql-source.ts";
import { givenContext } from "../test/support/given-case.ts";
import { serveHelper } from "./helper-process.ts";
import { SMALL } from "./many-people.ts";
import { mapOf } from "./source-map.ts";

const { DATABASE_URL: databaseUrl = "", SOURCE_URL: url = "" } = process.env;
const db = openDatabase(databaseUrl, { poolMax: 3, applicationName: "indsigt bench worker" });
const { collect_system } = taskListOf(givenContext(db, [sqlSource(mapOf(SMALL), url)]));
if (!collect_system) throw new Error("there is no task that collects");

/** A worker that collects and does nothing else, as many at a time as the service's own. */
const runner = await run({
  ...{ connectionString: databaseUrl, concurrency: 2, pollInterval: 1_000, noHandleSignals: true },
  logger: new Logger(() => () => undefined),
  taskList: { collect_system },
});
serveHelper("collecting", async () => {
  await runner.stop();
  await db.destroy();
});
