import { grounds } from "../../../policies/grounds.ts";
import type { ErasureGround, Outcome, Right } from "../../generated/schema.ts";
import { refuseDisagreement } from "./decision-agreement.ts";
import {
  anonymisedReasons,
  keptReasons,
  pointReasons,
  portabilityReasons,
  reasonFor,
  withheldReasons,
} from "./decision-reasons.ts";
import type { DataRequest } from "../data-request-store.ts";
import { wrong, type GivenDecision, type Prepared, type Where } from "./given-decision.ts";
import type { StoredReason } from "../rights/right-store.ts";

/** An answer with the reasons the citizen is told. */
export type ReasonedDecision = {
  right: Right;
  outcome: Outcome;
  erasureGround: ErasureGround | null;
  /** The activities a restriction or objection is granted for. */
  activities: readonly string[];
  considerations: string | null;
  reasons: StoredReason[];
};

/** Rights that are granted in part by naming activities, with one ground for the rest. */
const BY_ACTIVITY: readonly Right[] = ["RESTRICTION", "OBJECTION"];

/**
 * Checks each answer against what was prepared and gives it its reasons. A full yes is impossible
 * where something is withheld or kept; a no needs ground and considerations (forvaltningsloven §§ 22-24).
 */
export function reasonsOf(
  request: DataRequest,
  decisions: readonly GivenDecision[],
  prepared: Prepared,
): ReasonedDecision[] {
  const named = decisions.map(({ right }) => right);
  if (new Set(named).size !== named.length || prepared.unanswered.some((right) => !named.includes(right))) {
    throw wrong([], "Answer every right of the request that waits for an answer, each once.");
  }
  if (named.length !== prepared.unanswered.length)
    throw wrong([], "Answer only the rights that wait for an answer.");
  return decisions.map((decision, index) => {
    const where = (field: string) => [index, field];
    refuseMisplaced(decision, where);
    const kept = limitsOf(decision, prepared);
    if (decision.outcome !== "REFUSED")
      refuseDisagreement(request, decision, decisions, kept, prepared, where);
    return {
      right: decision.right,
      outcome: decision.outcome,
      erasureGround: decision.erasureGround ?? null,
      activities: activitiesOf(decision, prepared),
      considerations: decision.considerations || null,
      reasons: needsGround(decision)
        ? [refusalReason(decision, prepared, where)]
        : [...kept, ...alsoTold(decision, prepared)],
    };
  });
}

/** What takes nothing from the answer but has to be told: that what is left of anonymised rows stays. */
function alsoTold({ right }: GivenDecision, { plans }: Prepared): StoredReason[] {
  return right === "ERASURE" ? anonymisedReasons(plans) : [];
}

/** Why less than everything is given, as it was prepared. */
function limitsOf({ right }: GivenDecision, prepared: Prepared): StoredReason[] {
  switch (right) {
    case "ACCESS":
      return withheldReasons(prepared.items, prepared.redactions, prepared.foundFiles);
    case "ERASURE":
      return keptReasons(prepared.plans);
    case "RECTIFICATION":
      return pointReasons(prepared.points);
    case "PORTABILITY":
      return portabilityReasons(prepared.portability);
    case "RESTRICTION":
    case "OBJECTION":
      return [];
  }
}

function needsGround({ right, outcome }: GivenDecision): boolean {
  return outcome === "REFUSED" || (outcome === "PARTLY" && BY_ACTIVITY.includes(right));
}

function refuseMisplaced(decision: GivenDecision, where: Where): void {
  const { right, outcome, ground, considerations, erasureGround, activities } = decision;
  if (outcome !== "GRANTED" && !considerations) {
    throw wrong(
      where("considerations"),
      "Write the main considerations; the citizen is told them (forvaltningsloven § 24).",
    );
  }
  if (!needsGround(decision) && ground) {
    throw wrong(where("ground"), "Leave the ground out: it comes from what was prepared.");
  }
  const owesGround = right === "ERASURE" && outcome !== "REFUSED";
  if (owesGround && !erasureGround)
    throw wrong(where("erasureGround"), "Say on which ground of Article 17(1) erasure is owed.");
  if (!owesGround && erasureGround)
    throw wrong(where("erasureGround"), "Leave this out: it is for an erasure that is granted.");
  const isPartByActivity = outcome === "PARTLY" && BY_ACTIVITY.includes(right);
  if (!isPartByActivity && activities?.length)
    throw wrong(
      where("activities"),
      "Name activities only where a restriction or objection is granted in part.",
    );
}

function refusalReason(decision: GivenDecision, prepared: Prepared, where: Where): StoredReason {
  const { right, outcome, ground } = decision;
  const policy = ground && grounds[ground];
  const allowed: readonly string[] = policy?.rights ?? [];
  if (!ground || !policy || !allowed.includes(right)) {
    throw wrong(where("ground"), "Give a ground that the law knows for refusing this right.");
  }
  const isMarketing = right === "OBJECTION" && prepared.objections.some((one) => one.directMarketing);
  if (isMarketing && outcome === "REFUSED" && ground !== "IDENTITY_NOT_ESTABLISHED") {
    throw wrong(where("outcome"), "An objection to direct marketing cannot be refused (Article 21(3)).");
  }
  return reasonFor(ground, 0);
}

/** What a restriction or objection is granted for; all that was asked unless activities are named. */
function activitiesOf({ right, outcome, activities }: GivenDecision, prepared: Prepared): readonly string[] {
  if (outcome === "REFUSED" || !BY_ACTIVITY.includes(right)) return [];
  if (outcome === "PARTLY") return activities ?? [];
  return right === "RESTRICTION"
    ? prepared.restrictions.flatMap((one) => (one.state === "ASKED" ? one.activities : []))
    : prepared.objections.flatMap(({ activity }) => activity ?? []);
}
