/** How it may have been proven who somebody is; the values of `Assurance` in the schema. */
type Proof = "MITID_SUBSTANTIAL" | "IN_PERSON" | "DOCUMENT" | "LIBRARY_CARD_PIN" | "EMAIL";

/**
 * What suffices where the data map asks for something. Who has no MitID is seen at the counter or shows a document;
 * a library card with its PIN proves no more than that somebody holds them, and never opens what needs MitID.
 */
export const suffices = {
  MITID_SUBSTANTIAL: ["MITID_SUBSTANTIAL", "IN_PERSON", "DOCUMENT"],
  IN_PERSON: ["MITID_SUBSTANTIAL", "IN_PERSON"],
  DOCUMENT: ["MITID_SUBSTANTIAL", "IN_PERSON", "DOCUMENT"],
  LIBRARY_CARD_PIN: ["MITID_SUBSTANTIAL", "IN_PERSON", "DOCUMENT", "LIBRARY_CARD_PIN"],
  EMAIL: ["MITID_SUBSTANTIAL", "IN_PERSON", "DOCUMENT", "LIBRARY_CARD_PIN", "EMAIL"],
} as const satisfies Readonly<Record<Proof, readonly Proof[]>>;

/** What a column needs where its map says nothing. */
export const leastOfAll = "EMAIL" satisfies Proof;
