import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "../server/platform/embedded-postgres.ts";
import { createLog } from "../server/platform/log.ts";
import { measureHeadLag } from "./head-lag.ts";
import { startHelper } from "./helper-process.ts";
import { measureDeadline } from "./deadline.ts";
import { measureLog } from "./log.ts";
import { measurePublicReads } from "./public-read.ts";
import { measureQueue } from "./queue.ts";
import { report } from "./report.ts";
import { measureSources } from "./sources.ts";
import { measureSequencerCost, measureSubmitting } from "./submitting.ts";

/** Measures a durable Indsigt of its own against what this machine can do at best; some minutes, most of them for a log of ten million events. */
async function bench(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "indsigt-bench-"));
  const closers = [async () => rmSync(dataDir, { recursive: true, force: true })];
  try {
    const postgres = await startEmbeddedPostgres({
      dataDir,
      log: createLog({ level: "silent" }),
      durable: true,
    });
    closers.push(async () => postgres.stop());
    const env = {
      ...{ NODE_ENV: "test", PORT: "0", LOG_LEVEL: "silent", RATE_LIMIT_PER_MINUTE: "1000000000" },
      ...{ DATABASE_URL: postgres.url, INDSIGT_DATA_DIR: dataDir },
    };
    const service = await startHelper("./service.ts", env);
    closers.push(service.stop);
    const rows = [
      measureDeadline(),
      ...(await measurePublicReads(service.url, postgres.url)),
      await measureSequencerCost(service.url, async () => startHelper("./sequencer.ts", env)),
      await measureHeadLag(service.url, postgres.url, async () => startHelper("./sequencer.ts", env)),
      // After the sequencer: what is replayed has not the hashes of its own events.
      await measureSubmitting(service.url, { url: postgres.url, dataDir }),
      ...(await measureLog(postgres.url)),
      ...(await measureSources(postgres.url)),
      ...(await measureQueue(postgres.url)),
    ];
    process.stdout.write(`${report(rows)}\n`);
  } finally {
    for (const close of closers.reverse()) await close();
  }
}

bench().catch((error: unknown) => {
  process.stderr.write(`The bench stopped: ${error instanceof Error ? error.message : "unknown"}.\n`);
  process.exitCode = 1;
});
