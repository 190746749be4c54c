/** Days before a deadline on which staff are reminded, most urgent first; 0 is the alarm that it has passed. */
export const THRESHOLDS = [0, 1, 3, 7, 14] as const;

/** One of the days on which staff are reminded. */
export type Threshold = (typeof THRESHOLDS)[number];

/**
 * The reminder that is due today, and those that its urgency makes superfluous: after a week without a worker there
 * is one reminder, not one for each threshold passed meanwhile.
 */
export function reminderDue(
  daysLeft: number,
  given: ReadonlySet<number>,
): { remind: Threshold; skip: Threshold[] } | undefined {
  const reached = THRESHOLDS.filter((threshold) => (threshold === 0 ? daysLeft < 0 : daysLeft <= threshold));
  const [remind, ...passed] = reached;
  if (remind === undefined || given.has(remind)) return undefined;
  return { remind, skip: passed.filter((threshold) => !given.has(threshold)) };
}
