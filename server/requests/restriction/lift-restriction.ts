import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import type { Right, RestrictionVersionInput } from "../../generated/schema.ts";
import { findLetter } from "../../letters/letter-store.ts";
import { changeDataRequest, type Changed } from "../change-data-request.ts";
import { setDataRequestState } from "../data-request-store.ts";
import { restrictionOf } from "./restriction-of.ts";
import { setLifted } from "./restriction-store.ts";
import { listRightTasks, insertRightTask } from "../rights/right-task-store.ts";

/** Lifts a restriction, after its notice and not before the moment it gave (Art. 18(3)). What was marked by hand is to be unmarked. */
export async function liftRestriction(ctx: Context, input: RestrictionVersionInput): Promise<Changed> {
  const actor = authorize(ctx, "restriction:lift");
  return changeDataRequest(ctx, actor, "LIFT_RESTRICTION", input, async (tx, request) => {
    const restriction = await restrictionOf(tx, request.id, input.restrictionId);
    const { id, state, activities, ground, liftAnnouncedAt, liftsAt, liftLetterId } = restriction;
    if (state !== "IN_FORCE")
      throw new AppError("INVALID_TRANSITION", "Only a restriction in force can be lifted.");
    if (!liftAnnouncedAt || !liftsAt)
      throw new AppError(
        "INVALID_TRANSITION",
        "Tell the person first (Article 18(3)), then lift the restriction.",
      );
    if (liftsAt > ctx.clock())
      throw new AppError("INVALID_TRANSITION", "The moment that the person was told has not come yet.");
    const letter = liftLetterId && (await findLetter(tx, liftLetterId));
    if (letter && letter.state !== "SENT")
      throw new AppError("INVALID_TRANSITION", "The letter that tells the person has not been sent yet.");
    await setLifted(tx, id, ctx.clock());
    const right: Right = ground === "ART18_1_D" ? "OBJECTION" : "RESTRICTION";
    const marked = (await listRightTasks(tx, request.id)).filter(({ kind }) => kind === "RESTRICT");
    for (const { system } of right === "RESTRICTION" ? marked : []) {
      const task = { dataRequestId: request.id, system, activities, createdAt: ctx.clock() };
      await insertRightTask(tx, { ...task, right, kind: "LIFT" });
    }
    return {
      dataRequest: await setDataRequestState(tx, request, { state: request.state }),
      event: { kind: "restriction.lifted", subject: request.id, restriction: id, activities },
    };
  });
}
