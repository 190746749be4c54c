import { authorize } from "../access.ts";
import { saveProgress, transact } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { renderHtml } from "../platform/document-html.ts";
import { renderText } from "../platform/document-text.ts";
import { markdownBlocks } from "../platform/markdown-blocks.ts";
import type { Mail } from "../letters/mailer.ts";
import { findRound, setRoundMail, type DeadlineRound } from "./deadline-round-store.ts";

/** After so many attempts the overview of that day is given up; the next day brings its own. */
const MAX_ATTEMPTS = 8;

/** Sends staff the overview of a day's deadlines: numbers and one link, nothing about anybody. */
export async function sendDigest(ctx: Context, { day }: { day: string }): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  const round = await findRound(ctx.db, day);
  const { mail, staffMail } = ctx.outbound;
  if (round?.mailState !== "WAITING" || !mail || !staffMail) return;
  const result = await mail.send(digestMail(ctx, round, staffMail));
  const attempts = round.attempts + 1;
  if (result.outcome === "RETRY" && attempts < MAX_ATTEMPTS) {
    const { reason } = result;
    await saveProgress(ctx, async (tx) => setRoundMail(tx, day, { mailState: "WAITING", attempts, reason }));
    throw new Error(`the overview was not sent, tried again later (${reason})`);
  }
  const mailState = result.outcome === "SENT" ? "SENT" : "FAILED";
  const reason = result.outcome === "SENT" ? null : result.reason;
  await transact(ctx, actor, async (tx) => {
    await setRoundMail(tx, day, { mailState, attempts, reason });
    return {
      value: {},
      event: { kind: "deadlines.overview_sent", subject: null, day, state: mailState, reason },
    };
  });
}

function digestMail(ctx: Context, round: DeadlineRound, to: string): Mail {
  const { title, root } = ctx.letters.da.texts["staff-digest"];
  const { overdue, due1, due3, due7, due14 } = round;
  const numbers = Object.entries({ overdue, due1, due3, due7, due14 }).map(([name, n]) => [name, String(n)]);
  const blocks = markdownBlocks(root, {
    inline: { ...Object.fromEntries(numbers), portalUrl: ctx.baseUrl },
    block: {},
  });
  const document = {
    title,
    language: "da",
    author: "",
    date: round.day,
    header: "",
    footer: "",
    blocks,
  } as const;
  return { to, subject: title, text: renderText(document), html: renderHtml(document) };
}
