import { dialectOf } from "./dialect-of.ts";
import type { Replacement } from "../map/erase-rules-schema.ts";
import { isJsonPlace, placeOf } from "../map/json-place.ts";
import { anyOf, fragment, joinFragments, type Fragment } from "./sql-fragment.ts";
import type { SqlMap } from "../map/sql-system-schema.ts";

/** What a hash or a random value looks like, so that it is told from what stood there before. */
const MADE_UP = "^x[0-9a-f]{32}$";

/** What is set in an update for the columns of a collection, in the order of the data map; a column of JSON once. */
export function assignmentsOf(
  map: SqlMap,
  set: Readonly<Record<string, Replacement>>,
  salt: string,
): Fragment {
  const entries = Object.entries(set);
  const columns = [...new Set(entries.map(([name]) => placeOf(name).column))];
  return joinFragments(
    columns.map((column) => {
      const own = entries.filter(([name]) => placeOf(name).column === column);
      return joinFragments([fragment("?? =", column), valueFor(map, column, own, salt)]);
    }),
    ", ",
  );
}

/** The condition that a column of a row holds what takes the place of its value. */
export function replacementHolds(map: SqlMap, name: string, replacement: Replacement): Fragment {
  const { isSame, matches } = dialectOf(map);
  if ("null" in replacement) return fragment("?? is null", name);
  if ("hash" in replacement || "random" in replacement) {
    return anyOf([fragment("?? is null", name), matches(name, MADE_UP)]);
  }
  if (isGeneralised(replacement)) {
    const number = numberAt(map, name);
    return anyOf([
      fragment("?? is null", name),
      joinFragments([number, generalised(number, replacement)], " = "),
    ]);
  }
  return isSame(fragment("??", name), textFor(map, replacement, name, ""));
}

function valueFor(
  map: SqlMap,
  column: string,
  own: readonly (readonly [string, Replacement])[],
  salt: string,
): Fragment {
  const [first] = own;
  if (first && !isJsonPlace(first[0])) return textFor(map, first[1], `t0.${column}`, salt);
  const { jsonPut, jsonRemove, jsonReplace } = dialectOf(map);
  return own.reduce<Fragment>(
    (value, [name, replacement]) => {
      const { path } = placeOf(name);
      if ("null" in replacement) return jsonRemove(value, path);
      if ("constant" in replacement) return jsonPut(value, path, replacement.constant);
      const as = isGeneralised(replacement) ? "NUMBER" : "TEXT";
      return jsonReplace(value, path, textFor(map, replacement, `t0.${name}`, salt), as);
    },
    fragment("??", `t0.${column}`),
  );
}

function textFor(map: SqlMap, replacement: Replacement, name: string, salt: string): Fragment {
  const { hashed, random, shortened, text } = dialectOf(map);
  if ("null" in replacement) return fragment("null");
  if ("constant" in replacement) return fragment("?", replacement.constant);
  if ("truncateTo" in replacement) return shortened(name, replacement.truncateTo);
  if ("keepFirst" in replacement) {
    return joinFragments([fragment("left("), text(name), fragment(`, ${replacement.keepFirst})`)]);
  }
  if (isGeneralised(replacement)) return generalised(numberAt(map, name), replacement);
  const made = "hash" in replacement ? hashed(name, salt) : random;
  return joinFragments([fragment("case when ?? is null then null else", name), made, fragment("end")]);
}

type Generalisation = Extract<Replacement, { roundTo: number } | { bands: number[] }>;

function isGeneralised(replacement: Replacement): replacement is Generalisation {
  return "roundTo" in replacement || "bands" in replacement;
}

/** What is no number cannot be generalised: in JSON, where anything may stand, nothing takes its place. */
function numberAt(map: SqlMap, name: string): Fragment {
  const { number, numberIn } = dialectOf(map);
  return isJsonPlace(name) ? numberIn(name) : number(name);
}

/** The lower edge of what a number falls into; of an edge it is the edge, so that it can be told that it was done. */
function generalised(number: Fragment, replacement: Generalisation): Fragment {
  if ("roundTo" in replacement) {
    const { roundTo } = replacement;
    return joinFragments([fragment("(floor(("), number, fragment(`) / ${roundTo}) * ${roundTo})`)]);
  }
  const [lowest = 0, ...higher] = replacement.bands;
  const cases = higher
    .toReversed()
    .flatMap((edge) => [fragment("when ("), number, fragment(`) >= ${edge} then ${edge}`)]);
  return joinFragments([
    fragment("(case"),
    ...cases,
    fragment("when ("),
    number,
    fragment(`) is not null then ${lowest} end)`),
  ]);
}
