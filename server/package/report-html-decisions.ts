import { markup, type Markup } from "./report-html-markup.ts";
import type { PackagedDecision } from "./package-input.ts";
import type { ReportTexts } from "./report-texts.ts";

/** The decision on each right, with its reasons and how to complain (Art. 12(4); forvaltningsloven §§ 22-25). */
export function reportDecisions(decisions: readonly PackagedDecision[], texts: ReportTexts): Markup {
  if (decisions.length === 0) return markup``;
  return markup`<section aria-labelledby="decisions">
    <h2 id="decisions">${texts.decisions}</h2>
    ${decisions.map((decision) => decisionOf(decision, texts))}
  </section>`;
}

function decisionOf(decision: PackagedDecision, texts: ReportTexts): Markup {
  const { right, outcome, reasons, considerations, complaintGuidance } = decision;
  return markup`<h3>${texts.right(right)}</h3>
    <p class="outcome ${outcome.toLowerCase()}">${texts.outcomes[outcome]}</p>
    ${reasons.length > 0 ? reasonList(reasons, texts) : []}${
      considerations
        ? markup`<h4>${texts.considerations}</h4>
            <p class="text">${considerations}</p>`
        : []
    }${
      complaintGuidance
        ? markup`<div class="box">
            <h4>${texts.complaint}</h4>
            <p class="text">${complaintGuidance}</p>
          </div>`
        : []
    }`;
}

function reasonList(reasons: PackagedDecision["reasons"], texts: ReportTexts): Markup {
  return markup`<h4>${texts.reasons}</h4>
    <ul>
      ${reasons.map(
        ({ provision, text, count }) =>
          markup`<li>
            ${text} <span class="rule">(${provision})</span>${
              count > 0 ? markup` ${texts.concerns(texts.records(count))}` : []
            }
          </li>`,
      )}
    </ul>`;
}
