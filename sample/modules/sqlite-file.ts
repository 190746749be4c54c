import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import Database from "libsql";
import type { EraseQuestion } from "../../server/sources/contract/messages.ts";
import type { ModuleAccess, ModuleFault, SourceModule } from "../../server/sources/module/source-module.ts";

/** A table of the file, and the condition under which a row `t` is of the person with an identifier of some kind. */
type Collection = { readonly isHers: Readonly<Record<string, string>> };

type Row = Record<string, string | number | null> & { id: string | number };
type Identities = EraseQuestion["collections"][number]["identities"];

/**
 * What is in the file about people: names of tables, those that refer to others before those they refer to. Each has a key `id` of
 * whole numbers. This is the part to replace with your own.
 */
const COLLECTIONS: Readonly<Record<string, Collection>> = {
  meetings: {
    isHers: {
      patronId: "t.member_id in (select m.id from members as m where m.patron_no = ?)",
      email: "t.member_id in (select m.id from members as m where m.email = ?)",
    },
  },
  members: { isHers: { patronId: "t.patron_no = ?", email: "t.email = ?" } },
};

/** The tables with the columns that they have today: one that the map does not know stops the reading. */
export const capabilities: SourceModule["capabilities"] = async (access) =>
  withFile(access, async (db) => ({
    ...{ contract: "1" as const, erase: true },
    collections: Object.entries(COLLECTIONS).map(([name, { isHers }]) => ({
      ...{ name, key: ["id"], fields: columnsOf(db, name), identities: Object.keys(isHers) },
    })),
  }));

/** A page of one person's rows by keyset: what stands after the last key of the page before. */
export const query: SourceModule["query"] = async ({ collection, identities, pageSize, cursor }, access) =>
  withFile(access, async (db) => {
    db.exec("pragma query_only = on");
    const page = { after: cursor, most: pageSize + 1 };
    const found = rowsOf(db, collection, identities, page);
    const rows = found.slice(0, pageSize);
    const kinds = [...new Set(identities.map(({ kind }) => kind))].map((kind) => {
      const ofKind = identities.filter((one) => one.kind === kind);
      return { kind, ids: new Set(rowsOf(db, collection, ofKind, page).map(({ id }) => id)) };
    });
    const records = rows.map((fields) => ({
      foundBy: kinds.filter(({ ids }) => ids.has(fields.id)).map(({ kind }) => kind),
      fields,
    }));
    return { records, next: found.length > pageSize ? String(rows.at(-1)?.id) : null };
  });

/**
 * One transaction that nobody else can write beside. A dry run does it all and takes it back, so that a trigger, a cascade or a
 * row that still refers to hers is found before anybody approves. What is erased is overwritten in the file.
 */
export const erase: NonNullable<SourceModule["erase"]> = async (question, access) =>
  withFile(access, async (db) => {
    db.exec("pragma foreign_keys = on; pragma secure_delete = on");
    await begin(db, access.signal);
    try {
      const going = question.collections.map((asked) => goingOf(db, asked));
      const digest = createHash("sha256").update(JSON.stringify(going)).digest("hex");
      if (!question.dryRun && digest !== question.expect) return "CHANGED";
      deleteExactly(db, going);
      if (!question.dryRun) db.exec("commit");
      const collections = going.map(({ collection, rows, kept }) => ({
        ...{ collection, erased: rows.length, kept },
      }));
      return { dryRun: question.dryRun, collections, digest };
    } finally {
      if (db.inTransaction) db.exec("rollback");
      // Otherwise the pages of before would stay in the log beside the file until its own program tidies up.
      else db.prepare("pragma wal_checkpoint(truncate)").all();
    }
  });

type Going = { collection: string; rows: Row[]; kept: number };

function goingOf(db: Database.Database, asked: EraseQuestion["collections"][number]): Going {
  const { collection, identities, keep } = asked;
  const hers = rowsOf(db, collection, identities);
  const kept = new Set(keep.map(({ id }) => String(id)));
  const rows = hers.filter(({ id }) => !kept.has(String(id)));
  return { collection, rows, kept: hers.length - rows.length };
}

