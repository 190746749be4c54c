import type { Knex } from "knex";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import type { AssignDataRequestInput } from "../../generated/schema.ts";
import { copenhagenDate } from "../deadlines/calendar.ts";
import { changeDataRequest, isUuid, type Changed } from "../change-data-request.ts";
import { setHandler } from "./handling-store.ts";
import { handlerInPlaceOf } from "./read-colleagues.ts";
import { wrongField } from "../../platform/wrong-field.ts";

/** Staff take a request, hand it over, or put it back. What is meant for somebody who is away goes to her substitute. */
export async function assignDataRequest(ctx: Context, input: AssignDataRequestInput): Promise<Changed> {
  const actor = authorize(ctx, "dataRequest:assign");
  const wanted = input.handlerId ?? null;
  return changeDataRequest(ctx, actor, "ASSIGN", input, async (tx, request) => {
    const handler = await handlerFor(tx, ctx, wanted);
    return {
      dataRequest: await setHandler(tx, request, handler),
      event: {
        kind: "data_request.assigned",
        subject: request.id,
        handler,
        isSubstitute: handler !== wanted,
      },
    };
  });
}

/** Who gets what is meant for somebody: she herself or her substitute. Errors: INVALID_INPUT for whoever is no colleague. */
export async function handlerFor(
  db: Knex,
  { clock }: Pick<Context, "clock">,
  wanted: string | null,
): Promise<string | null> {
  if (wanted === null) return null;
  const today = copenhagenDate(clock());
  const handler = isUuid(wanted) ? await handlerInPlaceOf(db, wanted, today) : undefined;
  if (handler !== undefined) return handler;
  throw wrongField("handlerId", "Choose a colleague, as listed under colleagues.");
}
