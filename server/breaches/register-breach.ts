import { randomUUID } from "node:crypto";
import { authorize } from "../access.ts";
import { transact } from "../audit/transact.ts";
import { refuseFuture } from "../platform/wrong-field.ts";
import type { Context } from "../context.ts";
import type { RegisterBreachInput } from "../generated/schema.ts";
import { parseInput } from "../platform/parse-input.ts";
import { copenhagenDate } from "../requests/deadlines/calendar.ts";
import { breachDeadline } from "../requests/deadlines/deadline-of-breach.ts";
import { CURRENT_RULE_VERSION } from "../requests/deadlines/deadline-rules.ts";
import { insertVaultKey } from "../vault/vault-store.ts";
import { breachInputs } from "./breach-inputs.ts";
import { insertBreach, sealFacts } from "./breach-store.ts";
import type { BreachChanged } from "./change-breach.ts";
import { presentBreach } from "./present-breach.ts";

/** Registers a breach. Its 72 hours run from when the controller became aware, not from now (Art. 33(1)). */
export async function registerBreach(ctx: Context, input: RegisterBreachInput): Promise<BreachChanged> {
  const actor = authorize(ctx, "breach:change");
  const { awareAt, facts } = parseInput(breachInputs.register, input);
  refuseFuture("awareAt", awareAt, ctx.clock());
  const deadlineAt = breachDeadline(awareAt);
  return transact(ctx, actor, async (tx) => {
    const id = randomUUID();
    const vault = await insertVaultKey(tx, ctx.vault);
    const stored = await insertBreach(tx, {
      ...{ id, awareAt, deadlineAt, vaultKeyId: vault.id, ruleVersion: CURRENT_RULE_VERSION },
      year: copenhagenDate(awareAt).slice(0, 4),
      sealedFacts: sealFacts(vault.key, id, facts),
    });
    return {
      value: { breach: presentBreach(vault.key, stored, [], ctx.clock()) },
      event: {
        kind: "breach.registered",
        subject: null,
        breach: id,
        awareAt: awareAt.toISOString(),
        deadlineAt: deadlineAt.toISOString(),
      },
    };
  });
}
