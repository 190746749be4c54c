import { AppError, type FieldError } from "../errors.ts";

/** What one wrong field is refused with; the path mirrors the operation's arguments. */
export function wrongAt(path: Readonly<FieldError["path"]>, message: string): AppError {
  return new AppError("INVALID_INPUT", "Correct the marked fields.", [{ path: [...path], message }]);
}

/** One wrong field of an input. */
export function wrongField(field: string, message: string): AppError {
  return wrongAt(["input", field], message);
}

/** Refuses a moment that has not come. */
export function refuseFuture(field: string, at: Date, now: Date): void {
  if (at > now) throw wrongField(field, "The moment is in the future. Write when it happened.");
}
