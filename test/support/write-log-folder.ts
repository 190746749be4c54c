import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { signCheckpoint } from "../../server/audit/checkpoint.ts";
import { formatBundle } from "../../server/audit/entry-bundle.ts";
import type { LogKeys } from "../../server/audit/log-keys.ts";
import { leafHash } from "../../server/audit/merkle.ts";
import { createTileBuilder } from "../../server/audit/tile-builder.ts";
import { tilePath, TILE_WIDTH } from "../../server/audit/tile.ts";

/** Writes a log of these entries as the files that an export has; answers its signed checkpoint. */
export function writeLogFolder(folder: string, entries: readonly Buffer[], { signers }: LogKeys): string {
  const builder = createTileBuilder();
  for (const entry of entries) {
    for (const tile of builder.add(leafHash(entry))) write(folder, tilePath(tile), tile.hashes);
  }
  for (const tile of builder.partial()) write(folder, tilePath(tile), tile.hashes);
  for (let from = 0; from < entries.length; from += TILE_WIDTH) {
    const some = entries.slice(from, from + TILE_WIDTH);
    const path = tilePath({ level: "entries", index: from / TILE_WIDTH, width: some.length });
    write(folder, path, formatBundle(some));
  }
  const checkpoint = signCheckpoint({ size: entries.length, root: builder.root() }, signers);
  write(folder, "checkpoint", Buffer.from(checkpoint));
  return checkpoint;
}

function write(folder: string, path: string, bytes: Buffer): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
}
