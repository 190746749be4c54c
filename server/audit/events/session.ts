import type { Assurance } from "../../generated/schema.ts";
import type { Catalogue } from "../catalogue-entry.ts";

/** What the log says of signing in. */
export type SessionEvent =
  /** A person signed in, with these roles. */
  | { kind: "session.started"; session: string; roles: readonly string[]; assurance: Assurance }
  /** A sign-in was refused: the code says why. */
  | { kind: "session.refused"; reason: string }
  | { kind: "session.ended"; session: string };

/** What there is to know of each of these kinds. */
export const sessionCatalogue: Catalogue<SessionEvent> = {
  "session.started": {
    article: "Art. 32(1)(b)",
    words: { da: "En person loggede på.", en: "A person signed in." },
    fields: { session: "id", roles: ["code"], assurance: "code" },
    personSees: "NOTHING",
  },
  "session.refused": {
    article: "Art. 32(1)(b)",
    words: { da: "Et log-on blev afvist.", en: "A sign-in was refused." },
    fields: { reason: "code" },
    personSees: "NOTHING",
  },
  "session.ended": {
    article: "Art. 32(1)(b)",
    words: { da: "En person loggede af.", en: "A person signed out." },
    fields: { session: "id" },
    personSees: "NOTHING",
  },
};
