import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import type { DescribeBreachInput } from "../generated/schema.ts";
import { parseInput } from "../platform/parse-input.ts";
import { breachInputs } from "./breach-inputs.ts";
import { sealFacts, setBreach } from "./breach-store.ts";
import { changeBreach, type BreachChanged } from "./change-breach.ts";

/** Writes down what is known of a breach by now; more is often learned after the first notification (Art. 33(4)). */
export async function describeBreach(ctx: Context, input: DescribeBreachInput): Promise<BreachChanged> {
  const actor = authorize(ctx, "breach:change");
  const { facts, ...seen } = parseInput(breachInputs.describe, input);
  return changeBreach(ctx, actor, seen, async (tx, { breach, key }) => ({
    changed: await setBreach(tx, breach, { sealedFacts: sealFacts(key, breach.id, facts) }),
    event: { kind: "breach.described", subject: null, breach: breach.id },
  }));
}
