import { fork } from "node:child_process";
import { once } from "node:events";

/** A process beside this one: the address it listens on, and how it is stopped. */
export type HelperProcess = { url: string; stop: () => Promise<void> };

/** Runs a file of this folder in a process of its own, so that what is measured shares no thread with what measures. */
export async function startHelper(file: string, env: Record<string, string> = {}): Promise<HelperProcess> {
  const child = fork(new URL(file, import.meta.url), {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, ...env },
  });
  const ended = once(child, "exit");
  const first: unknown[] = await Promise.race([once(child, "message"), ended]);
  const [url] = first;
  if (typeof url !== "string") throw new Error(`${file} ended before it listened`);
  const stop = async () => {
    if (child.connected) child.disconnect();
    await ended;
  };
  return { url, stop };
}

/** The other end: tells the address, and stops when the measuring process lets go or dies. */
export function serveHelper(url: string, stop: () => Promise<void>): void {
  process.once("disconnect", () => {
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
  process.send?.(url);
}
