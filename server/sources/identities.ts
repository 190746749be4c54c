import { AppError } from "../errors.ts";
import type { Subject } from "../requests/subject.ts";
import type { Identity } from "./data-map-schema.ts";

/** What of a request's subject may be used to find her: only what has been verified, never her name. */
export function identitiesOf(subject: Subject): Identity[] {
  if (!subject.cpr)
    throw new AppError("INVALID_TRANSITION", "The person has no verified number to be found by.");
  return [{ kind: "cpr", value: subject.cpr }];
}
