import { AppError } from "../../errors.ts";
import { copenhagenDate } from "./calendar.ts";

/** A question to the citizen that stops the clock until it is answered (Art. 12(6), recital 63; EDPB Guidelines 01/2022). */
export type Suspension = {
  askedAt: Date;
  /** Null while the citizen has not answered. */
  answeredAt: Date | null;
  reason: "IDENTITY" | "CLARIFICATION";
  /** Whether it was asked without undue delay; a late question suspends nothing. */
  inTime: boolean;
};

/** What the suspensions add to a period. */
export type Suspended = {
  days: number;
  reasons: Suspension["reason"][];
  /** The day from which an unanswered question has stopped the clock; null when it runs. */
  pausedSince: string | null;
};

/**
 * Counts the calendar days spent waiting for the citizen, from the day of each question to the day
 * of its answer; a day on which two questions waited counts once. A question without an answer
 * counts to `asOf`, or not at all when that is not given.
 */
export function suspendedDays(
  receivedDate: string,
  suspensions: readonly Suspension[],
  asOf: Date | undefined,
): Suspended {
  const rounds = suspensions
    .filter(({ inTime }) => inTime)
    .map((suspension) => ({ ...waiting(receivedDate, suspension, asOf), reason: suspension.reason }))
    .sort((a, b) => a.from - b.from);
  const { days } = rounds.reduce(
    ({ days, counted }, { from, to }) => ({
      days: days + Math.max(0, to - Math.max(from, counted)),
      counted: Math.max(counted, to),
    }),
    { days: 0, counted: -Infinity },
  );
  const reasons = rounds.filter(({ from, to }) => to > from).map(({ reason }) => reason);
  return { days, reasons: [...new Set(reasons)], pausedSince: pausedSince(suspensions) };
}

/** The day of the oldest question that was asked in time and waits for its answer. */
function pausedSince(suspensions: readonly Suspension[]): string | null {
  const open = suspensions.filter(({ inTime, answeredAt }) => inTime && answeredAt === null);
  return open.map(({ askedAt }) => copenhagenDate(askedAt)).sort()[0] ?? null;
}

const DAY = 86_400_000;

type Round = { from: number; to: number };

function waiting(receivedDate: string, { askedAt, answeredAt }: Suspension, asOf: Date | undefined): Round {
  const asked = copenhagenDate(askedAt);
  if (asked < receivedDate) throw unusable("askedAt", "The question cannot be older than the request.");
  const answered = answeredAt && copenhagenDate(answeredAt);
  if (answered && answered < asked)
    throw unusable("answeredAt", "The answer cannot be older than the question.");
  return { from: dayNumber(asked), to: dayNumber(answered ?? copenhagenDate(asOf ?? askedAt)) };
}

function unusable(field: string, message: string): AppError {
  return new AppError("INVALID_INPUT", "Correct the dates of the suspension.", [
    { path: ["suspensions", field], message },
  ]);
}

function dayNumber(date: string): number {
  return Date.parse(date) / DAY;
}
