import type { Knex } from "knex";

/** A value that travels as a parameter, or a name that knex quotes. */
export type Binding = string | number | boolean | null;

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

/** Rows whose columns hold one of the given combinations; a NULL on either side never matches. */
export function rowsIn(
  alias: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Fragment {
  if (rows.length === 0) return fragment("false");
  const width = `(${columns.map(() => "?").join(", ")})`;
  const left = columnList(alias, columns);
  return {
    sql: `(${left.sql}) in (${rows.map(() => width).join(", ")})`,
    bindings: [...left.bindings, ...rows.flat()],
  };
}

/** The table of a collection under an alias. */
export function tableAs(schema: string, table: string, alias: string): Fragment {
  return fragment("?? as ??", `${schema}.${table}`, alias);
}

/** Runs a piece of SQL and returns its rows. */
export async function runFragment<Row>(
  db: Knex,
  { sql, bindings }: Fragment,
  options: Readonly<Record<string, unknown>> = {},
): Promise<Row[]> {
  const { rows } = (await db.raw(sql, [...bindings] as Knex.RawBinding[]).options({ ...options })) as {
    rows: Row[];
  };
  return rows;
}

/** Runs a change and returns how many rows the database says it changed. */
export async function runChange(db: Knex, { sql, bindings }: Fragment): Promise<number> {
  const { rowCount } = (await db.raw(sql, [...bindings] as Knex.RawBinding[])) as { rowCount: number | null };
  return rowCount ?? 0;
}
