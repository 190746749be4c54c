import type { Knex } from "knex";
import type { SqlCollection, SqlMap } from "../../map/sql-system-schema.ts";
import { columnOfPlace } from "../../map/json-place.ts";
import { toTextArray } from "./postgres-catalog.ts";
import { mappedTables } from "../sql-catalog.ts";
import type { Refusal } from "../sql-dialect.ts";
import { readOnlyRefusal } from "../read-only-refusal.ts";

type Rights = {
  table: string;
  isTable: boolean;
  canSelect: boolean;
  canUpdateSome: boolean;
  canDelete: boolean;
  updatable: string[];
};

/** What keeps an account of PostgreSQL from erasing as the map says; none means that it can. */
export async function readPostgresRefusals(db: Knex, map: SqlMap): Promise<Refusal[]> {
  const isReadOnly = await readIsReadOnly(db);
  const byTable = new Map((await readRights(db, map)).map((right) => [right.table, right]));
  return [
    ...(isReadOnly ? [readOnlyRefusal(map)] : []),
    ...Object.entries(map.collections).flatMap(([collection, described]) =>
      refusalsOf(described, byTable.get(described.table)).map((message) => ({ collection, message })),
    ),
  ];
}

function refusalsOf(collection: SqlCollection, rights: Rights | undefined): string[] {
  const { table, erase } = collection;
  if (!rights) return [`The table ${table} does not exist, or the account may not use its schema.`];
  const reading = rights.canSelect
    ? []
    : [`The account may not read every column of ${table}. Grant select on it.`];
  return erase.action === "keep" ? reading : [...reading, ...writingRefusals(collection, rights)];
}

function writingRefusals({ table, erase }: SqlCollection, rights: Rights): string[] {
  if (!rights.isTable)
    return [
      `${table} is a view or a foreign table, in which nothing is erased. Describe the table behind it.`,
    ];
  const replaced = erase.action === "anonymise" ? Object.keys(erase.set).map(columnOfPlace) : [];
  const fixed = replaced.filter((column) => !rights.updatable.includes(column));
  return [
    ...(erase.action === "delete" && !rights.canDelete
      ? [`The account may not delete rows of ${table}. Grant delete on it.`]
      : []),
    ...(rights.canUpdateSome
      ? []
      : [`The account may not lock rows of ${table}. Grant update on one column of it.`]),
    ...(fixed.length > 0
      ? [`The account may not change ${fixed.join(", ")} of ${table}. Grant update on it.`]
      : []),
  ];
}

async function readIsReadOnly(db: Knex): Promise<boolean> {
  const { rows } = (await db.raw(
    `select pg_catalog.pg_is_in_recovery() or current_setting('default_transaction_read_only')::boolean as "isReadOnly"`,
  )) as { rows: { isReadOnly: boolean }[] };
  return rows[0]?.isReadOnly ?? true;
}

async function readRights(db: Knex, map: SqlMap): Promise<Rights[]> {
  const { rows } = (await db.raw(
    `select c.relname as "table", c.relkind in ('r', 'p') as "isTable",
       bool_and(has_schema_privilege(n.oid, 'usage') and has_column_privilege(c.oid, a.attnum, 'select')) as "canSelect",
       bool_or(has_column_privilege(c.oid, a.attnum, 'update')) as "canUpdateSome",
       has_table_privilege(c.oid, 'delete') as "canDelete",
       coalesce(json_agg(a.attname) filter (where has_column_privilege(c.oid, a.attnum, 'update')), '[]') as updatable
     from pg_catalog.pg_class c
     join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where n.nspname = ? and c.relname = any (?::text[]) and c.relkind in ('r', 'p', 'v', 'm', 'f')
     group by c.oid, c.relname, c.relkind`,
    [map.schema, toTextArray(mappedTables(map))],
  )) as { rows: Rights[] };
  return rows;
}
