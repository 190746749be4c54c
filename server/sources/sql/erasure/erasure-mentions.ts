import type { Knex } from "knex";
import type { Identity } from "../../map/identity-kinds.ts";
import type { SqlCollection, SqlMap } from "../../map/sql-system-schema.ts";
import { dialectOf } from "../dialect-of.ts";
import type { LiveTable, NumberType } from "../sql-catalog.ts";
import { bareValue, numbersHeldBy, zerosThatMayBeLost } from "./erasure-numbers.ts";
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

/** Rows in whose column a number of the person stands, somewhere in the text or as the number itself. */
export type Mention = { column: string; keys: string[][] };

/** A shorter number would be found in texts that have nothing to do with the person. */
const SHORTEST_NUMBER = 8;

/**
 * Sweeps every column of a table in which text or whole numbers may stand, whether the map names it or not, for the person's
 * own numbers. The columns are those of the live table: what was added since the map was written is looked through as well.
 * Left out are columns that name rows of the system's own by a number that it counts up.
 */
export async function findMentions(
  trx: Knex.Transaction,
  map: SqlMap,
  { table, key }: SqlCollection,
  live: LiveTable | undefined,
  identities: readonly Identity[],
  counted: ReadonlySet<string>,
): Promise<Mention[]> {
  const patterns = [...new Map(identities.flatMap(mentionPattern))];
  const swept = (live?.columns ?? []).flatMap((column) => {
    const numbers = counted.has(column.name) ? [] : numbersHeldBy(column, identities);
    if (column.numberType && numbers.length > 0) {
      return [{ column: column.name, holds: isNumber(map, column.name, column.numberType, numbers) }];
    }
    const isText = column.maySay && patterns.length > 0;
    return isText ? [{ column: column.name, holds: mentions(map, column.name, patterns) }] : [];
  });
  if (swept.length === 0) return [];
  const columns = swept.map(({ column }) => column);
  const holds = swept.map((one) => one.holds);
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

function isNumber(map: SqlMap, column: string, type: NumberType, numbers: readonly string[]): Fragment {
  return dialectOf(map).isNumberOf({ alias: "t0", column }, type, numbers);
}

function mentions(map: SqlMap, column: string, patterns: readonly (readonly [string, string])[]): Fragment {
  return anyOf(
    patterns.map(([pattern, literal]) => dialectOf(map).matches({ alias: "t0", column }, pattern, literal)),
  );
}

/**
 * The number with or without hyphen, blank or its first zeros, which spreadsheets and JSON lose, and not as part of a longer
 * number; and what stands there in any case.
 */
function mentionPattern(identity: Identity): [pattern: string, literal: string][] {
  const bare = bareValue(identity);
  if (bare.length < SHORTEST_NUMBER) return [];
  const zeros = zerosThatMayBeLost(bare);
  const [literal, rest] =
    identity.kind === "cpr" && /^\d{10}$/.test(bare)
      ? [bare.slice(zeros, 6), `[- ]?${bare.slice(6)}`]
      : [bare.slice(zeros), ""];
  const first = zeros > 0 ? `0{0,${zeros}}` : "";
  return [[`(^|[^0-9])${first}${literal}${rest}($|[^0-9])`, literal]];
}
