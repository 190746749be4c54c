import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { isAllowed } from "../access.ts";
import type { Receipt, StoredEvent } from "./append.ts";
import { findPlacedEvent } from "./audit-store.ts";
import { canonicalEvent } from "./canonical-event.ts";
import { formatProofFile } from "./proof-file.ts";
import { readInclusion } from "./read-inclusion.ts";

/** An event with its receipt, and the file that proves it once it is in a signed head. */
export type ReadReceipt = { event: StoredEvent; receipt: Receipt; proofFile: string | null };

/**
 * The receipt of an event, for the person who acted and for auditors. For all others it is not there:
 * what staff did in a case carries the pseudonym of staff.
 */
export async function readReceipt(ctx: Context, eventId: string): Promise<ReadReceipt> {
  const actor = authorize(ctx, "receipt:read");
  const placed = await findPlacedEvent(ctx.db, eventId);
  const isOwn = placed?.event.actorId != null && placed.event.actorId === actor.personId;
  if (!placed || !(isOwn || isAllowed("audit:read", actor.roles))) {
    throw new AppError("NOT_FOUND", "There is nothing here.");
  }
  const { event, index, storedHash } = placed;
  const entry = canonicalEvent(event);
  const receipt = { eventId, recordedAt: new Date(event.at), leafHash: storedHash.toString("hex"), index };
  const inclusion = await readInclusion(ctx.db, eventId);
  return { event, receipt, proofFile: inclusion && formatProofFile({ entry, ...inclusion }) };
}
