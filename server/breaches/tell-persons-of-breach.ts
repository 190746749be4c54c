import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { TellPersonsOfBreachInput } from "../generated/schema.ts";
import { parseInput } from "../platform/parse-input.ts";
import { breachInputs } from "./breach-inputs.ts";
import { sealBreachText, setBreach } from "./breach-store.ts";
import { changeBreach, type BreachChanged } from "./change-breach.ts";

/** Records that those concerned were told, or which exception applies and why (Art. 34(1), 34(3)). */
export async function tellPersonsOfBreach(
  ctx: Context,
  input: TellPersonsOfBreachInput,
): Promise<BreachChanged> {
  const actor = authorize(ctx, "breach:change");
  const { told, text, ...seen } = parseInput(breachInputs.tell, input);
  return changeBreach(ctx, actor, seen, async (tx, { breach, key }) => {
    if (told !== "TOLD" && breach.risk !== "HIGH")
      throw new AppError(
        "INVALID_TRANSITION",
        "An exception is only needed where the risk is high (Article 34).",
      );
    return {
      changed: await setBreach(tx, breach, {
        personsTold: told,
        personsToldAt: ctx.clock(),
        sealedPersonsTold: sealBreachText(key, breach.id, "sealed_persons_told", text),
      }),
      event: { kind: "breach.persons_told", subject: null, breach: breach.id, told },
    };
  });
}
