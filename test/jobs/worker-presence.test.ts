import { spawn, type ChildProcess } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Logger, run } from "graphile-worker";
import { showPresence } from "../../server/jobs/worker-presence.ts";
import { createLog } from "../../server/platform/log.ts";
import { useDatabase } from "../support/test-database.ts";

const database = useDatabase();
const log = createLog({ level: "silent" });
const HANGING = fileURLToPath(new URL("../support/hanging-worker.ts", import.meta.url));
let child: ChildProcess;

beforeAll(async () => {
  await database.db.raw("select graphile_worker.add_job('hang')");
  const env = { ...process.env, DATABASE_URL: database.url };
  child = spawn(process.execPath, ["--import", "tsx", HANGING], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (child.stdout) await once(child.stdout, "data");
}, 60_000);

afterAll(() => child.kill("SIGKILL"));

const holders = async (): Promise<(string | null)[]> =>
  database.db("graphile_worker.jobs").pluck("locked_by");

test("what a living worker has begun stays its own, and what a dead one had begun is done by another at once", async () => {
  const looking = { databaseUrl: database.url, log, everyMs: 100, staleAfterMs: 300 };
  const presence = showPresence({ ...looking, events: new EventEmitter() });
  const [holder] = await holders();
  expect(holder).toMatch(/^pool-/);
  await wait(1_500);
  expect(await holders()).toEqual([holder]);

  child.kill("SIGKILL");
  await once(child, "close");
  const done: string[] = [];
  const another = await run({
    ...{
      connectionString: database.url,
      noHandleSignals: true,
      pollInterval: 100,
      logger: new Logger(() => () => undefined),
    },
    taskList: { hang: async (_payload, { job }) => void done.push(job.id) },
  });
  for (let tries = 0; tries < 200 && done.length === 0; tries += 1) await wait(50);

  expect(done).toHaveLength(1);
  await another.stop();
  await presence.stop();
  expect(await holders()).toEqual([]);
}, 60_000);

test("a worker whose connection is cut shows itself again before it is taken for dead", async () => {
  const events = new EventEmitter();
  const presence = showPresence({ databaseUrl: database.url, events, log, everyMs: 50 });
  events.emit("pool:create", { workerPool: { id: "pool-here" } });
  const lock =
    "select count(*)::int as locks from pg_locks where locktype = 'advisory' and classid::bigint = hashtext('indsigt worker')::bigint & 4294967295";
  const shown = async () => {
    for (let tries = 0; tries < 200; tries += 1) {
      if ((await database.db.raw(lock)).rows[0].locks === 1) return true;
      await wait(50);
    }
    return false;
  };
  expect(await shown()).toBe(true);

  await database.db.raw(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'indsigt worker presence' and datname = current_database()",
  );

  expect(await shown()).toBe(true);
  await presence.stop();
}, 60_000);
