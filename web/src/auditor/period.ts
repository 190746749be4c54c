import { periodIn } from "../ui/period.ts";

/** The days that an address asks for, or the last thirty. */
export function periodOf(address: URLSearchParams): { from: string; to: string } {
  return periodIn(address, (today) =>
    new Date(Date.parse(today) - 29 * 86_400_000).toISOString().slice(0, 10),
  );
}
