import type { Context } from "../../context.ts";
import type { ExtensionReason } from "../../generated/schema.ts";
import type { LetterContent } from "../../letters/letter-fields.ts";
import type { DataRequest } from "../data-request-store.ts";
import { deadlineOf } from "./deadline-of-request.ts";

/** What the letter of an extension made now says: why, the day there was, and the day there will be (Art. 12(3)). */
export function extensionLetter(
  ctx: Context,
  request: DataRequest,
  why: { reason: ExtensionReason; explanation: string },
): LetterContent {
  const now = ctx.clock();
  const formerDueOn = deadlineOf(ctx, request, now).dueOn;
  const newDueOn = deadlineOf(ctx, { ...request, extendedAt: now }, now).dueOn;
  return { letter: "EXTENSION", fields: { ...why, formerDueOn, newDueOn } };
}
