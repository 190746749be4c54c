import { AppError } from "../errors.ts";

/** Why the program cannot start: one sentence for the operator's terminal that also says what to do about it. */
export function startFailure(message: string, cause?: unknown): AppError {
  return new AppError("UNAVAILABLE", message, undefined, { cause });
}

/** The code of what the operating system refused (`EACCES`, `ENOSPC` …), or undefined. */
export function systemErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
