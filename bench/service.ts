import { readConfig } from "../server/config.ts";
import { createLog } from "../server/platform/log.ts";
import { start } from "../server/start.ts";
import { serveHelper } from "./helper-process.ts";

/** The web server alone: what a worker does with the machine meanwhile is no part of an answer. */
const config = readConfig(process.env);
const log = createLog({ level: config.LOG_LEVEL });
const running = await start(config, { web: true, worker: false, reset: false }, log, () => new Date());
serveHelper(running.baseUrl, running.stop);
