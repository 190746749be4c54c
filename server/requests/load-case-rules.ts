import { readYaml } from "../publication/read-policies.ts";
import { problemLine } from "../publication/policies/policy-problem.ts";
import { AppError } from "../errors.ts";
import { caseRulesSchema, type CaseRulesFile } from "./case-rules.ts";

/** Reads how the controller has decided where the law leaves a choice; a wrong line is named with its remedy. */
export async function loadCaseRules(directory: string): Promise<CaseRulesFile> {
  const { value, problems } = await readYaml(directory, "case-rules.yaml", caseRulesSchema);
  if (value !== undefined) return value;
  const lines = problems.map(problemLine).join("\n");
  throw new AppError(
    "INVALID_INPUT",
    `policies/ cannot be used. Correct what follows, and try again.\n${lines}`,
  );
}
