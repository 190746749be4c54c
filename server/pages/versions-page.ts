import type { Language, PublishedVersion } from "../generated/schema.ts";
import type { PublishedDocument } from "../publication/versions/published-version-store.ts";
import { dayHtml, dayText, momentHtml } from "./dates.ts";
import { markup, type Html, type Piece } from "./html.ts";
import type { Page } from "./layout.ts";
import { comparisonPath, DOCUMENT_PATHS, versionPath, versionsPath } from "./paths.ts";
import { stateOf, versionBefore } from "./read-document.ts";
import { WORDS } from "./words.ts";

/** A document and all its versions, for somebody to choose from. */
export type VersionList = {
  document: PublishedDocument;
  language: Language;
  versions: readonly PublishedVersion[];
  today: string;
};

/** Every version of a document: since when, what changed, and how it differs from the one before. */
export function versionsPage(list: VersionList): Page {
  const { document, language, versions } = list;
  const words = WORDS[language];
  const name = words.names[document];
  const title = `${words.versions.title} ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return {
    title,
    paths: { DA: versionsPath(document, "DA"), EN: versionsPath(document, "EN") },
    above: [{ text: name, path: DOCUMENT_PATHS[document][language] }],
    body: markup`<h1>${title}</h1>
${versions.length === 1 && markup`<p>${words.versions.only}</p>`}
${versions.length === 0 ? markup`<p>${words.document.none}</p>` : tableOf(list, title)}`,
  };
}

function tableOf(list: VersionList, title: string): Html {
  const { document: say, versions: heads } = WORDS[list.language];
  return markup`<div class="table--responsive-scroll" role="region" tabindex="0" aria-label="${title}">
<table class="table"><thead><tr>
<th scope="col">${say.inForceFrom}</th><th scope="col">${heads.state}</th><th scope="col">${say.published}</th>
<th scope="col">${heads.note}</th><th scope="col">${heads.compare}</th>
</tr></thead><tbody>${list.versions.map((version) => rowOf(version, list))}</tbody></table></div>`;
}

function rowOf(version: PublishedVersion, { document, language, versions, today }: VersionList): Html {
  const words = WORDS[language];
  const { effectiveOn, publishedAt, changeNote } = version;
  return markup`<tr>
<th scope="row"><a href="${versionPath(document, language, effectiveOn)}">${dayHtml(effectiveOn, words)}</a></th>
<td>${stateText(version, { language, versions, today })}</td>
<td>${momentHtml(new Date(publishedAt), words)}</td>
<td>${changeNote[words.lang === "da" ? "da" : "en"]}</td>
<td>${comparisonLink(version, { document, language, versions })}</td>
</tr>`;
}

function stateText(
  version: PublishedVersion,
  { language, versions, today }: Pick<VersionList, "language" | "versions" | "today">,
): Piece {
  const words = WORDS[language];
  const state = stateOf(version, versions, today);
  if (state === "IN_FORCE") return words.document.inForceNow;
  if (state === "COMING") return words.document.notYet;
  const next = [...versions].reverse().find(({ effectiveOn }) => effectiveOn > version.effectiveOn);
  return next && markup`${words.document.inForceUntil} ${dayHtml(dayBefore(next.effectiveOn), words)}`;
}

function comparisonLink(
  version: PublishedVersion,
  { document, language, versions }: Omit<VersionList, "today">,
): Piece {
  const words = WORDS[language];
  const before = versionBefore(version, versions);
  if (!before) return null;
  const label = words.versions.compareWith(dayText(version.effectiveOn, words));
  const query = `from=${before.effectiveOn}&to=${version.effectiveOn}`;
  return markup`<a href="${comparisonPath(document, language)}?${query}">${label}</a>`;
}

/** The calendar day before another. */
function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
