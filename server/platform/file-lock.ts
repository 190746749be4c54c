import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { processStart } from "./process-start.ts";
import { errorCode } from "./start-failure.ts";

/**
 * Takes a lock that lasts as long as this process: a file with the owner's number and start. Gives back
 * what releases it, or undefined while another live process holds it. A dead owner's lock is taken over.
 */
export function takeFileLock(file: string): (() => void) | undefined {
  const mine = `${process.pid} ${processStart(process.pid)}\n`;
  const candidate = `${file}.${process.pid}`;
  writeFileSync(candidate, mine, { mode: 0o600 });
  try {
    while (!linked(candidate, file)) {
      const found = readIfPresent(file);
      if (found !== undefined && isHeld(found)) return undefined;
      if (found !== undefined && !removeStale(file, found)) return undefined;
    }
  } finally {
    rmSync(candidate, { force: true });
  }
  return () => {
    if (readIfPresent(file) === mine) rmSync(file, { force: true });
  };
}

/** A hard link appears with its whole content or not at all, and never replaces another. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    throw error;
  }
}

function isHeld(content: string): boolean {
  const [pid, start] = content.trim().split(" ");
  return start !== undefined && processStart(Number(pid)) === start;
}

/** Two may find the same dead owner; whoever moves away a lock that is no longer the dead one puts it back. */
function removeStale(file: string, stale: string): boolean {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return true;
    throw error;
  }
  const isStale = readFileSync(aside, "utf8") === stale;
  if (!isStale) linked(aside, file);
  rmSync(aside, { force: true });
  return isStale;
}

function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}
