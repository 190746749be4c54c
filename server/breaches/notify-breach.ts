import { authorize } from "../access.ts";
import { refuseFuture, wrongField } from "../platform/wrong-field.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { NotifyBreachInput } from "../generated/schema.ts";
import { parseInput } from "../platform/parse-input.ts";
import { breachInputs } from "./breach-inputs.ts";
import { isKnown, refuseLateWithoutReason } from "./breach-rules.ts";
import { insertBreachNotification, openFacts, setBreach } from "./breach-store.ts";
import { changeBreach, type BreachChanged } from "./change-breach.ts";

/**
 * Records a notification to Datatilsynet, the first or a later phase (Art. 33(3)-(4)). Only the first can be late, and
 * then says why; what it claims to contain must be written down.
 */
export async function notifyBreach(ctx: Context, input: NotifyBreachInput): Promise<BreachChanged> {
  const actor = authorize(ctx, "breach:change");
  const { sentAt, included, text, lateReason, ...seen } = parseInput(breachInputs.notify, input);
  refuseFuture("sentAt", sentAt, ctx.clock());
  return changeBreach(ctx, actor, seen, async (tx, { breach, key, notifications }) => {
    if (breach.risk === "UNLIKELY")
      throw new AppError(
        "INVALID_TRANSITION",
        "No notification is owed where a risk is unlikely. Assess it anew first.",
      );
    const after = notifications.at(-1)?.sentAt ?? breach.awareAt;
    if (sentAt < after)
      throw wrongField("sentAt", "This is before the breach was known, or before an earlier notification.");
    const facts = openFacts(key, breach);
    if (included.some((content) => !isKnown(content, facts)))
      throw wrongField("included", "Write down first what is known of each part that was told.");
    const isLate = notifications.length === 0 && sentAt > breach.deadlineAt;
    refuseLateWithoutReason(isLate, lateReason ?? null);
    const phase = notifications.length + 1;
    await insertBreachNotification(tx, key, {
      ...{ breachId: breach.id, phase, sentAt, included, text },
      lateReason: lateReason ?? null,
    });
    return {
      changed: await setBreach(tx, breach, {}),
      event: {
        kind: "breach.notified",
        subject: null,
        breach: breach.id,
        ...{ phase, isLate, included, sentAt: sentAt.toISOString() },
      },
    };
  });
}
