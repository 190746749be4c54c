import { rmSync } from "node:fs";
import { takeForTeardown } from "./left-running.ts";

/** Stops the Postgres of the test run and removes its data. */
export default async function globalTeardown(): Promise<void> {
  const running = takeForTeardown();
  if (!running) return;
  await running.stop();
  rmSync(running.dataDir, { recursive: true, force: true });
}
