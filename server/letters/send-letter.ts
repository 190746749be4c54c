import { authorize } from "../access.ts";
import { transact, type Tx } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { addJob } from "../jobs/add-job.ts";
import { findDataRequest, type DataRequest } from "../requests/data-request-store.ts";
import { noticeAddress } from "./notice-address.ts";
import { readSubject } from "../requests/subject.ts";
import { makeWaitingCopy } from "../package/make-copy.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { chooseChannels } from "./choose-channels.ts";
import { insertDelivery, type Channel } from "./delivery-store.ts";
import { findLetter, lockLetter, openContent, setSent, type StoredLetter } from "./letter-store.ts";
import { insertVersion } from "./letter-version-store.ts";
import { renderLetter } from "./render-letter.ts";

/**
 * Sets a letter and sends it on its ways. What was sent is fixed; a second run of the job finds it sent and does nothing.
 */
export async function setLetter(ctx: Context, { letterId }: { letterId: string }): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  const found = await findLetter(ctx.db, letterId);
  const request = found && (await findDataRequest(ctx.db, found.dataRequestId));
  if (!found || !request || found.state === "SENT") return;
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  const subject = await readSubject(ctx.db, ctx.vault, request);
  const email = await noticeAddress(ctx.db, ctx.vault, request);
  const channels = chooseChannels(found.kind, request, { ...subject, email }, ctx.outbound);
  await transact(ctx, actor, async (tx) => {
    const letter = (await lockLetter(tx, letterId)) ?? found;
    if (letter.state === "SENT") throw new AppError("CONFLICT", "The letter was sent meanwhile.");
    const rendered = await renderLetter(ctx, request, letter, openContent(key, letter));
    const { number, sha256 } = await insertVersion(tx, key, letterId, rendered, ctx.clock());
    const said = { letter: letterId, letterKind: letter.kind, language: letter.language, number, sha256 };
    await setSent(tx, letter, number, ctx.clock());
    await begin(ctx, tx, request, letter, channels);
    if (letter.kind === "DECISION") await makeWaitingCopy(tx, request.id);
    return { value: {}, event: { kind: "letter.sent", subject: request.id, ...said, channels } };
  });
}

/** Begins each way; the portal needs no carrier, and paper waits for a person. */
async function begin(
  ctx: Context,
  tx: Tx,
  request: DataRequest,
  letter: StoredLetter,
  channels: readonly Channel[],
): Promise<void> {
  const now = ctx.clock();
  for (const channel of channels) {
    const isThere = channel === "PORTAL";
    const deliveryId = await insertDelivery(tx, {
      dataRequestId: request.id,
      letterId: letter.id,
      channel,
      state: isThere ? "DELIVERED" : "WAITING",
      settledAt: isThere ? now : null,
      createdAt: now,
    });
    if (deliveryId && (channel === "EMAIL_NOTICE" || channel === "DIGITAL_POST"))
      await addJob(tx, { name: "deliver", payload: { deliveryId } });
  }
}
