import { Temporal } from "temporal-polyfill";
import type { Bilingual, Language } from "../publication/bilingual.ts";
import { inWords } from "../requests/deadlines/deadline-explanation-words.ts";
import type { LetterFields, LetterRight } from "./letter-fields.ts";

/** A right as a sentence names it. */
export const rightNames: Readonly<Record<LetterRight, Bilingual>> = {
  ACCESS: { da: "indsigt (artikel 15)", en: "access (Article 15)" },
  RECTIFICATION: { da: "berigtigelse (artikel 16)", en: "rectification (Article 16)" },
  ERASURE: { da: "sletning (artikel 17)", en: "erasure (Article 17)" },
  RESTRICTION: { da: "begrænsning (artikel 18)", en: "restriction (Article 18)" },
  PORTABILITY: { da: "dataportabilitet (artikel 20)", en: "data portability (Article 20)" },
  OBJECTION: { da: "indsigelse (artikel 21)", en: "objection (Article 21)" },
};

/** How somebody can show who they are. */
export const identityWays: Readonly<Record<LetterFields<"IDENTITY_NEEDED">["ways"][number], Bilingual>> = {
  MITID: { da: "Log på selvbetjeningen med MitID.", en: "Log on to the self-service with MitID." },
  IN_PERSON: {
    da: "Kom forbi et af vores steder med pas eller kørekort. Et sundhedskort med dåbs- eller navneattest kan også bruges.",
    en: "Come to one of our sites with a passport or driving licence. A health card with a birth or name certificate will also do.",
  },
  DOCUMENT: {
    da: "Send en kopi af din legitimation i selvbetjeningen. Stryg det, vi ikke skal bruge.",
    en: "Send a copy of your identification in the self-service. Cross out what we do not need.",
  },
};

/** Whether waiting for the answer pauses the deadline (EDPB Guidelines 01/2022, section 5.3). */
export const pauses: Readonly<Record<"true" | "false", Bilingual>> = {
  true: {
    da: "Fristen for vores svar står stille, indtil vi har dit svar.",
    en: "The deadline for our answer stands still until we have your reply.",
  },
  false: {
    da: "Fristen for vores svar løber videre imens.",
    en: "The deadline for our answer runs on meanwhile.",
  },
};

/** Why a deadline is extended (Art. 12(3), second sentence). */
export const extensionReasons: Readonly<Record<LetterFields<"EXTENSION">["reason"], Bilingual>> = {
  COMPLEXITY: { da: "anmodningen er kompleks", en: "the request is complex" },
  NUMBER_OF_REQUESTS: { da: "der er mange anmodninger", en: "there are many requests" },
};

/** What a recipient is told to have happened (Art. 19). */
export const recipientActions: Readonly<Record<LetterFields<"RECIPIENT_NOTICE">["action"], Bilingual>> = {
  RECTIFIED: { da: "rettet", en: "rectified" },
  ERASED: { da: "slettet", en: "erased" },
  RESTRICTED: { da: "begrænset brugen af", en: "restricted the use of" },
  RESTRICTION_LIFTED: { da: "ophævet begrænsningen af", en: "lifted the restriction of" },
};

/** The small words of a letter's frame and tables. */
export const frameWords = {
  date: { da: "Dato", en: "Date" },
  caseNumber: { da: "Sagsnummer", en: "Case number" },
  system: { da: "System", en: "System" },
  data: { da: "Oplysninger", en: "Data" },
  erased: { da: "Slettet", en: "Erased" },
  anonymised: { da: "Anonymiseret", en: "Anonymised" },
  kept: { da: "Beholdt", en: "Kept" },
  rule: { da: "Regel", en: "Rule" },
  keptUntil: { da: "Beholdes", en: "Kept" },
  records: { da: "Antal oplysninger", en: "Number of records" },
  carriedOut: { da: "Udført", en: "Carried out" },
  fingerprint: { da: "Attestens SHA-256", en: "SHA-256 of the certificate" },
  case: { da: "Sag", en: "Case" },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What people say of a system in which they erased by hand; no machine has seen it. */
export const handWords = {
  ERASED: {
    da: "Her har en medarbejder slettet i hånden, og en anden medarbejder har set det efter. Ingen maskine har læst systemet igen.",
    en: "Here a member of staff has erased by hand, and another one has checked it. No machine has read the system again.",
  },
  NOTHING_THERE: {
    da: "Her har en medarbejder ledt i hånden og ikke fundet noget at slette. En anden medarbejder har set det efter.",
    en: "Here a member of staff has searched by hand and found nothing to erase. Another one has checked it.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A day as a letter writes it, with its weekday: "torsdag den 24. december 2026". */
export function dayInWords(day: string, language: Language): string {
  return inWords(Temporal.PlainDate.from(day))[language];
}

/** A day as a letter is dated: "24. december 2026", "24 December 2026". */
export function dateInWords(day: string, language: Language): string {
  const words = dayInWords(day, language);
  return language === "da" ? words.replace(/^.* den /, "") : words.replace(/^\S+ /, "");
}
