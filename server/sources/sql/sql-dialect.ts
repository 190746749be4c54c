import type { Knex } from "knex";
import type { LiveColumn, LiveReference, LiveTable, NumberType, TableElsewhere } from "./sql-catalog.ts";
import type { Fragment, LiveName } from "./sql-fragment.ts";
import type { SqlMap } from "../map/sql-system-schema.ts";
import type { ChangeWatch } from "./sql-watch.ts";

/** What the account may not do in one collection, or in the system as a whole. */
export type Refusal = { collection?: string; message: string; isReadOnly?: true };

/** A number written out, which every server can reckon with; no longer one, and no power of ten. */
export const NUMBER_PATTERN = "^[-]{0,1}[0-9]{1,40}([.][0-9]{1,20}){0,1}$";

/** How transactions begin: with what options, and with which statement after. */
export type TransactionStart = { readonly options: Knex.TransactionConfig; readonly settings: string };

/** Where database servers differ. All else that we say to them is the same SQL. */
export type Dialect = {
  /** A value as text, exact where a JavaScript number or date would round. */
  readonly text: (column: string) => Fragment;
  /** As text, with the same order on every server; to go on from. */
  readonly ordered: (column: string) => Fragment;
  /** Whether a column holds one of the given texts: no other case, accent, blank or leading part of it. */
  readonly isOneOf: (column: string, values: readonly string[]) => Fragment;
  /** Whether what stands side by side is one of the given combinations; of none it never is. */
  readonly isAmong: (sides: Fragment, rows: readonly (readonly string[])[]) => Fragment;
  /** Whether two values are the same, or both are empty. */
  readonly isSame: (left: Fragment, right: Fragment) => Fragment;
  /** A date cut to the beginning of its year, month or day. */
  readonly shortened: (column: string, unit: "year" | "month" | "day") => Fragment;
  /** A column of numbers, exact, to reckon with. */
  readonly number: (column: string) => Fragment;
  /** The number that a text is, and nothing where it is none. */
  readonly numberIn: (column: string) => Fragment;
  /** A hash of a column's text with a salt: an x and 32 hexadecimal digits. */
  readonly hashed: (column: string, salt: string) => Fragment;
  /** A value that tells nothing, another for each row: an x and 32 hexadecimal digits. */
  readonly random: Fragment;
  /** A JSON value with a constant put at a path. */
  readonly jsonPut: (value: Fragment, path: readonly string[], put: string | number | boolean) => Fragment;
  /** A JSON value in which a computed text or number takes the place of what stands at a path; nothing is added. */
  readonly jsonReplace: (
    value: Fragment,
    path: readonly string[],
    by: Fragment,
    as: "TEXT" | "NUMBER",
  ) => Fragment;
  /** A JSON value without what stands at a path. */
  readonly jsonRemove: (value: Fragment, path: readonly string[]) => Fragment;
  /** Whether a regular expression is found in a column's text; `literal` is what stands in everything that it matches. */
  readonly matches: (column: string | LiveName, pattern: string, literal?: string) => Fragment;
  /** Whether a column of numbers holds one of the given ones, which its type can hold: an index of it serves. */
  readonly isNumberOf: (column: LiveName, type: NumberType, numbers: readonly string[]) => Fragment;
  /** Counts and locks rows until the transaction ends; given what follows "from", with the alias t0. */
  readonly countLocked: (from: Fragment) => Fragment;
  /** What ends a query that locks its rows, with the alias t0. */
  readonly forUpdate: string;
  /** A hash of a whole row with the alias t0, of whatever columns the table now has. */
  readonly rowDigest: (columns: readonly LiveColumn[]) => Fragment;
  readonly reading: TransactionStart;
  readonly changing: TransactionStart;
  /** Lets a sweep of whole tables take longer than the system's own limit. */
  readonly longer: string;
  /** The names of all tables of a schema, and of what stores rows like one; views aside. */
  readonly listTables: (db: Knex, schema: string) => Promise<string[]>;
  /** The tables of all other schemas of the same server that our account is shown; the server's own aside. */
  readonly listElsewhere: (db: Knex, schema: string) => Promise<TableElsewhere[]>;
  /** Whether the catalogue shows our account tables that it may not read as well. */
  readonly seesEveryTable: (db: Knex, schema: string) => Promise<boolean>;
  readonly readLiveTables: (db: Knex, schema: string, tables: readonly string[]) => Promise<LiveTable[]>;
  /** Every foreign key to some tables, from whatever schema. */
  readonly readLiveReferences: (
    db: Knex,
    schema: string,
    tables: readonly string[],
  ) => Promise<LiveReference[]>;
  /** What keeps the account from erasing as the map says, as sentences. */
  readonly readRefusals: (db: Knex, map: SqlMap) => Promise<Refusal[]>;
  /** What the account may do beyond what the map needs, as sentences with the statements that take it away; `others` are schemas that other maps describe for it. */
  readonly readSpareRights: (db: Knex, map: SqlMap, others?: readonly string[]) => Promise<string[]>;
  /** Begins to watch what a transaction changes, whoever causes it: a statement, a cascade or a trigger. */
  readonly watch: (trx: Knex.Transaction, map: SqlMap) => Promise<ChangeWatch>;
};
