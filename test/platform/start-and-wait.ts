import { pino } from "pino";
import { startEmbeddedPostgres } from "../../server/platform/embedded-postgres.ts";

// A program of its own, so that a test can kill it: starts the embedded Postgres of a folder and prints its address.
const { url } = await startEmbeddedPostgres({
  dataDir: process.argv[2] ?? "",
  log: pino({ level: "silent" }),
});
console.log(url);
setInterval(() => {}, 60_000);
