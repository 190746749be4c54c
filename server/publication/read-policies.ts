import type { z } from "zod";
import { checkReferences } from "./policies/check-references.ts";
import { legalFrameworkSchema } from "./policies/legal-framework-schema.ts";
import { organisationSchema } from "./policies/organisation-schema.ts";
import { parseYaml } from "./policies/parse-yaml.ts";
import type { Policies } from "./policies/policies.ts";
import type { GateItem } from "./policies/policy-gate.ts";
import { problemsOf, type PolicyProblem } from "./policies/policy-problem.ts";
import { processingActivitiesSchema } from "./policies/processing-activities-schema.ts";
import { readText, type Read } from "./policies/read-text.ts";
import { readEditions } from "./versions/read-editions.ts";
import { TEXT_DOCUMENTS } from "./policies/text-kinds.ts";

/** `policies/` as it is: everything wrong in it, what each text tells of what it must, and, when nothing is wrong, the whole. */
export type ReadPolicies = {
  problems: PolicyProblem[];
  gate: GateItem[];
  policies: Policies | undefined;
};

/** Reads everything in `policies/` that is published, and everything that is wrong with it. */
export async function readPolicies(directory: string): Promise<ReadPolicies> {
  const [organisation, legalFramework, processingActivities, ...texts] = await Promise.all([
    readYaml(directory, "organisation.yaml", organisationSchema),
    readYaml(directory, "legal-framework.yaml", legalFrameworkSchema),
    readYaml(directory, "processing-activities.yaml", processingActivitiesSchema),
    ...TEXT_DOCUMENTS.map(async (document) => readEditions(directory, document)),
  ]);
  const register = {
    organisation: organisation.value,
    legalFramework: legalFramework.value,
    processingActivities: processingActivities.value,
  };
  const files = [organisation, legalFramework, processingActivities, ...texts];
  const problems = [
    ...files.flatMap((file) => file.problems),
    ...checkReferences({ ...register, editions: texts.flatMap(({ value }) => value ?? []) }),
  ];
  const editions = Object.fromEntries(texts.map(({ document, value }) => [document, value]));
  return {
    problems,
    gate: texts.flatMap(({ gate }) => gate),
    // Without a problem every part is there: what could not be read is a problem.
    policies: problems.length === 0 ? ({ ...register, editions } as Policies) : undefined,
  };
}

/** Reads one file of `policies/` and checks it; every problem is named with its place. */
export async function readYaml<T>(directory: string, file: string, schema: z.ZodType<T>): Promise<Read<T>> {
  const text = await readText(directory, file);
  if (text.value === undefined) return { value: undefined, problems: text.problems };
  const { value, problems } = parseYaml(file, text.value);
  if (problems.length > 0) return { value: undefined, problems };
  const result = schema.safeParse(value);
  return result.success
    ? { value: result.data, problems }
    : { value: undefined, problems: problemsOf(file, result.error) };
}
