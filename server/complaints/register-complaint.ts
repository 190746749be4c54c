import { randomUUID } from "node:crypto";
import { z } from "zod";
import { authorize } from "../access.ts";
import { transact } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import type { RegisterComplaintInput } from "../generated/schema.ts";
import { parseInput } from "../platform/parse-input.ts";
import { text } from "../platform/text.ts";
import { copenhagenDate } from "../requests/deadlines/calendar.ts";
import { isUuid } from "../requests/change-data-request.ts";
import { findDataRequest } from "../requests/data-request-store.ts";
import { insertVaultKey } from "../vault/vault-store.ts";
import type { ComplaintChanged } from "./change-complaint.ts";
import { insertComplaint, sealComplaintText } from "./complaint-store.ts";
import { presentComplaint } from "./present-complaint.ts";
import { refuseFuture, wrongField } from "../platform/wrong-field.ts";

const complaintInput = z.object({
  dataRequestId: z.string().nullish(),
  receivedAt: z.date(),
  reference: text(100).nullish(),
  about: text(4_000),
});

/** Registers a complaint to Datatilsynet, with the case it is about where there is one (Art. 77). */
export async function registerComplaint(
  ctx: Context,
  input: RegisterComplaintInput,
): Promise<ComplaintChanged> {
  const actor = authorize(ctx, "complaint:register");
  const { dataRequestId, receivedAt, reference, about } = parseInput(complaintInput, input);
  refuseFuture("receivedAt", receivedAt, ctx.clock());
  const request =
    dataRequestId && isUuid(dataRequestId) ? await findDataRequest(ctx.db, dataRequestId) : undefined;
  if (dataRequestId && !request) throw wrongField("dataRequestId", "There is no such case.");
  return transact(ctx, actor, async (tx) => {
    const id = randomUUID();
    const vault = await insertVaultKey(tx, ctx.vault);
    const stored = await insertComplaint(tx, {
      id,
      year: copenhagenDate(receivedAt).slice(0, 4),
      dataRequestId: request?.id ?? null,
      vaultKeyId: vault.id,
      receivedAt,
      sealedReference: reference ? sealComplaintText(vault.key, id, "sealed_reference", reference) : null,
      sealedAbout: sealComplaintText(vault.key, id, "sealed_about", about),
    });
    return {
      value: { complaint: presentComplaint(vault.key, stored) },
      event: { kind: "complaint.registered", subject: request?.id ?? null, complaint: id },
    };
  });
}
