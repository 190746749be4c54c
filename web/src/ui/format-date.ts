/** How a date is said: a deadline with its weekday, a day, an instant, or short in a table. */
export type DateStyle = "deadline" | "day" | "instant" | "short" | "month" | "log";

const STYLES: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  deadline: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  day: { day: "numeric", month: "long", year: "numeric" },
  instant: { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" },
  short: { day: "numeric", month: "short", year: "numeric" },
  month: { month: "short", year: "numeric" },
  log: {
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  },
};

/** A day (`2026-12-24`) or an instant as people in Denmark read it; days never move with the time zone. */
export function formatDate(value: string, style: DateStyle, language: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const timeZone = isDay ? "UTC" : "Europe/Copenhagen";
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : "da-DK", {
    ...STYLES[style],
    timeZone,
  }).format(new Date(value));
}

/** The day it is in Denmark, as `2026-12-24`, wherever the computer stands and whatever its clock is set to show. */
export function dayInDenmark(moment: Date): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Copenhagen" }).format(moment);
}
