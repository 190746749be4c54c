import type { Identity } from "../../map/identity-kinds.ts";
import type { CollectionGraph } from "../../map/graph.ts";
import { findCollection } from "../../map/data-map-schema.ts";
import type { LiveColumn, LiveTable, NumberType } from "../sql-catalog.ts";
import type { SqlMap } from "../../map/sql-system-schema.ts";

/** A number with fewer digits is somewhere an amount, a quantity or a number of another row. A CPR number always has nine. */
const FEWEST_DIGITS = 9;

/** The greatest whole number that each type holds exactly; of a decimal there is none that we could have to look for. */
const GREATEST: Readonly<Record<NumberType, bigint | null>> = {
  INT4: 2n ** 31n - 1n,
  INT4_UNSIGNED: 2n ** 32n - 1n,
  INT8: 2n ** 63n - 1n,
  INT8_UNSIGNED: 2n ** 64n - 1n,
  DECIMAL: null,
  DOUBLE: 2n ** 53n,
};

/** In MariaDB a decimal has no more digits, and no card or patron number has so many. */
const MOST_DIGITS = 38;

/** An identifier's letters and digits, without what is written between them. */
export function bareValue({ value }: Identity): string {
  return value.trim().replace(/[^\p{L}\p{N}]/gu, "");
}

/** How many of its first zeros a number may lose and still be told from others: all of them, or none. */
export function zerosThatMayBeLost(digits: string): number {
  const [zeros = ""] = /^0*/.exec(digits) ?? [];
  const isLong = /^\d+$/.test(digits) && digits.length - zeros.length >= FEWEST_DIGITS;
  return isLong ? zeros.length : 0;
}

/**
 * The numbers to look for in a column: what the person's identifiers are when they are kept as numbers, without their first
 * zeros, also with a minus before them; as far as the column's type holds them.
 */
export function numbersHeldBy({ numberType }: LiveColumn, identities: readonly Identity[]): string[] {
  if (!numberType) return [];
  const greatest = GREATEST[numberType];
  const numbers = identities
    .map(bareValue)
    .filter((bare) => /^\d+$/.test(bare))
    .map((bare) => bare.replace(/^0+/, ""))
    .filter(({ length }) => length >= FEWEST_DIGITS && length <= MOST_DIGITS)
    .filter((number) => greatest === null || BigInt(number) <= greatest);
  const isSigned = !numberType.endsWith("_UNSIGNED");
  return [...new Set(numbers)].flatMap((number) => (isSigned ? [number, `-${number}`] : [number]));
}

/**
 * The columns of a collection that name rows by numbers that the database counts up, its own or those of a collection it
 * refers to: in a table of some hundred million rows, every CPR number is the number of somebody's row.
 */
export function countedColumns(
  { map, graph, tables }: { map: SqlMap; graph: CollectionGraph; tables: ReadonlyMap<string, LiveTable> },
  name: string,
): ReadonlySet<string> {
  const isCounted = (collection: string, column: string): boolean =>
    tables
      .get(findCollection(map, collection)?.table ?? "")
      ?.columns.some((live) => live.name === column && live.isCounted) ?? false;
  const own = tables.get(findCollection(map, name)?.table ?? "")?.columns ?? [];
  const referring = graph.links
    .filter(({ child }) => child === name)
    .flatMap(({ parent, pairs }) => pairs.filter((pair) => isCounted(parent, pair.parent)));
  return new Set([
    ...own.filter(({ isCounted: counts }) => counts).map((column) => column.name),
    ...referring.map(({ child }) => child),
  ]);
}
