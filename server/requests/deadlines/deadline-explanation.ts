import type { Temporal } from "temporal-polyfill";
import type { Channel, LocalizedText } from "../../generated/schema.ts";
import type { Calendar, CalendarCode } from "./calendar.ts";
import { countOf, inWords, joined } from "./deadline-explanation-words.ts";
import type { Suspended, Suspension } from "./deadline-suspension.ts";

/** One step of a deadline's computation, as a citizen may read and check it (Art. 12(1)). */
export type DeadlineStep = {
  rule: "R1" | "R2" | "R3" | "R4" | "R5";
  article: LocalizedText;
  text: LocalizedText;
  /** What the step computed from. */
  inputs: Readonly<Record<string, string | number | readonly string[]>>;
  /** The day after this step. */
  result: string;
};

type Day = Temporal.PlainDate;

/** The end of an extension before suspension, and the day it was counted from. */
export type Anchored = { from: Day; months: number; nominal: Day };

const GDPR = "Databeskyttelsesforordningen";
const REGULATION = {
  da: "Forordning (EØF, Euratom) nr. 1182/71",
  en: "Regulation (EEC, Euratom) No 1182/71",
} satisfies LocalizedText;

const ARTICLES = {
  R1: { da: `${GDPR}, art. 12, stk. 3 og 4`, en: "GDPR, Art. 12(3) and 12(4)" },
  R2: {
    da: `${REGULATION.da}, art. 3, stk. 1 og stk. 2, litra c; EU-Domstolens dom i sag C-171/03`,
    en: `${REGULATION.en}, Art. 3(1) and 3(2)(c); Court of Justice, case C-171/03`,
  },
  R3: { da: `${REGULATION.da}, art. 3, stk. 4`, en: `${REGULATION.en}, Art. 3(4)` },
  R4: { da: `${GDPR}, art. 12, stk. 3, 2. pkt.`, en: "GDPR, Art. 12(3), second sentence" },
  R5: {
    da: "Det Europæiske Databeskyttelsesråds retningslinjer 01/2022",
    en: "European Data Protection Board, Guidelines 01/2022",
  },
} satisfies Record<DeadlineStep["rule"], LocalizedText>;

const REASONS: Readonly<Record<Suspension["reason"], LocalizedText>> = {
  IDENTITY: { da: "hvem du er", en: "who you are" },
  CLARIFICATION: { da: "hvad du ønsker", en: "what you ask for" },
};

const STILL_PAUSED: LocalizedText = {
  da: " Vi venter stadig på svar, og hver dag til da lægges også til.",
  en: " We still wait for the answer, and every day until then is added as well.",
};

const DAYS_OFF: Readonly<Record<CalendarCode, LocalizedText>> = {
  DK: { da: "lørdag, søndag eller helligdag", en: "Saturday, Sunday or public holiday" },
  "DK-EXT": {
    da: "lørdag, søndag, helligdag eller lukkedag",
    en: "Saturday, Sunday, public holiday or closing day",
  },
};

const ARRIVALS: Readonly<Record<Channel, LocalizedText>> = {
  PORTAL: { da: "Anmodningen nåede os", en: "The request reached us" },
  LETTER: { da: "Brevet nåede os", en: "The letter reached us" },
  EMAIL: { da: "E-mailen nåede os", en: "The e-mail reached us" },
  PHONE: { da: "Du ringede til os", en: "You called us" },
  COUNTER: { da: "Du henvendte dig til os", en: "You came to us" },
  FORWARDED_BY_ARCHIVE: {
    da: "Et arkiv sendte anmodningen videre, og den nåede os",
    en: "An archive forwarded the request, and it reached us",
  },
};

/** R1: the day of receipt, from which the period runs. */
export function explainReceipt(received: Day, months: number, channel: Channel): DeadlineStep {
  const on = inWords(received);
  const period = countOf(months, "month");
  const came = ARRIVALS[channel];
  return step(
    "R1",
    received,
    { channel, months },
    {
      da: `${came.da} ${on.da} (dansk tid). Fristen for at svare er ${period.da} fra modtagelsen.`,
      en: `${came.en} on ${on.en} (Danish time). The deadline for an answer is ${period.en} from receipt.`,
    },
  );
}

