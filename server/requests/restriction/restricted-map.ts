import type { Knex } from "knex";
import type { DataMap } from "../../sources/map/data-map-schema.ts";
import type { DataRequest } from "../data-request-store.ts";
import { listRestrictionsInForce } from "./restriction-store.ts";

const REASON = {
  da: "Behandlingen af oplysningen er begrænset, så den gives ikke til andre (artikel 18, stk. 2).",
  en: "Processing of these data is restricted, so they are not given to others (Article 18(2)).",
};

/**
 * The activities that may not be used to answer a request: those restricted for the person it is about, when
 * somebody else asks. Her own asking is her consent to the copy (Art. 18(2)).
 */
export async function restrictedFor(db: Knex, request: DataRequest): Promise<string[]> {
  if (!request.onBehalf) return [];
  const restrictions = await listRestrictionsInForce(db, request.cprIndex);
  return [...new Set(restrictions.flatMap(({ activities }) => activities))].sort();
}

/** The same data map without the data of restricted activities; each column left out says why. */
export function withoutRestricted<Map extends DataMap>(map: Map, activities: readonly string[]): Map {
  if (activities.length === 0) return map;
  const collections = Object.fromEntries(
    Object.entries(map.collections).map(([name, collection]) => {
      const columns = Object.fromEntries(
        Object.entries(collection.columns).map(([column, described]) => [
          column,
          activities.includes(described.activity) ? { ...described, copy: false, reason: REASON } : described,
        ]),
      );
      return [name, { ...collection, columns }];
    }),
  );
  return { ...map, collections };
}

/** The collections of a map that hold data of these activities. */
export function collectionsWith(map: DataMap, activities: readonly string[]): Set<string> {
  return new Set(
    Object.entries(map.collections).flatMap(([name, { columns }]) =>
      Object.values(columns).some(({ activity }) => activities.includes(activity)) ? [name] : [],
    ),
  );
}
