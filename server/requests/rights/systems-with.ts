import type { Source } from "../../sources/source.ts";

/**
 * The systems that hold data of some processing activities, by the data map. Where none does, the work is for the
 * library as a whole, which is written as null.
 */
export function systemsWith(
  sources: ReadonlyMap<string, Source>,
  activities: readonly string[],
): (string | null)[] {
  const found = [...sources].flatMap(([system, { map }]) => {
    const columns = Object.values(map.collections).flatMap((collection) => Object.values(collection.columns));
    return columns.some(({ activity }) => activities.includes(activity)) ? [system] : [];
  });
  return found.length > 0 ? found.sort() : [null];
}
