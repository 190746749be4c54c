import type { Language } from "../generated/schema.ts";
import { momentHtml } from "./dates.ts";
import { markup, type Piece } from "./html.ts";
import type { Downtime } from "./planned-downtime.ts";
import { WORDS } from "./words.ts";

/** Warns of each time the service will be down, or is, with the reason and until when. */
export function downtimeAlerts(downtimes: readonly Downtime[], language: Language, now: Date): Piece {
  const words = WORDS[language];
  const { status: say } = words;
  return downtimes.map(({ from, to, reason }) => {
    const heading = from <= now ? say.downNow : say.downSoon;
    return markup`<div class="alert alert-warning"><div class="alert-body"><p class="alert-heading">${heading}</p>
<p class="alert-text">${say.from} ${momentHtml(from, words)} ${say.to} ${momentHtml(to, words)}. ${reason[language === "DA" ? "da" : "en"]}</p></div></div>`;
  });
}
