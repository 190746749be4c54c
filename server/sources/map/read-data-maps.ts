import type { Policies } from "../../publication/policies/policies.ts";
import type { WrittenMap } from "./data-map-schema.ts";
import { loadDataMaps } from "./load-data-map.ts";

/** The data maps of a folder, with activities and references that the operator's other files describe. */
export function readDataMaps(
  directory: string,
  { processingActivities, legalFramework }: Pick<Policies, "processingActivities" | "legalFramework">,
): WrittenMap[] {
  return loadDataMaps(directory, {
    activities: new Set(processingActivities.activities.map(({ key }) => key)),
    references: new Set(legalFramework.entries.map(({ key }) => key)),
  });
}
