import { authorize } from "../access.ts";
import type { Tx } from "../audit/transact.ts";
import type { Actor, Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { DataRequestState, DecideDataRequestInput } from "../generated/schema.ts";
import { addJob } from "../jobs/add-job.ts";
import { insertPackage } from "../package/package-store.ts";
import { parseInput } from "../platform/parse-input.ts";
import { listPlans } from "../sources/erasure-plan-store.ts";
import { listReviewItems } from "../sources/review-store.ts";
import { seal } from "../vault/seal.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { changeDataRequest, type Changed } from "./change-data-request.ts";
import { setDataRequestState, type DataRequest } from "./data-request-store.ts";
import { reasonsOf, type GivenDecision, type Prepared } from "./decision-rules.ts";
import { decideInput } from "./inputs.ts";
import { considerationsPlace } from "./read-decisions.ts";
import { setDecision } from "./right-store.ts";

/**
 * Answers the request, right by right (Art. 12(3), 12(4)). The outcome must agree with what was
 * withheld or must be kept, and whoever prepared the case may not decide it.
 */
export async function decideDataRequest(ctx: Context, input: DecideDataRequestInput): Promise<Changed> {
  const actor = authorize(ctx, "dataRequest:decide");
  const { decisions, ...seen } = parseInput(decideInput, input);
  return changeDataRequest(ctx, actor, "DECIDE", seen, async (tx, request) => {
    const prepared = await prepare(tx, request, actor);
    const reasoned = reasonsOf(request, decisions as GivenDecision[], prepared);
    const { key } = await readVaultKey(tx, ctx.vault, request.vaultKeyId);
    for (const { considerations, ...decision } of reasoned) {
      const place = considerationsPlace(request.id, decision.right);
      await setDecision(tx, request.id, {
        ...decision,
        sealedConsiderations: considerations ? seal(key, place, considerations) : null,
        decidedBy: actor.personId ?? "",
        decidedAt: ctx.clock(),
      });
    }
    return {
      dataRequest: await carryOut(ctx, tx, request, reasoned),
      event: {
        kind: "data_request.decided",
        subject: request.id,
        decisions: reasoned.map(({ right, outcome, reasons }) => ({
          right,
          outcome,
          grounds: [...new Set(reasons.map(({ ground }) => ground))].sort(),
        })),
      },
    };
  });
}

/** What was found and planned; refused where the decider prepared it. */
async function prepare(tx: Tx, request: DataRequest, actor: Actor): Promise<Prepared> {
  const items = await listReviewItems(tx, request.id);
  const plans = await listPlans(tx, request.id);
  const preparers = [...items.map(({ decidedBy }) => decidedBy), ...plans.map(({ plannedBy }) => plannedBy)];
  if (preparers.includes(actor.personId)) {
    throw new AppError(
      "FORBIDDEN",
      "You prepared this case. Another data protection officer must decide it.",
    );
  }
  return { items, plans };
}

/** What follows from the answer: a copy is made, an erasure waits for its second person, a refusal ends the case. */
async function carryOut(
  ctx: Context,
  tx: Tx,
  request: DataRequest,
  decisions: readonly GivenDecision[],
): Promise<DataRequest> {
  const isGiven = (right: string) =>
    decisions.some((decision) => decision.right === right && decision.outcome !== "REFUSED");
  if (isGiven("ACCESS")) {
    const packageId = await insertPackage(tx, request.id);
    await addJob(tx, { name: "build_package", payload: { packageId } });
  }
  const state: DataRequestState = isGiven("ACCESS")
    ? "FULFILLING"
    : isGiven("ERASURE")
      ? "DECIDED"
      : "REFUSED";
  return setDataRequestState(tx, request, state === "REFUSED" ? { state, closedAt: ctx.clock() } : { state });
}
