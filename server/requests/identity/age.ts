import { Temporal } from "temporal-polyfill";

/** Replacement numbers, given to those without a CPR number, have 60 added to the day. */
const REPLACEMENT = 60;

/** The day of birth a CPR number begins with; undefined where it holds no day that exists. */
export function birthDateOf(cpr: string): Temporal.PlainDate | undefined {
  const digits = cpr.replace(/\D/g, "");
  const [day = 0, month = 0, year = 0] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6)].map(
    Number,
  );
  const date = {
    year: centuryOf(Number(digits[6]), year) + year,
    month,
    day: day > REPLACEMENT ? day - REPLACEMENT : day,
  };
  try {
    return Temporal.PlainDate.from(date, { overflow: "reject" });
  } catch {
    return undefined; // a number that begins with no day: the caller treats the age as unknown
  }
}

/** Whole years of age on a day. */
export function ageOn(birth: Temporal.PlainDate, on: string): number {
  return birth.until(on, { largestUnit: "year" }).years;
}

/** The seventh digit tells the century, together with the year. */
function centuryOf(seventh: number, year: number): number {
  if (seventh <= 3) return 1900;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 : 1900;
  return year <= 57 ? 2000 : 1800;
}
