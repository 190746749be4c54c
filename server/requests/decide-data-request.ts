import { authorize } from "../access.ts";
import type { Tx } from "../audit/transact.ts";
import { listHandTasks } from "../by-hand/hand-task-store.ts";
import type { Actor, Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { decisionFields, queueLetter } from "../letters/queue-letter.ts";
import type { DecideDataRequestInput, Safeguard } from "../generated/schema.ts";
import { parseInput } from "../platform/parse-input.ts";
import { readRecordFor } from "../publication/for-request.ts";
import { listPlans } from "../sources/erasure-plan-store.ts";
import { listRedactions, listReviewItems } from "../sources/review-store.ts";
import { listSourceRuns } from "../sources/source-run-store.ts";
import { seal } from "../vault/seal.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { carryOutDecision } from "./carry-out-decision.ts";
import { changeDataRequest, type Changed } from "./change-data-request.ts";
import type { DataRequest } from "./data-request-store.ts";
import { reasonsOf } from "./decision-rules.ts";
import type { GivenDecision, Prepared } from "./given-decision.ts";
import { decideInput } from "./inputs.ts";
import { hasUpheldObjection, listObjections } from "./objection-store.ts";
import { refuseUnlessAssured } from "./needed-assurance.ts";
import { conditions } from "./preconditions.ts";
import { personsFor } from "./safeguard-rules.ts";
import { standingOf } from "./standing.ts";
import { considerationsPlace } from "./read-decisions.ts";
import { readPortability } from "./read-portability.ts";
import { listRectificationPoints } from "./rectification-store.ts";
import { listRestrictions } from "./restriction-store.ts";
import { listRequestRights, setDecision } from "./right-store.ts";
import { isOpenToObjection } from "./start-objections.ts";

/**
 * Answers the request, right by right (Art. 12(3), 12(4)). The outcome must agree with what was
 * prepared, and whoever prepared the case may not decide it.
 */
export async function decideDataRequest(ctx: Context, input: DecideDataRequestInput): Promise<Changed> {
  const actor = authorize(ctx, "dataRequest:decide");
  const { decisions, ...seen } = parseInput(decideInput, input);
  return changeDataRequest(ctx, actor, "DECIDE", seen, async (tx, request) => {
    const prepared = await prepare(ctx, tx, request);
    await refuseOwnWork(ctx, tx, request, prepared, actor, decisions as GivenDecision[]);
    if (decisions.some(({ outcome }) => outcome !== "REFUSED"))
      await refuseUnlessReleasable(ctx, tx, request);
    const reasoned = reasonsOf(request, decisions as GivenDecision[], prepared);
    const { key } = await readVaultKey(tx, ctx.vault, request.vaultKeyId);
    for (const { right, outcome, erasureGround, reasons, considerations } of reasoned) {
      const place = considerationsPlace(request.id, right);
      await setDecision(tx, request.id, {
        ...{ right, outcome, erasureGround, reasons },
        sealedConsiderations: considerations ? seal(key, place, considerations) : null,
        decidedBy: actor.personId ?? "",
        decidedAt: ctx.clock(),
      });
    }
    await queueLetter(tx, ctx, { request, letter: "DECISION", fields: decisionFields(reasoned) });
    return {
      dataRequest: await carryOutDecision(ctx, tx, request, reasoned),
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

/** What was found, planned and answered in preparation, and what the record of processing makes of it. */
async function prepare(ctx: Context, tx: Tx, request: DataRequest): Promise<Prepared> {
  const record = await readRecordFor(tx, request.versionsInForce);
  const rights = await listRequestRights(tx, request.id);
  const runs = await listSourceRuns(tx, request.id);
  return {
    items: await listReviewItems(tx, request.id),
    redactions: await listRedactions(tx, request.id),
    leftOut: runs.flatMap(({ system, leftOutAt, leftOutBy: by }) => (leftOutAt ? [{ system, by }] : [])),
    plans: await listPlans(tx, request.id),
    points: await listRectificationPoints(tx, request.id),
    handTasks: await listHandTasks(tx, request.id),
    restrictions: await listRestrictions(tx, request.id),
    objections: await listObjections(tx, request.id),
    openToObjection: new Set(record.activities.filter(isOpenToObjection).map(({ key }) => key)),
    portability: await readPortability(ctx, request),
    hasUpheldObjection: await hasUpheldObjection(tx, request.cprIndex),
    unanswered: rights.flatMap(({ right, outcome }) => (outcome === null ? [right] : [])),
  };
}

/** Nobody approves their own work, where it takes two people to release or to refuse (Art. 32(4)). */
async function refuseOwnWork(
  ctx: Context,
  tx: Tx,
  request: DataRequest,
  { items, leftOut, plans, points, handTasks }: Prepared,
  actor: Actor,
  decisions: readonly GivenDecision[],
): Promise<void> {
  const preparers = [
    request.handlerId,
    ...items.map(({ decidedBy }) => decidedBy),
    ...leftOut.map(({ by }) => by),
    ...plans.map(({ plannedBy }) => plannedBy),
    ...points.map(({ answeredBy }) => answeredBy),
    ...handTasks.map(({ reportedBy }) => reportedBy),
  ];
  if (!preparers.includes(actor.personId)) return;
  const asked = new Set(decisions.flatMap(({ outcome }) => safeguardsOf(outcome)));
  const persons = await Promise.all([...asked].map(async (name) => personsFor(tx, name, ctx.clock())));
  if (persons.every((count) => count === 1)) return;
  throw new AppError("FORBIDDEN", "You prepared this case. Another data protection officer must decide it.");
}

function safeguardsOf(outcome: GivenDecision["outcome"]): Safeguard[] {
  if (outcome === "PARTLY") return ["RELEASE", "REFUSAL"];
  return outcome === "GRANTED" ? ["RELEASE"] : ["REFUSAL"];
}

/** What is released needs a proof of who asks as strong as its data map says, and an authority that still holds. */
async function refuseUnlessReleasable(ctx: Context, tx: Tx, request: DataRequest): Promise<void> {
  await refuseUnlessAssured(ctx, tx, request, request.assurance, "INVALID_TRANSITION");
  const { authorityLapsed, authorityUnseen } = standingOf(ctx, request);
  if (authorityUnseen) throw new AppError("INVALID_TRANSITION", conditions.AUTHORITY_SEEN.refusal);
  if (authorityLapsed) throw new AppError("INVALID_TRANSITION", conditions.AUTHORITY_HOLDS.refusal);
}
