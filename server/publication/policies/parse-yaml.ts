import { parseDocument } from "yaml";
import type { PolicyProblem } from "./policy-problem.ts";

/** More than any hand writes. */
const MAX_CHARACTERS = 1_000_000;

/** More aliases than a hand-written file needs are taken for an attempt to exhaust memory. */
const MAX_ALIASES = 20;

/** Reads YAML in which no key stands twice and nothing holds itself; problems name the line and never repeat the text. */
export function parseYaml(file: string, text: string): { value: unknown; problems: PolicyProblem[] } {
  if (text.length > MAX_CHARACTERS) {
    return refused(file, `is larger than ${MAX_CHARACTERS} characters. Shorten it.`);
  }
  const document = parseDocument(text, { uniqueKeys: true, strict: true, prettyErrors: true });
  // A warning is a tag of another language, which could mean anything there.
  const problems = [...document.errors, ...document.warnings].map((error) => ({
    file,
    path: [`line ${error.linePos?.[0].line ?? 1}`],
    message: REMEDY[error.code] ?? "is not valid YAML. Check indentation, quotes and colons.",
  }));
  if (problems.length > 0) return { value: undefined, problems };
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    return holdsItself(value)
      ? refused(file, "holds itself through an alias. Write the values out.")
      : { value, problems };
  } catch {
    const message = `repeats itself through more than ${MAX_ALIASES} aliases, or through one that does not exist. Write the values out.`;
    return refused(file, message);
  }
}

function refused(file: string, message: string): { value: undefined; problems: PolicyProblem[] } {
  return { value: undefined, problems: [{ file, path: [], message }] };
}

function holdsItself(value: unknown, above: readonly unknown[] = []): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (above.includes(value)) return true;
  return Object.values(value).some((inner) => holdsItself(inner, [...above, value]));
}

const REMEDY: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: "has a key that already stands in the same block. Remove or rename one of them.",
  TAB_AS_INDENT: "is indented with a tab. Use spaces.",
};
