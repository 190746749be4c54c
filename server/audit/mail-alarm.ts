import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import { isAddress } from "../letters/is-address.ts";
import type { Mail } from "../letters/mailer.ts";
import { readOrganisationOn } from "../publication/activities/for-request.ts";
import { copenhagenDate } from "../requests/deadlines/calendar.ts";
import { findAlarm, type Alarm } from "./alarm-store.ts";

/** Tells the DPO and the auditor by e-mail that the log is broken: a code, a place and a link, nothing about anybody. */
export async function mailAlarm(ctx: Context, { alarmId }: { alarmId: string }): Promise<void> {
  authorize(ctx, "work:carryOut");
  const alarm = await findAlarm(ctx.db, alarmId);
  const { mail } = ctx.outbound;
  if (!alarm || !mail) return; // without a mail server the banner, the measure and /readyz tell
  const { dpo } = await readOrganisationOn(ctx.db, copenhagenDate(ctx.clock()));
  const addresses = new Set([dpo.email.value, ctx.logKeys.alarmMail].filter(isAddress));
  for (const to of addresses) {
    const result = await mail.send(alarmMail(to, alarm, ctx.baseUrl));
    // The queue tries again; who has had it already gets it twice, which is better than not at all.
    if (result.outcome === "RETRY") throw new Error(`the alarm could not be mailed: ${result.reason}`);
    if (result.outcome === "REFUSED")
      ctx.log.error({ alarmId, reason: result.reason }, "the alarm was not taken");
  }
}

function alarmMail(to: string, { code, index }: Alarm, baseUrl: string): Mail {
  const text = [
    "Auditloggen i Indsigt er brudt.",
    `Fejlen er ${code} ved hændelse ${index}. Intet er rettet. Log på, og tag stilling til bruddet: ${baseUrl}`,
    "",
    "The audit log of Indsigt is broken.",
    `The problem is ${code} at event ${index}. Nothing was repaired. Log on and look into it: ${baseUrl}`,
  ].join("\n");
  const html = `<pre>${text}</pre>`;
  return { to, subject: "Auditloggen er brudt / The audit log is broken", text, html };
}
