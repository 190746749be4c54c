import { AppError } from "../errors.ts";
import type { ErrorCode } from "../generated/schema.ts";

/** What is wrong with a system, or with our way to it, as a code that may be logged and shown. */
export type Fault =
  | "UNREACHABLE"
  | "TOO_SLOW"
  | "BUSY"
  | "FULL"
  | "REFUSED"
  | "READ_ONLY"
  | "SCHEMA_CHANGED"
  | "KEY_UNUSABLE"
  | "VALUE_UNUSABLE"
  | "VALUE_TOO_LARGE"
  | "RULE_OF_SYSTEM"
  | "REFUSED_WORK"
  | "ANSWER_UNUSABLE"
  | "NO_IDENTIFIER"
  | "SEVERAL_PEOPLE"
  | "CHANGED"
  | "ERASED_OTHERWISE"
  | "HELD"
  | "LEDGER"
  | "INTERNAL";

/** Faults that may pass by themselves: the work is tried again. Every other one waits for a person. */
const PASSING: ReadonlySet<string> = new Set([
  "UNREACHABLE",
  "TOO_SLOW",
  "BUSY",
  "FULL",
  "LEDGER",
  "INTERNAL",
]);

/** Whether it is worth trying again without anybody doing something. */
export function isPassing(fault: string): boolean {
  return PASSING.has(fault);
}

type Known = { fault: Fault; details: readonly string[] };

/** An error about a system; the details name tables and columns, never a value. */
export function faultError(
  fault: Fault,
  code: ErrorCode,
  message: string,
  details: readonly string[] = [],
): AppError {
  return new AppError(code, message, undefined, { cause: { fault, details } satisfies Known });
}

/** What was wrong, from whatever was thrown; the text of a foreign error may hold personal data and is not kept. */
export function faultOf(error: unknown): Known {
  if (!(error instanceof AppError)) return { fault: "INTERNAL", details: [] };
  const known = error.cause as Partial<Known> | undefined;
  if (known?.fault) return { fault: known.fault, details: known.details ?? [] };
  return { fault: error.code === "UNAVAILABLE" ? "UNREACHABLE" : "REFUSED", details: [error.message] };
}
