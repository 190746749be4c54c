import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canonicalEvent } from "../server/audit/canonical-event.ts";
import { signCheckpoint } from "../server/audit/checkpoint.ts";
import { formatBundle } from "../server/audit/entry-bundle.ts";
import { leafHash } from "../server/audit/merkle.ts";
import { createTileBuilder, type BuiltTile } from "../server/audit/tile-builder.ts";
import { TILE_WIDTH, tilePath } from "../server/audit/tile.ts";
import { verifyTiles, type ReadFile } from "../server/audit/verify-tiles.ts";
import { testLogKeys } from "../test/support/log-keys.ts";
import { someEvent } from "../test/support/waiting-events.ts";
import type { Row } from "./report.ts";

/** Events verified for one figure at least; a small log is verified as often as that takes. */
const AT_LEAST = 300_000;
/** As many different events as there are; a log of ten million repeats them, so that its files fit into memory. */
const DIFFERENT = 80 * TILE_WIDTH;

/**
 * The offline verifier's own work on a log in memory: signature, bundles, canonical form, leaf hash, every tile, root;
 * in seconds of one core's work, against 150,000 events a second; and openssl's SHA-256 over the same bytes.
 */
export async function measureVerifying(sizes: readonly number[]): Promise<Row[]> {
  const entries = Array.from({ length: DIFFERENT }, (_, i) => canonicalEvent(someEvent(i)));
  const rows: Row[] = [];
  for (const size of sizes) {
    const ours = await rateOf(logOf(entries, size), size);
    rows.push({ row: `log: verified by one core, of ${size}`, ours, limit: 150_000, aim: 1 });
  }
  const bytes = entries.reduce((sum, entry) => sum + entry.length, 0) / entries.length;
  const limit = opensslRate(entries) / bytes;
  return [...rows, { row: "log: verified, against openssl dgst", ours: rows.at(-1)!.ours, limit, aim: 0 }];
}

async function rateOf(read: ReadFile, size: number): Promise<number> {
  const { signers } = testLogKeys();
  const times = Math.ceil(AT_LEAST / size);
  const began = process.cpuUsage();
  for (let time = 0; time < times; time += 1) {
    const { entries, problems } = await verifyTiles(read, signers);
    if (entries !== size || problems.length > 0) throw new Error("the bench's own log is sound");
  }
  const { user, system } = process.cpuUsage(began);
  return (times * size * 1e6) / (user + system);
}

/** The files of a log of a size; tiles that are alike are kept once. */
function logOf(different: readonly Buffer[], size: number): ReadFile {
  const bundles = Array.from({ length: DIFFERENT / TILE_WIDTH }, (_, i) =>
    formatBundle(different.slice(i * TILE_WIDTH, (i + 1) * TILE_WIDTH)),
  );
  const hashes = different.map(leafHash);
  const tiles = new Map<string, Buffer>();
  const alike = new Map<string, Buffer>();
  const keep = (tile: BuiltTile): void => {
    const text = tile.hashes.toString("latin1");
    alike.set(text, alike.get(text) ?? tile.hashes);
    tiles.set(tilePath(tile), alike.get(text)!);
  };
  const builder = createTileBuilder();
  for (let i = 0; i < size; i += 1) builder.add(hashes[i % DIFFERENT]!).forEach(keep);
  builder.partial().forEach(keep);
  const last = Math.floor(size / TILE_WIDTH);
  const ends = formatBundle(
    Array.from({ length: size % TILE_WIDTH }, (_, i) => different[(last * TILE_WIDTH + i) % DIFFERENT]!),
  );
  const checkpoint = signCheckpoint({ size, root: builder.root() }, testLogKeys().signers);
  const bundle = /^tile\/entries\/(.*?)(?:\.p\/\d+)?$/;
  return async (path) => {
    if (path === "checkpoint") return Buffer.from(checkpoint);
    const [, number] = bundle.exec(path) ?? [];
    if (number === undefined) return tiles.get(path);
    const index = Number(number.replaceAll(/[x/]/g, ""));
    return index === last ? ends : bundles[index % bundles.length];
  };
}

/** Bytes a second that `openssl dgst -sha256` reads of a file of the same bytes, its start taken off. */
function opensslRate(entries: readonly Buffer[]): number {
  const folder = mkdtempSync(join(tmpdir(), "indsigt-openssl-"));
  try {
    const once = Buffer.concat([...entries]);
    const many = Buffer.concat(Array.from({ length: 40 }, () => once));
    writeFileSync(join(folder, "entries"), many);
    writeFileSync(join(folder, "nothing"), "");
    const time = (file: string) => {
      const began = performance.now();
      execFileSync("openssl", ["dgst", "-sha256", join(folder, file)]);
      return (performance.now() - began) / 1_000;
    };
    const start = Math.min(time("nothing"), time("nothing"));
    return many.length / (time("entries") - start);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
