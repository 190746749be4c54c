import { z } from "zod";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import type { RejectIdentityInput } from "../../generated/schema.ts";
import { parseInput } from "../../platform/parse-input.ts";
import { textOfAtLeast } from "../../platform/text.ts";
import { changeDataRequest, type Changed } from "../change-data-request.ts";
import { bumpVersion } from "../data-request-store.ts";
import { evidenceIds, identityDocument } from "../inputs.ts";
import { recordIdentityCheck } from "./record-identity-check.ts";

const rejectInput = z.object({
  id: z.string(),
  version: z.int(),
  document: identityDocument,
  reason: z.enum(
    ["ANOTHER_PERSON", "UNREADABLE", "EXPIRED", "NOT_SUITABLE"],
    "Choose why it does not suffice.",
  ),
  note: textOfAtLeast(10, 1_000),
  evidenceIds,
});

/** Staff record that what was shown does not prove who the person is. The request waits on; she may show something else. */
export async function rejectIdentity(ctx: Context, input: RejectIdentityInput): Promise<Changed> {
  const actor = authorize(ctx, "dataRequest:verifyIdentity");
  const { document, reason: rejection, note, evidenceIds: scans, ...seen } = parseInput(rejectInput, input);
  return changeDataRequest(ctx, actor, "REJECT_IDENTITY", seen, async (tx, request) => {
    await recordIdentityCheck(ctx, tx, actor, request.id, {
      ...{ method: null, document, rejection, note },
      evidenceIds: scans,
    });
    return {
      dataRequest: await bumpVersion(tx, request),
      event: { kind: "data_request.identity_rejected", subject: request.id, document, rejection },
    };
  });
}
