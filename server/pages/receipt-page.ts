import type { Language } from "../generated/schema.ts";
import { markup, type Html } from "./html.ts";
import type { Page } from "./layout.ts";
import { PATHS } from "./paths.ts";
import { RECEIPT_PAGE_WORDS, type ReceiptPageWords } from "./receipt-page-words.ts";

/** Where a receipt is checked in the reader's own browser. Every word stands in the page; the script only shows it. */
export function receiptPage(language: Language, script: string | undefined): Page {
  const say = RECEIPT_PAGE_WORDS[language];
  return {
    title: say.title,
    description: say.intro,
    paths: PATHS.receipt,
    body: markup`<h1>${say.title}</h1>
<p class="font-lead">${say.intro}</p>
<noscript><p>${say.needsScript}</p></noscript>
${script === undefined && markup`<p>${say.needsScript}</p>`}
<form id="check-receipt" hidden>
${field("file", say.file, say.fileHint, markup`<input type="file" id="file" accept=".tlog-proof,text/plain" aria-describedby="file-hint">`)}
${field("receipt", say.receipt, say.receiptHint, area("receipt", 8))}
${field("vkeys", say.vkeys, say.vkeysHint, area("vkeys", 3))}
<button type="submit" class="button button-primary">${say.check}</button>
</form>
${resultOf(say)}
<h2>${say.offlineTitle}</h2>
<p>${say.offline}</p>
<p><code class="hash">node indsigt-audit.mjs receipt kvittering.tlog-proof --vkey "…"</code></p>
${script !== undefined && markup`<script type="module" src="/${script}"></script>`}`,
  };
}

function field(id: string, label: string, hint: string, input: Html): Html {
  return markup`<div class="form-group"><label class="form-label" for="${id}">${label}</label>
<span class="form-hint" id="${id}-hint">${hint}</span>${input}</div>`;
}

function area(id: string, rows: number): Html {
  return markup`<textarea class="form-input" id="${id}" name="${id}" rows="${rows}" spellcheck="false" aria-describedby="${id}-hint"></textarea>`;
}

function resultOf(say: ReceiptPageWords): Html {
  const { proven, steps } = say;
  return markup`<section id="result" hidden aria-live="polite"><h2 tabindex="-1">${say.result}</h2>
<p data-proven="true" hidden><strong>${proven.true}</strong></p><p data-proven="false" hidden><strong>${proven.false}</strong></p>
<dl class="facts">${Object.entries(steps).map(
    ([step, { name, states }]) => markup`<div data-step="${step}"><dt>${name}</dt><dd>${Object.entries(
      states,
    ).map(([state, text]) => markup`<span data-state="${state}" hidden>${text}</span>`)}
<code class="hash"></code></dd></div>`,
  )}</dl>
<div data-event="true" hidden><h3>${say.event}</h3><p><code class="hash"></code></p></div>
</section>`;
}
