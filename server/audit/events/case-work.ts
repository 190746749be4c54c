import type { ExtensionReason } from "../../generated/schema.ts";
import type { Catalogue } from "../catalogue-entry.ts";

/** What the log says of working a request: deadline, questions, people, identity, who handles it. */
export type CaseWorkEvent =
  /** The one extension, told to the citizen with its reason (Art. 12(3)). */
  { kind: "data_request.deadline_extended"; reason: ExtensionReason; dueOn: string };

/** What there is to know of each of these kinds. */
export const caseWorkCatalogue: Catalogue<CaseWorkEvent> = {
  "data_request.deadline_extended": {
    article: "Art. 12(3)",
    words: { da: "Fristen blev forlænget.", en: "The deadline was extended." },
    fields: { reason: "code", dueOn: "date" },
    personSees: "STEP",
  },
};
