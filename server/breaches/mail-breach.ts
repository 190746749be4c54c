import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import { isAddress } from "../letters/is-address.ts";
import { readOrganisationOn } from "../publication/activities/for-request.ts";
import { copenhagenDate } from "../requests/deadlines/calendar.ts";

/** Tells the DPO, and staff at STAFF_MAIL, by e-mail how many of the 72 hours are left: a number and a link, nothing of the breach (Art. 33(1)). */
export async function mailBreach(
  ctx: Context,
  { hours }: { breachId: string; hours: number },
): Promise<void> {
  authorize(ctx, "work:carryOut");
  const { mail, staffMail } = ctx.outbound;
  if (!mail) return; // the register shows the clock, and the log has the event
  const { dpo } = await readOrganisationOn(ctx.db, copenhagenDate(ctx.clock()));
  for (const to of new Set([dpo.email.value, staffMail].filter(isAddress))) {
    const result = await mail.send({ to, ...mailOf(hours, ctx.baseUrl) });
    // The queue tries again; who has had it already gets it twice, which is better than not at all.
    if (result.outcome === "RETRY") throw new Error(`the reminder could not be mailed: ${result.reason}`);
    if (result.outcome === "REFUSED") ctx.log.error({ reason: result.reason }, "the reminder was not taken");
  }
}

function mailOf(hours: number, baseUrl: string) {
  const { subject, da, en } = wordsOf(hours);
  const text = [da, `Log på, og se registeret over brud: ${baseUrl}`, "", en, baseUrl].join("\n");
  return { subject, text, html: `<pre>${text}</pre>` };
}

function wordsOf(hours: number): { subject: string; da: string; en: string } {
  if (hours === 0)
    return {
      subject: "72 timer er gået / 72 hours have passed",
      da: "De 72 timer er gået, og et brud er ikke anmeldt til Datatilsynet. Anmeld det nu med grunden til forsinkelsen (artikel 33, stk. 1).",
      en: "The 72 hours have passed, and Datatilsynet has not been notified of a breach. Notify it now, with the reasons for the delay (Article 33(1)).",
    };
  return {
    subject: `${hours} timer til anmeldelse / ${hours} hours to notify`,
    da: `Der er højst ${hours} timer til, at et brud skal være anmeldt til Datatilsynet (artikel 33, stk. 1).`,
    en: `At most ${hours} hours are left to notify Datatilsynet of a breach (Article 33(1)).`,
  };
}
