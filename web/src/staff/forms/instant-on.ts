import { dayInDenmark } from "../../ui/format-date.ts";

/** An instant on a day that was typed: now for today, else its noon, which is the same day in Copenhagen in any season. */
export function instantOn(day: string): string {
  const now = new Date();
  return day === dayInDenmark(now) ? now.toISOString() : `${day}T11:00:00.000Z`;
}
