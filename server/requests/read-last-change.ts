import type { Knex } from "knex";
import { catalogueEntry } from "../audit/catalogue.ts";
import type { AuditEvent } from "../audit/event.ts";
import type { Context } from "../context.ts";
import type { LastChange } from "../generated/schema.ts";
import { findPerson } from "../identity/person-store.ts";
import { readPerson } from "../identity/read-person.ts";
import type { DataRequest } from "./data-request-store.ts";
import { isStaff } from "./read-data-requests.ts";
import { shortName } from "./queue/short-name.ts";

/** The kinds of events whose change lets the version of a request grow; others stand beside it, such as a message. */
export const CHANGING_KINDS: readonly AuditEvent["kind"][] = [
  "collection.identities_chosen",
  "collection.retried",
  "collection.started",
  "collection.system_finished",
  "collection.system_left_out",
  "data_request.advised",
  "data_request.assigned",
  "data_request.deadline_extended",
  "data_request.decided",
  "data_request.delay_told",
  "data_request.duplicate_ruled",
  "data_request.identity_proven",
  "data_request.identity_rejected",
  "data_request.identity_verified",
  "data_request.question_answered",
  "data_request.question_asked",
  "data_request.reopened",
  "data_request.withdrawn",
  "erasure.approved",
  "erasure.executed",
  "erasure.looked_again",
  "erasure.planned",
  "erasure.planning_started",
  "erasure.stopped",
  "found_file.decided",
  "hand_task.checked",
  "hand_task.opened",
  "hand_task.reported",
  "items.decided",
  "items.reopened",
  "package.built",
  "recipient.recorded",
  "rectification.answered",
  "rectification.corrected",
  "restriction.lift_announced",
  "restriction.lifted",
  "right_task.completed",
];

/**
 * What changed a request last and who did it, for a colleague who was slower; null for whoever is not staff. The log
 * holds a pseudonym: the name is opened here, in its short form, and only that of a colleague.
 */
export async function readLastChange(ctx: Context, request: DataRequest): Promise<LastChange | null> {
  if (!isStaff(ctx)) return null;
  const last = await findLastChange(ctx.db, request.id);
  if (!last) return null;
  const { actorId, ...shown } = last;
  return {
    ...shown,
    text: catalogueEntry(last.kind)?.words ?? null,
    colleague: await colleagueNamed(ctx, last),
    isOwn: actorId !== null && actorId === ctx.actor?.personId,
  };
}

type Change = Pick<LastChange, "at" | "kind" | "actorRole"> & { actorId: string | null };

async function findLastChange(db: Knex, id: string): Promise<Change | undefined> {
  return db("audit_events")
    .select({
      at: "audit_events.at",
      kind: "audit_events.kind",
      actorRole: "audit_events.actor_role",
      actorId: "audit_events.actor_id",
    })
    .where({ subject_id: id })
    .whereIn("audit_events.kind", CHANGING_KINDS)
    .orderBy([
      { column: "audit_events.at", order: "desc" },
      { column: "audit_events.id", order: "desc" },
    ])
    .first();
}

/** A citizen is called a citizen here, even where she is known; whoever has been forgotten has no name any more. */
async function colleagueNamed(ctx: Context, { actorId, actorRole }: Change): Promise<string | null> {
  if (actorRole !== "CASEWORKER" && actorRole !== "DPO") return null;
  if (actorId === null || !(await findPerson(ctx.db, actorId))) return null;
  return shortName((await readPerson(ctx.db, ctx.vault, actorId)).name);
}
