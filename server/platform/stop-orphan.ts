import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "pino";
import { processStart } from "./process-start.ts";
import { startFailure, errorCode } from "./start-failure.ts";

/**
 * Ends a Postgres that outlived the program that started it (kill -9), and waits until it has. What was
 * committed is safe: it shuts down in order, and recovers at the next start if it must be made to.
 */
export async function stopOrphan(cluster: string, log: Logger): Promise<void> {
  const file = join(cluster, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Math.abs(Number.parseInt(readFileSync(file, "utf8"), 10));
  const start = pid > 0 ? processStart(pid) : undefined;
  if (start !== undefined && isPostgresOf(pid, cluster)) {
    log.warn({ pid }, "stopping a postgres left behind by an earlier start");
    const hasEnded =
      (await ends(pid, start, "SIGINT", 60_000)) || (await ends(pid, start, "SIGQUIT", 10_000));
    if (!hasEnded) {
      throw startFailure(
        `An earlier Postgres (process ${pid}) still uses ${cluster} and does not stop. End it, then start again.`,
      );
    }
  }
  if (existsSync(file)) disown(file);
}

/**
 * Left by a Postgres that was killed. Its number may be a stranger's by now, or a zombie's, and Postgres would
 * refuse to start beside either. It takes its parent's number for a leftover, and still checks by the rest of
 * the file that nothing uses the memory of the killed one.
 */
function disown(file: string): void {
  writeFileSync(file, readFileSync(file, "utf8").replace(/^-?\d+/, String(process.pid)));
}

function isPostgresOf(pid: number, cluster: string): boolean {
  try {
    if (process.platform === "linux") return realpathSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
    return execFileSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" }).includes(cluster);
  } catch (error) {
    if (["ENOENT", "EACCES", "EPERM"].includes(errorCode(error) ?? "")) return false; // ended, or another user's
    throw error;
  }
}

async function ends(pid: number, start: string, signal: NodeJS.Signals, within: number): Promise<boolean> {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (errorCode(error) !== "ESRCH") throw error;
  }
  for (let waited = 0; waited < within; waited += 20) {
    if (processStart(pid) !== start) return true;
    await pause(20);
  }
  return false;
}
