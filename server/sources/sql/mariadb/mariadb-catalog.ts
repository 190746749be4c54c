import type { Knex } from "knex";
import type { LiveColumn, LiveReference, LiveTable, NumberType, TableElsewhere } from "../sql-catalog.ts";
import { fragment, runFragment } from "../sql-fragment.ts";

type ColumnRow = {
  table: string;
  name: string;
  type: string;
  isNullable: string;
  extra: string;
  initial: string | null;
  mostCharacters: string | number | null;
  wholeType: string;
  digits: string | number | null;
  decimals: string | number | null;
};

const TEXTS = ["char", "varchar", "tinytext", "text", "mediumtext", "longtext", "json", "enum", "set"];
const BYTES = ["binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob"];
const DATES = ["date", "datetime", "timestamp"];
const NUMBERS = [
  "tinyint",
  "smallint",
  "mediumint",
  "int",
  "bigint",
  "decimal",
  "float",
  "double",
  "bit",
  "year",
];

/** The mapped tables that exist, as far as the account is shown them. */
export async function readMariadbTables(
  db: Knex,
  schema: string,
  names: readonly string[],
): Promise<LiveTable[]> {
  if (names.length === 0) return [];
  const tables = await ask<{ table: string; type: string }>(
    db,
    "select table_name as `table`, table_type as type from information_schema.tables where table_schema = ? and table_name in (?)",
    schema,
    names,
  );
  const columns = await ask<ColumnRow>(
    db,
    "select table_name as `table`, column_name as name, data_type as type, is_nullable as isNullable, extra as extra, column_default as initial, character_maximum_length as mostCharacters, column_type as wholeType, numeric_precision as digits, numeric_scale as decimals from information_schema.columns where table_schema = ? and table_name in (?) order by table_name, ordinal_position",
    schema,
    names,
  );
  const keys = await ask<{ table: string; name: string; column: string; part: number | null }>(
    db,
    "select table_name as `table`, index_name as name, column_name as `column`, sub_part as part from information_schema.statistics where table_schema = ? and table_name in (?) and non_unique = 0 order by table_name, index_name <> 'PRIMARY', index_name, seq_in_index",
    schema,
    names,
  );
  return tables.map(({ table, type }) => ({
    table,
    // A table that keeps its own history is one too; that it cannot be erased from is said by the privileges.
    isTable: type === "BASE TABLE" || type === "SYSTEM VERSIONED",
    columns: columns.filter((column) => column.table === table).map(columnOf),
    uniqueKeys: keysOf(keys.filter((key) => key.table === table)),
    mayHideRows: false,
  }));
}

/** The names of all tables of a database; views aside. */
export async function listMariadbTables(db: Knex, schema: string): Promise<string[]> {
  const found = await runFragment<{ table: string }>(
    db,
    fragment(
      "select table_name as `table` from information_schema.tables where table_schema = ? and table_type in ('BASE TABLE', 'SYSTEM VERSIONED') order by table_name",
      schema,
    ),
  );
  return found.map(({ table }) => table);
}

/** The tables of other databases of the server that the account is shown, with their columns. */
export async function listMariadbElsewhere(db: Knex, schema: string): Promise<TableElsewhere[]> {
  const found = await runFragment<{ schema: string; table: string; name: string }>(
    db,
    fragment(
      `select c.table_schema as \`schema\`, c.table_name as \`table\`, c.column_name as name
       from information_schema.columns c
       join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
       where t.table_type in ('BASE TABLE', 'SYSTEM VERSIONED')
         and t.table_schema not in (?, 'mysql', 'sys', 'information_schema', 'performance_schema')
       order by 1, 2, c.ordinal_position`,
      schema,
    ),
  );
  const tables = new Map<string, TableElsewhere>();
  for (const { schema: other, table, name } of found) {
    const known = tables.get(`${other}\0${table}`);
    if (known) known.columns.push(name);
    else tables.set(`${other}\0${table}`, { schema: other, table, columns: [name] });
  }
  return [...tables.values()];
}

