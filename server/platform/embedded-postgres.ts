import { rmSync } from "node:fs";
import { createServer } from "node:net";
import { resolve as absolute } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "pino";
import { AppError } from "../errors.ts";
import { clusterFiles, createCluster, hasCluster, OWNER } from "./create-cluster.ts";
import { claimDataFolder, isDataFolder } from "./data-folder.ts";
import { ensureDatabase } from "./database.ts";
import { embeddedUrl } from "./embedded-address.ts";
import { takeFileLock } from "./file-lock.ts";
import { postgresBinaries } from "./postgres-binaries.ts";
import { startPostgres, type PostgresProcess, type PostgresSetup } from "./postgres-process.ts";
import { postgresUser } from "./postgres-user.ts";
import { startFailure, errorCode } from "./start-failure.ts";
import { stopOrphan } from "./stop-orphan.ts";

/** Where the embedded Postgres keeps its data, and how; `durable: false` is for tests alone. */
export type EmbeddedOptions = { dataDir: string; port?: number; log: Logger; durable?: boolean };

/** A running embedded Postgres: the owner's address, password included, and how to stop it. */
export type EmbeddedPostgres = { url: string; port: number; stop(): Promise<void> };

const ADDRESS = "127.0.0.1";

/**
 * Starts the PostgreSQL that comes with the program on a data folder, which it makes when there is none.
 * One at a time: a folder in use is refused. Every failure is one sentence with its remedy.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = absolute(options.dataDir);
  return withLock(dataDir, async (unlock) => {
    const { port, process } = await startCluster({ ...options, dataDir });
    const url = embeddedUrl(dataDir, port);
    const stop = async () => {
      await process.stop();
      unlock();
    };
    try {
      await ensureDatabase(url, OWNER);
    } catch (error) {
      await process.stop();
      throw error;
    }
    return { url, port, stop };
  });
}

/** Deletes the embedded database of a data folder, for good; refused while it is in use. */
export async function removeEmbeddedPostgres({
  dataDir,
  log,
}: {
  dataDir: string;
  log: Logger;
}): Promise<void> {
  if (!isDataFolder(absolute(dataDir))) return;
  await withLock(absolute(dataDir), async (unlock) => {
    const { cluster, unfinished, password } = clusterFiles(absolute(dataDir));
    await stopOrphan(cluster, log);
    for (const path of [cluster, unfinished, password]) rmSync(path, { recursive: true, force: true });
    unlock();
  });
}

/** Lends the lock of a data folder; it is released here only when the work fails. */
async function withLock<T>(dataDir: string, work: (unlock: () => void) => Promise<T>): Promise<T> {
  claimDataFolder(dataDir);
  const unlock = lockOrRefuse(dataDir);
  try {
    return await work(unlock);
  } catch (cause) {
    unlock();
    if (cause instanceof AppError || errorCode(cause) === undefined) throw cause;
    throw startFailure(
      `The data folder ${dataDir} cannot be used (${errorCode(cause)}). Check its owner and the room on the disk, or set INDSIGT_DATA_DIR to another folder.`,
      cause,
    );
  }
}

function lockOrRefuse(dataDir: string): () => void {
  const unlock = takeLock(dataDir);
  if (unlock) return unlock;
  throw startFailure(
    `Indsigt already runs on the data folder ${dataDir}. Stop it, or set INDSIGT_DATA_DIR to another folder.`,
  );
}

function takeLock(dataDir: string): (() => void) | undefined {
  try {
    return takeFileLock(clusterFiles(dataDir).lock);
  } catch (cause) {
    const why = errorCode(cause) ?? "unknown error";
    throw startFailure(
      `The data folder ${dataDir} cannot be written (${why}). Make it writable, or set INDSIGT_DATA_DIR to another folder.`,
      cause,
    );
  }
}

async function startCluster(options: EmbeddedOptions): Promise<{ port: number; process: PostgresProcess }> {
  const { dataDir, log, durable = true } = options;
  const { cluster } = clusterFiles(dataDir);
  const user = postgresUser(cluster);
  const setup = { user, log, binaries: postgresBinaries(user) };
  if (hasCluster(dataDir)) await stopOrphan(cluster, log);
  else await createCluster(setup, dataDir, durable);
  return startOnFreePort(setup, cluster, options);
}

/** A free port may be taken by another before Postgres has it, and memory of a killed Postgres takes a moment to go. */
async function startOnFreePort(
  setup: PostgresSetup,
  cluster: string,
  { port: wanted, durable }: EmbeddedOptions,
) {
  for (let attempt = 1; ; attempt++) {
    const port = wanted ?? (await freePort());
    const start = await startPostgres(setup, cluster, { ...settings(port), ...(durable === false && HASTY) });
    if (start.running) return { port, process: start.process };
    const isPortTaken = start.words.includes("could not bind");
    if (isPortTaken && wanted !== undefined) {
      throw startFailure(
        `Port ${port} is already in use. Stop what uses it, or choose another port for the database.`,
      );
    }
    const isPassing = isPortTaken || start.words.includes("pre-existing shared memory block");
    if (!isPassing || attempt === 50) throw refusalOf(start.words, cluster);
    await pause(100);
  }
}

function refusalOf(words: string, cluster: string): Error {
  const last = words.split("\n").findLast((line) => /FATAL|PANIC/.test(line)) ?? "no reason given";
  return startFailure(
    `The database in ${cluster} could not be started (${last.trim()}). Correct that, restore a backup, or start with --reset to begin with an empty one.`,
  );
}

function settings(port: number): Record<string, string> {
  return {
    port: String(port),
    listen_addresses: ADDRESS,
    unix_socket_directories: "",
    max_connections: "200",
    timezone: "UTC",
    log_timezone: "UTC",
    lc_messages: "C",
    jit: "off",
    // Failed statements are the program's to report: here their text could hold personal data.
    log_min_messages: "log",
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    log_line_prefix: "",
    log_checkpoints: "off",
  };
}

const HASTY: Readonly<Record<string, string>> = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
};

/** A port nobody listens on now. */
async function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, ADDRESS, () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
