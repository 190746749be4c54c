import { open } from "node:fs/promises";
import { join } from "node:path";
import { openCheckpoint } from "../checkpoint.ts";
import { verifyRange } from "../verify-range.ts";
import { ExitCode, unreadable } from "./exit-code.ts";
import { logFilesAt, readText } from "./read-log-files.ts";
import { tellCheckpoint, withKeys, type Given, type Print } from "./with-keys.ts";

/** Checks an export of a period: that its events, and none but they, stand at their places in the signed log. */
export async function runExport(folder: string, given: Given, print: Print): Promise<ExitCode> {
  return withKeys(given, print, async (verifiers) => {
    const read = logFilesAt(join(folder, "log"), undefined);
    const note = await read("checkpoint");
    if (!note) throw unreadable("log/checkpoint");
    const checkpoint = openCheckpoint(note, verifiers);
    const { firstIndex: from, lastIndex } = parseManifest(await readText(join(folder, "export.json")));
    tellCheckpoint(checkpoint, print);
    if (lastIndex >= checkpoint.size) return broken(print, lastIndex, "not in the log");
    const lines = await linesOf(join(folder, "events.ndjson"));
    let odd: number | undefined;
    const range = { from, until: lastIndex + 1 };
    const { entries, problem } = await verifyRange(read, checkpoint, range, async (index, entry) => {
      if (index < from || index > lastIndex) return;
      if ((await lines.next()).value !== entry.toString("utf8")) odd ??= index;
    });
    if (problem) return broken(print, problem.index, problem.what);
    if (odd !== undefined || !(await lines.next()).done)
      return broken(print, odd ?? lastIndex, "not the same in events.ndjson");
    print(`checked     events ${from} to ${lastIndex}: canonical form, hash and place of each`);
    print(`            ${entries} events in whole bundles; events.ndjson holds just those of the export`);
    print("The export is unbroken.");
    return ExitCode.OK;
  });
}

function broken(print: Print, index: number, what: string): ExitCode {
  print(`BROKEN      at event ${index}: ${what}`);
  return ExitCode.BROKEN;
}

function parseManifest(text: string): { firstIndex: number; lastIndex: number } {
  const { firstIndex, lastIndex } = JSON.parse(text) as Record<string, unknown>;
  const isPlace = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
  if (isPlace(firstIndex) && isPlace(lastIndex) && firstIndex <= lastIndex) return { firstIndex, lastIndex };
  throw new Error("export.json does not say which events there are.");
}

async function linesOf(path: string): Promise<AsyncIterator<string>> {
  const file = await open(path).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  return file.readLines()[Symbol.asyncIterator]();
}
