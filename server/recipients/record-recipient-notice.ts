import { z } from "zod";
import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { RecordRecipientNoticeInput } from "../generated/schema.ts";
import { parseInput } from "../platform/parse-input.ts";
import { text } from "../platform/text.ts";
import { changeDataRequest, type Changed } from "../requests/change-data-request.ts";
import { setDataRequestState } from "../requests/data-request-store.ts";
import { listExecutedPlans } from "../sources/erasure-plan-store.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { queueNotice } from "./queue-notice.ts";
import { listNotices, setNoticeRecorded, setToldPlans } from "./recipient-store.ts";

const noticeInput = z.object({
  id: z.string(),
  version: z.int(),
  noticeId: z.string(),
  state: z.enum(
    ["NOTIFIED", "IMPOSSIBLE", "DISPROPORTIONATE"],
    "Choose NOTIFIED, IMPOSSIBLE or DISPROPORTIONATE.",
  ),
  reason: text(2_000).nullish(),
  letterNote: text(4_000).nullish(),
});

/**
 * Records that a recipient was told, or why that is impossible or disproportionate (Art. 19). Told without a word on
 * how means told by letter: it is written here, and waits to be printed and posted.
 */
export async function recordRecipientNotice(
  ctx: Context,
  input: RecordRecipientNoticeInput,
): Promise<Changed> {
  const actor = authorize(ctx, "recipient:record");
  const { noticeId, state, reason, letterNote = null, ...seen } = parseInput(noticeInput, input);
  if (state !== "NOTIFIED" && !reason) throw wrong("reason", "Write why; the person may ask (Article 19).");
  const isByLetter = state === "NOTIFIED" && !reason;
  if (letterNote && !isByLetter) throw wrong("letterNote", "Leave this out: no letter is written.");
  return changeDataRequest(ctx, actor, "RECORD_RECIPIENT", seen, async (tx, request) => {
    const notice = (await listNotices(tx, request.id)).find(({ id }) => id === noticeId);
    if (!notice) throw wrong("noticeId", "There is no such notice on this request.");
    if (notice.state !== "OPEN")
      throw new AppError("INVALID_TRANSITION", "It has been recorded already what became of this notice.");
    const { key } = await readVaultKey(tx, ctx.vault, request.vaultKeyId);
    const by = { at: ctx.clock(), by: actor.personId ?? "" };
    await setNoticeRecorded(tx, key, notice.id, { state, reason: reason ?? null, ...by });
    if (isByLetter) await queueNotice(ctx, tx, request, notice, letterNote);
    if (state === "NOTIFIED" && notice.right === "ERASURE") {
      const told = await listExecutedPlans(tx, request.id);
      await setToldPlans(
        tx,
        notice.id,
        told.map((plan) => plan.id),
      );
    }
    const { right, recipient } = notice;
    return {
      dataRequest: await setDataRequestState(tx, request, { state: request.state }),
      event: { kind: "recipient.recorded", subject: request.id, notice: notice.id, right, recipient, state },
    };
  });
}

function wrong(field: string, message: string): AppError {
  return new AppError("INVALID_INPUT", "Correct the marked fields.", [{ path: ["input", field], message }]);
}
