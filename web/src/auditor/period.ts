import { dayInDenmark } from "../ui/format-date.ts";

/** The days that an address asks for, or the last thirty. */
export function periodOf(address: URLSearchParams): { from: string; to: string } {
  const today = new Date();
  return {
    from: dayIn(address, "fra") ?? dayInDenmark(new Date(today.getTime() - 29 * 86_400_000)),
    to: dayIn(address, "til") ?? dayInDenmark(today),
  };
}

function dayIn(address: URLSearchParams, name: string): string | undefined {
  const day = address.get(name) ?? "";
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined;
}
