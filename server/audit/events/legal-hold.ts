import type { Catalogue } from "../catalogue-entry.ts";

/** What the log says of orders to preserve. It never says about whom: that would tell that there is a dispute. */
export type LegalHoldEvent =
  /** Something must not be erased for now (Art. 17(3)). */
  | {
      kind: "legal_hold.placed";
      hold: string;
      scope: string;
      category?: string | undefined;
      ground: string;
      expiresOn: string;
    }
  /** Lifted by a person, or its last day is over. */
  | { kind: "legal_hold.ended"; hold: string; why: string }
  /** The DPO read the orders that hold. */
  | { kind: "legal_holds.listed"; holds: readonly string[] };

/** What there is to know of each of these kinds. */
export const legalHoldCatalogue: Catalogue<LegalHoldEvent> = {
  "legal_hold.placed": {
    article: "Art. 17(3)(b), (d), (e)",
    words: { da: "En pligt til at bevare blev registreret.", en: "A legal hold was placed." },
    fields: { hold: "id", scope: "code", category: "code", ground: "code", expiresOn: "date" },
    personSees: "NOTHING",
  },
  "legal_hold.ended": {
    article: "Art. 5(1)(e), 17(3)",
    words: { da: "En pligt til at bevare ophørte.", en: "A legal hold ended." },
    fields: { hold: "id", why: "code" },
    personSees: "NOTHING",
  },
  "legal_holds.listed": {
    article: "Art. 5(2)",
    words: { da: "Pligterne til at bevare blev læst.", en: "The legal holds were read." },
    fields: { holds: ["id"] },
    personSees: "NOTHING",
  },
};
