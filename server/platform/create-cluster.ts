import { spawn, type SpawnOptions } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import {
  cannotSpawn,
  clusterPath,
  programPath,
  spawnOptions,
  type PostgresSetup,
} from "./postgres-process.ts";
import { giveTo } from "./postgres-user.ts";
import { startFailure } from "./start-failure.ts";

/** The role that owns the embedded database. */
export const OWNER = "indsigt";

const VERSION = "18";

/** Where in the data folder the parts of the embedded Postgres are. */
export function clusterFiles(dataDir: string) {
  return {
    cluster: join(dataDir, "postgres"),
    unfinished: join(dataDir, "postgres.new"),
    password: join(dataDir, "postgres.password"),
    lock: join(dataDir, "postgres.lock"),
  };
}

/** Whether a usable database is in the data folder. One that is damaged, or not ours to open, is refused untouched. */
export function hasCluster(dataDir: string): boolean {
  const { cluster, password } = clusterFiles(dataDir);
  if (!existsSync(cluster)) return false;
  const version = join(cluster, "PG_VERSION");
  if (!existsSync(version) || !existsSync(join(cluster, "global", "pg_control"))) {
    throw startFailure(
      `The folder ${cluster} is not a whole Postgres database. Restore it from a backup, or start with --reset to begin with an empty one.`,
    );
  }
  const found = readFileSync(version, "utf8").trim();
  if (found !== VERSION) {
    throw startFailure(
      `The database in ${cluster} was made by PostgreSQL ${found}, and this Indsigt brings ${VERSION}. Move the data with pg_dump, or set INDSIGT_DATA_DIR to another folder.`,
    );
  }
  if (existsSync(password)) return true;
  throw startFailure(
    `The password of the database is missing: ${password}. Restore that file from a backup, or start with --reset to begin with an empty database.`,
  );
}

/** Makes an empty database; until it is whole it lies under another name, and a half-made one is made again. */
export async function createCluster(setup: PostgresSetup, dataDir: string, durable: boolean): Promise<void> {
  const { cluster, unfinished, password } = clusterFiles(dataDir);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  giveTo(setup.user, unfinished);
  // Kept when there is one: a database that was moved away for a while still needs it.
  const isThere = existsSync(password) && readFileSync(password, "utf8").trim() !== "";
  if (!isThere) writeFileSync(password, randomBytes(24).toString("base64url"), { mode: 0o600 });
  giveTo(setup.user, password);
  await runInitdb(setup, unfinished, password, durable);
  renameSync(unfinished, cluster);
}

async function runInitdb(
  setup: PostgresSetup,
  folder: string,
  password: string,
  durable: boolean,
): Promise<void> {
  const { binaries, user } = setup;
  const folderName = clusterPath(folder, user);
  // When the folder is only reachable from within, so is the password file: it is handed over as an open file.
  const passwordName = folderName === folder ? password : "/dev/stdin";
  const args = [
    "-D",
    folderName,
    "-U",
    OWNER,
    `--pwfile=${passwordName}`,
    "--auth=scram-sha-256",
    "-E",
    "UTF8",
  ];
  // A locale that is the same on every machine, since it comes with Postgres and not with the system.
  args.push("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C", "--no-instructions");
  if (!durable) args.push("--no-sync");
  const stdin = openSync(password, "r");
  try {
    await finished(programPath(binaries, "initdb"), args, {
      ...spawnOptions(folder, user),
      stdio: [stdin, "ignore", "pipe"],
    });
  } finally {
    closeSync(stdin);
  }
}

async function finished(program: string, args: readonly string[], options: SpawnOptions): Promise<void> {
  const child = spawn(program, args, options);
  let words = "";
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => (words += chunk));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once("error", (cause) => reject(cannotSpawn(cause)));
    child.once("close", resolve);
  });
  if (status === 0) return;
  const last = words.split("\n").findLast((line) => /error|fatal/i.test(line)) ?? `status ${status}`;
  throw startFailure(
    `The database could not be created (${last.trim()}). Correct that, or set INDSIGT_DATA_DIR to another folder.`,
  );
}
