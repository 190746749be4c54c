import type { Knex } from "knex";
import { expandNames } from "./expand-names.ts";

/** A column as the database has it: its name may hold dots, blanks and question marks that no data map may write. */
export type LiveName = { readonly alias: string; readonly column: string };

/** A value that travels as a parameter, or a name that is quoted. */
export type Binding = string | number | boolean | null | LiveName;

/** A piece of SQL in which every name is `??` and every value is `?`. */
export type Fragment = { readonly sql: string; readonly bindings: readonly Binding[] };

/** A piece of SQL from its text and what is bound to it. */
export function fragment(sql: string, ...bindings: Binding[]): Fragment {
  return { sql, bindings };
}

/** Pieces one after the other. */
export function joinFragments(parts: readonly Fragment[], separator = " "): Fragment {
  return {
    sql: parts.map((part) => part.sql).join(separator),
    bindings: parts.flatMap((part) => part.bindings),
  };
}

/** Alternatives of which one is enough; none at all is never true. */
export function anyOf(parts: readonly Fragment[]): Fragment {
  if (parts.length === 0) return fragment("false");
  const { sql, bindings } = joinFragments(parts, ") or (");
  return { sql: `((${sql}))`, bindings };
}

/** Conditions that hold together; none at all is never true, so that nothing is matched by mistake. */
export function allOf(parts: readonly Fragment[]): Fragment {
  if (parts.length === 0) return fragment("false");
  const { sql, bindings } = joinFragments(parts, ") and (");
  return { sql: `((${sql}))`, bindings };
}

/** Columns of one alias, separated by commas. */
export function columnList(alias: string, columns: readonly string[]): Fragment {
  return joinFragments(
    columns.map((column) => fragment("??", `${alias}.${column}`)),
    ", ",
  );
}

/** Whether the database said yes: pg says true, mysql2 says 1. */
export function isTrue(value: unknown): boolean {
  return value === true || value === 1;
}

/** How long a sweep of whole tables may take, as each driver is told. */
export const SWEEP = { query_timeout: 600_000, timeout: 600_000 } as const;

/** Rows whose columns hold one of the given combinations; a NULL on either side never matches. */
export function rowsIn(
  alias: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Fragment {
  return isAmongRows(columnList(alias, columns), rows);
}

/** Whether what stands side by side is one of the given combinations; of none it never is. */
export function isAmongRows(sides: Fragment, rows: readonly (readonly string[])[]): Fragment {
  if (rows.length === 0) return fragment("false");
  const combinations = rows.map((row) => `(${row.map(() => "?").join(", ")})`).join(", ");
  return { sql: `(${sides.sql}) in (${combinations})`, bindings: [...sides.bindings, ...rows.flat()] };
}

/** The table of a collection under an alias. */
export function tableAs(schema: string, table: string, alias: string): Fragment {
  return fragment("?? as ??", `${schema}.${table}`, alias);
}

/** What a driver gives: pg an object, mysql2 a list whose first part is the rows, or what a change did. */
type Answer<Row> =
  { rows: Row[]; rowCount: number | null } | readonly [Row[] & { affectedRows?: number }, ...unknown[]];

/** Runs a piece of SQL and returns its rows. */
export async function runFragment<Row>(
  db: Knex,
  { sql, bindings }: Fragment,
  options: Readonly<Record<string, unknown>> = {},
): Promise<Row[]> {
  const answer = await ask<Row>(db, sql, bindings, options);
  return "rows" in answer ? answer.rows : answer[0];
}

/** Runs a change and returns how many rows the database says it found to change. */
export async function runChange(db: Knex, { sql, bindings }: Fragment): Promise<number> {
  const answer = await ask<unknown>(db, sql, bindings, {});
  return ("rows" in answer ? answer.rowCount : answer[0].affectedRows) ?? 0;
}

async function ask<Row>(
  db: Knex,
  sql: string,
  bindings: readonly Binding[],
  options: Readonly<Record<string, unknown>>,
): Promise<Answer<Row>> {
  const { client } = (db.client as { config: { client: string } }).config;
  const whole = expandNames({ sql, bindings }, client);
  return db
    .raw(whole.sql, [...whole.bindings] as unknown as Knex.RawBinding[])
    .options({ ...options }) as Promise<Answer<Row>>;
}
