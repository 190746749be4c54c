import { EventEmitter } from "node:events";
import { Logger, run } from "graphile-worker";
import { showPresence } from "../../server/jobs/worker-presence.ts";
import { createLog } from "../../server/platform/log.ts";

/** A worker that begins a job and never ends it; it says when it has begun, and is there to be killed. */
const databaseUrl = process.env["DATABASE_URL"] ?? "";
const events = new EventEmitter();
showPresence({ databaseUrl, events, log: createLog({ level: "silent" }), everyMs: 100 });
await run({
  events,
  connectionString: databaseUrl,
  noHandleSignals: true,
  logger: new Logger(() => () => undefined),
  taskList: {
    hang: async () => {
      process.stdout.write("begun\n");
      await new Promise((resolve) => setTimeout(resolve, 600_000));
    },
  },
});
