import type { Language, PublicNumbers } from "../generated/schema.ts";
import { dayHtml } from "./dates.ts";
import { markup, type Html } from "./html.ts";
import type { Page } from "./layout.ts";
import { PATHS } from "./paths.ts";
import { WORDS } from "./words.ts";

/** How requests are handled, in numbers that say nothing of anybody; or that the library has not made them public. */
export function numbersPage(
  language: Language,
  numbers: PublicNumbers | null,
  { smallNumber, computedOn }: { smallNumber: number; computedOn: string },
): Page {
  const { numbers: say } = WORDS[language];
  return {
    title: say.title,
    description: say.intro,
    paths: PATHS.numbers,
    isUnlisted: numbers === null,
    body: markup`<h1>${say.title}</h1>
<p class="font-lead">${say.intro}</p>
${numbers ? figuresOf(numbers, language, { smallNumber, computedOn }) : markup`<p>${say.notPublic}</p>`}`,
  };
}

function figuresOf(
  { from, to, received, shareOnTime, medianDays }: PublicNumbers,
  language: Language,
  { smallNumber, computedOn }: { smallNumber: number; computedOn: string },
): Html {
  const words = WORDS[language];
  const { numbers: say } = words;
  const plain = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(words.locale, { style: "percent" });
  const isKnown = (value: number | null | undefined) => value !== null && value !== undefined;
  const count = received.count ?? null;
  return markup`<p>${say.period} ${dayHtml(from, words)} ${say.to} ${dayHtml(to, words)}.</p>
<dl class="facts">
<dt>${say.received}</dt><dd>${count === null ? say.masked(smallNumber) : plain.format(count)}</dd>
<dt>${say.onTime}</dt><dd>${isKnown(shareOnTime) ? percent.format(shareOnTime ?? 0) : say.tooFew}</dd>
<dt>${say.median}</dt><dd>${isKnown(medianDays) ? say.days(plain.format(medianDays ?? 0)) : say.tooFew}</dd>
</dl>
<p>${say.meaning}</p>
<p>${say.computedOn} ${dayHtml(computedOn, words)}.</p>`;
}
