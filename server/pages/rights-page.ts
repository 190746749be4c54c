import type { Language, LocalizedText, ProcessingActivity } from "../generated/schema.ts";
import { POLICY_RIGHTS, type PolicyRight } from "../publication/legal/rights-by-basis.ts";
import { markup, type Html } from "./html.ts";
import type { Page } from "./layout.ts";
import { DOCUMENT_PATHS, PATHS } from "./paths.ts";
import { reachIn } from "./rights-reach.ts";
import { WORDS } from "./words.ts";

/** Each right: what, when not, how, how long and what it costs, and which processing it applies to (Art. 12-21). */
export function rightsPage(language: Language, activities: readonly ProcessingActivity[]): Page {
  const { rights: say, document } = WORDS[language];
  return {
    title: say.title,
    description: say.intro,
    paths: PATHS.rights,
    body: markup`<h1>${say.title}</h1>
<p class="font-lead">${say.intro}</p>
<nav aria-labelledby="contents-heading" class="contents"><h2 id="contents-heading" class="h4">${document.contents}</h2>
<ul class="no-max-width">${POLICY_RIGHTS.map((right) => markup`<li><a href="#${right.toLowerCase()}">${say.names[right]}</a></li>`)}</ul></nav>
<div class="document">${POLICY_RIGHTS.map((right) => rightOf(right, language, activities))}</div>`,
  };
}

function rightOf(right: PolicyRight, language: Language, activities: readonly ProcessingActivity[]): Html {
  const { rights: say } = WORDS[language];
  const isOwnBlock = right === "OBJECTION"; // Art. 21(4): apart from any other information
  return markup`<section id="${right.toLowerCase()}"${isOwnBlock && markup` class="own-block"`}><h2>${say.names[right]}</h2>
<dl class="facts">
<dt>${say.what}</dt><dd>${say.whats[right]}</dd>
<dt>${say.whenNot}</dt><dd>${say.whenNots[right]}</dd>
<dt>${say.how}</dt><dd>${say.howText}</dd>
<dt>${say.deadline}</dt><dd>${say.deadlineText}</dd>
<dt>${say.price}</dt><dd>${say.priceText}</dd>
</dl>
<details><summary>${say.law}</summary><p>${say.lawText[right]}</p></details>
${activities.length > 0 && tableOf(right, language, activities)}</section>`;
}

function tableOf(right: PolicyRight, language: Language, activities: readonly ProcessingActivity[]): Html {
  const { rights: say } = WORDS[language];
  const one = ({ da, en }: LocalizedText) => (language === "DA" ? da : en);
  const base = DOCUMENT_PATHS.PROCESSING_ACTIVITIES[language];
  const label = `${say.names[right]}: ${say.appliesTo}`;
  return markup`<h3>${say.appliesTo}</h3>
<div class="table--responsive-scroll" role="region" tabindex="0" aria-label="${label}"><table>
<thead><tr><th scope="col">${say.activity}</th><th scope="col">${say.applies}</th><th scope="col">${say.why}</th></tr></thead>
<tbody>${activities.map((activity) => {
    const { reach, reasons } = reachIn(activity, right);
    return markup`<tr><th scope="row"><a href="${base}#${activity.key}">${one(activity.title)}</a></th>
<td>${say.reach[reach]}</td><td>${reasons.map(one).join("; ")}</td></tr>`;
  })}</tbody></table></div>`;
}
