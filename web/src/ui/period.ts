import { dayInDenmark } from "./format-date.ts";

/** The days that an address asks for; left out, those from `since` until today. */
export function periodIn(
  address: URLSearchParams,
  since: (today: string) => string,
): { from: string; to: string } {
  const today = dayInDenmark(new Date());
  return { from: dayIn(address, "fra") ?? since(today), to: dayIn(address, "til") ?? today };
}

function dayIn(address: URLSearchParams, name: string): string | undefined {
  const day = address.get(name) ?? "";
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined;
}
