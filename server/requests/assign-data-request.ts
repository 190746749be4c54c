import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { AssignDataRequestInput } from "../generated/schema.ts";
import { copenhagenDate } from "./calendar.ts";
import { changeDataRequest, isUuid, type Changed } from "./change-data-request.ts";
import { setHandler } from "./handling-store.ts";
import { handlerInPlaceOf } from "./read-colleagues.ts";

/** Staff take a request, hand it over, or put it back. What is meant for somebody who is away goes to her substitute. */
export async function assignDataRequest(ctx: Context, input: AssignDataRequestInput): Promise<Changed> {
  const actor = authorize(ctx, "dataRequest:assign");
  const wanted = input.handlerId ?? null;
  return changeDataRequest(ctx, actor, "ASSIGN", input, async (tx, request) => {
    const today = copenhagenDate(ctx.clock());
    const handler = wanted !== null && isUuid(wanted) ? await handlerInPlaceOf(tx, wanted, today) : undefined;
    if (wanted !== null && handler === undefined) {
      throw new AppError("INVALID_INPUT", "Correct the marked fields.", [
        { path: ["input", "handlerId"], message: "Choose a colleague, as listed under colleagues." },
      ]);
    }
    return {
      dataRequest: await setHandler(tx, request, handler ?? null),
      event: {
        kind: "data_request.assigned",
        subject: request.id,
        handler: handler ?? null,
        isSubstitute: handler !== undefined && handler !== wanted,
      },
    };
  });
}
