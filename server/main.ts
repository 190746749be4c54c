import { AppError } from "./errors.ts";
import { readConfig } from "./config.ts";
import { createLog } from "./platform/log.ts";
import { readOptions } from "./start-options.ts";
import { start } from "./start.ts";

/** The process: starts, says where it is, and stops cleanly when told to. A refusal is one sentence. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const config = readConfig(process.env);
  const log = createLog({ level: config.LOG_LEVEL });
  const running = await start(config, options, log, () => new Date());
  process.stdout.write(`${running.story}\n`);
  let stopping: Promise<void> | undefined;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      stopping ??= running.stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, "stopping failed");
          process.exit(1);
        },
      );
    });
  }
}

main().catch((error: unknown) => {
  const isOurs = error instanceof AppError;
  process.stderr.write(
    `${isOurs ? error.message : "Indsigt could not start because of a fault of its own."}\n`,
  );
  if (!isOurs && error instanceof Error) process.stderr.write(`${error.stack ?? ""}\n`);
  process.exit(1);
});
