import { Temporal } from "temporal-polyfill";
import { authorize } from "../access.ts";
import { transact } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { copenhagenDate } from "../requests/deadlines/calendar.ts";
import { addJob } from "./add-job.ts";
import {
  findRound,
  insertReminders,
  insertRound,
  listNearDeadlines,
  type NearDeadline,
  type RoundCounts,
} from "./deadline-round-store.ts";
import { reminderDue, THRESHOLDS } from "./reminders.ts";

/** The furthest threshold: requests due later are not looked at. */
const FURTHEST = Math.max(...THRESHOLDS);
/** More than this many near deadlines are counted up to here; the earliest come first. */
const MOST = 1_000;

/**
 * Looks at every deadline once a day in Copenhagen, reminds staff at 14, 7, 3 and 1 days and when it has passed, and
 * sends the overview. Runs every hour; the day is the key, so a worker that was down catches up once.
 */
export async function watchDeadlines(ctx: Context): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  const day = copenhagenDate(ctx.clock());
  if (await findRound(ctx.db, day)) return;
  const today = Temporal.PlainDate.from(day);
  const near = await listNearDeadlines(ctx.db, today.add({ days: FURTHEST }).toString(), MOST);
  const looked = near.map((request) => ({ ...request, daysLeft: daysBetween(today, request.dueOn) }));
  const due = looked.flatMap((request) => {
    const found = reminderDue(request.daysLeft, new Set(request.given));
    return found ? [{ ...request, ...found }] : [];
  });
  const counts = countsOf(looked);
  const hasMail = ctx.outbound.mail !== null && ctx.outbound.staffMail !== null && near.length > 0;
  await transact(ctx, actor, async (tx) => {
    await insertRound(tx, { day, at: ctx.clock(), mailState: hasMail ? "WAITING" : "NONE", ...counts });
    await insertReminders(tx, day, due.flatMap(rowsOf));
    if (hasMail) await addJob(tx, { name: "send_digest", payload: { day } });
    const reminded = due.map(({ id }) => id);
    return { value: {}, event: { kind: "deadlines.watched", subject: null, day, ...counts, reminded } };
  });
}

function daysBetween(today: Temporal.PlainDate, dueOn: string): number {
  return today.until(Temporal.PlainDate.from(dueOn), { largestUnit: "days" }).days;
}

function countsOf(looked: readonly { daysLeft: number }[]): RoundCounts {
  const between = (from: number, to: number) =>
    looked.filter(({ daysLeft }) => daysLeft >= from && daysLeft <= to).length;
  return {
    overdue: looked.filter(({ daysLeft }) => daysLeft < 0).length,
    due1: between(0, 1),
    due3: between(2, 3),
    due7: between(4, 7),
    due14: between(8, 14),
  };
}

type Due = NearDeadline & { remind: number; skip: readonly number[] };

function rowsOf({ id, dueOn, remind, skip }: Due) {
  return [
    { id, dueOn, threshold: remind, skipped: false },
    ...skip.map((threshold) => ({ id, dueOn, threshold, skipped: true })),
  ];
}
