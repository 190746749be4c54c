import { z } from "zod";
import { authorize } from "../../access.ts";
import type { Tx } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import type { ChooseIdentitiesInput } from "../../generated/schema.ts";
import { addJob } from "../../jobs/add-job.ts";
import { parseInput } from "../../platform/parse-input.ts";
import { text } from "../../platform/text.ts";
import { changeDataRequest, type Changed } from "../../requests/change-data-request.ts";
import { setDataRequestState, type DataRequest } from "../../requests/data-request-store.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import { listPlans, setPlanState } from "../erasure/erasure-plan-store.ts";
import { candidatesOf, listKnownIdentities, setIdentityChoice } from "./known-identity-store.ts";
import { listSourceRuns, setRunWaiting } from "./source-run-store.ts";
import { wrongField } from "../../platform/wrong-field.ts";

const choiceInput = z.object({
  id: z.string(),
  version: z.int(),
  system: text(100),
  patronIds: z.array(text(200)).max(100, "Choose at most 100."),
});

/**
 * Says which of several people in a system is the one who asks. Both may be: somebody has two cards. What waited for
 * the answer goes on by itself.
 */
export async function chooseIdentities(ctx: Context, input: ChooseIdentitiesInput): Promise<Changed> {
  const actor = authorize(ctx, "dataRequest:collect");
  const { id, version, system, patronIds } = parseInput(choiceInput, input);
  const chosen = [...new Set(patronIds)].sort();
  return changeDataRequest(ctx, actor, "CHOOSE_IDENTITIES", { id, version }, async (tx, request) => {
    const { key } = await readVaultKey(tx, ctx.vault, request.vaultKeyId);
    const candidates = candidatesOf(await listKnownIdentities(tx, key, request.id), system);
    if (candidates.length < 2) throw new AppError("INVALID_TRANSITION", "There is nothing to choose there.");
    if (chosen.length === 0 || chosen.some((patronId) => !candidates.includes(patronId))) {
      throw wrongField("patronIds", "Choose at least one of the people shown as candidates.");
    }
    const at = { dataRequestId: request.id, system, decidedBy: actor.personId ?? "", decidedAt: ctx.clock() };
    await setIdentityChoice(tx, key, at, chosen);
    await goOn(tx, request, system);
    return {
      dataRequest: await setDataRequestState(tx, request, { state: request.state }),
      event: {
        kind: "collection.identities_chosen",
        subject: request.id,
        system,
        chosen: chosen.length,
        candidates: candidates.length,
      },
    };
  });
}

async function goOn(tx: Tx, request: DataRequest, system: string): Promise<void> {
  const runs = await listSourceRuns(tx, request.id);
  const run = runs.find((one) => one.system === system && one.lastError === "SEVERAL_PEOPLE");
  if (run) {
    await setRunWaiting(tx, run.id);
    await addJob(tx, { name: "collect_system", payload: { sourceRunId: run.id } });
  }
  const plans = await listPlans(tx, request.id);
  const plan = plans.find((one) => one.system === system && one.lastError === "SEVERAL_PEOPLE");
  if (plan) {
    await setPlanState(tx, plan.id, "PLANNING", null);
    await addJob(tx, { name: "plan_erasure", payload: { planId: plan.id } });
  }
}
