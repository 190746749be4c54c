import type { Knex } from "knex";
import type { Identity } from "../../map/identity-kinds.ts";
import type { SqlCollection, SqlMap } from "../../map/sql-system-schema.ts";
import { dialectOf } from "../dialect-of.ts";
import type { LiveTable } from "../sql-catalog.ts";
import {
  anyOf,
  fragment,
  joinFragments,
  isTrue,
  runFragment,
  SWEEP,
  tableAs,
  type Fragment,
} from "../sql-fragment.ts";
import { inTable } from "../sql-errors.ts";
import { textColumns, textValues } from "../sql-keyset.ts";

/** Rows in whose column a number of the person stands somewhere in the text. */
export type Mention = { column: string; keys: string[][] };

/** A shorter number would be found in texts that have nothing to do with the person. */
const SHORTEST_NUMBER = 8;

/**
 * Sweeps every column of a table in which text may stand, whether the map names it or not, for the person's own numbers.
 * The columns are those of the live table: what was added since the map was written is looked through as well.
 */
export async function findMentions(
  trx: Knex.Transaction,
  map: SqlMap,
  { table, key }: SqlCollection,
  live: LiveTable | undefined,
  identities: readonly Identity[],
): Promise<Mention[]> {
  const patterns = [...new Map(identities.flatMap(mentionPattern))];
  const columns = (live?.columns ?? []).filter(({ maySay }) => maySay).map(({ name }) => name);
  if (patterns.length === 0 || columns.length === 0) return [];
  const holds = columns.map((column) => mentions(map, column, patterns));
  const query = joinFragments([
    fragment("select"),
    joinFragments(
      [
        textColumns(dialectOf(map), "t0", key, "k"),
        ...holds.map((one, index) => joinFragments([one, fragment(`as m${index}`)])),
      ],
      ", ",
    ),
    fragment("from"),
    tableAs(map.schema, table, "t0"),
    fragment("where"),
    anyOf(holds),
  ]);
  const rows = await inTable(table, () => runFragment<Record<string, unknown>>(trx, query, SWEEP));
  return columns.map((column, index) => ({
    column,
    keys: rows
      .filter((row) => isTrue(row[`m${index}`]))
      .map((row) => textValues(row, key.length, "k") as string[]),
  }));
}

function mentions(map: SqlMap, column: string, patterns: readonly (readonly [string, string])[]): Fragment {
  return anyOf(
    patterns.map(([pattern, literal]) => dialectOf(map).matches({ alias: "t0", column }, pattern, literal)),
  );
}

/** The number with or without hyphen or blank, and not as part of a longer number; and what stands there in any case. */
function mentionPattern({ kind, value }: Identity): [pattern: string, literal: string][] {
  const bare = value.trim().replace(/[^\p{L}\p{N}]/gu, "");
  if (bare.length < SHORTEST_NUMBER) return [];
  const [literal, rest] =
    kind === "cpr" && /^\d{10}$/.test(bare) ? [bare.slice(0, 6), `[- ]?${bare.slice(6)}`] : [bare, ""];
  return [[`(^|[^0-9])${literal}${rest}($|[^0-9])`, literal]];
}