/** Every foreign key to a mapped table, from whatever database. */
export async function readMariadbReferences(
  db: Knex,
  schema: string,
  names: readonly string[],
): Promise<LiveReference[]> {
  if (names.length === 0) return [];
  const rows = await ask<LiveReference & { name: string; column: string; targetColumn: string }>(
    db,
    "select table_schema as `schema`, table_name as `table`, constraint_name as name, column_name as `column`, referenced_table_name as targetTable, referenced_column_name as targetColumn from information_schema.key_column_usage where referenced_table_schema = ? and referenced_table_name in (?) order by table_schema, table_name, constraint_name, ordinal_position",
    schema,
    names,
  );
  const byKey = groupsOf(rows, ({ schema, table, name }) => `${schema}\0${table}\0${name}`);
  return byKey.flatMap((parts) => {
    const [first] = parts;
    if (!first) return [];
    const columns = parts.map(({ column }) => column);
    const targetColumns = parts.map(({ targetColumn }) => targetColumn);
    return [
      { schema: first.schema, table: first.table, columns, targetTable: first.targetTable, targetColumns },
    ];
  });
}

/** A question to the catalogue about some tables of a database. */
async function ask<Row>(db: Knex, sql: string, schema: string, tables: readonly string[]): Promise<Row[]> {
  return runFragment<Row>(db, fragment(sql.replace("in (?)", `in (${placesOf(tables)})`), schema, ...tables));
}

function columnOf(row: ColumnRow): LiveColumn {
  const { name, type, isNullable, extra, mostCharacters } = row;
  return {
    range: rangeOf(row),
    labels: type === "enum" || type === "set" ? labelsOf(row.wholeType) : null,
    // An automatic number or a moment of change may be written all the same.
    isComputed: /GENERATED/i.test(extra) && !/DEFAULT_GENERATED/i.test(extra),
    mostCharacters: mostCharacters === null ? null : Number(mostCharacters),
    name,
    isNullable: isNullable === "YES",
    isDate: DATES.includes(type),
    isText: TEXTS.includes(type),
    maySay: TEXTS.includes(type),
    numberType: numberTypeOf(row),
    isCounted: /auto_increment/i.test(extra) || /^nextval\(/i.test(row.initial ?? ""),
    isLong: (TEXTS.includes(type) && type !== "enum" && type !== "set") || BYTES.includes(type),
    measure: "OCTETS",
    family: familyOf(type),
  };
}

const BITS: Readonly<Record<string, number>> = { tinyint: 8, smallint: 16, mediumint: 24, int: 32 };

/** The least and greatest number of a type; of an amount with so many digits, what they can write. */
function rangeOf({ type, wholeType, digits, decimals }: ColumnRow): LiveColumn["range"] {
  if (type === "year") return [1901, 2155];
  const bits = BITS[type];
  const isUnsigned = wholeType.includes("unsigned");
  if (bits !== undefined) {
    return isUnsigned ? [0, 2 ** bits - 1] : [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1];
  }
  if (type !== "decimal") return isUnsigned ? [0, Number.MAX_VALUE] : null;
  const most = 10 ** (Number(digits) - Number(decimals)) - 1;
  return [isUnsigned ? 0 : -most, most];
}

/** The types of numbers that the sweep after an erasure compares; a float rounds what has nine digits. */
function numberTypeOf({ type, wholeType }: ColumnRow): NumberType | null {
  if (type === "decimal") return "DECIMAL";
  if (type === "double") return "DOUBLE";
  const isUnsigned = wholeType.includes("unsigned");
  if (type === "int") return isUnsigned ? "INT4_UNSIGNED" : "INT4";
  if (type === "bigint") return isUnsigned ? "INT8_UNSIGNED" : "INT8";
  return null;
}

/** The values of a type such as `enum('a','it''s')`. */
function labelsOf(wholeType: string): string[] {
  return [...wholeType.matchAll(/'((?:[^']|'')*)'/g)].map(([, label = ""]) => label.replaceAll("''", "'"));
}

function familyOf(type: string): LiveColumn["family"] {
  if (BYTES.includes(type)) return "BYTES";
  if (NUMBERS.includes(type)) return "NUMBER";
  return TEXTS.includes(type) ? "TEXT" : "OTHER";
}

/** A key over the beginning of a column only (its `sub_part`) is not one over the column. */
function keysOf(parts: readonly { name: string; column: string; part: number | null }[]): string[][] {
  return groupsOf(parts, ({ name }) => name)
    .filter((key) => key.every(({ part }) => part === null))
    .map((key) => key.map(({ column }) => column));
}

/** Places for so many parameters. */
export function placesOf(values: readonly string[]): string {
  return values.map(() => "?").join(", ");
}

/** Items put together by name, in the order in which each name comes first. */
export function groupsOf<T>(items: readonly T[], nameOf: (item: T) => string): T[][] {
  return [...new Set(items.map(nameOf))].map((name) => items.filter((item) => nameOf(item) === name));
}
