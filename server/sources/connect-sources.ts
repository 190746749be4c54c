import { AppError } from "../errors.ts";
import type { Policies } from "../publication/policies.ts";
import { contractSource } from "./contract/source.ts";
import type { WrittenMap } from "./data-map-schema.ts";
import type { Secrets } from "./http-credentials.ts";
import { httpSource } from "./http-source.ts";
import { loadDataMaps } from "./load-data-map.ts";
import { manualSource } from "./manual-source.ts";
import type { Source } from "./source.ts";
import { sqlSource } from "./sql-source.ts";

/**
 * Joins every data map with its account. A map without an account, or an account without a map, is refused; what people
 * look through by hand has none.
 */
export function connectSources(
  directory: string,
  urls: Readonly<Record<string, string>>,
  { processingActivities, legalFramework }: Policies,
  secrets: Secrets = {},
): ReadonlyMap<string, Source> {
  const maps = loadDataMaps(directory, {
    activities: new Set(processingActivities.activities.map(({ key }) => key)),
    references: new Set(legalFramework.entries.map(({ key }) => key)),
  });
  const systems = new Set(maps.flatMap(({ system, kind }) => (kind === "manual" ? [] : [system])));
  const withoutMap = Object.keys(urls).filter((system) => !systems.has(system));
  const withoutUrl = [...systems].filter((system) => !urls[system]);
  if (withoutMap.length > 0 || withoutUrl.length > 0) {
    const names = [...withoutMap, ...withoutUrl].join(", ");
    throw new AppError(
      "INVALID_INPUT",
      `SOURCE_URLS and ${directory} must name the same systems; they differ on: ${names}.`,
    );
  }
  return new Map(maps.map((map) => [map.system, sourceOf(map, urls[map.system] ?? "", secrets)]));
}

function sourceOf(map: WrittenMap, url: string, secrets: Secrets): Source {
  switch (map.kind) {
    case "sql":
      return sqlSource(map, url);
    case "http":
      return httpSource(map, url, secrets);
    case "contract":
      return contractSource(map, url, secrets);
    case "manual":
      return manualSource(map);
  }
}
