import type { Receipt } from "../audit/append.ts";
import type { AuditEvent } from "../audit/event.ts";
import { transact, type Tx } from "../audit/transact.ts";
import type { Actor, Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { cursorShapes } from "../platform/page.ts";
import { lockDataRequest, type DataRequest } from "./data-request-store.ts";
import { standingOf } from "./queue/standing.ts";
import type { Step } from "./transitions.ts";
import { settleReply } from "./unread-messages.ts";
import { leadsTo, whyNot } from "./workflow.ts";

/** What a change answers. */
export type Changed = { dataRequest: DataRequest; receipt: Receipt };

/**
 * Holds a request, checks that the caller saw its newest version and that the workflow allows the
 * step, and makes the change. Errors: NOT_FOUND, CONFLICT, INVALID_TRANSITION.
 */
export async function changeDataRequest(
  ctx: Context,
  actor: Actor,
  step: Step,
  seen: { id: string; version: number },
  change: (tx: Tx, request: DataRequest) => Promise<{ dataRequest: DataRequest; event: AuditEvent }>,
): Promise<Changed> {
  return transact(ctx, actor, async (tx) => {
    const found = isUuid(seen.id) ? await lockDataRequest(tx, seen.id) : undefined;
    const request = refuseUnlessNext(ctx, actor, step, seen, found);
    const { dataRequest, event } = await change(tx, request);
    if (!leadsTo(step, request.state, dataRequest.state)) {
      throw new Error(`the workflow knows no ${step} from ${request.state} to ${dataRequest.state}`);
    }
    return { value: { dataRequest: await lookedAt(tx, actor, dataRequest) }, event };
  });
}

/** Gives back a request that the caller sees in its newest version and whose workflow allows the step. */
export function refuseUnlessNext(
  ctx: Context,
  actor: Actor,
  step: Step,
  seen: { version: number },
  request: DataRequest | undefined,
): DataRequest {
  if (!request || !isVisible(request, actor)) throw new AppError("NOT_FOUND", "There is no such request.");
  if (request.version !== seen.version) {
    throw new AppError("CONFLICT", "Somebody has changed the request since you read it. Read it again.");
  }
  const reason = whyNot(step, standingOf(ctx, request), actor.role);
  if (reason) throw new AppError("INVALID_TRANSITION", reason);
  return request;
}

/** What staff do to a request shows that they have looked at it, though not that they have read what the citizen wrote. */
async function lookedAt(tx: Tx, actor: Actor, request: DataRequest): Promise<DataRequest> {
  const isByStaff = actor.role === "CASEWORKER" || actor.role === "DPO";
  return isByStaff && request.needsReply ? settleReply(tx, request) : request;
}

/** Says whether a citizen's login shows that a request is hers; staff see all. */
export function isVisible(request: DataRequest, actor: Actor): boolean {
  if (actor.role !== "CITIZEN") return true;
  if (request.submittedBy === actor.personId && request.channel === "PORTAL") return true;
  return (
    actor.assurance === "MITID_SUBSTANTIAL" && actor.cprIndex !== null && request.cprIndex === actor.cprIndex
  );
}

/** Says whether a text can be an id at all; anything else is an id of nothing. */
export function isUuid(id: string): boolean {
  return cursorShapes.uuid.test(id);
}
