import { createHash } from "node:crypto";
import { closeSync, fstatSync, fsyncSync, openSync, readFileSync, readSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import canonicalize from "canonicalize";
import { z } from "zod";
import type { LedgerEntry } from "./ledger-store.ts";

const lineSchema = z.object({
  seq: z.string(),
  id: z.string(),
  planId: z.string(),
  kind: z.enum(["BEGUN", "VOID"]),
  system: z.string(),
  identifiers: z.array(z.object({ kind: z.string(), hash: z.string() })),
  what: z.object({
    shared: z.enum(["ERASE", "KEEP"]).nullable(),
    collections: z.array(z.object({ collection: z.string(), erased: z.number(), anonymised: z.number() })),
  }),
  why: z.string(),
  recordedAt: z.iso.datetime().transform((text) => new Date(text)),
  previous: z.string(),
});

const FIRST = "0".repeat(64);
const TAIL_BYTES = 256 * 1024;

/**
 * Appends lines to the ledger outside the database and does not return before the disk has them. Each line holds the
 * hash of the one before, so that a line taken out is seen. A line that a crash cut short is left where it is.
 */
export function appendLedger(path: string, entries: readonly LedgerEntry[]): void {
  const file = openSync(path, "a+", 0o600);
  try {
    const tail = readTail(file);
    let previous = tail.hash;
    if (tail.isTorn) writeSync(file, "\n");
    for (const entry of entries) {
      if (tail.seqs.has(entry.seq)) continue;
      const line = canonicalize({ ...entry, recordedAt: entry.recordedAt.toISOString(), previous }) ?? "";
      writeSync(file, `${line}\n`);
      previous = hashOf(line);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  syncFolder(dirname(path));
}

/** A ledger as it was read: its lines in order, and the numbers of lines that are damaged or missing before. */
export type ReadLedger = { entries: LedgerEntry[]; broken: number[] };

/** Reads a ledger. What cannot be read, and where the chain of hashes breaks, is told by line number. */
export function readLedger(path: string): ReadLedger {
  const entries: LedgerEntry[] = [];
  const broken: number[] = [];
  let previous = FIRST;
  for (const [index, text] of readFileSync(path, "utf8").split("\n").entries()) {
    if (text === "") continue;
    const line = parse(text);
    if (!line || line.previous !== previous) broken.push(index + 1);
    if (!line) continue;
    const { previous: _, ...entry } = line;
    entries.push(entry);
    previous = hashOf(text);
  }
  return { entries, broken };
}

function parse(text: string): z.infer<typeof lineSchema> | undefined {
  try {
    return lineSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The end of the file: the last whole line's hash, which lines are there already, and whether a line was cut short. */
function readTail(file: number): { hash: string; seqs: ReadonlySet<string>; isTorn: boolean } {
  const { size } = fstatSync(file);
  const length = Math.min(size, TAIL_BYTES);
  const bytes = Buffer.alloc(length);
  readSync(file, bytes, 0, length, size - length);
  const text = bytes.toString("utf8");
  const whole = text.split("\n").flatMap((line) => {
    const parsed = parse(line);
    return parsed ? [{ line, seq: parsed.seq }] : [];
  });
  const last = whole.at(-1);
  return {
    hash: last ? hashOf(last.line) : FIRST,
    seqs: new Set(whole.map(({ seq }) => seq)),
    isTorn: length > 0 && !text.endsWith("\n"),
  };
}

function syncFolder(path: string): void {
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function hashOf(line: string): string {
  return createHash("sha256").update(line).digest("hex");
}
