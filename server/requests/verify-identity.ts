import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { VerifyIdentityInput } from "../generated/schema.ts";
import { changeDataRequest, type Changed } from "./change-data-request.ts";
import { setDataRequestState } from "./data-request-store.ts";
import { startObjections } from "./start-objections.ts";

/** Staff record that they checked who the person is, where the login had not proven it (Art. 12(6)). */
export async function verifyIdentity(ctx: Context, input: VerifyIdentityInput): Promise<Changed> {
  const actor = authorize(ctx, "dataRequest:verifyIdentity");
  const { method } = input;
  if (method !== "IN_PERSON" && method !== "DOCUMENT") {
    throw new AppError("INVALID_INPUT", "Correct the marked fields.", [
      { path: ["input", "method"], message: "Choose IN_PERSON or DOCUMENT; the others come from a login." },
    ]);
  }
  return changeDataRequest(ctx, actor, "VERIFY_IDENTITY", input, async (tx, request) => {
    const restricted = await startObjections(tx, request, ctx.clock());
    return {
      dataRequest: await setDataRequestState(tx, request, { state: "OPEN", assurance: method }),
      event: {
        kind: "data_request.identity_verified",
        subject: request.id,
        method,
        ...(restricted.length > 0 && { restricted }),
      },
    };
  });
}
