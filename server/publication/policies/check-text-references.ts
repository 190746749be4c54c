import { LANGUAGES } from "../bilingual.ts";
import { lawLinks } from "../legal/law-links.ts";
import { blockNames } from "./policy-gate.ts";
import type { PolicyProblem } from "./policy-problem.ts";
import type { PolicyText, TextEdition } from "./policy-text-schema.ts";
import type { ProcessingActivities } from "./processing-activities-schema.ts";
import { TEXT_KINDS } from "./text-kinds.ts";

/** Finds laws and processing activities that a text names and that the register does not have. */
export function checkTextReferences(
  editions: readonly TextEdition[],
  laws: ReadonlySet<string> | undefined,
  record: ProcessingActivities | undefined,
): PolicyProblem[] {
  const activities = record && new Set(record.activities.map(({ key }) => key));
  return editions.flatMap((edition) =>
    LANGUAGES.flatMap((language) => {
      const file = `${TEXT_KINDS[edition.document].folder}/${edition.effectiveOn}/${language}.md`;
      return partsOf(edition[language]).flatMap(({ id, markdown }) => {
        const path = ["sections", id];
        const unknown = (name: string, where: string) => ({
          file,
          path,
          message: `names ${name}, which is not in ${where}. Add it there or correct the name.`,
        });
        return [
          ...(laws ? lawLinks(markdown).filter((key) => !laws.has(key)) : []).map((key) =>
            unknown(key, "legal-framework.yaml"),
          ),
          ...(activities ? activitiesIn(markdown).filter((key) => !activities.has(key)) : []).map((key) =>
            unknown(key, "processing-activities.yaml"),
          ),
        ];
      });
    }),
  );
}

function partsOf({ introduction, sections }: PolicyText): { id: string; markdown: string }[] {
  return [{ id: "introduction", markdown: introduction }, ...sections];
}

function activitiesIn(markdown: string): string[] {
  return blockNames(markdown).flatMap((name) => (name.startsWith("activity:") ? [name.slice(9)] : []));
}
