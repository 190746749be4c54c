import type { PackageInput, PackagedByHand, PackagedCollection, WithheldRecords } from "./package-input.ts";

/** How much a copy holds, and how many records are left out and parts hidden. */
export type PackageCounts = {
  systems: number;
  collections: number;
  records: number;
  withheld: number;
  redacted: number;
};

/** Counts what a copy holds and what is left out. */
export function countsOf({ systems }: PackageInput): PackageCounts {
  const collections = systems.flatMap((system) => system.collections);
  return {
    systems: systems.length,
    collections: collections.length,
    records: sumOf(collections),
    withheld: sumOf(keptBackIn(systems).flatMap(({ withheld }) => withheld)),
    redacted: sumOf(keptBackIn(systems).flatMap(({ redacted }) => redacted)),
  };
}

/** Each place from which something may be kept back: collections, and the files that were found by hand. */
export function keptBackIn(
  systems: readonly {
    collections: readonly PackagedCollection[];
    byHand?: Pick<PackagedByHand, "withheld" | "redacted"> | null;
  }[],
): { withheld: WithheldRecords[]; redacted: WithheldRecords[] }[] {
  return systems.flatMap(({ collections, byHand }) => [...collections, ...(byHand ? [byHand] : [])]);
}

/** The sum of the counts. */
export function sumOf(counted: readonly { count: number }[]): number {
  return counted.reduce((sum, { count }) => sum + count, 0);
}
