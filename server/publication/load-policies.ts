import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { AppError } from "../errors.ts";
import { checkReferences } from "./check-references.ts";
import { checkTranslations } from "./check-translations.ts";
import { legalFrameworkSchema } from "./legal-framework-schema.ts";
import { organisationSchema } from "./organisation-schema.ts";
import { parsePolicyText } from "./parse-policy-text.ts";
import { parseYaml } from "./parse-yaml.ts";
import type { Policies } from "./policies.ts";
import { problemLine, problemsOf, type PolicyProblem } from "./policy-problem.ts";
import type { PolicyText, PrivacyPolicy } from "./privacy-policy-schema.ts";
import { processingActivitiesSchema } from "./processing-activities-schema.ts";

type Read<T> = { value: T | undefined; problems: PolicyProblem[] };

/** Reads everything in `policies/` that is published. MUST NOT be used in part: one problem refuses it whole. */
export async function loadPolicies(directory: string): Promise<Policies> {
  const [organisation, legalFramework, processingActivities, editions] = await Promise.all([
    readYaml(directory, "organisation.yaml", organisationSchema),
    readYaml(directory, "legal-framework.yaml", legalFrameworkSchema),
    readYaml(directory, "processing-activities.yaml", processingActivitiesSchema),
    readEditions(directory),
  ]);
  const register = {
    organisation: organisation.value,
    legalFramework: legalFramework.value,
    processingActivities: processingActivities.value,
  };
  const files = [organisation, legalFramework, processingActivities, editions];
  const problems = [...files.flatMap((file) => file.problems), ...checkReferences(register)];
  if (problems.length > 0) throw refusal(problems);
  return { ...register, privacyPolicies: editions.value } as Policies;
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

async function readText(directory: string, file: string): Promise<Read<string>> {
  try {
    return { value: await readFile(join(directory, file), "utf8"), problems: [] };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return { value: undefined, problems: [{ file, path: [], message: "is missing. Write it." }] };
  }
}

async function readEditions(directory: string): Promise<Read<PrivacyPolicy[]>> {
  const dates = await listFolders(join(directory, "privacy-policy"));
  if (dates.length === 0) {
    const message = "holds no edition. Write privacy-policy/<effective-date>/da.md and en.md.";
    return { value: undefined, problems: [{ file: "privacy-policy", path: [], message }] };
  }
  const editions = await Promise.all(dates.map((date) => readEdition(directory, date)));
  return {
    value: editions.flatMap(({ value }) => value ?? []),
    problems: editions.flatMap(({ problems }) => problems),
  };
}

async function listFolders(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return [];
  }
}

async function readEdition(directory: string, effectiveOn: string): Promise<Read<PrivacyPolicy>> {
  const folder = `privacy-policy/${effectiveOn}`;
  const [da, en] = await Promise.all([
    readPolicyText(directory, `${folder}/da.md`, effectiveOn),
    readPolicyText(directory, `${folder}/en.md`, effectiveOn),
  ]);
  const problems = [...da.problems, ...en.problems];
  if (da.value === undefined || en.value === undefined) return { value: undefined, problems };
  const edition = { effectiveOn, da: da.value, en: en.value };
  return { value: edition, problems: [...problems, ...checkTranslations(folder, edition)] };
}

async function readPolicyText(
  directory: string,
  file: string,
  effectiveOn: string,
): Promise<Read<PolicyText>> {
  const text = await readText(directory, file);
  if (text.value === undefined) return { value: undefined, problems: text.problems };
  const { value, problems } = parsePolicyText(file, text.value);
  if (value === undefined || value.effectiveOn === effectiveOn) return { value, problems };
  const message = "differs from the name of its folder. Write the same date in both.";
  return { value, problems: [...problems, { file, path: ["effectiveOn"], message }] };
}
