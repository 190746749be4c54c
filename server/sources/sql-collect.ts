import type { Knex } from "knex";
import { AppError } from "../errors.ts";
import { findCollection, type Collection, type DataMap, type Identity } from "./data-map-schema.ts";
import { searchFor, selectionOf } from "./selection.ts";
import { withSource } from "./sql-errors.ts";
import { columnList, fragment, joinFragments, runFragment, tableAs, type Fragment } from "./sql-fragment.ts";
import { jsonSafeTypes } from "./sql-json-types.ts";
import { afterKey, refuseUnusableKeys, textColumns, textValues } from "./sql-keyset.ts";
import { readSource } from "./sql-transaction.ts";

/** Some of a person's rows, and where to go on after them. */
export type CollectedPage = { rows: Record<string, unknown>[]; cursor: string };

/** How many rows at a time, and after which page; the cursor is that of the last page kept. */
export type CollectOptions = { pageSize?: number; after?: string | undefined };

type Reading = {
  map: DataMap;
  name: string;
  collection: Collection;
  columns: string[];
  selection: Fragment;
  pageSize: number;
};

/**
 * A person's rows of one collection, page by page in the order of the key (Art. 15(3)). Only columns of the map
 * that belong in a copy are read. After a crash it goes on from the last cursor; no page is held after it is given.
 */
export async function* collectPages(
  db: Knex,
  map: DataMap,
  name: string,
  identities: readonly Identity[],
  { pageSize = 500, after }: CollectOptions = {},
): AsyncGenerator<CollectedPage> {
  const collection = findCollection(map, name);
  if (!collection)
    throw new AppError("INVALID_INPUT", `The data map does not describe a collection ${name}.`);
  const columns = copiedColumns(collection);
  const selection = selectionOf(searchFor(map, identities), name);
  const reading: Reading = { map, name, collection, columns, selection, pageSize: pageSizeOf(pageSize) };
  let position = after === undefined ? undefined : keyOf(after, collection.key.length);
  if (columns.length === 0) return;
  await withSource(map.system, () =>
    readSource(db, (trx) => refuseUnusableKeys(trx, map, name, collection, selection)),
  );
  for (;;) {
    const { rows, last } = await withSource(map.system, () => readPage(db, reading, position));
    if (last) yield { rows, cursor: JSON.stringify(last) };
    if (!last || rows.length < reading.pageSize) return;
    position = last;
  }
}

/** The columns of a collection that belong in the person's copy. */
export function copiedColumns({ columns }: Collection): string[] {
  return Object.entries(columns)
    .filter(([, column]) => column.copy !== false)
    .map(([name]) => name);
}

async function readPage(
  db: Knex,
  { map, collection: { table, key }, columns, selection, pageSize }: Reading,
  position: readonly string[] | undefined,
): Promise<{ rows: Record<string, unknown>[]; last: string[] | undefined }> {
  const values = columns.map((column, index) => fragment(`?? as c${index}`, `t0.${column}`));
  const query = joinFragments([
    fragment("select"),
    joinFragments([textColumns("t0", key, "k"), ...values], ", "),
    fragment("from"),
    tableAs(map.schema, table, "t0"),
    fragment("where"),
    selection,
    fragment("and"),
    afterKey("t0", key, position),
    fragment("order by"),
    columnList("t0", key),
    fragment(`limit ${pageSize}`),
  ]);
  const found = await readSource(db, (trx) =>
    runFragment<Record<string, unknown>>(trx, query, { types: jsonSafeTypes }),
  );
  const lastRow = found.at(-1);
  return {
    rows: found.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[`c${index}`]]))),
    last: lastRow && (textValues(lastRow, key.length, "k") as string[]),
  };
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
