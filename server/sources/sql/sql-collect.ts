import type { Knex } from "knex";
import { AppError } from "../../errors.ts";
import { describedCollection } from "../map/data-map-schema.ts";
import type { Identity } from "../map/identity-kinds.ts";
import type { SqlCollection, SqlMap } from "../map/sql-system-schema.ts";
import { withNamedParents, type FoundParents } from "./named-parents.ts";
import { searchFor, selectionOf, type Search } from "./selection.ts";
import type { LiveTable } from "./sql-catalog.ts";
import { atTable, sourceError, withSource } from "./sql-errors.ts";
import { readMappedTables } from "./sql-schema-check.ts";
import { columnOfPlace, isJsonPlace } from "../map/json-place.ts";
import { isKeySafe, refuseUnusableKeys } from "./sql-keyset.ts";
import type { PageRows } from "./page-rows.ts";
import type { PageOf, PlacedDoubt } from "./sql-page.ts";
import { readPages } from "./read-pages.ts";
import { readSource } from "./sql-transaction.ts";

/** Some of a person's rows, what is doubtful about any of them by its place, and where to go on after them. */
export type CollectedPage = PageRows & { doubts: PlacedDoubt[]; cursor: string };

/** How many rows and bytes at a time, and after which page; the cursor is that of the last page kept. */
export type CollectOptions = {
  pageSize?: number;
  pageBytes?: number;
  longest?: number;
  after?: string | undefined;
  accepted?: readonly string[];
  /** What the caller has found of what rows refer to; asked for where it is left out. */
  parents?: FoundParents;
  /** The table as the database has it, when the caller has already read it. */
  live?: LiveTable | undefined;
};

const PAGE_SIZE = 10_000;
const PAGE_BYTES = 4 * 1024 * 1024;
const LONGEST_VALUE = 8 * 1024 * 1024;

/**
 * A person's rows of one collection, page by page in the order of the key (Art. 15(3)). Only columns of the map
 * that belong in a copy are read. After a crash it goes on from the last cursor; no page is held after it is given,
 * and none is larger than a few mebibytes: a longer value is told by its length.
 */
export async function* collectPages(
  db: Knex,
  map: SqlMap,
  name: string,
  identities: readonly Identity[],
  options: CollectOptions = {},
): AsyncGenerator<CollectedPage> {
  const collection = describedCollection(map, name);
  const columns = copiedColumns(collection);
  const after = options.after === undefined ? undefined : keyOf(options.after, collection.key.length);
  if (columns.length === 0) return;
  const wide = searchFor(map, identities, { accepted: options.accepted });
  const search = await withNamedParents(db, wide, name, options.parents ?? new Map());
  const of = await pageOf(db, search, name, collection, columns, options);
  try {
    for await (const { page, last } of readPages(db, of, after))
      yield { ...page, cursor: JSON.stringify(last) };
  } catch (error) {
    throw sourceError(map.system, atTable(collection.table, error));
  }
}

/** The columns of a collection that belong in the person's copy. */
function copiedColumns({ columns }: SqlCollection): string[] {
  return Object.entries(columns)
    .filter(([name, column]) => column.copy !== false && !isWithin(columns, name))
    .map(([name]) => name);
}

/** A place in JSON is not copied again where the whole column is. */
function isWithin(columns: SqlCollection["columns"], name: string): boolean {
  return isJsonPlace(name) && columns[columnOfPlace(name)]?.copy !== false && columnOfPlace(name) in columns;
}

async function pageOf(
  db: Knex,
  search: Search,
  name: string,
  collection: SqlCollection,
  columns: readonly string[],
  options: CollectOptions,
): Promise<PageOf> {
  const { map } = search;
  const pageSize = pageSizeOf(options.pageSize ?? PAGE_SIZE);
  const live = options.live ?? (await liveTable(db, map, collection));
  if (!isKeySafe(collection, live)) {
    const selection = selectionOf(search, name);
    await withSource(map.system, () =>
      readSource(db, (trx) => refuseUnusableKeys(trx, map, name, collection, selection)),
    );
  }
  const long = new Map(
    (live?.columns ?? []).flatMap((column) =>
      column.isLong ? [[column.name, column.measure] as const] : [],
    ),
  );
  const types = new Map((live?.columns ?? []).map((column) => [column.name, column.type ?? ""]));
  const { pageBytes = PAGE_BYTES, longest = LONGEST_VALUE } = options;
  return { search, name, collection, columns, long, types, pageSize, pageBytes, longest };
}

async function liveTable(db: Knex, map: SqlMap, { table }: SqlCollection): Promise<LiveTable | undefined> {
  return (await readMappedTables(db, map)).find((live) => live.table === table);
}

function pageSizeOf(pageSize: number): number {
  if (Number.isInteger(pageSize) && pageSize >= 1 && pageSize <= 10_000) return pageSize;
  throw new AppError("INVALID_INPUT", "The page size must be a whole number from 1 to 10000.");
}

function keyOf(cursor: string, width: number): string[] {
  const key = parseCursor(cursor);
  const usable = Array.isArray(key) && key.length === width && key.every((part) => typeof part === "string");
  if (usable) return key as string[];
  throw new AppError(
    "INVALID_INPUT",
    "The cursor is not one that this collection gave. Start again without a cursor.",
  );
}

function parseCursor(cursor: string): unknown {
  try {
    return JSON.parse(cursor);
  } catch (cause) {
    const message = "The cursor cannot be read. Start again without a cursor.";
    throw new AppError("INVALID_INPUT", message, undefined, { cause });
  }
}
