import { blockNames } from "./policy-gate.ts";
import type { PolicyProblem } from "./policy-problem.ts";
import type { TextEdition } from "./policy-text-schema.ts";

/** Finds where the two languages of an edition do not tell the same, section by section (Art. 12(1)). */
export function checkTranslations(folder: string, { da, en }: TextEdition): PolicyProblem[] {
  const file = `${folder}/en.md`;
  const problems: PolicyProblem[] = [];
  if (idsOf(da).join() !== idsOf(en).join()) {
    const apart = idsOf(da).findIndex((id, index) => id !== idsOf(en)[index]);
    const place = apart === -1 ? idsOf(en)[idsOf(da).length] : idsOf(da)[apart];
    const message =
      "has other sections, or another order, than da.md. Give both languages the same section ids in the same order.";
    problems.push({ file, path: ["sections", place ?? ""], message });
  }
  for (const section of da.sections) {
    const twin = en.sections.find(({ id }) => id === section.id);
    if (!twin || blocksIn(twin.markdown) === blocksIn(section.markdown)) continue;
    const message =
      "asks for other blocks between {{ and }} than da.md. Use the same ones in both languages.";
    problems.push({ file, path: ["sections", section.id], message });
  }
  const differing = Object.entries(da.covers).filter(
    ([item, id]) => item in en.covers && en.covers[item] !== id,
  );
  return [
    ...problems,
    ...differing.map(([item]) => ({
      file,
      path: ["covers", item],
      message: "names another section than da.md. Let both languages tell it in the same section.",
    })),
  ];
}

function idsOf({ sections }: TextEdition["da"]): string[] {
  return sections.map(({ id }) => id);
}

function blocksIn(markdown: string): string {
  return blockNames(markdown).join();
}
