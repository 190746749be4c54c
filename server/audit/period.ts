import { Temporal } from "temporal-polyfill";
import { wrongAt } from "../platform/wrong-field.ts";

/** A period by days in Copenhagen, both included; either may be left out. */
export type Period = { from?: string | null | undefined; to?: string | null | undefined };

/** The same by moments: from the first of its first day until, and without, the first after its last day. */
export type Moments = { from: Date | undefined; until: Date | undefined };

/** The moments of a period. A last day before the first is INVALID_INPUT at the path given. */
export function momentsOf({ from, to }: Period, path: readonly string[]): Moments {
  const moments = { from: from ? startOf(from) : undefined, until: to ? startOf(to, 1) : undefined };
  if (moments.from && moments.until && moments.from >= moments.until) {
    throw wrongAt([...path, "to"], "The last day comes before the first.");
  }
  return moments;
}

/** The moments of a period with both its days, for what is counted or drawn from one. */
export function wholeMomentsOf(period: { from: string; to: string }, path: readonly string[] = []) {
  const { from, until } = momentsOf(period, path);
  if (!from || !until) throw new TypeError("A whole period has two days.");
  return { from, until };
}

function startOf(day: string, daysLater = 0): Date {
  const start = Temporal.PlainDate.from(day).add({ days: daysLater }).toZonedDateTime("Europe/Copenhagen");
  return new Date(start.epochMilliseconds);
}
