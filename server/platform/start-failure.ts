import { AppError } from "../errors.ts";

/** Why the program cannot start: one sentence for the operator's terminal that also says what to do about it. */
export function startFailure(message: string, cause?: unknown): AppError {
  return new AppError("UNAVAILABLE", message, undefined, { cause });
}

/** The code of an error of the system or the database (`EACCES`, `ENOSPC`, an SQLSTATE), or undefined. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
