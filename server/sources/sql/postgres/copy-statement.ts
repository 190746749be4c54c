import { randomBytes } from "node:crypto";
import type { Knex } from "knex";
import type pg from "pg";
import { expandNames } from "../expand-names.ts";
import type { Fragment } from "../sql-fragment.ts";

/** In this order, whatever the number: `format_type` without a length, for a `character` alone would cut. */
const TYPES = `select array(
    select pg_catalog.format_type(type, -1)
    from unnest(parameter_types) with ordinality as given (type, place) order by place
  )::text[] as types`;

/**
 * Begins a transaction that reads, and answers a query as COPY can take it, which has no parameters: its values are put
 * aside as settings of the transaction, and read from there, each as the type that PostgreSQL itself infers for it.
 * They never stand in the text of a statement, where the system's list of statements and the log of its errors would
 * show them. The statement ends the transaction.
 */
export async function copyStatement(
  connection: pg.ClientBase,
  db: Knex,
  settings: string,
  query: Fragment,
): Promise<string> {
  const { values, write } = valuesOf(db, query);
  const name = `indsigt_${randomBytes(8).toString("hex")}`;
  const begin = "begin isolation level repeatable read read only";
  await connection.query(`${begin}; ${settings}; prepare ${name} as ${write((place) => `$${place + 1}`)}`);
  const put = values.map((_, place) => `set_config('indsigt.v${place}', $${place + 1}, true)`);
  const { rows } = await connection.query<{ types: string[] }>(
    `${[TYPES, ...put].join(", ")} from pg_catalog.pg_prepared_statements where name = '${name}'`,
    values.map(String),
  );
  const types = rows[0]?.types ?? [];
  const text = write((place) => `current_setting('indsigt.v${place}')::${types[place]}`);
  return `copy (${text}) to stdout; deallocate ${name}; commit`;
}

/** The values of a query in their order, and the query with its names written and something else for each value. */
function valuesOf(
  db: Knex,
  query: Fragment,
): { values: unknown[]; write: (value: (place: number) => string) => string } {
  const { sql, bindings } = expandNames(query, "pg");
  const marks = sql.match(/\?\??/g) ?? [];
  const values = bindings.filter((_, index) => marks[index] === "?");
  const names = bindings.filter((_, index) => marks[index] === "??");
  const write = (value: (place: number) => string) => {
    let place = 0;
    const named = sql.replace(/\?\??/g, (mark) => (mark === "?" ? value(place++) : mark));
    return db.raw(named, names as string[]).toSQL().sql;
  };
  return { values, write };
}
