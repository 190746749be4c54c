import type { Catalogue } from "../catalogue-entry.ts";

/** What the log says of systems that people look through, or erase in, by hand. */
export type ByHandEvent =
  /** People are to look a system through, or to erase in it; `handedOver` when a machine could not. */
  | { kind: "hand_task.opened"; task: string; system: string; work: string; handedOver: boolean }
  /** Somebody said what came of it. */
  | { kind: "hand_task.reported"; task: string; system: string; work: string; outcome: string; files: number }
  /** A second person looked, and agreed or sent it back. */
  | { kind: "hand_task.checked"; task: string; system: string; work: string; agreed: boolean }
  /** A file that was found is withheld, given with parts hidden, or given as it is again. */
  | { kind: "found_file.decided"; system: string; decision: string; ground: string | null };

/** What there is to know of each of these kinds. */
export const byHandCatalogue: Catalogue<ByHandEvent> = {
  "hand_task.opened": {
    article: "Art. 15(1), 17(1)",
    words: {
      da: "Medarbejdere skal arbejde i et system i hånden.",
      en: "Staff are to work in a system by hand.",
    },
    fields: { task: "id", system: "code", work: "code", handedOver: "flag" },
    personSees: "STEP",
  },
  "hand_task.reported": {
    article: "Art. 15(1), 17(1)",
    words: {
      da: "En medarbejder har bekræftet arbejde i hånden i et system.",
      en: "A member of staff confirmed work done by hand in a system.",
    },
    fields: { task: "id", system: "code", work: "code", outcome: "code", files: "count" },
    personSees: "STEP",
  },
  "hand_task.checked": {
    article: "Art. 5(2)",
    words: {
      da: "En anden medarbejder har set arbejdet i hånden efter.",
      en: "A second member of staff looked at the work done by hand.",
    },
    fields: { task: "id", system: "code", work: "code", agreed: "flag" },
    personSees: "STEP",
  },
  "found_file.decided": {
    article: "Art. 15(4)",
    words: {
      da: "En medarbejder har afgjort, om en fil, der blev fundet i hånden, gives som den er, sløret eller slet ikke.",
      en: "A member of staff decided whether a file found by hand is given as it is, with parts hidden, or not at all.",
    },
    fields: { system: "code", decision: "code", ground: "code" },
    personSees: "STEP",
  },
};
