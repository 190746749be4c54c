import type { Catalogue } from "../catalogue-entry.ts";

/** What the log says of what this service itself forgets (Art. 5(1)(e)). */
export type RetentionEvent =
  /** One kind of data of an ended case was deleted; the case is still there. */
  | { kind: "data_request.data_expired"; class: string; rows: number }
  /** All that was about a person in a case was deleted with its key; how it ended stays. */
  | { kind: "data_request.forgotten"; state: string }
  /** Log-ons that were over, or files that belonged to nothing, were deleted. */
  | { kind: "visits.expired"; class: string; rows: number }
  /** Somebody who has nothing here any more was deleted with her key. */
  | { kind: "person.forgotten" };

/** What there is to know of each of these kinds. */
export const retentionCatalogue: Catalogue<RetentionEvent> = {
  "data_request.data_expired": {
    article: "Art. 5(1)(e)",
    words: {
      da: "Oplysninger i sagen, som ikke længere er nødvendige, blev slettet.",
      en: "Data of the case that are no longer needed were erased.",
    },
    fields: { class: "code", rows: "count" },
    personSees: "STEP",
  },
  "data_request.forgotten": {
    article: "Art. 5(1)(e), 5(2)",
    words: {
      da: "Alt om personen i sagen blev slettet.",
      en: "Everything about the person in the case was erased.",
    },
    fields: { state: "code" },
    personSees: "STEP",
  },
  "visits.expired": {
    article: "Art. 5(1)(e)",
    words: {
      da: "Gamle log-on eller løse filer blev fjernet.",
      en: "Old log-ons or loose files were removed.",
    },
    fields: { class: "code", rows: "count" },
    personSees: "NOTHING",
  },
  "person.forgotten": {
    article: "Art. 5(1)(e)",
    words: {
      da: "En person uden sager blev slettet.",
      en: "A person without cases was erased.",
    },
    fields: {},
    personSees: "NOTHING",
  },
};
