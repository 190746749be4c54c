import type { SqlMap } from "../map/sql-system-schema.ts";

/** Types in which a whole number of nine digits stands exactly. */
export type NumberType = "INT4" | "INT4_UNSIGNED" | "INT8" | "INT8_UNSIGNED" | "DECIMAL" | "DOUBLE";

/** A column as the database has it. */
export type LiveColumn = {
  name: string;
  isNullable: boolean;
  isDate: boolean;
  isText: boolean;
  /** Whether a number of somebody's could stand in its values: in text, in lists and rows of text, and in the labels of an enum. */
  maySay: boolean;
  /** The type of its numbers, where whole ones of nine digits stand in it exactly. */
  numberType: NumberType | null;
  /** Whether the database counts its values up, so that they are numbers of its own. */
  isCounted: boolean;
  /** Whether the database computes its values, so that nobody writes them. */
  isComputed: boolean;
  /** How many characters a value may have; null where there is no such limit. */
  mostCharacters: number | null;
  /** The least and the greatest number it holds, where its type says so. */
  range: readonly [least: number, greatest: number] | null;
  /** The only values it may have, where its type lists them. */
  labels: readonly string[] | null;
  /** What its values are compared as. */
  family: "TEXT" | "NUMBER" | "BYTES" | "OTHER";
  /** Whether its values may be of any length; `measure` then says how to learn it without reading them. */
  isLong: boolean;
  measure: "OCTETS" | "OCTETS_AS_TEXT";
  /** The type itself, where values are read from their text; that of a domain is what it is made from. */
  type?: string;
};

/** A table as the database has it, with the sets of columns that no two rows share. */
export type LiveTable = {
  table: string;
  isTable: boolean;
  columns: LiveColumn[];
  uniqueKeys: string[][];
  /** Whether a policy of the database may keep rows from our account. */
  mayHideRows: boolean;
};

/** A table of another schema of the same server, as far as it is shown. */
export type TableElsewhere = { schema: string; table: string; columns: string[] };

/** A foreign key to one of the mapped tables. */
export type LiveReference = {
  schema: string;
  table: string;
  columns: string[];
  targetTable: string;
  targetColumns: string[];
};

/** The names of the tables that a data map describes. */
export function mappedTables(map: SqlMap): string[] {
  return Object.values(map.collections).map(({ table }) => table);
}
