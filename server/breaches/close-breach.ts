import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { BreachVersionInput } from "../generated/schema.ts";
import { openPoints } from "./breach-rules.ts";
import { setBreach } from "./breach-store.ts";
import { changeBreach, type BreachChanged } from "./change-breach.ts";
import { standingOfBreach } from "./present-breach.ts";

/** Closes a breach once everything the law asks for is recorded; until then it says what is missing (Art. 33(5)). */
export async function closeBreach(ctx: Context, input: BreachVersionInput): Promise<BreachChanged> {
  const actor = authorize(ctx, "breach:change");
  return changeBreach(ctx, actor, input, async (tx, { breach, notifications }) => {
    const open = openPoints(standingOfBreach(breach, notifications));
    if (open.length > 0) throw new AppError("INVALID_TRANSITION", open.map(({ en }) => en).join(" "));
    return {
      changed: await setBreach(tx, breach, { state: "CLOSED", closedAt: ctx.clock() }),
      event: { kind: "breach.closed", subject: null, breach: breach.id },
    };
  });
}
