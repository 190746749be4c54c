import type { Temporal } from "temporal-polyfill";
import type { LocalizedText } from "../../generated/schema.ts";

// Written out, because Intl is slow at single dates and a queue explains many.
const WEEKDAYS = {
  da: ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
} as const;
const MONTHS = {
  da: "januar februar marts april maj juni juli august september oktober november december".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
} as const;
const UNITS = {
  day: { one: { da: "dag", en: "day" }, more: { da: "dage", en: "days" } },
  month: { one: { da: "måned", en: "month" }, more: { da: "måneder", en: "months" } },
} as const;

/** A day in words: "torsdag den 5. marts 2026", "Thursday 5 March 2026". */
export function inWords({ dayOfWeek, day, month, year }: Temporal.PlainDate): LocalizedText {
  return {
    da: `${WEEKDAYS.da[dayOfWeek - 1]} den ${day}. ${MONTHS.da[month - 1]} ${year}`,
    en: `${WEEKDAYS.en[dayOfWeek - 1]} ${day} ${MONTHS.en[month - 1]} ${year}`,
  };
}

/** A number of days or months: "1 dag", "10 days". */
export function countOf(count: number, unit: keyof typeof UNITS): LocalizedText {
  const { da, en } = UNITS[unit][count === 1 ? "one" : "more"];
  return { da: `${count} ${da}`, en: `${count} ${en}` };
}

/** Several things named one after another: "a, b og c". */
export function joined(texts: readonly LocalizedText[]): LocalizedText {
  return {
    da: listed(
      texts.map(({ da }) => da),
      "og",
    ),
    en: listed(
      texts.map(({ en }) => en),
      "and",
    ),
  };
}

function listed(words: readonly string[], and: string): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${and} ${words.at(-1)}`;
}
