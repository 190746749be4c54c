import { readConfig } from "../../server/config.ts";
import { createLog } from "../../server/platform/log.ts";
import { start } from "../../server/start.ts";

/** A whole Indsigt in a process of its own, whose clock somebody else moves; it says where it listens. */
const config = readConfig(process.env);
const log = createLog({ level: config.LOG_LEVEL });
const running = await start(config, { web: true, worker: true, reset: false }, log, () => new Date());
process.once("disconnect", () => {
  running.stop().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
process.send?.(running.baseUrl);
