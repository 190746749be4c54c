import { AppError } from "../errors.ts";

/** One field of an input that is wrong. */
export function wrongField(field: string, message: string): AppError {
  return new AppError("INVALID_INPUT", "Correct the marked fields.", [{ path: ["input", field], message }]);
}

/** Refuses a moment that has not come. */
export function refuseFuture(field: string, at: Date, now: Date): void {
  if (at > now) throw wrongField(field, "The moment is in the future. Write when it happened.");
}
