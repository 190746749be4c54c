import type { Receipt } from "../audit/append.ts";
import type { AuditEvent } from "../audit/event.ts";
import { transact, type Tx } from "../audit/transact.ts";
import type { Actor, Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { cursorShapes } from "../platform/page.ts";
import { lockDataRequest, type DataRequest } from "./data-request-store.ts";
import { canStep, type Step } from "./transitions.ts";

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
    const request = isUuid(seen.id) ? await lockDataRequest(tx, seen.id) : undefined;
    if (!request || !isVisible(request, actor)) throw new AppError("NOT_FOUND", "There is no such request.");
    if (request.version !== seen.version) {
      throw new AppError("CONFLICT", "Somebody has changed the request since you read it. Read it again.");
    }
    refuseUnless(step, request, actor);
    const { dataRequest, event } = await change(tx, request);
    return { value: { dataRequest }, event };
  });
}

/** Refuses a step that the workflow does not allow now. */
export function refuseUnless(step: Step, request: DataRequest, actor: Actor): void {
  if (canStep(step, request, actor.role)) return;
  throw new AppError("INVALID_TRANSITION", "The request's state does not allow this step now.");
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
