import type { Context } from "../context.ts";
import { readOrganisationOn } from "../publication/activities/for-request.ts";
import { copenhagenDate } from "../requests/deadlines/calendar.ts";
import type { DataRequest } from "../requests/data-request-store.ts";
import { readSubject } from "../requests/subject.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import type { Delivery } from "./delivery-store.ts";
import { findLetter } from "./letter-store.ts";
import { readVersion } from "./letter-version-store.ts";
import type { MailResult } from "./mailer.ts";
import { codeOf } from "../publication/bilingual.ts";

/** Puts a letter into the Digital Post outbox. The delivery's id is the message's, so a second attempt is the same message. */
export async function putDigitalPost(
  ctx: Context,
  request: DataRequest,
  delivery: Delivery,
): Promise<MailResult> {
  const box = ctx.outbound.digitalPost;
  const letter = delivery.letterId ? await findLetter(ctx.db, delivery.letterId) : undefined;
  const { cpr } = await readSubject(ctx.db, ctx.vault, request);
  if (!box || !cpr || !letter || letter.sentVersion === null)
    return { outcome: "REFUSED", reason: "NO_ADDRESS" };
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  const pdf = await readVersion(ctx.db, key, "pdf", { letterId: letter.id, number: letter.sentVersion });
  if (!pdf) return { outcome: "REFUSED", reason: "NO_LETTER" };
  const { name } = await readOrganisationOn(ctx.db, copenhagenDate(ctx.clock()));
  const language = codeOf(letter.language);
  try {
    await box.put({
      messageUuid: delivery.id,
      // A label is seen before the letter is opened, so it is the same for everybody.
      label: ctx.letters[language].texts.notice.title,
      createdAt: ctx.clock(),
      sender: { cvr: box.sender.cvr, label: name },
      recipientCpr: cpr,
      document: { filename: `brev-${request.number}.pdf`, language, pdf },
    });
    return { outcome: "SENT" };
  } catch (error) {
    return { outcome: "RETRY", reason: String((error as NodeJS.ErrnoException).code ?? "OUTBOX") };
  }
}
