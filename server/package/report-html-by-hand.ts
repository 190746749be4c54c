import type { PlacedByHand, PlacedFile } from "./package-input-places.ts";
import { markup, type Markup } from "./report-html-markup.ts";
import type { ReportTexts } from "./report-texts.ts";

/** A system that people looked through: that they did, when, and the files with what they found. */
export function reportByHand(
  { confirmedAt, secondLook, files, withheld }: PlacedByHand,
  texts: ReportTexts,
): Markup {
  const confirmed = markup`<p>${texts.byHand(texts.day(confirmedAt), secondLook)}</p>`;
  // Where every file is withheld, the list of what is left out says so.
  if (files.length === 0 && withheld.length > 0) return confirmed;
  if (files.length === 0) return markup`${confirmed}<p>${texts.byHandNothing}</p>`;
  return markup`${confirmed}<p>${texts.byHandFiles}</p>
    ${reportFileLinks(files)}`;
}

/** Files of the copy, each a link. */
export function reportFileLinks(files: readonly PlacedFile[]): Markup {
  return markup`<ul>
    ${files.map(({ path, name }) => markup`<li><a href="${path}">${name}</a></li>`)}
  </ul>`;
}
