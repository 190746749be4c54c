import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { AcknowledgeLogAlarmInput } from "../generated/schema.ts";
import { cursorShapes } from "../platform/page.ts";
import { lockAlarm, setAcknowledged, type Alarm } from "./alarm-store.ts";
import type { Receipt } from "./append.ts";
import { transact } from "./transact.ts";

/** Takes note of an alarm, by name: the banner goes, and the log says who looked into it. Nothing is repaired. */
export async function acknowledgeLogAlarm(
  ctx: Context,
  { id }: AcknowledgeLogAlarmInput,
): Promise<{ logAlarm: Alarm; receipt: Receipt }> {
  const actor = authorize(ctx, "logAlarm:acknowledge");
  const { personId } = actor;
  if (personId === null || !cursorShapes.uuid.test(id))
    throw new AppError("NOT_FOUND", "There is no such alarm.");
  return transact(ctx, actor, async (tx) => {
    const alarm = await lockAlarm(tx, id);
    if (!alarm) throw new AppError("NOT_FOUND", "There is no such alarm.");
    if (alarm.acknowledgedAt) throw new AppError("CONFLICT", "Somebody else has taken note of this alarm.");
    const at = ctx.clock();
    await setAcknowledged(tx, id, personId, at);
    return {
      value: { logAlarm: { ...alarm, acknowledgedAt: at, acknowledgedBy: personId } },
      event: { kind: "log_alarm.acknowledged", subject: null, alarm: id },
    };
  });
}
