import type { Knex } from "knex";
import { findCollection } from "../map/data-map-schema.ts";
import type { SqlMap } from "../map/sql-system-schema.ts";
import { dialectOf } from "./dialect-of.ts";
import { searchFor, selectionOf } from "./selection.ts";
import type { SearchedPerson } from "../source.ts";
import { withSource } from "./sql-errors.ts";
import {
  allOf,
  fragment,
  joinFragments,
  runChange,
  runFragment,
  tableAs,
  type Fragment,
} from "./sql-fragment.ts";
import { jsonSafeCast } from "./mariadb/mariadb-json-types.ts";
import { jsonSafeTypes } from "./sql-json-types.ts";
import { amendSource } from "./sql-transaction.ts";

/** One value of one record, with what stood there when a person saw it. */
export type Correction = {
  collection: string;
  key: Readonly<Record<string, unknown>>;
  column: string;
  before: unknown;
  value: string;
};

/**
 * Gives one value of one of the person's records its right content (Art. 16), and reads it again. A record that is
 * not hers, or no longer holds what was seen, is left alone: CHANGED.
 */
export async function correctValue(
  db: Knex,
  map: SqlMap,
  { identities, accepted }: SearchedPerson,
  correction: Correction,
): Promise<"CORRECTED" | "CHANGED"> {
  const { collection: name, column, before, value } = correction;
  const collection = findCollection(map, name);
  if (!collection || collection.columns[column]?.rectify !== "source") return "CHANGED";
  const target = allOf([
    selectionOf(searchFor(map, identities, { accepted }), name),
    sameKey(map, correction),
  ]);
  const { text, forUpdate } = dialectOf(map);
  const table = tableAs(map.schema, collection.table, "t0");
  return withSource(map.system, () =>
    amendSource(db, async (trx) => {
      const read = async () => {
        const query = [
          fragment("select ?? as seen,", `t0.${column}`),
          text(`t0.${column}`),
          fragment("as written from"),
          table,
        ];
        const rows = await runFragment<{ seen: unknown; written: string | null }>(
          trx,
          joinFragments([...query, fragment("where"), target, fragment(forUpdate)]),
          { types: jsonSafeTypes, typeCast: jsonSafeCast },
        );
        return rows.length === 1 ? rows[0] : undefined;
      };
      const found = await read();
      if (found?.written === value) return "CORRECTED";
      if (!found || JSON.stringify(found.seen ?? null) !== JSON.stringify(before ?? null)) return "CHANGED";
      await runChange(
        trx,
        joinFragments([fragment("update"), table, fragment("set ?? = ? where", column, value), target]),
      );
      const after = await read();
      if (!after) throw new Error(`the corrected record of ${map.system}.${name} is not found again`);
      return "CORRECTED";
    }),
  );
}

function sameKey(map: SqlMap, { key }: Correction): Fragment {
  return allOf(
    Object.entries(key).map(([column, value]) => dialectOf(map).isOneOf(`t0.${column}`, [String(value)])),
  );
}
