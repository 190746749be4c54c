/** Markup in which everything that came from outside is escaped. Only `markup` and `trusted` make it. */
export type Markup = { readonly markup: string };

type Part = string | number | Markup | readonly Markup[];

/** Markup from a template: what is put into it is escaped unless it is markup itself. */
export function markup(fixed: TemplateStringsArray, ...parts: Part[]): Markup {
  const inner = parts.map((part, at) => markupOf(part) + (fixed[at + 1] ?? ""));
  return { markup: (fixed[0] ?? "") + inner.join("") };
}

/** Markup that is written in this program and holds nothing from outside. */
export function trusted(markup: string): Markup {
  return { markup };
}

function markupOf(part: Part): string {
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  return "markup" in part ? part.markup : part.map(({ markup }) => markup).join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Text as HTML, for elements and quoted attributes alike. Characters that turn the reading direction around are
 * shown by number, because they can make a text look like another one (Unicode TR 36 section 2.6); control
 * characters, which HTML cannot hold, are shown as their symbols.
 */
function escapeHtml(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "")
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, (character) => `[U+${numberOf(character)}]`)
    .replace(/[\u061C\u200B-\u200F\u2028\u2029\uFEFF]/g, (character) => `&#x${numberOf(character)};`)
    .replace(/[\0-\x08\x0B\x0C\x0E-\x1F]/g, (character) =>
      String.fromCodePoint(0x2400 + character.charCodeAt(0)),
    )
    .replace(/[\x7F-\x9F]/g, "\uFFFD");
}

function numberOf(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
}
