import type { ErasurePhase } from "./erasure/erasure-attempt-store.ts";
import type { Fault } from "./fault.ts";

const again = { da: "Vi prøver igen af os selv.", en: "We try again by ourselves." };
const person = { da: "En medarbejder ser på det.", en: "A member of staff looks into it." };

const both = (da: string, en: string, then: { da: string; en: string }) => ({
  da: `${da} ${then.da}`,
  en: `${en} ${then.en}`,
});

/** What each fault means, in plain words for citizens and staff alike. */
export const faultTexts: Readonly<Record<Fault, { da: string; en: string }>> = {
  UNREACHABLE: both("Systemet svarer ikke.", "The system does not answer.", again),
  TOO_SLOW: both("Systemet var for længe om at svare.", "The system took too long to answer.", again),
  BUSY: both(
    "Andre ændrede de samme oplysninger samtidig.",
    "Others changed the same data at the same time.",
    again,
  ),
  FULL: both(
    "Systemet har ikke mere plads eller kapacitet.",
    "The system is out of space or capacity.",
    again,
  ),
  REFUSED: both(
    "Systemet giver os ikke den adgang, der er brug for.",
    "The system does not give us the access that is needed.",
    person,
  ),
  READ_ONLY: both(
    "Vi kan kun læse i systemet, så vi kan ikke slette i det.",
    "We can only read the system, so we cannot erase in it.",
    person,
  ),
  SCHEMA_CHANGED: both(
    "Systemet er bygget om, siden vi beskrev det. Vi læser og sletter ikke på må og få.",
    "The system has been changed since we described it. We do not read or erase by guesswork.",
    person,
  ),
  KEY_UNUSABLE: both(
    "Oplysningerne i systemet kan ikke skelnes sikkert fra hinanden.",
    "The records in the system cannot be told apart with certainty.",
    person,
  ),
  VALUE_UNUSABLE: both(
    "Systemet kan ikke bruge en værdi, som vi søger med.",
    "The system cannot use a value that we search with.",
    person,
  ),
  VALUE_TOO_LARGE: both(
    "En oplysning er længere, end systemets database kan arbejde med på én gang.",
    "A value is longer than the system's database can work with at once.",
    person,
  ),
  RULE_OF_SYSTEM: both(
    "En regel i systemet forhindrede ændringen.",
    "A rule of the system prevented the change.",
    person,
  ),
  REFUSED_WORK: both(
    "Systemet afviste arbejdet med en fejl, som vi ikke kender.",
    "The system refused the work with an error that we do not know.",
    person,
  ),
  ANSWER_UNUSABLE: both(
    "Systemet svarede på en måde, vi ikke kan bruge. Intet af svaret er gemt.",
    "The system answered in a way that we cannot use. Nothing of the answer was kept.",
    person,
  ),
  NO_IDENTIFIER: both(
    "Systemet finder folk ved noget, vi ikke ved om denne person.",
    "The system finds people by something that we do not know of this person.",
    person,
  ),
  SEVERAL_PEOPLE: both(
    "Systemet har flere personer under de samme oplysninger.",
    "The system has several people under the same identifiers.",
    person,
  ),
  CHANGED: {
    da: "Oplysningerne blev ændret, efter at planen var lagt. Læg en ny plan.",
    en: "The data changed after the plan was made. Make a new plan.",
  },
  ERASED_OTHERWISE: both(
    "Systemet siger, at det har slettet noget andet, end der blev godkendt.",
    "The system says that it erased something else than was approved.",
    person,
  ),
  HELD: {
    da: "Oplysningerne skal bevares indtil videre.",
    en: "The data must be preserved for now.",
  },
  LEDGER: both("Sletteprotokollen kan ikke skrives.", "The erasure ledger cannot be written.", again),
  INTERNAL: both("Noget gik galt hos os.", "Something went wrong on our side.", again),
};

/** What a stored code means; null for none, or one that this version does not know. */
export function faultText(code: string | null): { da: string; en: string } | null {
  return code && Object.hasOwn(faultTexts, code) ? faultTexts[code as Fault] : null;
}

/** What is gone, and what is known of it, when an erasure has failed. */
const phaseTexts: Readonly<Record<ErasurePhase, { da: string; en: string }>> = {
  BEFORE: { da: "Intet er slettet efter denne plan.", en: "Nothing was erased by this plan." },
  ASKED: {
    da: "Vi har bedt systemet om at slette, men kender ikke dets svar. Vi ser efter, før vi gør mere.",
    en: "We have asked the system to erase, but do not know its answer. We look before we do anything more.",
  },
  AFTER: {
    da: "Der er slettet i systemet, men vi har ikke kunnet læse efter, om alt er væk.",
    en: "The data were erased in the system, but we could not read again whether all of it is gone.",
  },
};

/** What a stored code of an erasure means, and first of all whether anything is gone (Art. 5(1)(a)). */
export function erasureFaultText(
  code: string | null,
  phase: ErasurePhase,
): { da: string; en: string } | null {
  const text = faultText(code);
  if (!text || code === "ERASED_OTHERWISE") return text;
  const { da, en } = phaseTexts[phase];
  return { da: `${da} ${text.da}`, en: `${en} ${text.en}` };
}
