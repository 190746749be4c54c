import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Knex } from "knex";
import { readConfig } from "../../server/config.ts";
import { openDatabase, withDatabase } from "../../server/platform/database.ts";
import { createLog } from "../../server/platform/log.ts";
import { start, type Running } from "../../server/start.ts";
import { useDatabase, type TestDatabase } from "./test-database.ts";

/** A whole Indsigt, as `npm start` runs it, on a database and port of the test file's own. */
export type TestService = { readonly baseUrl: string; readonly database: TestDatabase };

/** Runs web, worker, sample library and demonstration log-on for the test file that calls it. */
export function useService(
  clock: () => Date = () => new Date(),
  env: Readonly<Record<string, string>> = {},
): TestService {
  const dataDir = mkdtempSync(join(tmpdir(), "indsigt-service-"));
  let running: Running | undefined;
  // The worker must have finished before its database goes.
  const database = useDatabase({ beforeDrop: async () => running?.stop() });

  beforeAll(async () => {
    const config = readConfig({
      NODE_ENV: "test",
      PORT: "0",
      DATABASE_URL: database.url,
      INDSIGT_DATA_DIR: dataDir,
      LOG_LEVEL: "silent",
      ...env,
    });
    running = await start(
      config,
      { web: true, worker: true, reset: false },
      createLog({ level: "silent" }),
      clock,
    );
  }, 60_000);

  afterAll(() => {
    rmSync(dataDir, { recursive: true, force: true });
  });

  return {
    get baseUrl() {
      if (!running) throw new Error("The service is there from beforeAll on.");
      return running.baseUrl;
    },
    database,
  };
}

/** Works in the sample library of a service as its owner does, and closes the connection again. */
export async function inSampleLibrary<T>(
  { database }: TestService,
  work: (library: Knex) => Promise<T>,
): Promise<T> {
  const name = new URL(database.url).pathname.slice(1);
  const url = withDatabase(database.url, `${name}_library`);
  const library = openDatabase(url, { poolMax: 1, applicationName: "test" });
  try {
    return await work(library);
  } finally {
    await library.destroy();
  }
}
