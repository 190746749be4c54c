import { authorize } from "../access.ts";
import { transact } from "../audit/transact.ts";
import type { Actor, Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { addJob } from "../jobs/add-job.ts";
import {
  insertBreachReminders,
  listPendingBreaches,
  REMIND_AT,
  type PendingBreach,
} from "./breach-reminder-store.ts";

const HOUR = 3_600_000;

/**
 * Reminds the DPO of breaches that Datatilsynet has not been told of, when 48, 24 and 6 of the 72 hours are left, and
 * raises the alarm when they are over (Art. 33(1)). Hours run through nights and weekends, so it looks all the time; a
 * worker that was down gives the most urgent reminder only.
 */
export async function watchBreaches(ctx: Context): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  const now = ctx.clock().getTime();
  for (const breach of await listPendingBreaches(ctx.db, new Date(now + REMIND_AT[0] * HOUR))) {
    const left = (breach.deadlineAt.getTime() - now) / HOUR;
    const reached = REMIND_AT.filter((hours) => left <= hours);
    const hours = reached.at(-1);
    if (hours !== undefined && !breach.given.includes(hours)) await remind(ctx, actor, breach, reached);
  }
}

async function remind(
  ctx: Context,
  actor: Actor,
  { id, given }: PendingBreach,
  reached: readonly number[],
): Promise<void> {
  const hours = reached.at(-1) ?? 0;
  const isNew = reached.filter((one) => !given.includes(one));
  await transact(ctx, actor, async (tx) => {
    if (!(await insertBreachReminders(tx, id, isNew, ctx.clock())))
      throw new AppError("CONFLICT", "The reminder has been given meanwhile.");
    if (ctx.outbound.mail) await addJob(tx, { name: "mail_breach", payload: { breachId: id, hours } });
    return { value: {}, event: { kind: "breach.reminded", subject: null, breach: id, hours } };
  });
}
