import { wrongAt } from "../../platform/wrong-field.ts";

const TEN_YEARS = 3_653 * 86_400_000;

/** A request cannot have reached the controller after now; a date of more than ten years ago is a slip of the pen. */
export function refuseImpossibleReceipt(receivedAt: Date, now: Date, path: string[]): void {
  const age = now.getTime() - receivedAt.getTime();
  const message =
    age < 0
      ? "The date is in the future. Write when the request reached the controller."
      : age > TEN_YEARS
        ? "The date is more than ten years ago. Check the year."
        : undefined;
  if (message) throw wrongAt(path, message);
}
