import { AppError } from "../../errors.ts";
import type { Policies } from "./policies.ts";
import { problemLine, type PolicyProblem } from "./policy-problem.ts";
import { readPolicies } from "../read-policies.ts";

/** Reads everything in `policies/` that is published. MUST NOT be used in part: one problem refuses it whole. */
export async function loadPolicies(directory: string): Promise<Policies> {
  const { policies, problems } = await readPolicies(directory);
  if (!policies) throw refusal(problems);
  return policies;
}

function refusal(problems: readonly PolicyProblem[]): AppError {
  const lines = problems.map(problemLine).join("\n");
  const fields = problems.map(({ file, path, message }) => ({ path: [file, ...path], message }));
  return new AppError(
    "INVALID_INPUT",
    `policies/ cannot be used. Correct what follows, and try again.\n${lines}`,
    fields,
  );
}
