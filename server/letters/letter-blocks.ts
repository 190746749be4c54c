import { plain, type Block } from "../platform/document.ts";
import type { Language } from "../publication/bilingual.ts";
import type { LetterFields, LetterReason } from "./letter-fields.ts";
import { dayInWords, frameWords, handWords } from "./letter-words.ts";

/** What a person wrote, paragraph by paragraph. */
export function paragraphs(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== "")
    .map((part) => ({ kind: "paragraph", text: plain(part.trim()) }));
}

/** Short points, one a line. */
export function points(texts: readonly string[]): Block[] {
  const items = texts.map((text): Block[] => [{ kind: "paragraph", text: plain(text) }]);
  return [{ kind: "list", ordered: false, items }];
}

/** Each reason with its rule, how many records it covers, and until when something is kept. */
export function reasonBlocks(reasons: readonly LetterReason[], language: Language): Block[] {
  const items = reasons.map((reason): Block[] => {
    const said = [`${frameWords.rule[language]}: ${reason.provision[language]}.`];
    if (reason.count > 0) said.push(`${frameWords.records[language]}: ${reason.count}.`);
    if (reason.until) said.push(`${frameWords.keptUntil[language]}: ${sentence(reason.until[language])}`);
    return [{ kind: "paragraph", text: plain(`${sentence(reason.text[language])} ${said.join(" ")}`) }];
  });
  return [{ kind: "list", ordered: false, items }];
}

/** The certificate of an erasure: a table for each system, and the fingerprint that tells it from another. */
export function certificateBlocks(
  { systems }: LetterFields<"ERASURE_CERTIFICATE">,
  language: Language,
): Block[] {
  const cell = (value: string | number) => plain(String(value));
  return systems.flatMap((system): Block[] => [
    { kind: "heading", level: 2, text: plain(system.title[language]) },
    system.byHand
      ? { kind: "paragraph", text: plain(handWords[system.byHand][language]) }
      : {
          kind: "table",
          header: (["data", "erased", "anonymised", "kept"] as const).map((word) =>
            plain(frameWords[word][language]),
          ),
          rows: system.collections.map(({ title, erased, anonymised, kept }) => [
            cell(title[language]),
            cell(erased),
            cell(anonymised),
            cell(kept),
          ]),
        },
    {
      kind: "facts",
      facts: [
        { name: frameWords.carriedOut[language], value: dayInWords(system.executedOn, language) },
        { name: frameWords.fingerprint[language], value: system.sha256 },
      ],
    },
  ]);
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
