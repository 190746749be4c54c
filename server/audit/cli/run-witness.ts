import { mkdir, open, readdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { checkConsistency } from "../check.ts";
import { openCheckpoint, type Checkpoint } from "../checkpoint.ts";
import type { NoteVerifier } from "../note.ts";
import { proveConsistency } from "../prove.ts";
import { hashesInTiles, tilePath } from "../tile.ts";
import type { ReadFile } from "../verify-tiles.ts";
import { ExitCode, unreadable } from "./exit-code.ts";
import { logFilesAt, readOwnFile } from "./read-log-files.ts";
import { withKeys, type Given, type Print } from "./with-keys.ts";

/**
 * Fetches the log's checkpoint, checks with the public tiles that it only adds to the one kept
 * before, and keeps it. What does not fit is kept too, as evidence, and never becomes the one to compare with.
 */
export async function runWitness(
  address: string,
  folder: string,
  given: Given,
  print: Print,
): Promise<ExitCode> {
  return withKeys(given, print, async (verifiers) => {
    const read = logFilesAt(address, undefined);
    const note = await read("checkpoint");
    if (!note) throw unreadable(`${address}/checkpoint`);
    const head = openCheckpoint(note, verifiers);
    const kept = await lastKept(folder, verifiers);
    const isOlder = kept !== undefined && head.size < kept.size;
    const grew = kept === undefined || (isOlder ? false : await hasGrown(read, kept, head));
    const name = `${String(head.size).padStart(16, "0")}${grew ? "" : `-${head.root.toString("hex").slice(0, 16)}`}`;
    await keep(folder, `${name}.${grew ? "checkpoint" : "fork"}`, note);
    print(tellOf(kept, head, grew));
    return grew ? ExitCode.OK : ExitCode.FORKED;
  });
}

function tellOf(kept: Checkpoint | undefined, head: Checkpoint, grew: boolean): string {
  if (!kept) return `Kept the first checkpoint: ${head.size} events.`;
  if (grew) return `The log grew from ${kept.size} to ${head.size} events and begins as before.`;
  return `ALARM: the log of ${head.size} events does not continue the one of ${kept.size} that was kept. Both checkpoints are in the folder; call the auditor.`;
}

/** The proof is made of the log's tiles, and then checked: whoever serves wrong tiles makes a proof that fails. */
async function hasGrown(read: ReadFile, kept: Checkpoint, head: Checkpoint): Promise<boolean> {
  const hashes = hashesInTiles(
    async (tiles) =>
      Promise.all(
        tiles.map(async (tile) => {
          const bytes = await read(tilePath(tile));
          if (!bytes) throw unreadable(tilePath(tile));
          return bytes;
        }),
      ),
    head.size,
  );
  return checkConsistency(await proveConsistency(hashes, head.size, kept.size), kept, head);
}

async function lastKept(folder: string, verifiers: readonly NoteVerifier[]): Promise<Checkpoint | undefined> {
  await mkdir(folder, { recursive: true });
  const names = (await readdir(folder)).filter((name) => /^\d{16}\.checkpoint$/.test(name)).sort();
  const last = names.at(-1);
  return last === undefined ? undefined : openCheckpoint(await readOwnFile(join(folder, last)), verifiers);
}

/** Written beside and moved into place, so that a crash leaves no half checkpoint. */
async function keep(folder: string, name: string, note: Buffer): Promise<void> {
  const path = join(folder, name);
  const file = await open(`${path}.new`, "w");
  try {
    await file.writeFile(note);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}
