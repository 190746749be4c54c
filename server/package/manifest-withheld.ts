import { countsOf } from "./manifest-counts.ts";
import type { PackageInput } from "./package-input.ts";

/** What is not in the copy and why, by collection: systems, records and hidden parts by ground, files found by hand, and columns with their reason (Art. 12(4)). */
export function withheldText(input: PackageInput): string {
  const collections = input.systems.flatMap(({ system, collections }) =>
    collections
      .filter(({ withheld, redacted, notCopied }) => withheld.length + redacted.length + notCopied.length > 0)
      .map(({ collection, title, withheld, redacted, notCopied }) => ({
        system,
        collection,
        title,
        withheld,
        redacted,
        notCopied,
      })),
  );
  const leftOut = input.systems.flatMap(({ system, title, leftOut: reason }) =>
    reason === null ? [] : [{ system, title, reason }],
  );
  const foundByHand = input.systems.flatMap(({ system, title, byHand }) =>
    byHand && byHand.withheld.length + byHand.redacted.length > 0
      ? [{ system, title, withheld: byHand.withheld, redacted: byHand.redacted }]
      : [],
  );
  const { withheld, redacted } = countsOf(input);
  const list = { caseNumber: input.number, withheld, redacted, leftOut, collections, foundByHand };
  return `${JSON.stringify(list, null, 2)}\n`;
}
