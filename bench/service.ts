import { readConfig } from "../server/config.ts";
import { createLog } from "../server/platform/log.ts";
import { start } from "../server/start.ts";
import { serveHelper } from "./helper-process.ts";

const config = readConfig(process.env);
const log = createLog({ level: config.LOG_LEVEL });
const running = await start(
  config,
  { web: true, worker: process.env["BENCH_WORKER"] !== "off", reset: false },
  log,
  () => new Date(),
);
serveHelper(running.baseUrl, running.stop);
