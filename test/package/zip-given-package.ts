import type { PackageInput, PackagedCollection, PackagedRow } from "../../server/package/package-input.ts";

/** Makes a collection of loans; what is given replaces what is not. */
export function givenCollection(
  rows: readonly PackagedRow[],
  given: Partial<PackagedCollection> = {},
): PackagedCollection {
  return {
    collection: "loans",
    title: "Lån",
    columns: [
      { name: "title", title: "Titel", category: "lending" },
      { name: "due_on", title: "Afleveres", category: "lending" },
    ],
    notCopied: [],
    count: rows.length,
    withheld: [],
    redacted: [],
    rows: async function* () {
      yield* rows;
    },
    ...given,
  };
}

/** Makes the input of a copy with one system that holds the given collections. */
export function givenPackage(
  collections: readonly PackagedCollection[],
  given: Partial<PackageInput> = {},
): PackageInput {
  return {
    language: "DA",
    number: "2026-0147",
    libraryName: "Aalborg Bibliotekerne",
    controllerName: "Aalborg Kommune",
    madeAt: new Date("2026-12-01T09:30:00Z"),
    receivedAt: new Date("2026-11-24T23:30:00Z"),
    subjectName: "Anne Lykke Madsen",
    decisions: [
      { right: "ACCESS", outcome: "GRANTED", reasons: [], considerations: null, complaintGuidance: null },
    ],
    information: [],
    portable: [],
    systems: [{ system: "cicero", title: "Cicero", leftOut: null, collections: [...collections] }],
    ...given,
  };
}
