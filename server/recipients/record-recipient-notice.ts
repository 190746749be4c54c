import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import type { RecordRecipientNoticeInput } from "../generated/schema.ts";
import { queueLetter } from "../letters/queue-letter.ts";
import { changeDataRequest, type Changed } from "../requests/change-data-request.ts";
import { setDataRequestState } from "../requests/data-request-store.ts";
import { listExecutedPlans } from "../sources/erasure/erasure-plan-store.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { openNoticeOf, readNotice } from "./given-notice.ts";
import { noticeLetter } from "./notice-letter.ts";
import { setNoticeRecorded, setToldPlans } from "./recipient-store.ts";

/**
 * Records that a recipient was told, or why that is impossible or disproportionate (Art. 19). Told without a word on
 * how means told by letter: it is written here, and waits to be printed and posted.
 */
export async function recordRecipientNotice(
  ctx: Context,
  input: RecordRecipientNoticeInput,
): Promise<Changed> {
  const actor = authorize(ctx, "recipient:record");
  const { noticeId, state, reason, letterNote, isByLetter, seen } = readNotice(input);
  return changeDataRequest(ctx, actor, "RECORD_RECIPIENT", seen, async (tx, request) => {
    const notice = await openNoticeOf(tx, request.id, noticeId);
    const { key } = await readVaultKey(tx, ctx.vault, request.vaultKeyId);
    const by = { at: ctx.clock(), by: actor.personId ?? "" };
    await setNoticeRecorded(tx, key, notice.id, { state, reason, ...by });
    const isOfErasure = notice.right === "ERASURE";
    const executed = isOfErasure && state === "NOTIFIED" ? await listExecutedPlans(tx, request.id) : [];
    if (isByLetter) {
      const letter = await noticeLetter(ctx, tx, request, notice, letterNote, executed);
      await queueLetter(tx, ctx, { request, ...letter });
    }
    if (state === "NOTIFIED" && isOfErasure) {
      const told = executed.map((plan) => plan.id);
      await setToldPlans(tx, notice.id, told);
    }
    const { right, recipient } = notice;
    return {
      dataRequest: await setDataRequestState(tx, request, { state: request.state }),
      event: { kind: "recipient.recorded", subject: request.id, notice: notice.id, right, recipient, state },
    };
  });
}
