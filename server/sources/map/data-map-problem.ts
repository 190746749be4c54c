import type { z } from "zod";
import type { FieldError } from "../../errors.ts";

type Issue = z.core.$ZodIssue;

/** What is wrong at one place of a data map, and what to do about it. */
export function dataMapProblem(issue: Issue): FieldError {
  const path = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
  return { path, message: sentenceOf(issue) };
}

function sentenceOf(issue: Issue): string {
  switch (issue.code) {
    case "invalid_key":
      return `The name ${issue.issues.map((inner) => inner.message).join(" ")}`;
    case "unrecognized_keys":
      return `${issue.keys.join(", ")} is not known here. Remove it, or correct the spelling.`;
    case "invalid_type":
      return isOurs(issue) ? withRemedy(issue.message) : wrongType(issue);
    case "invalid_value":
      return isOurs(issue)
        ? withRemedy(issue.message)
        : `is not a known value. Write ${listOf(issue.values)}.`;
    case "too_small":
      return isOurs(issue) ? withRemedy(issue.message) : tooSmall(issue.origin, Number(issue.minimum));
    case "too_big":
      return isOurs(issue)
        ? withRemedy(issue.message)
        : `is too large. Write at most ${Number(issue.maximum)}.`;
    case "invalid_union":
      return isOurs(issue)
        ? withRemedy(issue.message)
        : "fits none of its forms. See docs/connecting-a-system.md.";
    default:
      return withRemedy(issue.message);
  }
}

/** A sentence of a schema of ours, and not what the validator says by itself. */
function isOurs({ message }: Issue): boolean {
  return !/^(Invalid|Too|Unrecognized)\b/.test(message);
}

/** A sentence that says only what is wrong is followed by what to do. */
function withRemedy(message: string): string {
  if (/[.!?]\s/.test(message)) return message;
  return `${message.replace(/[.!?]$/, "")}. Correct the value.`;
}

const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list, as [ one, two ]",
  object: "names with values, as { name: value }",
  record: "names with values, as { name: value }",
};

function wrongType({ expected, message }: z.core.$ZodIssueInvalidType): string {
  const wanted = KINDS[expected] ?? expected;
  if (message.endsWith("received undefined")) return `is missing. Add it: ${wanted}.`;
  return `is of the wrong kind. Write ${wanted}.`;
}

function tooSmall(origin: string, minimum: number): string {
  if (origin === "string")
    return `is too short. Write at least ${minimum} ${minimum === 1 ? "character" : "characters"}.`;
  if (origin === "number" || origin === "int") return `is too small. Write ${minimum} or more.`;
  return "is empty. Write at least one.";
}

function listOf(values: readonly unknown[]): string {
  const all = values.map(String);
  return all.length < 2 ? all.join() : `${all.slice(0, -1).join(", ")} or ${all.at(-1)}`;
}
