import type { Knex } from "knex";
import { listFoundFileReviews } from "../../by-hand/found-file-store.ts";
import type { Actor, Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import type { Safeguard } from "../../generated/schema.ts";
import { readRecordFor } from "../../publication/activities/for-request.ts";
import { listPlans } from "../../sources/erasure/erasure-plan-store.ts";
import { listRedactions, listReviewItems } from "../../sources/review/review-store.ts";
import { listSourceRuns } from "../../sources/collection/source-run-store.ts";
import type { DataRequest } from "../data-request-store.ts";
import { reasonsOf, type ReasonedDecision } from "./decision-rules.ts";
import type { GivenDecision, Prepared } from "./given-decision.ts";
import { refuseUnlessAssured } from "../identity/needed-assurance.ts";
import { hasUpheldObjection, listObjections } from "../rights/objection-store.ts";
import { conditions } from "../preconditions.ts";
import { listPreparers } from "./preparer-store.ts";
import { readPortability } from "../rights/read-portability.ts";
import { listRectificationPoints } from "../rights/rectification-store.ts";
import { listRestrictions } from "../restriction/restriction-store.ts";
import { listRequestRights } from "../rights/right-store.ts";
import { personsFor } from "./safeguard-rules.ts";
import { standingOf } from "../queue/standing.ts";
import { isOpenToObjection } from "../rights/start-objections.ts";
import { refuseUnread } from "../unread-messages.ts";

/**
 * Everything that a decision has to pass, and the reasons it gets; keeps nothing. The letter seen beforehand and the
 * decision itself both come this way, so that what one refuses the other refuses too.
 */
export async function prepareDecision(
  ctx: Context,
  db: Knex,
  actor: Actor,
  request: DataRequest,
  decisions: readonly GivenDecision[],
): Promise<ReasonedDecision[]> {
  const prepared = await prepare(ctx, db, request);
  await refuseOwnWork(ctx, db, request, actor, decisions);
  await refuseUnread(db, request.id);
  if (decisions.some(({ outcome }) => outcome !== "REFUSED")) await refuseUnlessReleasable(ctx, db, request);
  return reasonsOf(request, decisions, prepared);
}

/** What was found, planned and answered in preparation, and what the record of processing makes of it. */
async function prepare(ctx: Context, db: Knex, request: DataRequest): Promise<Prepared> {
  const record = await readRecordFor(db, request.versionsInForce);
  const rights = await listRequestRights(db, request.id);
  const runs = await listSourceRuns(db, request.id);
  return {
    items: await listReviewItems(db, request.id),
    redactions: await listRedactions(db, request.id),
    foundFiles: await listFoundFileReviews(db, request.id),
    leftOut: runs.flatMap(({ system, leftOutAt }) => (leftOutAt ? [system] : [])),
    plans: await listPlans(db, request.id),
    points: await listRectificationPoints(db, request.id),
    restrictions: await listRestrictions(db, request.id),
    objections: await listObjections(db, request.id),
    openToObjection: new Set(record.activities.filter(isOpenToObjection).map(({ key }) => key)),
    portability: await readPortability(ctx, request),
    hasUpheldObjection: await hasUpheldObjection(db, request.cprIndex),
    unanswered: rights.flatMap(({ right, outcome }) => (outcome === null ? [right] : [])),
  };
}

/** Nobody approves their own work, where it takes two people to release or to refuse (Art. 32(4)). */
async function refuseOwnWork(
  ctx: Context,
  db: Knex,
  request: DataRequest,
  actor: Actor,
  decisions: readonly GivenDecision[],
): Promise<void> {
  if (!actor.personId || !(await listPreparers(db, request.id)).includes(actor.personId)) return;
  const asked = new Set(decisions.flatMap(({ outcome }) => safeguardsOf(outcome)));
  const persons = await Promise.all([...asked].map(async (name) => personsFor(db, name, ctx.clock())));
  if (persons.every((count) => count === 1)) return;
  throw new AppError("FORBIDDEN", "You prepared this case. Another data protection officer must decide it.");
}

function safeguardsOf(outcome: GivenDecision["outcome"]): Safeguard[] {
  if (outcome === "PARTLY") return ["RELEASE", "REFUSAL"];
  return outcome === "GRANTED" ? ["RELEASE"] : ["REFUSAL"];
}

/** What is released needs a proof of who asks as strong as its data map says, and an authority that still holds. */
async function refuseUnlessReleasable(ctx: Context, db: Knex, request: DataRequest): Promise<void> {
  await refuseUnlessAssured(ctx, db, request, request.assurance, "INVALID_TRANSITION");
  const { authorityLapsed, authorityUnseen } = standingOf(ctx, request);
  if (authorityUnseen) throw new AppError("INVALID_TRANSITION", conditions.AUTHORITY_SEEN.refusal);
  if (authorityLapsed) throw new AppError("INVALID_TRANSITION", conditions.AUTHORITY_HOLDS.refusal);
}
