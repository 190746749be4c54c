import { z } from "zod";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import type { VerifyIdentityInput } from "../../generated/schema.ts";
import { parseInput } from "../../platform/parse-input.ts";
import { text } from "../../platform/text.ts";
import { changeDataRequest, type Changed } from "../change-data-request.ts";
import { evidenceIds, identityDocument } from "../inputs.ts";
import { openWhenProven } from "./open-when-proven.ts";
import { recordIdentityCheck } from "./record-identity-check.ts";

const verifyInput = z.object({
  id: z.string(),
  version: z.int(),
  method: z.enum(["IN_PERSON", "DOCUMENT"], "Choose IN_PERSON or DOCUMENT; the others come from a log-on."),
  document: identityDocument,
  note: text(1_000).nullish(),
  evidenceIds,
});

/** Staff record that they checked who the person is, where the log-on had not proven it (Art. 12(6)). */
export async function verifyIdentity(ctx: Context, input: VerifyIdentityInput): Promise<Changed> {
  const actor = authorize(ctx, "dataRequest:verifyIdentity");
  const {
    method,
    document,
    note,
    evidenceIds: scans,
    ...seen
  } = parseInput(verifyInput, {
    document: "OTHER",
    ...input,
  });
  return changeDataRequest(ctx, actor, "VERIFY_IDENTITY", seen, async (tx, request) => {
    const check = { method, document, rejection: null, note: note ?? null, evidenceIds: scans };
    await recordIdentityCheck(ctx, tx, actor, request.id, check);
    const { dataRequest, ...restricted } = await openWhenProven(ctx, tx, request, method);
    const event = { kind: "data_request.identity_verified" as const, subject: request.id, method, document };
    return { dataRequest, event: { ...event, ...restricted } };
  });
}
