import type { Catalogue } from "../catalogue-entry.ts";

/** What the log says of telling recipients (Art. 19). */
export type RecipientEvent = {
  kind: "recipient.recorded";
  notice: string;
  right: string;
  recipient: string;
  state: string;
};

/** What there is to know of this kind. */
export const recipientCatalogue: Catalogue<RecipientEvent> = {
  "recipient.recorded": {
    article: "Art. 19",
    words: {
      da: "Det er noteret, om en modtager er underrettet.",
      en: "It was recorded whether a recipient was told.",
    },
    fields: { notice: "id", right: "code", recipient: "code", state: "code" },
    personSees: "STEP",
  },
};
