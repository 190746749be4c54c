import type { Language } from "../bilingual.ts";
import type { PolicyProblem } from "./policy-problem.ts";
import { TEXT_KINDS, type MandatoryItem, type TextDocument } from "./text-kinds.ts";

/** Why a mandatory item does not count as told. */
export type Gap = "NOT_NAMED" | "NO_SUCH_SECTION" | "BLOCK_MISSING" | "NOT_ALONE";

/** One mandatory item of one text in one language: where it is told, or what is missing. */
export type GateItem = {
  document: TextDocument;
  language: Language;
  item: string;
  name: MandatoryItem["name"];
  section: string | null;
  gap: Gap | null;
  /** What to do; null when nothing is missing. */
  remedy: string | null;
};

/** What the gate looks at: as much of a text as could be read. */
export type GatedText = {
  covers: Readonly<Record<string, unknown>>;
  sections: readonly { id: string; markdown: string }[];
};

/** Goes through every mandatory item of a text (Art. 13, 14, 21(4)); one missing keeps it from being published. */
export function gateOf(document: TextDocument, language: Language, text: GatedText): GateItem[] {
  return TEXT_KINDS[document].items.map((mandatory) => {
    const named = text.covers[mandatory.item];
    const section = typeof named === "string" ? named : null;
    const gap = gapOf(mandatory, section, text);
    const remedy = gap && REMEDY[gap](mandatory, section ?? "");
    return { document, language, item: mandatory.item, name: mandatory.name, section, gap, remedy };
  });
}

/** The gaps as problems of a file, and the items named in `covers` that are none. */
export function gateProblems(
  file: string,
  document: TextDocument,
  items: readonly GateItem[],
  text: GatedText,
): PolicyProblem[] {
  const known = TEXT_KINDS[document].items.map(({ item }) => item);
  return [
    ...items.flatMap(({ item, remedy }) =>
      remedy === null ? [] : [{ file, path: ["covers", item], message: remedy }],
    ),
    ...Object.keys(text.covers)
      .filter((item) => !known.includes(item))
      .map((item) => ({
        file,
        path: ["covers", item],
        message: `is not an item of this text. Remove it, or write one of ${known.join(", ")}.`,
      })),
  ];
}

function gapOf(
  { item, block, isAlone }: MandatoryItem,
  section: string | null,
  { covers, sections }: GatedText,
): Gap | null {
  if (section === null) return "NOT_NAMED";
  const found = sections.find(({ id }) => id === section);
  if (!found) return "NO_SUCH_SECTION";
  if (block && !blockNames(found.markdown).includes(block)) return "BLOCK_MISSING";
  const isShared = Object.entries(covers).some(([other, id]) => other !== item && id === section);
  return isAlone && isShared ? "NOT_ALONE" : null;
}

/** The names between {{ and }} in a text, each alone on its line. */
export function blockNames(markdown: string): string[] {
  return [...markdown.matchAll(/^\{\{([a-z0-9:-]+)\}\}[ \t]*$/gm)].map(([, name]) => name ?? "");
}

const REMEDY: Readonly<Record<Gap, (item: MandatoryItem, section: string) => string>> = {
  NOT_NAMED: () => "is missing. Add it.",
  NO_SUCH_SECTION: (_, section) =>
    `points to a section ${section} that does not exist. Write the section, or name the one that tells this item.`,
  BLOCK_MISSING: ({ block }, section) =>
    `is told in the section ${section}, which lacks {{${block}}}. Add it there on a line of its own.`,
  NOT_ALONE: () =>
    "shares its section with other information. Give the right to object a section of its own (Art. 21(4)).",
};
