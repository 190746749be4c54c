import type { TokenScope } from "../../../policies/access.ts";
import type { Assurance } from "../../generated/schema.ts";
import type { Catalogue } from "../catalogue-entry.ts";

/** What the log says of logging on. */
export type SessionEvent =
  /** A person logged on, with these roles. */
  | { kind: "session.started"; session: string; roles: readonly string[]; assurance: Assurance }
  /** A log-on was refused: the code says why. */
  | { kind: "session.refused"; reason: string }
  /** A session was ended: by its person, by the DPO, or because a used refresh token came again. */
  | { kind: "session.ended"; session: string; reason: "SIGNED_OUT" | "ENDED_BY_DPO" | "REPLAY" }
  /** A person who was still there asked for more time. */
  | { kind: "session.extended"; session: string; until: string }
  /** A person ended all her sessions at once. */
  | { kind: "session.ended_everywhere"; sessions: readonly string[] }
  /** The DPO looked up who works here, and in which roles; the ids are those shown. */
  | { kind: "people.listed"; people: readonly string[] }
  /** A citizen said how she wants to be written to; never where. */
  | { kind: "person.details_changed"; language: string; emailNotices: boolean; hasEmail: boolean }
  /** A token for a program or an auditor was made. */
  | { kind: "token.created"; token: string; scopes: readonly TokenScope[]; expiresAt: string }
  | { kind: "token.revoked"; token: string };

/** What there is to know of each of these kinds. */
export const sessionCatalogue: Catalogue<SessionEvent> = {
  "session.started": {
    article: "Art. 32(1)(b)",
    words: { da: "En person loggede på.", en: "A person logged on." },
    fields: { session: "id", roles: ["code"], assurance: "code" },
    personSees: "NOTHING",
  },
  "session.refused": {
    article: "Art. 32(1)(b)",
    words: { da: "Et log-on blev afvist.", en: "A log-on was refused." },
    fields: { reason: "code" },
    personSees: "NOTHING",
    isFailure: true,
  },
  "session.ended": {
    article: "Art. 32(1)(b)",
    words: { da: "Et log-on blev afsluttet.", en: "A log-on was ended." },
    fields: { session: "id", reason: "code" },
    personSees: "NOTHING",
  },
  "session.extended": {
    article: "Art. 32(1)(b)",
    words: { da: "En person bad om at være logget på længere.", en: "A person asked to stay logged on." },
    fields: { session: "id", until: "instant" },
    personSees: "NOTHING",
  },
  "session.ended_everywhere": {
    article: "Art. 32(1)(b)",
    words: { da: "En person loggede af overalt.", en: "A person logged off everywhere." },
    fields: { sessions: ["id"] },
    personSees: "NOTHING",
  },
  "people.listed": {
    article: "Art. 5(2), 32(4)",
    words: { da: "Listen over medarbejdere blev vist.", en: "The list of staff was shown." },
    fields: { people: ["id"] },
    personSees: "NOTHING",
  },
  "person.details_changed": {
    article: "Art. 5(2), 12(2)",
    words: {
      da: "En borger valgte, hvordan vi skriver.",
      en: "A citizen chose how we write.",
    },
    fields: { language: "code", emailNotices: "flag", hasEmail: "flag" },
    personSees: "NOTHING",
  },
  "token.created": {
    article: "Art. 32(1)(b)",
    words: { da: "En adgangsnøgle blev oprettet.", en: "A service token was made." },
    fields: { token: "id", scopes: ["code"], expiresAt: "instant" },
    personSees: "NOTHING",
  },
  "token.revoked": {
    article: "Art. 32(1)(b)",
    words: { da: "En adgangsnøgle blev tilbagekaldt.", en: "A service token was revoked." },
    fields: { token: "id" },
    personSees: "NOTHING",
  },
};
