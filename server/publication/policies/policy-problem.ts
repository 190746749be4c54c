import type { z } from "zod";

/** One thing wrong in `policies/`: the file (relative to the folder), the place in it, and what to do. */
export type PolicyProblem = { file: string; path: (string | number)[]; message: string };

/** A problem as one line that an editor of the files can act on. */
export function problemLine({ file, path, message }: PolicyProblem): string {
  return `${file}: ${path.length === 0 ? "the file" : path.join(".")}: ${message}`;
}

/** Turns what the schema found into sentences with a remedy. */
export function problemsOf(file: string, error: z.ZodError): PolicyProblem[] {
  return error.issues.map((issue) => ({
    file,
    path: issue.path.map((part) => (typeof part === "number" ? part : String(part))),
    message: sentence(issue),
  }));
}

function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.message.endsWith("received undefined")
        ? "is missing. Add it."
        : `is of the wrong kind. Write ${article(issue.expected)}.`;
    case "unrecognized_keys":
      return `has the unknown ${issue.keys.map((key) => `"${key}"`).join(", ")}. Remove it or correct its spelling.`;
    case "invalid_value":
      return `is not a known value. Write ${issue.values.map((value) => `"${String(value)}"`).join(" or ")}.`;
    case "invalid_format":
      return issue.format === "regex"
        ? issue.message
        : `is not a valid ${issue.format}. ${FORMAT_REMEDY[issue.format] ?? "Correct it."}`;
    case "too_small":
      return issue.message.startsWith("Too small") ? "is empty. Write at least one." : issue.message;
    default:
      return issue.message;
  }
}

const FORMAT_REMEDY: Readonly<Record<string, string>> = {
  date: "Write it as YYYY-MM-DD.",
  url: "Write the whole address, beginning with https:// or http://.",
  email: "Write it as name@domain.",
};

function article(kind: string): string {
  return /^[aeio]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}
