import type { Knex } from "knex";
import { dialectOf } from "./dialect-of.ts";
import type { IdentityKind } from "../map/identity-kinds.ts";
import type { SqlMap } from "../map/sql-system-schema.ts";
import { withSource } from "./sql-errors.ts";
import { fragment, joinFragments, runFragment, tableAs } from "./sql-fragment.ts";
import { readSource } from "./sql-transaction.ts";

const PAGE = 10_000;

/** Every identifier of one kind that a system holds of anybody, each once for each collection, in pages. */
export async function* listIdentifiers(db: Knex, map: SqlMap, kind: IdentityKind): AsyncGenerator<string> {
  for (const { table, identity = {}, yields = {} } of Object.values(map.collections)) {
    for (const column of new Set([identity[kind], yields[kind]])) {
      if (column !== undefined) yield* valuesOf(db, map, table, column);
    }
  }
}

async function* valuesOf(db: Knex, map: SqlMap, table: string, column: string): AsyncGenerator<string> {
  const { ordered } = dialectOf(map);
  let after = "";
  for (;;) {
    const query = joinFragments([
      fragment("select distinct"),
      ordered(`t0.${column}`),
      fragment("as value from"),
      tableAs(map.schema, table, "t0"),
      fragment("where"),
      ordered(`t0.${column}`),
      fragment(`> ? order by 1 limit ${PAGE}`, after),
    ]);
    const rows = await withSource(map.system, () =>
      readSource(db, (trx) => runFragment<{ value: string }>(trx, query), { isSweep: true }),
    );
    for (const { value } of rows) yield value;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.value;
  }
}
