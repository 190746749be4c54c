import type { Tx } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import { copenhagenDate } from "../../requests/deadlines/calendar.ts";
import type { DataRequest } from "../../requests/data-request-store.ts";
import { openNoticesAgain } from "../../recipients/open-notices.ts";
import { queueFollowUpLetters } from "../erasure/certificate-letters.ts";
import type { Certificate } from "../erasure/certificate.ts";
import type { StoredPlan } from "../erasure/erasure-plan-store.ts";
import { setFirstLook } from "./kept-look-store.ts";
import { lookAgainAt } from "./kept-rules.ts";

/**
 * What follows from a complete erasure for what it kept: a day on which it is looked at again. Where it erased what an
 * earlier one had kept, the citizen and the recipients are told, although the case was closed before (Art. 12(3), 19).
 */
export async function followKept(
  ctx: Context,
  tx: Tx,
  request: DataRequest,
  stored: StoredPlan,
  certificate: Certificate,
): Promise<void> {
  if (!certificate.complete) return;
  await setFirstLook(
    tx,
    stored,
    stored.plan ? lookAgainAt(stored.plan, copenhagenDate(ctx.clock())) : undefined,
  );
  if (request.state !== "CLOSED" || !stored.follows) return;
  await queueFollowUpLetters(ctx, tx, request, stored, certificate);
  await openNoticesAgain(ctx, tx, request, { ...stored, certificate });
}
