import { parseLogKeys } from "../server/audit/log-keys.ts";
import { runSequencer } from "../server/audit/run-sequencer.ts";
import { commandLineContext } from "../server/context.ts";
import { demoSecrets } from "../server/demo.ts";
import { openDatabase } from "../server/platform/database.ts";
import { createLog } from "../server/platform/log.ts";
import { serveHelper } from "./helper-process.ts";

const { DATABASE_URL: url = "", INDSIGT_DATA_DIR: dataDir = "" } = process.env;

/** The sequencer alone, beside a service that is pressed. */
const db = openDatabase(url, { poolMax: 1, applicationName: "indsigt bench sequencer" });
const { logSigningKey } = demoSecrets(dataDir);
const sequencer = runSequencer({
  ...commandLineContext(db, () => new Date()),
  log: createLog({ level: "error" }),
  logKeys: parseLogKeys("localhost/log", logSigningKey, undefined),
});
serveHelper("sequencing", async () => {
  await sequencer.stop();
  await db.destroy();
});
