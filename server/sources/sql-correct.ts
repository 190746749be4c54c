import type { Knex } from "knex";
import { findCollection } from "./data-map-schema.ts";
import type { SqlMap } from "./sql-system-schema.ts";
import { searchFor, selectionOf } from "./selection.ts";
import type { SearchedPerson } from "./source.ts";
import { withSource } from "./sql-errors.ts";
import {
  allOf,
  fragment,
  joinFragments,
  runChange,
  runFragment,
  tableAs,
  type Binding,
  type Fragment,
} from "./sql-fragment.ts";
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
  const target = allOf([selectionOf(searchFor(map, identities, { accepted }), name), sameKey(correction)]);
  const table = tableAs(map.schema, collection.table, "t0");
  return withSource(map.system, () =>
    amendSource(db, async (trx) => {
      const read = async () => {
        const query = [
          fragment("select ?? as seen, ??::text as written from", `t0.${column}`, `t0.${column}`),
          table,
        ];
        const rows = await runFragment<{ seen: unknown; written: string | null }>(
          trx,
          joinFragments([...query, fragment("where"), target, fragment("for update of t0")]),
          { types: jsonSafeTypes },
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

function sameKey({ key }: Correction): Fragment {
  return allOf(
    Object.entries(key).map(([column, value]) =>
      fragment("??::text = ?", `t0.${column}`, String(value) as Binding),
    ),
  );
}
