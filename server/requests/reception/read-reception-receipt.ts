import type { Receipt } from "../../audit/append.ts";
import { findReceiptOf } from "../../audit/find-receipt.ts";
import type { Context } from "../../context.ts";
import type { DataRequest } from "../data-request-store.ts";

/** The receipt of a request's reception, for who sent it herself: another's event would tell who of the staff acted. */
export async function readReceptionReceipt(
  { db, actor }: Context,
  request: Pick<DataRequest, "id" | "submittedBy">,
): Promise<Receipt | null> {
  if (!actor?.personId || request.submittedBy !== actor.personId) return null;
  return findReceiptOf(db, request.id, "data_request.received");
}
