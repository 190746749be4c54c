import { randomUUID } from "node:crypto";
import type { Actor, Context } from "../context.ts";
import { addJob } from "../jobs/add-job.ts";
import { hasAlarm, insertAlarm } from "./alarm-store.ts";
import { transact } from "./transact.ts";
import type { LogProblem } from "./verify-log.ts";

/**
 * Tells people of what is broken in the log: an event, a mail, and a banner until somebody takes note
 * (Art. 32(1)(d), 33). One alarm for each kind of breakage, at its first place; what is known is not told again.
 */
export async function raiseAlarms(
  ctx: Context,
  actor: Actor,
  problems: readonly LogProblem[],
): Promise<void> {
  const firsts = problems.filter(({ code }, i) => problems.findIndex((other) => other.code === code) === i);
  for (const problem of firsts) {
    if (await hasAlarm(ctx.db, problem)) continue;
    const { code, index } = problem;
    const id = randomUUID();
    ctx.log.error({ code, index }, "the audit log is broken");
    await transact(ctx, actor, async (tx) => {
      await insertAlarm(tx, { id, raisedAt: ctx.clock(), code, index });
      await addJob(tx, { name: "mail_alarm", payload: { alarmId: id } });
      return { value: {}, event: { kind: "log_alarm.raised", subject: null, alarm: id, code, index } };
    });
  }
}
