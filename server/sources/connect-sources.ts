import { AppError } from "../errors.ts";
import { readUrl } from "../platform/read-url.ts";
import type { Policies } from "../publication/policies/policies.ts";
import { contractSource } from "./contract/source.ts";
import type { WrittenMap } from "./map/data-map-schema.ts";
import type { Secrets } from "./http/http-credentials.ts";
import { httpSource } from "./http/http-source.ts";
import { manualSource } from "./manual-source.ts";
import { loadModule } from "./module/load-module.ts";
import { moduleSource } from "./module/module-source.ts";
import { readDataMaps } from "./map/read-data-maps.ts";
import type { Source } from "./source.ts";
import type { SqlMap } from "./map/sql-system-schema.ts";
import { sqlSource } from "./sql/sql-source.ts";

/** Addresses and secrets by name, and the folder of the operator's own files. */
export type SourceSettings = {
  sourceUrls: Readonly<Record<string, string>>;
  sourceSecrets?: Secrets;
  SOURCE_MODULES_DIR?: string | undefined;
};

/**
 * Joins every data map with its account. A map without an account, or an account without a map, is refused; what people
 * look through by hand, or a file of the operator's reaches, has none.
 */
export async function connectSources(
  directory: string,
  settings: SourceSettings,
  policies: Policies,
): Promise<ReadonlyMap<string, Source>> {
  const { sourceUrls: urls } = settings;
  const maps = readDataMaps(directory, policies);
  const systems = new Set(maps.flatMap(({ system, kind }) => (WITHOUT_ADDRESS.has(kind) ? [] : [system])));
  const withoutMap = Object.keys(urls).filter((system) => !systems.has(system));
  const withoutUrl = [...systems].filter((system) => !urls[system]);
  if (withoutMap.length > 0 || withoutUrl.length > 0) {
    const names = [...withoutMap, ...withoutUrl].join(", ");
    throw new AppError(
      "INVALID_INPUT",
      `SOURCE_URLS and ${directory} must name the same systems; they differ on: ${names}.`,
    );
  }
  refuseSharedTables(maps, urls);
  const sources: [string, Source][] = [];
  for (const map of maps) sources.push([map.system, await sourceOf(map, settings, maps)]);
  return new Map(sources);
}

/** A table that two maps describe would be copied twice, and erased by one under the eyes of the other. */
function refuseSharedTables(maps: readonly WrittenMap[], urls: Readonly<Record<string, string>>): void {
  const first = new Map<string, string>();
  for (const map of maps) {
    if (map.kind !== "sql") continue;
    for (const [name, { table }] of Object.entries(map.collections)) {
      const place = JSON.stringify([databaseOf(urls[map.system] ?? ""), map.schema, table]);
      const other = first.get(place);
      if (other !== undefined) {
        throw new AppError(
          "INVALID_INPUT",
          `${map.system}.yaml, at collections.${name}.table: ${map.schema}.${table} is already described in ${other}.yaml. Describe it in one of them, and name it under ignored in the other.`,
        );
      }
      first.set(place, map.system);
    }
  }
}

/** Which database an address leads to, whoever goes there. */
function databaseOf(url: string): string {
  const read = readUrl(url);
  return read ? `${read.protocol}//${read.host}${read.pathname.replace(/\/$/, "")}` : url;
}

const WITHOUT_ADDRESS: ReadonlySet<WrittenMap["kind"]> = new Set(["manual", "module"]);

/** The schemas that other maps describe for the same account: its rights there are for those maps to look at. */
function describedByOthers(
  map: SqlMap,
  maps: readonly WrittenMap[],
  urls: SourceSettings["sourceUrls"],
): string[] {
  const account = accountOf(map, urls);
  return maps.flatMap((other) =>
    other.kind === "sql" && other.system !== map.system && accountOf(other, urls) === account
      ? [other.schema]
      : [],
  );
}

/** An account is one of a server in MariaDB, and sees one database at a time in PostgreSQL. */
function accountOf({ system, client }: SqlMap, urls: SourceSettings["sourceUrls"]): string {
  const url = urls[system] ?? "";
  const read = readUrl(url);
  if (!read) return url;
  return JSON.stringify([client, read.username, client === "pg" ? databaseOf(url) : read.host]);
}

async function sourceOf(
  map: WrittenMap,
  settings: SourceSettings,
  maps: readonly WrittenMap[],
): Promise<Source> {
  const { sourceUrls, sourceSecrets: secrets = {}, SOURCE_MODULES_DIR } = settings;
  const url = sourceUrls[map.system] ?? "";
  switch (map.kind) {
    case "sql":
      return sqlSource(map, url, describedByOthers(map, maps, sourceUrls));
    case "http":
      return httpSource(map, url, secrets);
    case "contract":
      return contractSource(map, url, secrets);
    case "module":
      return moduleSource(map, await loadModule(map, SOURCE_MODULES_DIR), secrets);
    case "manual":
      return manualSource(map);
  }
}
