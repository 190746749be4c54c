import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { errorCode } from "./start-failure.ts";

/**
 * When a process began, in a form that no other process with the same number shares, also not after
 * the machine was restarted; undefined when no such process runs.
 */
export function processStart(pid: number): string | undefined {
  if (!isAlive(pid)) return undefined;
  return process.platform === "linux" ? startOnLinux(pid) : startElsewhere(pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM"; // alive, and another user's
  }
}

function startOnLinux(pid: number): string | undefined {
  const stat = readIfPresent(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The name in parentheses may hold anything, so fields are counted from its end: state is the first, start the 20th.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (fields[0] === "Z") return undefined; // ended, and only waits for its parent to notice
  return `${readIfPresent("/proc/sys/kernel/random/boot_id")?.trim()}/${fields[19]}`;
}

function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (["ENOENT", "ESRCH"].includes(errorCode(error) ?? "")) return undefined;
    throw error;
  }
}

function startElsewhere(pid: number): string | undefined {
  if (process.platform === "win32") return "alive"; // Windows hands numbers out again slowly
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return undefined; // ps fails when the process has ended meanwhile
  }
}
