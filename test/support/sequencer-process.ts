import { sequenceEvents } from "../../server/audit/sequence-events.ts";
import { openDatabase } from "../../server/platform/database.ts";
import { testLogKeys } from "./log-keys.ts";

const [url = "", killAt = "0", rounds = "1", limit = "10000"] = process.argv.slice(2);

/** A sequencer in a process of its own, which dies while its n-th statement is under way; told 0, it lives. */
const db = openDatabase(url, { poolMax: 1, applicationName: "indsigt-test" });
let statements = 0;
db.on("query", () => {
  statements += 1;
  if (statements === Number(killAt)) setImmediate(() => process.kill(process.pid, "SIGKILL"));
});
for (let round = 0; round < Number(rounds); round += 1) {
  await sequenceEvents(db, testLogKeys(), () => new Date(), Number(limit));
}
await db.destroy();
process.send?.(statements);
