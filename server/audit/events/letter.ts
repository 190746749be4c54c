import type { Catalogue } from "../catalogue-entry.ts";

/** What the log says of letters and of the ways they go. */
export type LetterEvent =
  /** A letter was sent, in this version (Art. 12(3), 12(4), 18(3), 19). */
  | {
      kind: "letter.sent";
      letter: string;
      letterKind: string;
      language: string;
      number: number;
      sha256: string;
      channels: readonly string[];
    }
  /** Somebody opened a letter. */
  | { kind: "letter.read"; letter: string; number: number }
  | { kind: "delivery.handed_over"; delivery: string; channel: string }
  /** It will not come this way; staff see it. */
  | { kind: "delivery.failed"; delivery: string; channel: string; reason: string }
  | { kind: "delivery.receipt_taken"; delivery: string | null; status: string; reason: string | null }
  /** Staff printed and posted a letter. */
  | { kind: "delivery.posted"; delivery: string };

/** What there is to know of each of these kinds. */
export const letterCatalogue: Catalogue<LetterEvent> = {
  "letter.sent": {
    article: "Art. 12(1), 12(3), 12(4)",
    words: { da: "Et brev blev sendt.", en: "A letter was sent." },
    fields: {
      ...{ letter: "id", letterKind: "code", language: "code", number: "count", sha256: "hash" },
      channels: ["code"],
    },
    personSees: "STEP",
  },
  "letter.read": {
    article: "Art. 15(1), 32(4); CJEU C-579/21",
    words: { da: "En medarbejder åbnede et brev.", en: "A member of staff opened a letter." },
    fields: { letter: "id", number: "count" },
    personSees: "LOOKUP",
    why: { da: "For at behandle din sag.", en: "To handle your request." },
  },
  "delivery.handed_over": {
    article: "Art. 12(3)",
    words: { da: "Et brev eller en besked blev afleveret.", en: "A letter or a notice was handed over." },
    fields: { delivery: "id", channel: "code" },
    personSees: "STEP",
  },
  "delivery.failed": {
    article: "Art. 12(3)",
    words: { da: "Et brev eller en besked kom ikke frem.", en: "A letter or a notice did not arrive." },
    fields: { delivery: "id", channel: "code", reason: "code" },
    personSees: "STEP",
    isFailure: true,
  },
  "delivery.receipt_taken": {
    article: "Art. 5(2)",
    words: { da: "Digital Post svarede på en forsendelse.", en: "Digital Post answered about a letter." },
    fields: { delivery: "id", status: "code", reason: "code" },
    personSees: "NOTHING",
  },
  "delivery.posted": {
    article: "Art. 12(3)",
    words: { da: "Et brev blev sendt på papir.", en: "A letter was posted on paper." },
    fields: { delivery: "id" },
    personSees: "STEP",
  },
};
