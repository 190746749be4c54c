import type { Knex } from "knex";
import { dialectOf } from "./dialect-of.ts";
import { columnOfPlace, isJsonPlace } from "../map/json-place.ts";
import { referencesOf, type SqlMap } from "../map/sql-system-schema.ts";
import { mappedTables, type LiveTable } from "./sql-catalog.ts";
import { withSource } from "./sql-errors.ts";
import { copyElsewhere, originalOf, singular } from "../coverage/table-copies.ts";
import { compareSchema, readMappedReferences } from "./sql-schema-check.ts";

/** Something in a system that its map neither describes nor says it need not. */
export type CoverageGap = {
  why: "COLUMN" | "REFERENCE" | "NAME" | "COPY" | "DOCUMENT" | "HIDDEN";
  table: string;
  column: string | null;
  message: string;
};

/** How far a map names what its system holds; no value of the system is in it. */
export type Coverage = {
  system: string;
  isStrict: boolean;
  described: { tables: number; columns: number };
  ignored: { tables: number; columns: number };
  gaps: CoverageGap[];
};

/**
 * Compares a map with the live schema (Art. 5(1)(f), 24): every column of a described table, every table that refers to
 * one by a key or by the name of a column, and every history or audit copy of one is described, ignored with a reason, or told.
 */
export async function measureCoverage(db: Knex, map: SqlMap): Promise<Coverage> {
  const { listElsewhere, listTables, readLiveTables, seesEveryTable } = dialectOf(map);
  const references = await readMappedReferences(db, map);
  const differences = await compareSchema(db, map, undefined, Promise.resolve(references));
  const referring = new Set(references.map(({ schema, table }) => `${schema}.${table}`));
  const { others, elsewhere, isAll } = await withSource(map.system, async () => {
    const decided = new Set([...mappedTables(map), ...Object.keys(map.ignored ?? {})]);
    const names = (await listTables(db, map.schema)).filter((table) => !decided.has(table));
    return {
      others: await readLiveTables(db, map.schema, names),
      elsewhere: await listElsewhere(db, map.schema),
      isAll: await seesEveryTable(db, map.schema),
    };
  });
  const known = differences.flatMap((difference): CoverageGap[] => {
    const { kind, table, column = null, message } = difference;
    if (kind === "UNMAPPED_COLUMN") return [{ why: "COLUMN", table, column, message }];
    if (kind === "UNMAPPED_TABLE" || kind === "UNMAPPED_REFERENCE") {
      return [{ why: "REFERENCE", table, column, message }];
    }
    return [];
  });
  const told = new Set(known.flatMap(({ why, table }) => (why === "REFERENCE" ? [table] : [])));
  const collections = Object.values(map.collections);
  const count = (of: (one: (typeof collections)[number]) => object | undefined): number =>
    collections.reduce((sum, one) => sum + Object.keys(of(one) ?? {}).length, 0);
  return {
    system: map.system,
    isStrict: map.coverage === "strict",
    described: { tables: collections.length, columns: count(({ columns }) => columns) },
    ignored: { tables: Object.keys(map.ignored ?? {}).length, columns: count(({ ignored }) => ignored) },
    gaps: [
      ...(isAll ? [] : [hiddenTables(map)]),
      ...known,
      ...others.filter(({ table }) => !told.has(table)).flatMap((table) => gapsOf(map, table)),
      ...elsewhere
        .filter(({ schema, table }) => !referring.has(`${schema}.${table}`))
        .flatMap((table) => copyElsewhere(map, table)),
    ],
  };
}

/** What the catalogue does not show cannot be compared, and is not taken for nothing. */
function hiddenTables({ schema }: SqlMap): CoverageGap {
  const message = `The account is shown only the tables of ${schema} that it was granted one by one, so what else is there cannot be compared. Grant select on ${schema}.*.`;
  return { why: "HIDDEN", table: `${schema}.*`, column: null, message };
}

function gapsOf(map: SqlMap, live: LiveTable): CoverageGap[] {
  const { table, columns } = live;
  const original = originalOf(
    map,
    table,
    columns.map(({ name }) => name),
  );
  if (original !== undefined) {
    const message = `The table ${table} looks like a copy of ${original}, with what was changed or deleted. Describe it, or name it under ignored with a reason.`;
    return [{ why: "COPY", table, column: null, message }];
  }
  if (!live.isTable) {
    const message = `${table} shows rows that are kept elsewhere (a materialized view or a foreign table), and nothing is erased in it. Have it refreshed after an erasure, or describe the system behind it, and name it under ignored with that reason.`;
    return [{ why: "COPY", table, column: null, message }];
  }
  const names = personColumns(map);
  const found = columns.find(({ name }) => names.has(plain(name)));
  if (found) {
    const message = `The table ${table} has a column ${found.name}, named like one that leads to a person. Describe it, or name it under ignored with a reason.`;
    return [{ why: "NAME", table, column: found.name, message }];
  }
  const document = documentOf(map, live);
  if (document === undefined) return [];
  const message = `The table ${table} has documents in ${document}, and people are found in such documents here. Look whether they name people; describe it, or name it under ignored with a reason.`;
  return [{ why: "DOCUMENT", table, column: document, message }];
}

/** A column of documents, where the map finds people in some: their places have no names in the catalogue. */
function documentOf(map: SqlMap, { columns }: LiveTable): string | undefined {
  const described = new Set(
    Object.values(map.collections).flatMap((one) =>
      Object.keys(one.columns).filter(isJsonPlace).map(columnOfPlace),
    ),
  );
  if (described.size === 0) return undefined;
  return columns.find(
    ({ name, type, isText }) => type === "json" || type === "jsonb" || (isText && described.has(name)),
  )?.name;
}

/** The names by which a map's own columns lead to a person; a bare "id" or "name" says nothing. */
function personColumns(map: SqlMap): Set<string> {
  const names = Object.values(map.collections).flatMap((collection) => [
    ...referencesOf(collection).flatMap(({ on }) => Object.keys(on)),
    ...Object.values({ ...collection.identity, ...collection.yields }),
  ]);
  const roots = Object.values(map.collections).filter(({ identity }) => identity !== undefined);
  const conventional = roots.flatMap(({ table }) => [
    `${singular(table)}_id`,
    `${table}_id`,
    `${singular(table)}id`,
  ]);
  return new Set([...names, ...conventional].map(plain).filter((name) => !GENERIC.has(name)));
}

const GENERIC = new Set(["id", "key", "name", "object", "type", "code", "uuid"]);

function plain(name: string): string {
  return name.toLowerCase().replaceAll("_", "");
}
