import type { Language } from "../generated/schema.ts";
import { SERVICE_PARTS, type ServicePart, type ServiceStatus } from "../service-status.ts";
import { momentHtml } from "./dates.ts";
import { downtimeAlerts } from "./downtime-alert.ts";
import { markup, type Html } from "./html.ts";
import type { Page } from "./layout.ts";
import { PATHS } from "./paths.ts";
import type { Downtime } from "./planned-downtime.ts";
import { WORDS } from "./words.ts";

/** Which parts of the service work, when that was looked at, and when what does not work is back. */
export function statusPage(
  language: Language,
  { works, checkedAt }: ServiceStatus,
  downtimes: readonly Downtime[],
  now: Date,
): Page {
  const words = WORDS[language];
  const { status: say } = words;
  const down = SERVICE_PARTS.filter((part) => !works[part]);
  const current = downtimes.find(({ from }) => from <= now);
  const back = current ? markup`${say.backAt} ${momentHtml(current.to, words)}.` : say.backUnknown;
  return {
    title: say.title,
    paths: PATHS.status,
    isUnlisted: true,
    body: markup`<h1>${say.title}</h1>
<p class="font-lead">${down.length === 0 ? say.allWork : say.someDown}</p>
${downtimeAlerts(downtimes, language, now)}
<div class="table--responsive-scroll" role="region" tabindex="0" aria-label="${say.parts}"><table class="table">
<thead><tr><th scope="col">${say.part}</th><th scope="col">${say.state}</th></tr></thead>
<tbody>${SERVICE_PARTS.map((part) => rowOf(part, works[part], language))}</tbody></table></div>
${down.length > 0 && markup`<p>${back}</p><p>${say.meanwhile}</p>`}
<p>${say.checkedAt} ${momentHtml(checkedAt, words)}.</p>`,
  };
}

function rowOf(part: ServicePart, works: boolean, language: Language): Html {
  const { status: say } = WORDS[language];
  const badge = works
    ? markup`<strong class="badge badge-success">${say.works}</strong>`
    : markup`<strong class="badge badge-error">${say.down}</strong>`;
  return markup`<tr><th scope="row">${say.names[part]}</th><td>${badge}</td></tr>`;
}
