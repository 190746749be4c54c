import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startFailure, errorCode } from "./start-failure.ts";

const MARK = ".indsigt";
const HARMLESS = new Set([".DS_Store", ".gitignore", ".gitkeep", "lost+found"]);

/** Makes the data folder, or recognises it by its mark; a folder with somebody else's files in it is refused untouched. */
export function claimDataFolder(dataDir: string): void {
  const names = makeAndList(dataDir);
  if (names.includes(MARK)) return;
  if (names.some((name) => !HARMLESS.has(name))) {
    throw startFailure(
      `The data folder ${dataDir} holds files that are not Indsigt's. Set INDSIGT_DATA_DIR to another folder, or empty this one.`,
    );
  }
  writeFileSync(
    join(dataDir, MARK),
    "This folder belongs to Indsigt. Deleting it deletes the data of this installation.\n",
  );
}

/** Whether a folder carries the mark of claimDataFolder. */
export function isDataFolder(dataDir: string): boolean {
  return existsSync(join(dataDir, MARK));
}

function makeAndList(dataDir: string): string[] {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return readdirSync(dataDir);
  } catch (cause) {
    const why = errorCode(cause) ?? "unknown error";
    throw startFailure(
      `The data folder ${dataDir} cannot be used (${why}). Make it writable, or set INDSIGT_DATA_DIR to another folder.`,
      cause,
    );
  }
}
