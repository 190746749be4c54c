const DAY = 24 * 60 * 60 * 1000;

/** Days counted back from today; a negative number lies ahead. */
export type Calendar = {
  /** The day `ago` days back, as YYYY-MM-DD. */
  day: (ago: number) => string;
  /** A moment on that day while libraries are open, decided by `minute` (0 to 599). */
  moment: (ago: number, minute: number) => string;
};

/** Makes the calendar the sample counts by, so that its loans are open and its visits recent whenever it is filled. */
export function makeCalendar(today: Date): Calendar {
  const midnight = Math.floor(today.getTime() / DAY) * DAY;
  const at = (ago: number, minutes: number): Date => new Date(midnight - ago * DAY + minutes * 60_000);
  return {
    day: (ago) => at(ago, 0).toISOString().slice(0, 10),
    moment: (ago, minute) => at(ago, 8 * 60 + minute).toISOString(),
  };
}
