import { authorize } from "../../access.ts";
import type { Receipt } from "../../audit/append.ts";
import type { Context } from "../../context.ts";
import type { RegisterDataRequestInput } from "../../generated/schema.ts";
import { parseInput } from "../../platform/parse-input.ts";
import type { DataRequest } from "../data-request-store.ts";
import { refuseImpossibleReceipt } from "./impossible-receipt.ts";
import { registerInput } from "../inputs.ts";
import { receiveDataRequest } from "./receive-data-request.ts";
import { checkRepresentation } from "../identity/representation.ts";

/** Staff enter a request that came another way. Its clock started when it reached the controller, not today. */
export async function registerDataRequest(
  ctx: Context,
  input: RegisterDataRequestInput,
): Promise<{ dataRequest: DataRequest; receipt: Receipt }> {
  const actor = authorize(ctx, "dataRequest:register");
  const { subject, scope, details, representation: asked, ...values } = parseInput(registerInput, input);
  refuseImpossibleReceipt(values.receivedAt, ctx.clock(), ["input", "receivedAt"]);
  const { rights, receivedAt } = values;
  const representation = asked && checkRepresentation(ctx, asked, { rights, receivedAt, cpr: subject.cpr });
  return receiveDataRequest(ctx, actor, {
    ...values,
    ...(representation && { representation }),
    subject: {
      name: subject.name,
      cpr: subject.cpr,
      email: subject.email || null,
      address: subject.address || null,
    },
    scope: scope || null,
    details: details ?? {},
    onBehalf: Boolean(representation),
    assurance: null,
    state: "IDENTITY_PENDING",
  });
}
