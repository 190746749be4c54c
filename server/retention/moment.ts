import { Temporal } from "temporal-polyfill";

/** The moment that lies a period before another, by Copenhagen's calendar. */
export function before(now: Date, period: string): Date {
  return new Date(inCopenhagen(now).subtract(period).epochMilliseconds);
}

/** The moment that lies a period after another, by Copenhagen's calendar. */
export function after(now: Date, period: string): Date {
  return new Date(inCopenhagen(now).add(period).epochMilliseconds);
}

function inCopenhagen(moment: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO("Europe/Copenhagen");
}
