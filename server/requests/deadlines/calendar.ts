import Holidays from "date-holidays";
import { Temporal } from "temporal-polyfill";
import type { LocalizedText } from "../../generated/schema.ts";

/** `DK` has the statutory holidays; `DK-EXT` also three days on which offices are closed. */
export type CalendarCode = "DK" | "DK-EXT";

/** Knows which days are public holidays (Regulation 1182/71, Art. 2(1)); reads each year once. */
export type Calendar = {
  code: CalendarCode;
  /** Names the rules, so that a stored date can be computed again as it was. */
  version: string;
  /** The name of the holiday, or of the closing day in `DK-EXT`, that falls on a day, if one does. */
  holidayOn: (date: Temporal.PlainDate) => LocalizedText | undefined;
};

const COPENHAGEN = "Europe/Copenhagen";
const SATURDAY = 6;
const CODES: readonly CalendarCode[] = ["DK", "DK-EXT"];

// Intl tells the day of an instant ten times faster than Temporal; this locale writes it as ISO 8601 does.
const DANISH_DAY = new Intl.DateTimeFormat("sv-SE", { timeZone: COPENHAGEN });

/** The day from which the present list of holidays holds: store bededag was abolished by lov nr. 214 af 06/03/2023. */
const LIST_SINCE = "2024-01-01";

/** The statutory public holidays, by the rule under which date-holidays knows each. */
const STATUTORY: Readonly<Record<string, LocalizedText>> = {
  "01-01": { da: "nytårsdag", en: "New Year's Day" },
  "easter -3": { da: "skærtorsdag", en: "Maundy Thursday" },
  "easter -2": { da: "langfredag", en: "Good Friday" },
  easter: { da: "påskedag", en: "Easter Sunday" },
  "easter 1": { da: "2. påskedag", en: "Easter Monday" },
  "easter 26 prior to 2024": { da: "store bededag", en: "General Prayer Day" },
  "easter 39": { da: "Kristi himmelfartsdag", en: "Ascension Day" },
  "easter 49": { da: "pinsedag", en: "Whit Sunday" },
  "easter 50": { da: "2. pinsedag", en: "Whit Monday" },
  "12-25": { da: "1. juledag", en: "Christmas Day" },
  "12-26": { da: "2. juledag", en: "Boxing Day" },
};

/** Days off that are not holidays in law (forældelsesloven § 27(2) names them beside the holidays). */
const CLOSED: Readonly<Record<string, LocalizedText>> = {
  "06-05": { da: "grundlovsdag", en: "Constitution Day" },
  "12-24": { da: "juleaftensdag", en: "Christmas Eve" },
  "12-31": { da: "nytårsaftensdag", en: "New Year's Eve" },
};

/** Makes a calendar. Keep it as long as the process: the first look at a year costs a few milliseconds. */
export function createCalendar(code: CalendarCode): Calendar {
  const source = new Holidays("DK");
  const years = new Map<number, Map<string, LocalizedText>>();
  const daysOf = (year: number): Map<string, LocalizedText> => {
    const days =
      years.get(year) ?? new Map([...(code === "DK-EXT" ? closedDays(year) : []), ...holidays(source, year)]);
    years.set(year, days);
    return days;
  };
  return {
    code,
    version: versionOf(code),
    holidayOn: (date) => daysOf(date.year).get(date.toString()),
  };
}

/**
 * The calendar that a stored deadline was computed by: the operator's own, or another that she used before. A
 * version that is not known is refused, never replaced by another.
 */
export function calendarOfVersion(own: Calendar, version: string): Calendar {
  if (version === own.version) return own;
  const code = CODES.find((known) => versionOf(known) === version);
  if (!code) throw new RangeError("calendarVersion names no known calendar.");
  return createCalendar(code);
}

/** Whether a day is neither a Saturday, a Sunday nor a public holiday (Regulation 1182/71, Art. 2(2)). */
export function isWorkingDay(calendar: Calendar, date: Temporal.PlainDate): boolean {
  return date.dayOfWeek < SATURDAY && calendar.holidayOn(date) === undefined;
}

/** The day it is in Denmark at an instant, as YYYY-MM-DD; never the day of UTC. */
export function copenhagenDate(instant: Date): string {
  return DANISH_DAY.format(instant);
}

/** So many days after a day, both as YYYY-MM-DD. */
export function daysAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The last millisecond of a day in Denmark: a period ends with the last hour of its last day (Regulation 1182/71, Art. 3(2)). */
export function endOfDayInCopenhagen(date: string): Date {
  const nextDay = Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(COPENHAGEN);
  return new Date(nextDay.epochMilliseconds - 1);
}

function versionOf(code: CalendarCode): string {
  return `${code}/${LIST_SINCE}`;
}

function holidays(source: Holidays, year: number): [string, LocalizedText][] {
  return source.getHolidays(year).flatMap(({ date, rule }): [string, LocalizedText][] => {
    const name = STATUTORY[rule];
    return name ? [[date.slice(0, "YYYY-MM-DD".length), name]] : [];
  });
}

function closedDays(year: number): [string, LocalizedText][] {
  return Object.entries(CLOSED).map(([day, name]) => [`${year}-${day}`, name]);
}
