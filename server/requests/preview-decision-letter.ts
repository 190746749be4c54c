import { authorize } from "../access.ts";
import { record } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import type { DecideDataRequestInput, DecisionLetterPreview } from "../generated/schema.ts";
import { chooseChannels } from "../letters/choose-channels.ts";
import { decisionFields } from "../letters/decision-fields.ts";
import { noticeAddress } from "../letters/notice-address.ts";
import { checkLetter } from "../letters/queue-letter.ts";
import { renderLetter } from "../letters/render-letter.ts";
import { parseInput } from "../platform/parse-input.ts";
import { copenhagenDate } from "./calendar.ts";
import { isUuid, refuseUnlessNext } from "./change-data-request.ts";
import { findDataRequest } from "./data-request-store.ts";
import type { GivenDecision } from "./given-decision.ts";
import { decideInput } from "./inputs.ts";
import { prepareDecision } from "./prepare-decision.ts";
import { readSubject } from "./subject.ts";

/**
 * The letter a decision would be sent as, read before it is made (Art. 12(1), 12(4)): refused where the decision would
 * be, set by what will set it, and kept nowhere. The look is an event, since the letter names the person.
 */
export async function previewDecisionLetter(
  ctx: Context,
  input: DecideDataRequestInput,
): Promise<DecisionLetterPreview> {
  const actor = authorize(ctx, "dataRequest:decide");
  const { decisions, letterNote, ...seen } = parseInput(decideInput, input);
  const found = isUuid(seen.id) ? await findDataRequest(ctx.db, seen.id) : undefined;
  const request = refuseUnlessNext(ctx, actor, "DECIDE", seen, found);
  const reasoned = await prepareDecision(ctx, ctx.db, actor, request, decisions as GivenDecision[]);
  const writtenOn = copenhagenDate(ctx.clock());
  const fields = decisionFields(reasoned, letterNote);
  const content = await checkLetter(ctx.db, { letter: "DECISION", fields }, writtenOn);
  const { language } = request;
  const { html, text, pdf } = await renderLetter(ctx, request, { language, writtenOn }, content);
  const subject = await readSubject(ctx.db, ctx.vault, request);
  const email = await noticeAddress(ctx.db, ctx.vault, request);
  await record(ctx, actor, { kind: "data_request.read", subject: request.id, part: "LETTER" });
  return {
    ...{ language, html, text },
    pdfBase64: pdf.toString("base64"),
    recipient: subject.name,
    channels: chooseChannels("DECISION", request, { ...subject, email }, ctx.outbound),
  };
}
