import type { Knex } from "knex";
import { findCollection } from "../map/data-map-schema.ts";
import { discoverRounds, type Discovery } from "../discover-rounds.ts";
import type { Identity, IdentityKind } from "../map/identity-kinds.ts";
import type { SqlCollection } from "../map/sql-system-schema.ts";
import { dialectOf } from "./dialect-of.ts";
import { certaintyOf, type Search } from "./selection.ts";
import { withSource } from "./sql-errors.ts";
import { fragment, joinFragments, runFragment, tableAs } from "./sql-fragment.ts";
import { textColumns, textValues } from "./sql-keyset.ts";
import { readSource } from "./sql-transaction.ts";

/** One person does not have more; a map that yields more is wrong, and is cut here rather than in memory. */
const MOST = 1_000;

/**
 * Reads the identifiers that a system holds of the person besides those given, in rows that are certainly hers, until
 * they lead to nothing new. What is found by e-mail or telephone only tells nothing about who she is.
 */
export async function discoverIdentities(db: Knex, search: Search): Promise<Discovery> {
  return discoverRounds(search.identities, async (identities) => readYields(db, { ...search, identities }));
}

async function readYields(db: Knex, search: Search): Promise<Identity[]> {
  const telling = search.graph.parentsFirst.flatMap((name) => {
    const collection = findCollection(search.map, name);
    return collection?.yields ? [{ name, collection }] : [];
  });
  if (telling.length === 0) return [];
  return withSource(search.map.system, () =>
    readSource(db, async (trx) => {
      const found: Identity[] = [];
      for (const { name, collection } of telling)
        found.push(...(await yieldsOf(trx, search, name, collection)));
      return found;
    }),
  );
}

async function yieldsOf(
  trx: Knex.Transaction,
  search: Search,
  name: string,
  { table, yields = {} }: SqlCollection,
): Promise<Identity[]> {
  const kinds = Object.keys(yields) as IdentityKind[];
  const columns = Object.values(yields);
  const rows = await runFragment<Record<string, unknown>>(
    trx,
    joinFragments([
      fragment("select distinct"),
      textColumns(dialectOf(search.map), "t0", columns, "v"),
      fragment("from"),
      tableAs(search.map.schema, table, "t0"),
      fragment("where"),
      certaintyOf(search, name),
      fragment(`limit ${MOST}`),
    ]),
  );
  return rows.flatMap((row) =>
    textValues(row, kinds.length, "v").flatMap((value, index) => {
      const kind = kinds[index];
      return kind && value !== null && value.trim() !== "" ? [{ kind, value }] : [];
    }),
  );
}
