import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import type { AnnounceLiftingInput } from "../../generated/schema.ts";
import { announceLift } from "./announce-lift.ts";
import { changeDataRequest, type Changed } from "../change-data-request.ts";
import { setDataRequestState } from "../data-request-store.ts";
import { liftableOf, readLifting } from "./given-lifting.ts";

/** Tells the person by letter and on her case that a restriction will be lifted, why, and from when (Art. 18(3)). */
export async function announceLifting(ctx: Context, input: AnnounceLiftingInput): Promise<Changed> {
  const actor = authorize(ctx, "restriction:lift");
  const { restrictionId, seen, ...lifting } = readLifting(ctx, input);
  return changeDataRequest(ctx, actor, "ANNOUNCE_LIFTING", seen, async (tx, request) => {
    const restriction = await liftableOf(tx, request.id, restrictionId);
    await announceLift(ctx, tx, request, restriction, lifting);
    return {
      dataRequest: await setDataRequestState(tx, request, { state: request.state }),
      event: {
        kind: "restriction.lift_announced",
        subject: request.id,
        restriction: restriction.id,
        liftsAt: lifting.liftsAt.toISOString(),
      },
    };
  });
}
