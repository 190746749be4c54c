import type { DifferencePiece, SectionDifference, VersionDifference } from "../generated/schema.ts";
import { dayHtml, dayText } from "./dates.ts";
import { markup, type Html, type Piece } from "./html.ts";
import type { Page } from "./layout.ts";
import { comparisonPath, DOCUMENT_PATHS, versionPath } from "./paths.ts";
import type { VersionList } from "./versions-page.ts";
import { WORDS } from "./words.ts";

/** What somebody wants compared: two days on which a version took effect, and whether to leave out what is the same. */
export type ComparisonAsked = { from: string | undefined; to: string | undefined; onlyChanges: boolean };

/** Two versions side by side, with every new and removed word marked in print, in colour and in speech. */
export function comparisonPage(
  list: VersionList,
  asked: ComparisonAsked,
  difference: VersionDifference | null,
): Page {
  const { document, language } = list;
  const words = WORDS[language];
  const name = words.names[document];
  const title = `${name}: ${words.comparison.title}`;
  return {
    title,
    paths: { DA: comparisonPath(document, "DA"), EN: comparisonPath(document, "EN") },
    above: [{ text: name, path: DOCUMENT_PATHS[document][language] }],
    isUnlisted: difference !== null,
    body: markup`<h1>${title}</h1>
${formOf(list, asked)}
${difference ? resultOf(list, asked, difference) : emptyOf(list, asked)}`,
  };
}

function formOf(
  { document, language, versions }: VersionList,
  { from, to, onlyChanges }: ComparisonAsked,
): Html {
  const words = WORDS[language];
  const { comparison: say } = words;
  const choice = (name: string, label: string, chosen: string | undefined) => markup`<div class="form-group">
<label class="form-label" for="${name}">${label}</label>
<select class="form-select" id="${name}" name="${name}">${versions.map(
    ({ effectiveOn }) =>
      markup`<option value="${effectiveOn}"${effectiveOn === chosen && markup` selected`}>${dayText(effectiveOn, words)}</option>`,
  )}</select></div>`;
  return markup`<form method="get" action="${comparisonPath(document, language)}" class="search-row d-print-none">
${choice("from", say.from, from)}${choice("to", say.to, to)}
<div class="form-group form-group-checkbox"><input class="form-checkbox" type="checkbox" id="only" name="only" value="1"${onlyChanges && markup` checked`}>
<label class="form-label" for="only">${say.onlyChanges}</label></div>
<button class="button button-primary" type="submit">${say.compare}</button>
</form>`;
}

function emptyOf({ language, versions }: VersionList, { from, to }: ComparisonAsked): Html {
  const { comparison: say, versions: list } = WORDS[language];
  if (from !== undefined || to !== undefined) return markup`<p role="status">${say.unknown}</p>`;
  return markup`<p>${versions.length < 2 ? list.only : say.choose}</p>`;
}

function resultOf(list: VersionList, { onlyChanges }: ComparisonAsked, difference: VersionDifference): Html {
  const { document, language } = list;
  const words = WORDS[language];
  const { comparison: say } = words;
  const changed = difference.sections.filter(isChanged);
  const shown = onlyChanges ? changed : difference.sections;
  const link = (day: string) =>
    markup`<a href="${versionPath(document, language, day)}">${dayHtml(day, words)}</a>`;
  return markup`<p role="status"><strong>${difference.summary}</strong></p>
<p>${say.from} ${link(difference.from.effectiveOn)}. ${say.to} ${link(difference.to.effectiveOn)}.</p>
${
  changed.length > 0 &&
  markup`<p><ins>${say.legendAdded}</ins> ${say.legendAddedMeans} <del>${say.legendRemoved}</del> ${say.legendRemovedMeans}</p>
<nav class="d-print-none" aria-labelledby="jump-heading"><h2 id="jump-heading" class="h4">${say.jump}</h2><ul>${changed.map(
    (section) => markup`<li><a href="#${section.id}">${titleOf(section)}</a>: ${noteOf(section, say)}</li>`,
  )}</ul></nav>`
}
<div class="document">${shown.map((section) => sectionOf(section, say))}</div>`;
}

type Say = (typeof WORDS)["DA"]["comparison"];

function sectionOf(section: SectionDifference, say: Say): Html {
  const { id, title, text } = section;
  const side = (leftOut: DifferencePiece["kind"]) =>
    pieces(
      text.filter(({ kind }) => kind !== leftOut),
      say,
    );
  const isSame = text.every(({ kind }) => kind === "SAME");
  return markup`<section id="${id}"><h2>${pieces(title, say)}</h2>
${isChanged(section) && markup`<p class="difference-note">${capital(noteOf(section, say))}.</p>`}
${
  isSame
    ? markup`<div class="text-as-written">${pieces(text, say)}</div>`
    : markup`<div class="comparison">
<div class="joined text-as-written">${pieces(text, say)}</div>
<div class="before"><h3 class="h5">${say.before}</h3><div class="text-as-written">${side("ADDED")}</div></div>
<div class="after"><h3 class="h5">${say.after}</h3><div class="text-as-written">${side("REMOVED")}</div></div>
</div>`
}</section>`;
}

/** Words in a row; a reader must see, and hear, where the removed ones end and the new ones begin. */
function pieces(all: readonly DifferencePiece[], say: Say): Piece {
  return all.map(({ kind, text }, index) => {
    if (kind === "ADDED") {
      const gap = all[index - 1]?.kind === "REMOVED" ? " " : "";
      return markup`${gap}<ins><span class="sr-only">${say.added} </span>${text}</ins>`;
    }
    if (kind === "REMOVED") return markup`<del><span class="sr-only">${say.removed} </span>${text}</del>`;
    return text;
  });
}

function isChanged({ kind, moved }: SectionDifference): boolean {
  return kind !== "SAME" || moved;
}

function noteOf({ kind, moved, changes }: SectionDifference, say: Say): string {
  const notes = [
    kind === "ADDED" && say.sectionAdded,
    kind === "REMOVED" && say.sectionRemoved,
    moved && say.sectionMoved,
    kind === "CHANGED" && say.sectionChanged(moved ? changes - 1 : changes),
  ];
  return notes.filter((note) => note !== false).join(", ");
}

/** The heading as it is now; of a removed section, as it was. */
function titleOf({ title, kind }: SectionDifference): string {
  const shown = kind === "REMOVED" ? title : title.filter((piece) => piece.kind !== "REMOVED");
  return shown.map(({ text }) => text).join("");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
