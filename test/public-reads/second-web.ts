import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../server/config.ts";
import { createLog } from "../../server/platform/log.ts";
import { start, type Running } from "../../server/start.ts";
import type { TestService } from "../support/run-service.ts";

/** A second web server on the database of the first, as on another machine. */
export function useSecondWeb(first: TestService, clock: () => Date): { readonly baseUrl: string } {
  const dataDir = mkdtempSync(join(tmpdir(), "indsigt-second-"));
  let running: Running | undefined;

  beforeAll(async () => {
    const config = readConfig({
      NODE_ENV: "test",
      PORT: "0",
      DATABASE_URL: first.database.url,
      INDSIGT_DATA_DIR: dataDir,
      LOG_LEVEL: "silent",
    });
    running = await start(
      config,
      { web: true, worker: false, reset: false },
      createLog({ level: "silent" }),
      clock,
    );
  }, 60_000);

  afterAll(async () => {
    await running?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  return {
    get baseUrl() {
      if (!running) throw new Error("The second web server is there from beforeAll on.");
      return running.baseUrl;
    },
  };
}
