import { escapeHtml } from "../../platform/escape-html.ts";
import type { Language } from "../bilingual.ts";
import type { Difference, Piece, SectionDifference } from "./difference.ts";

const WORDS = {
  da: {
    added: "Ny tekst: ",
    removed: "Fjernet: ",
    sectionAdded: "Nyt afsnit.",
    sectionRemoved: "Afsnittet er fjernet.",
    sectionMoved: "Afsnittet er flyttet.",
    none: "Ingen ændringer.",
    summary: (changes: number, sections: number) =>
      `${changes} ${changes === 1 ? "ændring" : "ændringer"} i ${sections} afsnit`,
  },
  en: {
    added: "New text: ",
    removed: "Removed: ",
    sectionAdded: "New section.",
    sectionRemoved: "The section has been removed.",
    sectionMoved: "The section has moved.",
    none: "No changes.",
    summary: (changes: number, sections: number) =>
      `${changes} ${changes === 1 ? "change" : "changes"} in ${sections} ${sections === 1 ? "section" : "sections"}`,
  },
} as const;

/** Counts the changes in words, such as "4 ændringer i 2 afsnit". */
export function differenceSummary({ counts }: Difference, language: Language): string {
  const words = WORDS[language];
  return counts.sections === 0 ? words.none : words.summary(counts.changes, counts.sections);
}

/**
 * A difference as HTML that needs no script and no style: `<ins>` and `<del>`, each with a hidden word for
 * those who listen (class `sr-only`), and a sentence for a section that is new, removed or moved.
 */
export function differenceHtml(difference: Difference, language: Language): string {
  return difference.sections.map((section) => sectionDifferenceHtml(section, language)).join("\n");
}

/** One section of a difference as HTML; its id is `difference-` and the section's. */
export function sectionDifferenceHtml(section: SectionDifference, language: Language): string {
  const words = WORDS[language];
  const notes = [
    section.kind === "ADDED" ? words.sectionAdded : "",
    section.kind === "REMOVED" ? words.sectionRemoved : "",
    section.isMoved ? words.sectionMoved : "",
  ].filter((note) => note !== "");
  const heading = `<h2>${piecesHtml(section.title, language)}</h2>`;
  const note = notes.length === 0 ? "" : `<p class="difference-note">${notes.join(" ")}</p>`;
  const text = section.text.length === 0 ? "" : `<p>${piecesHtml(section.text, language)}</p>`;
  return `<section id="difference-${escapeHtml(section.id)}" data-kind="${section.kind.toLowerCase()}">${heading}${note}${text}</section>`;
}

function piecesHtml(pieces: readonly Piece[], language: Language): string {
  return pieces
    .map((piece, index) => {
      // A reader must see where the removed words end and the new ones begin.
      const gap = piece.kind === "ADDED" && pieces[index - 1]?.kind === "REMOVED" ? " " : "";
      return gap + pieceHtml(piece, language);
    })
    .join("");
}

function pieceHtml({ kind, text }: Piece, language: Language): string {
  const html = escapeHtml(text).replaceAll("\n", "<br>");
  if (kind === "SAME") return html;
  const [tag, spoken] =
    kind === "ADDED"
      ? (["ins", WORDS[language].added] as const)
      : (["del", WORDS[language].removed] as const);
  return `<${tag}><span class="sr-only">${spoken}</span>${html}</${tag}>`;
}
