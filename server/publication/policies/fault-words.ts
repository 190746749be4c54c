import type { Bilingual } from "../bilingual.ts";
import { FAULTS_IN_DANISH, PARTS_IN_DANISH } from "./faults-in-danish.ts";

/** A fault of the operator's files in both languages. The English sentence is the key to the Danish one (decision 0077). */
export function faultWords(message: string): Bilingual {
  return { en: message, da: faultInDanish(message) ?? message };
}

/** What a fault says in Danish; undefined when nobody has said. */
export function faultInDanish(message: string): string | undefined {
  for (const [form, danish] of FORMS) {
    const found = form.exec(message);
    if (found) return danish.replace(PART, (_, name: string) => partInDanish(found.groups?.[name] ?? ""));
  }
  return undefined;
}

const PART = /%(\w+)%/g;

/** Plain sentences first: a sentence with a part could take them for its own. */
const FORMS: readonly (readonly [RegExp, string])[] = Object.entries(FAULTS_IN_DANISH)
  .sort(([one], [other]) => Number(one.includes("%")) - Number(other.includes("%")))
  .map(([english, danish]) => [formOf(english), danish]);

function formOf(english: string): RegExp {
  const escaped = english.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  return new RegExp(`^${escaped.replace(PART, "(?<$1>.+)")}$`, "s");
}

/** A part that is a word has its own; of values in a row only the "or" between them is one. */
function partInDanish(part: string): string {
  const word = PARTS_IN_DANISH[part];
  if (word) return word;
  const list = /^the list (\w+)$/.exec(part)?.[1];
  return list ? `listen ${list}` : part.replaceAll('" or "', '" eller "');
}
