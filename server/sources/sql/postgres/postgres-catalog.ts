import type { Knex } from "knex";
import type { LiveReference, LiveTable, TableElsewhere } from "../sql-catalog.ts";

/** The name of a column's type; a domain's is the type it is made from, as a driver would be told. */
const BASE_TYPE = `case when t.typtype <> 'd' then t.typname else (
  with recursive made (oid, base, name) as (
    select t.oid, t.typbasetype, t.typname
    union all
    select b.oid, b.typbasetype, b.typname from made join pg_catalog.pg_type b on b.oid = made.base
  )
  select name from made where base = 0) end`;

/** Text of every kind, labels of an enum, documents, search indexes kept as columns, and lists and rows of those; lists of numbers too. */
const MAY_SAY = `(t.typcategory in ('S', 'E', 'C') or t.typname in ('json', 'jsonb', 'xml', 'hstore', 'tsvector')
  or t.typcategory = 'A' and not exists (select 1 from pg_catalog.pg_type e
    where e.oid = t.typelem and (e.typcategory in ('N', 'D', 'B', 'T', 'G', 'I', 'V') or e.typname = 'bytea')
      and e.typname not in ('int4', 'int8', 'numeric', 'float8')))`;

/** The types of numbers that the sweep after an erasure compares; a real rounds what has nine digits. */
const NUMBER_TYPE = `case ${BASE_TYPE} when 'int4' then 'INT4' when 'int8' then 'INT8' when 'numeric' then 'DECIMAL'
  when 'float8' then 'DOUBLE' end`;

const IS_COUNTED = `(a.attidentity <> '' or exists (select 1 from pg_catalog.pg_attrdef d
  where d.adrelid = c.oid and d.adnum = a.attnum and pg_get_expr(d.adbin, d.adrelid) like 'nextval(%'))`;

/** The least and greatest number of a type; of an amount with so many digits, what they can write. */
const RANGE = `case t.typname
  when 'int2' then '[-32768, 32767]'::json
  when 'int4' then '[-2147483648, 2147483647]'::json
  when 'numeric' then case when a.atttypmod > 4 then (
    select json_build_array(-most, most) from (
      select (power(10::numeric, least(300, ((a.atttypmod - 4) >> 16) - ((((a.atttypmod - 4) & 2047) # 1024) - 1024)))
        - 1)::float8 as most) as digits) end
  end`;

/**
 * The mapped tables that exist, read from the catalog: it also shows what the account may not read. A key of a table that
 * others inherit from is unique in none of its readings, which take their rows as well.
 */
export async function readPostgresTables(
  db: Knex,
  schema: string,
  tables: readonly string[],
): Promise<LiveTable[]> {
  const { rows } = (await db.raw(
    `select c.relname as "table", c.relkind in ('r', 'p') as "isTable", row_security_active(c.oid) as "mayHideRows",
       coalesce((
         select json_agg(json_build_object(
             'name', a.attname, 'isNullable', not a.attnotnull,
             'isLong', t.typlen = -1 and t.typname <> 'numeric',
             'measure', case when t.typname in ('text', 'varchar', 'bpchar', 'bytea') then 'OCTETS' else 'OCTETS_AS_TEXT' end,
             'family', case when t.typname = 'bytea' then 'BYTES' when t.typcategory = 'N' then 'NUMBER'
               when t.typcategory = 'S' then 'TEXT' else 'OTHER' end,
             'type', ${BASE_TYPE},
             'isComputed', a.attgenerated <> '' or a.attidentity = 'a',
             'mostCharacters', case when t.typname in ('varchar', 'bpchar') and a.atttypmod > 4 then a.atttypmod - 4 end,
             'range', ${RANGE},
             'labels', case when t.typtype = 'e' then (
               select json_agg(e.enumlabel order by e.enumsortorder) from pg_catalog.pg_enum e where e.enumtypid = t.oid) end,
             'isDate', ${BASE_TYPE} in ('date', 'timestamp', 'timestamptz'),
             'maySay', ${MAY_SAY}, 'numberType', ${NUMBER_TYPE}, 'isCounted', ${IS_COUNTED},
             'isText', t.typcategory = 'S' or t.typname in ('json', 'jsonb', 'xml', 'hstore', '_text', '_varchar', '_bpchar')
           ) order by a.attnum)
         from pg_catalog.pg_attribute a
         join pg_catalog.pg_type t on t.oid = a.atttypid
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       ), '[]') as columns,
       coalesce((
         select json_agg((
           select json_agg(a.attname order by k.place)
           from unnest(i.indkey::int2[]) with ordinality as k (attnum, place)
           join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
           where k.place <= i.indnkeyatts
         ) order by i.indisprimary desc, i.indexrelid)
         from pg_catalog.pg_index i
         where i.indrelid = c.oid and i.indisunique and i.indisvalid and i.indpred is null and i.indexprs is null
           and not (c.relkind = 'r' and exists (select 1 from pg_catalog.pg_inherits h where h.inhparent = c.oid))
       ), '[]') as "uniqueKeys"
     from pg_catalog.pg_class c
     join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     where n.nspname = ? and c.relname = any (?::text[]) and c.relkind in ('r', 'p', 'v', 'm', 'f')`,
    [schema, toTextArray(tables)],
  )) as { rows: LiveTable[] };
  return rows;
}