/** R2: the same number a month later, or the last day of a month that is too short. */
export function explainMonth(received: Day, nominal: Day, months: number): DeadlineStep {
  const on = inWords(nominal);
  const isShort = nominal.day !== received.day;
  const day = isShort
    ? {
        da: `måneden har ingen dag ${received.day}, så perioden slutter på månedens sidste dag`,
        en: `the month has no day ${received.day}, so the period ends on the last day of that month`,
      }
    : {
        da: "perioden slutter på dagen med samme nummer",
        en: "the period ends on the day with the same number",
      };
  return step(
    "R2",
    nominal,
    { receivedDate: received.toString(), months },
    {
      da: `Dagen for modtagelsen tælles ikke med, og ${day.da}: ${on.da}.`,
      en: `The day of receipt is not counted, and ${day.en}: ${on.en}.`,
    },
  );
}

/** R3: the days on which a period cannot end, and the first on which it can. */
export function explainRoll(calendar: Calendar, skipped: readonly Day[], due: Day): DeadlineStep {
  const on = inWords(due);
  const off = DAYS_OFF[calendar.code];
  const days = joined(skipped.map((day) => named(day, calendar.holidayOn(day))));
  return step(
    "R3",
    due,
    { calendar: calendar.version, skipped: skipped.map(String) },
    {
      da: `En frist slutter ikke på en ${off.da}. Derfor springes over: ${days.da}. Fristen er ${on.da}.`,
      en: `A deadline does not end on a ${off.en}. Passed over: ${days.en}. The deadline is ${on.en}.`,
    },
  );
}

/** R4: the extension, counted from its anchor, which a refusal does not share. */
export function explainExtension(
  extendedOn: string,
  { from, months, nominal }: Anchored,
  furtherMonths: number,
  refusalDue: Day,
): DeadlineStep {
  const [on, refusal] = [inWords(nominal), inWords(refusalDue)];
  const period = countOf(furtherMonths, "month");
  const start =
    months === furtherMonths
      ? { da: "den dag, vi først regnede med at svare", en: "the day we first expected to answer" }
      : { da: "modtagelsen", en: "receipt" };
  return step(
    "R4",
    nominal,
    { extendedOn, furtherMonths, countedFrom: from.toString(), months },
    {
      da: `Fristen er forlænget med yderligere ${period.da}, regnet fra ${start.da}: ${on.da}. Et afslag skal stadig meddeles senest ${refusal.da}.`,
      en: `The deadline is extended by ${period.en} more, counted from ${start.en}: ${on.en}. A refusal must still be told by ${refusal.en}.`,
    },
  );
}

/** R5: the days spent waiting for the citizen. */
export function explainSuspension(
  nominal: Day,
  { days, reasons, pausedSince }: Suspended,
  target: Day,
): DeadlineStep {
  const on = inWords(target);
  const waited = countOf(days, "day");
  const about = joined(reasons.map((reason) => REASONS[reason]));
  const still = pausedSince === null ? { da: "", en: "" } : STILL_PAUSED;
  return step(
    "R5",
    target,
    { nominalOn: nominal.toString(), days, reasons },
    {
      da: `Vi har ventet ${waited.da} på at få at vide, ${about.da}. De dage lægges til: ${on.da}.${still.da}`,
      en: `We have waited ${waited.en} to be told ${about.en}. Those days are added: ${on.en}.${still.en}`,
    },
  );
}

function step(
  rule: DeadlineStep["rule"],
  result: Day,
  inputs: DeadlineStep["inputs"],
  text: LocalizedText,
): DeadlineStep {
  return { rule, article: ARTICLES[rule], text, inputs, result: result.toString() };
}

function named(day: Day, holiday: LocalizedText | undefined): LocalizedText {
  const on = inWords(day);
  return holiday ? { da: `${on.da} (${holiday.da})`, en: `${on.en} (${holiday.en})` } : on;
}
