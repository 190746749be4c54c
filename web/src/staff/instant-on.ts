/** An instant on a day that was typed: now for today, else its noon, which is the same day in Copenhagen in any season. */
export function instantOn(day: string): string {
  const now = new Date();
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Copenhagen" }).format(now);
  return day === today ? now.toISOString() : `${day}T11:00:00.000Z`;
}
