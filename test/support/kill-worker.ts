import { execFile, spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import pg from "pg";
import { eventually } from "./eventually.ts";
import type { Orders } from "./killed-worker.ts";

/** How a worker ended: killed as ordered, or finished after so many statements. */
export type Ended = { signal: NodeJS.Signals | null; code: number | null; statements: number; said: string };

const ENTRY = fileURLToPath(new URL("./killed-worker.ts", import.meta.url));
/** Two folders deep, as the source is, so that files are found from there by the same way. */
const FOLDER = fileURLToPath(new URL("../../node_modules/.cache", import.meta.url));
const ESBUILD = fileURLToPath(new URL("../../node_modules/.bin/esbuild", import.meta.url));
const AT_ONCE = 3;

/** Builds the worker into one file (by the esbuild that tsx brings), because it is started once for every statement. */
export async function buildKilledWorker(): Promise<string> {
  const file = join(FOLDER, `killed-worker-${process.pid}.mjs`);
  const options = ["--bundle", "--platform=node", "--format=esm", "--packages=external", "--log-level=error"];
  await promisify(execFile)(ESBUILD, [ENTRY, ...options, `--outfile=${file}`]);
  return file;
}

/** Runs the work in a process of its own and kills it at its nth statement, or as soon as something has happened. */
export async function runKilledWorker(file: string, orders: Orders, until?: Promise<void>): Promise<Ended> {
  const child = spawn(process.execPath, ["--no-warnings", file], {
    env: { ...process.env, KILLED_WORKER: JSON.stringify(orders) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  void until?.then(() => child.kill("SIGKILL"));
  let out = "";
  let said = "";
  child.stdout.on("data", (data: Buffer) => (out += data.toString()));
  child.stderr.on("data", (data: Buffer) => (said += data.toString()));
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (...ended) => resolve(ended));
  });
  await waitForItsStatements(orders.databaseUrl, child.pid);
  return { code, signal, statements: Number(out), said };
}

/** Postgres ends what a dead worker had already sent: what it left is to be seen only when its connections are gone. */
async function waitForItsStatements(databaseUrl: string, pid: number | undefined): Promise<void> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const left =
    "select pid from pg_stat_activity where datname = current_database() and application_name = $1";
  try {
    await eventually(async () => {
      const { rowCount } = await client.query(left, [`killed worker ${pid}`]);
      expect(rowCount).toBe(0);
    });
  } finally {
    await client.end();
  }
}

/**
 * Whether it was killed at its nth statement; or needed fewer this time, as when a second connection was ready before
 * the first had asked which version the server is, and is done.
 */
export function endedAsOrdered({ signal, code, statements }: Ended, { killAt }: { killAt: number }): boolean {
  return signal === "SIGKILL" || (code === 0 && statements < killAt);
}

/** Does something for every number from 1 to `last`, a few at a time. */
export async function forEveryStep(
  last: number,
  work: (step: number) => Promise<void>,
  atOnce = AT_ONCE,
): Promise<void> {
  let next = 1;
  const lane = async (): Promise<void> => {
    while (next <= last) {
      const step = next;
      next += 1;
      await work(step);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
}
