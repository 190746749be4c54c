import { markup, type Html } from "./html.ts";
import type { Words } from "./words-da.ts";

const ZONE = "Europe/Copenhagen";

/** A day as people write it, such as "24. december 2026". */
export function dayText(day: string, { locale }: Words): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(
    Date.parse(`${day}T00:00:00Z`),
  );
}

/** The same, readable by machines too. */
export function dayHtml(day: string, words: Words): Html {
  return markup`<time datetime="${day}">${dayText(day, words)}</time>`;
}

/** A moment as a day and time in Denmark, readable by machines too. */
export function momentHtml(moment: Date, { locale }: Words): Html {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone: ZONE });
  return markup`<time datetime="${moment.toISOString()}">${format.format(moment)}</time>`;
}

/** A calendar day written YYYY-MM-DD that exists; anything else is undefined. */
export function existingDay(text: string): string | undefined {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
  return isDay && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text) ? text : undefined;
}
