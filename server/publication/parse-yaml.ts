import { parseDocument } from "yaml";
import type { PolicyProblem } from "./policy-problem.ts";

/** More aliases than a hand-written file needs are taken for an attempt to exhaust memory. */
const MAX_ALIASES = 20;

/** Reads YAML in which no key stands twice; problems name the line and never repeat the text. */
export function parseYaml(file: string, text: string): { value: unknown; problems: PolicyProblem[] } {
  const document = parseDocument(text, { uniqueKeys: true, strict: true, prettyErrors: true });
  const problems = document.errors.map((error) => ({
    file,
    path: [`line ${error.linePos?.[0].line ?? 1}`],
    message: REMEDY[error.code] ?? "is not valid YAML. Check indentation, quotes and colons.",
  }));
  if (problems.length > 0) return { value: undefined, problems };
  try {
    return { value: document.toJS({ maxAliasCount: MAX_ALIASES }), problems };
  } catch {
    const message = `repeats itself through more than ${MAX_ALIASES} aliases, or through one that does not exist. Write the values out.`;
    return { value: undefined, problems: [{ file, path: [], message }] };
  }
}

const REMEDY: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: "has a key that already stands in the same block. Remove or rename one of them.",
  TAB_AS_INDENT: "is indented with a tab. Use spaces.",
};
