import type { FoundFileReview } from "../../by-hand/found-file-store.ts";
import type { AppError } from "../../errors.ts";
import type { ErasureGround, Outcome, RefusalGround, Right } from "../../generated/schema.ts";
import type { StoredPlan } from "../../sources/erasure/erasure-plan-store.ts";
import type { ReviewItem, StoredRedaction } from "../../sources/review/review-store.ts";
import type { Objection } from "../rights/objection-store.ts";
import type { PortableActivity } from "../rights/portability.ts";
import type { RectificationPoint } from "../rights/rectification-store.ts";
import type { Restriction } from "../restriction/restriction-store.ts";
import { wrongAt } from "../../platform/wrong-field.ts";

/** One answer as the DPO gave it. */
export type GivenDecision = {
  right: Right;
  outcome: Outcome;
  ground?: RefusalGround | null | undefined;
  erasureGround?: ErasureGround | null | undefined;
  activities?: readonly string[] | null | undefined;
  considerations?: string | null | undefined;
};

/** What was prepared for each right, and what the law makes of it. */
export type Prepared = {
  items: readonly ReviewItem[];
  redactions: readonly StoredRedaction[];
  foundFiles: readonly FoundFileReview[];
  /** Systems that the answer does without. */
  leftOut: readonly string[];
  plans: readonly StoredPlan[];
  points: readonly RectificationPoint[];
  restrictions: readonly Restriction[];
  objections: readonly Objection[];
  /** Activities a person may object to at all (Art. 21(1)). */
  openToObjection: ReadonlySet<string>;
  portability: readonly PortableActivity[];
  /** Whether another request of the same person had an objection upheld (Art. 17(1)(c)). */
  hasUpheldObjection: boolean;
  /** The rights that wait for an answer. */
  unanswered: readonly Right[];
};

/** Where in the input something is wrong. */
export type Where = (field: string) => (string | number)[];

/** What is wrong with one answer. */
export function wrong(at: readonly (string | number)[], message: string): AppError {
  return wrongAt(["input", "decisions", ...at], message);
}
