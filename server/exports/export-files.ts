import { readFile } from "node:fs/promises";
import type { Knex } from "knex";
import { canonicalEvent } from "../audit/canonical-event.ts";
import { listEventsFrom, type PlacedEvent } from "../audit/audit-store.ts";
import { tilesInDatabase, type SignedHead } from "../audit/log-store.ts";
import { formatVkey, type NoteVerifier } from "../audit/note.ts";
import type { Range } from "../audit/range-store.ts";
import { readBundle } from "../audit/read-bundle.ts";
import { tilePath, tileWidth, tilesOf, TILE_WIDTH } from "../audit/tile.ts";
import { csvCell } from "../package/csv.ts";
import type { ZippedFile } from "../platform/zip-files.ts";
import type { StoredExport } from "./export-store.ts";
import { exportReadme } from "./export-readme.ts";

/** What an export is made of: which places, and the signed head they are proven against. */
export type ExportContents = {
  asked: StoredExport;
  range: Range;
  head: SignedHead;
  keys: readonly NoteVerifier[];
  /** Told how many events were written, once in each of the three forms. */
  onEvents: (count: number) => void;
};

/** The offline verifier, as tools/build-verifier.js makes it. */
const VERIFIER = new URL("../../web/verifier/indsigt-audit.mjs", import.meta.url);

const AT_ONCE = 10 * TILE_WIDTH;

/**
 * The files of an export: events as lines of JSON and as a table, the signed checkpoint, the bundles of the events and
 * the tiles that prove them (C2SP tlog-tiles), the keys, and the program that checks it all without us.
 */
export function* exportFiles(db: Knex, contents: ExportContents): Generator<ZippedFile> {
  const { asked, range, head, keys, onEvents } = contents;
  yield { path: "README.txt", content: () => text(exportReadme(asked, range, head)) };
  yield { path: "export.json", content: () => text(manifestOf(contents)) };
  yield { path: "vkeys", content: () => text(keys.map((key) => `${formatVkey(key)}\n`).join("")) };
  yield { path: "indsigt-audit.mjs", content: () => once(async () => readFile(VERIFIER)) };
  yield { path: "events.ndjson", content: () => eventLines(db, range, onEvents) };
  yield { path: "events.csv", content: () => eventTable(db, range, onEvents) };
  yield { path: "log/checkpoint", content: () => text(head.note) };
  yield* bundlesOf(db, range, head, onEvents);
  yield* provingTiles(db, range, head);
}

function manifestOf({ asked, range, head }: ExportContents): string {
  const { id, from, to, purpose, requestedAt, requestedBy } = asked;
  const manifest = {
    ...{ format: "indsigt-audit-export/1", id, from, to, purpose, requestedAt, requestedBy },
    ...{ firstIndex: range.from, lastIndex: range.until - 1, events: range.until - range.from },
    ...{ logSize: head.size, rootHash: head.root.toString("hex") },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function* bundlesOf(
  db: Knex,
  range: Range,
  head: SignedHead,
  onEvents: (count: number) => void,
): Generator<ZippedFile> {
  for (let index = Math.floor(range.from / TILE_WIDTH); index * TILE_WIDTH < range.until; index += 1) {
    const width = tileWidth(0, index, head.size);
    yield {
      path: `log/${tilePath({ level: "entries", index, width })}`,
      content: () =>
        once(async () => {
          const bundle = await readBundle(db, index, width);
          if (!bundle) throw new Error(`bundle ${index} is not there`);
          onEvents(width);
          return bundle;
        }),
    };
  }
}

/** Of the lowest level only what the events need and what is not full; of the others all: that is one hash in 256 events. */
function* provingTiles(db: Knex, range: Range, head: SignedHead): Generator<ZippedFile> {
  const read = tilesInDatabase(db);
  for (const tile of tilesOf(head.size)) {
    const isBeside = tile.level > 0 || tile.width < TILE_WIDTH;
    const isOfRange =
      tile.index >= Math.floor(range.from / TILE_WIDTH) && tile.index * TILE_WIDTH < range.until;
    if (!isBeside && !isOfRange) continue;
    yield {
      path: `log/${tilePath(tile)}`,
      content: () => once(async () => (await read([tile]))[0] ?? Buffer.alloc(0)),
    };
  }
}

async function* eventLines(
  db: Knex,
  range: Range,
  onEvents: (count: number) => void,
): AsyncGenerator<Buffer> {
  for await (const events of eventsOf(db, range)) {
    yield Buffer.concat(events.flatMap(({ event }) => [canonicalEvent(event), Buffer.from("\n")]));
    onEvents(events.length);
  }
}

const HEADINGS = ["index", "at", "kind", "actorRole", "actorId", "subject", "id", "body", "leafHash"];

async function* eventTable(
  db: Knex,
  range: Range,
  onEvents: (count: number) => void,
): AsyncGenerator<Buffer> {
  yield Buffer.from(`\uFEFF${HEADINGS.join(",")}\r\n`);
  for await (const events of eventsOf(db, range)) {
    yield Buffer.from(events.map(tableLine).join(""));
    onEvents(events.length);
  }
}

function tableLine({ index, event, storedHash }: PlacedEvent): string {
  const { at, kind, actorRole, actorId, subject, id, body } = event;
  const hash = storedHash.toString("hex");
  const cells = [index, at, kind, actorRole, actorId, subject, id, JSON.stringify(body), hash];
  return `${cells.map(csvCell).join(",")}\r\n`;
}

async function* eventsOf(db: Knex, { from, until }: Range): AsyncGenerator<PlacedEvent[]> {
  for (let at = from; at < until; at += AT_ONCE) {
    const events = await listEventsFrom(db, at, Math.min(AT_ONCE, until - at));
    if (events.length === 0) throw new Error(`event ${at} is not there`);
    yield events;
  }
}

async function* text(content: string): AsyncGenerator<Buffer> {
  yield Buffer.from(content);
}

async function* once(read: () => Promise<Buffer>): AsyncGenerator<Buffer> {
  yield await read();
}
