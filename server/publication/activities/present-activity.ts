import type { ProcessingActivity } from "../../generated/schema.ts";
import { LEGAL_BASES } from "../legal/legal-bases.ts";
import { nameOf, recipientsOf } from "./activity-text.ts";
import type { Bilingual } from "../bilingual.ts";
import { citeReference } from "../legal/cite-reference.ts";
import type { LegalFramework } from "../policies/legal-framework-schema.ts";
import { words } from "../text/policy-words.ts";
import { presentReferences } from "../legal/present-legal-framework.ts";
import { rightsOfActivity } from "./rights-of-activity.ts";
import type { Activity, ProcessingActivities } from "../policies/processing-activities-schema.ts";

/** One processing activity as the public sees it (Art. 30(1)(b)-(g)). */
export function presentActivity(
  record: ProcessingActivities,
  framework: LegalFramework | undefined,
  activity: Activity,
): ProcessingActivity {
  return {
    key: activity.key,
    title: activity.name,
    purposes: activity.purposes,
    dataSubjects: activity.dataSubjects.map((key) => nameOf(record, "dataSubjects", key)),
    categories: activity.categories.map((key) => nameOf(record, "categories", key)),
    recipients: recipientsOf(record, activity.recipients).map(({ name, receives, thirdCountry }) => ({
      name: name.value,
      purpose: receives,
      thirdCountry: thirdCountry !== null,
    })),
    transfers: activity.transfers,
    retention: activity.retention.map(({ category, period, demo }) => ({
      categories: [nameOf(record, "categories", category)],
      period,
      demo,
    })),
    security: activity.securityMeasures.map((key) => nameOf(record, "securityMeasures", key)),
    legalBases: activity.legalBasis.map(({ article6, covers, references }) => ({
      basis: LEGAL_BASES[article6],
      provision: provisionOf(framework, covers, references),
      legalReferences: presentReferences(framework, references, record),
    })),
    sources: activity.sources.map((key) => nameOf(record, "sources", key)),
    requirement: requirementOf(activity),
    automatedDecisions: activity.automatedDecisions,
    rights: rightsOfActivity(activity),
  };
}

/** Which provisions, and what they cover; without a framework of that day, only what they cover. */
function provisionOf(
  framework: LegalFramework | undefined,
  covers: Bilingual,
  references: readonly string[],
): Bilingual {
  if (!framework) return covers;
  const keys = new Set(framework.entries.map(({ key }) => key));
  const known = references.filter((reference) => keys.has(reference.split("#")[0] ?? ""));
  const cited = (language: "da" | "en") =>
    known.map((reference) => citeReference(framework, reference, language).text);
  return { da: `${covers.da}: ${cited("da").join("; ")}`, en: `${covers.en}: ${cited("en").join("; ")}` };
}

function requirementOf({ requirement }: Activity): Bilingual {
  const answer = words[requirement.isRequired ? "yes" : "no"];
  const { da, en } = requirement.consequence;
  return { da: `${answer.da}. ${da}`, en: `${answer.en}. ${en}` };
}