function deleteExactly(db: Database.Database, going: readonly Going[]): void {
  const before = changesOf(db);
  for (const name of Object.keys(COLLECTIONS)) {
    const rows = going.find(({ collection }) => collection === name)?.rows ?? [];
    const one = db.prepare(`delete from ${name} where id = ?`);
    for (const { id } of rows) one.run(id);
  }
  const expected = going.reduce((sum, { rows }) => sum + rows.length, 0);
  if (changesOf(db) - before !== expected) throw faulty("RULE_OF_SYSTEM");
}

/** Counts what triggers and cascades change as well. */
function changesOf(db: Database.Database): number {
  const [found] = db.prepare("select total_changes() as n").all() as { n: number }[];
  return found?.n ?? 0;
}

/** The rows that have any of the identifiers, whole, in the order of their key. */
function rowsOf(
  db: Database.Database,
  collection: string,
  identities: Identities,
  { after = null, most = -1 }: { after?: string | null; most?: number } = {},
): Row[] {
  const isHers = isHersOf(collection);
  const known = identities.filter(({ kind }) => Object.hasOwn(isHers, kind));
  if (known.length === 0) return [];
  const columns = columnsOf(db, collection).map((name) => `t."${name.replaceAll('"', '""')}"`);
  const found = db
    .prepare(
      `select ${columns.join(", ")} from ${collection} as t
       where (${known.map(({ kind }) => isHers[kind]).join(" or ")}) and (? is null or t.id > cast(? as integer))
       order by t.id limit ?`,
    )
    .safeIntegers(true)
    .all(...known.map(({ value }) => value), after, after, most) as Record<string, unknown>[];
  return found.map(
    (row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])) as Row,
  );
}

function isHersOf(collection: string): Collection["isHers"] {
  const known = Object.hasOwn(COLLECTIONS, collection) ? COLLECTIONS[collection] : undefined;
  if (!known) throw new Error("no such collection");
  return known.isHers;
}

function columnsOf(db: Database.Database, table: string): string[] {
  const found = db.prepare("select name from pragma_table_info(?) order by cid").all(table);
  return (found as { name: string }[]).map(({ name }) => name);
}

/** A value as JSON can carry it: a number too long for it as text, bytes in hexadecimal digits. */
function plain(value: unknown): string | number | null {
  if (typeof value === "bigint") {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : String(value);
  }
  if (value instanceof ArrayBuffer) return Buffer.from(value).toString("hex");
  return typeof value === "string" || typeof value === "number" ? value : null;
}

/** Waits for its turn without holding up the service, and no longer than the map's `timeout`. */
async function begin(db: Database.Database, signal: AbortSignal): Promise<void> {
  for (;;) {
    try {
      db.exec("begin immediate");
      return;
    } catch (error) {
      if (faultOf(error) !== "BUSY" || signal.aborted) throw error;
      await pause(50);
    }
  }
}

/** Opens the file anew for each call, so that what is read after an erasure is read over a new connection. */
async function withFile<T>(
  { settings: { file = "" } }: ModuleAccess,
  use: (db: Database.Database) => Promise<T>,
): Promise<T> {
  // The driver would make an empty one, in which nobody is found.
  if (!existsSync(file)) throw new Error("the file is not there");
  const db = new Database(file, { timeout: 0 });
  try {
    return await use(db);
  } catch (error) {
    const fault = faultOf(error);
    throw fault ? faulty(fault) : error;
  } finally {
    db.close();
  }
}

const FAULTS: readonly (readonly [string, ModuleFault])[] = [
  ["SQLITE_BUSY", "BUSY"],
  ["SQLITE_LOCKED", "BUSY"],
  ["SQLITE_FULL", "FULL"],
  ["SQLITE_CONSTRAINT", "RULE_OF_SYSTEM"],
  ["SQLITE_READONLY", "REFUSED"],
  ["SQLITE_PERM", "REFUSED"],
];

function faultOf(error: unknown): ModuleFault | undefined {
  const { code = "", fault } = error as { code?: string; fault?: ModuleFault };
  return fault ?? FAULTS.find(([begins]) => code.startsWith(begins))?.[1];
}

function faulty(fault: ModuleFault): Error {
  return Object.assign(new Error(fault), { fault });
}