/** Every foreign key to a mapped table, from whatever schema. */
export async function readPostgresReferences(
  db: Knex,
  schema: string,
  tables: readonly string[],
): Promise<LiveReference[]> {
  const { rows } = (await db.raw(
    `select sn.nspname as schema, s.relname as "table", t.relname as "targetTable",
       array_to_json(array(
         select a.attname from unnest(k.conkey) with ordinality as u (attnum, place)
         join pg_catalog.pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.attnum order by u.place
       )) as columns,
       array_to_json(array(
         select a.attname from unnest(k.confkey) with ordinality as u (attnum, place)
         join pg_catalog.pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.attnum order by u.place
       )) as "targetColumns"
     from pg_catalog.pg_constraint k
     join pg_catalog.pg_class s on s.oid = k.conrelid
     join pg_catalog.pg_namespace sn on sn.oid = s.relnamespace
     join pg_catalog.pg_class t on t.oid = k.confrelid
     join pg_catalog.pg_namespace tn on tn.oid = t.relnamespace
     where k.contype = 'f' and k.conparentid = 0 and tn.nspname = ? and t.relname = any (?::text[])
     order by 1, 2, k.conname`,
    [schema, toTextArray(tables)],
  )) as { rows: LiveReference[] };
  return rows;
}

/** The names of all tables of a schema, materialized views too, which keep rows; a part of a partitioned table is none of its own. */
export async function listPostgresTables(db: Knex, schema: string): Promise<string[]> {
  const { rows } = (await db.raw(
    `select c.relname as "table" from pg_catalog.pg_class c
     join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     where n.nspname = ? and c.relkind in ('r', 'p', 'f', 'm') and not c.relispartition order by c.relname`,
    [schema],
  )) as { rows: { table: string }[] };
  return rows.map(({ table }) => table);
}

/** The tables of the database's other schemas, with their columns; temporary ones and the server's own aside. */
export async function listPostgresElsewhere(db: Knex, schema: string): Promise<TableElsewhere[]> {
  const { rows } = (await db.raw(
    `select n.nspname as schema, c.relname as "table", json_agg(a.attname order by a.attnum) as columns
     from pg_catalog.pg_class c
     join pg_catalog.pg_namespace n on n.oid = c.relnamespace
     join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where n.nspname <> ? and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
       and c.relkind in ('r', 'p', 'f', 'm') and not c.relispartition
     group by c.oid, n.nspname, c.relname order by 1, 2`,
    [schema],
  )) as { rows: TableElsewhere[] };
  return rows;
}

/** A list of texts as PostgreSQL writes one, so that it travels as a single parameter. */
export function toTextArray(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/["\\]/g, "\\$&")}"`).join(",")}}`;
}
