import type { Knex } from "knex";
import type { LocalizedText } from "../../generated/schema.ts";
import { readRecordFor } from "../../publication/activities/for-request.ts";
import type { DataMap } from "../map/data-map-schema.ts";

/**
 * Tells what a system is used for, in the names of the processing activities that its map names and in the order of the
 * record that was in force when the request was received (Art. 15(1)(a)). The record is read at the first question.
 */
export function usedForOf(
  db: Knex,
  versionIds: readonly string[],
): (map: Pick<DataMap, "collections"> | undefined) => Promise<LocalizedText[]> {
  let record: ReturnType<typeof readRecordFor> | undefined;
  return async (map) => {
    const columns = Object.values(map?.collections ?? {}).flatMap((one) => Object.values(one.columns));
    const named = new Set(columns.map(({ activity }) => activity));
    if (named.size === 0) return [];
    record ??= readRecordFor(db, versionIds);
    return (await record).activities.filter(({ key }) => named.has(key)).map(({ name }) => name);
  };
}
