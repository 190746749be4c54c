import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { AssessBreachInput } from "../generated/schema.ts";
import { parseInput } from "../platform/parse-input.ts";
import { breachInputs } from "./breach-inputs.ts";
import { sealBreachText, setBreach } from "./breach-store.ts";
import { changeBreach, type BreachChanged } from "./change-breach.ts";

/** Records how great the risk is and why; it decides whether Datatilsynet and those concerned are told (Art. 33(1), 34(1)). */
export async function assessBreach(ctx: Context, input: AssessBreachInput): Promise<BreachChanged> {
  const actor = authorize(ctx, "breach:change");
  const { risk, reason, ...seen } = parseInput(breachInputs.assess, input);
  return changeBreach(ctx, actor, seen, async (tx, { breach, key, notifications }) => {
    if (risk === "UNLIKELY" && notifications.length > 0)
      throw new AppError(
        "INVALID_TRANSITION",
        "Datatilsynet has been notified; the risk can no longer be unlikely.",
      );
    const sealedRiskReason = sealBreachText(key, breach.id, "sealed_risk_reason", reason);
    return {
      changed: await setBreach(tx, breach, { risk, sealedRiskReason }),
      event: { kind: "breach.assessed", subject: null, breach: breach.id, risk },
    };
  });
}
