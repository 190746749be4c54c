import type { ProcessingActivities } from "../publication/policies/processing-activities-schema.ts";
import { portableColumns } from "../requests/rights/portability.ts";
import { findCollection, type DataMap } from "../sources/map/data-map-schema.ts";
import type { PackagedSystem } from "./package-input.ts";

/** Of one packaged system what can be moved: the columns the person provided on consent, in collections that have any (Art. 20(1)). */
export function portablePart(
  packaged: PackagedSystem,
  map: DataMap,
  record: ProcessingActivities,
): PackagedSystem {
  const collections = packaged.collections.flatMap((one) => {
    const described = findCollection(map, one.collection);
    const movable = described ? portableColumns(record, described) : [];
    const columns = one.columns.filter(({ name }) => movable.includes(name));
    return columns.length > 0 && one.count > 0 ? [{ ...one, columns, notCopied: [] }] : [];
  });
  return { ...packaged, collections };
}
