import { countsOf } from "./manifest-counts.ts";
import type { PackageInput } from "./package-input.ts";

/** What is not in the copy and why, by collection: records by ground, and columns with their reason (Art. 12(4)). */
export function withheldText(input: PackageInput): string {
  const collections = input.systems.flatMap(({ system, collections }) =>
    collections
      .filter(({ withheld, notCopied }) => withheld.length + notCopied.length > 0)
      .map(({ collection, title, withheld, notCopied }) => ({
        system,
        collection,
        title,
        withheld,
        notCopied,
      })),
  );
  const list = { caseNumber: input.number, withheld: countsOf(input).withheld, collections };
  return `${JSON.stringify(list, null, 2)}\n`;
}
