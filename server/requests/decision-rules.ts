import { grounds } from "../../policies/grounds.ts";
import { AppError } from "../errors.ts";
import type { Outcome, RefusalGround, Right } from "../generated/schema.ts";
import type { StoredPlan } from "../sources/erasure-plan-store.ts";
import type { ReviewItem } from "../sources/review-store.ts";
import type { DataRequest } from "./data-request-store.ts";
import type { StoredReason } from "./right-store.ts";

/** One answer as the DPO gave it. */
export type GivenDecision = {
  right: Right;
  outcome: Outcome;
  ground?: RefusalGround | null | undefined;
  considerations?: string | null | undefined;
};

/** What was prepared: the records looked at, and the plans of erasure. */
export type Prepared = { items: readonly ReviewItem[]; plans: readonly StoredPlan[] };

/** An answer with the reasons the citizen is told. */
export type ReasonedDecision = {
  right: Right;
  outcome: Outcome;
  considerations: string | null;
  reasons: StoredReason[];
};

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
  if (new Set(named).size !== named.length || request.rights.some((right) => !named.includes(right))) {
    throw wrong([], "Answer every right of the request, each once.");
  }
  if (named.length !== request.rights.length) throw wrong([], "Answer only the rights the request names.");
  return decisions.map((decision, index) => {
    const where = (field: string) => [index, field];
    refuseWithoutReasons(decision, where);
    const kept = decision.right === "ACCESS" ? withheldReasons(prepared.items) : keptReasons(prepared.plans);
    if (decision.outcome !== "REFUSED") refuseDisagreement(request, decision, kept, prepared, where);
    const reasons = decision.outcome === "REFUSED" ? [refusalReason(decision, where)] : kept;
    return {
      right: decision.right,
      outcome: decision.outcome,
      considerations: decision.considerations || null,
      reasons,
    };
  });
}

type Where = (field: string) => (string | number)[];

function refuseWithoutReasons({ outcome, ground, considerations }: GivenDecision, where: Where): void {
  if (outcome !== "GRANTED" && !considerations) {
    throw wrong(
      where("considerations"),
      "Write the main considerations; the citizen is told them (forvaltningsloven § 24).",
    );
  }
  if (outcome !== "REFUSED" && ground) {
    throw wrong(where("ground"), "Leave the ground out: it comes from what was withheld or is kept.");
  }
}

function refuseDisagreement(
  request: DataRequest,
  { right, outcome }: GivenDecision,
  kept: readonly StoredReason[],
  prepared: Prepared,
  where: Where,
): void {
  if (request.state !== "REVIEW") {
    throw new AppError(
      "INVALID_TRANSITION",
      "Only a refusal can be decided before the systems have been read.",
    );
  }
  if (right === "ACCESS" && prepared.items.some((item) => item.needsReview && item.decision === null)) {
    throw new AppError("INVALID_TRANSITION", "Some records still wait for a decision.");
  }
  if (right === "ERASURE" && !isPlanned(prepared.plans)) {
    throw new AppError("INVALID_TRANSITION", "The erasure is not planned in every system.");
  }
  if (outcome === "GRANTED" && kept.length > 0)
    throw wrong(where("outcome"), "Something is withheld or kept: choose PARTLY.");
  if (outcome === "PARTLY" && kept.length === 0)
    throw wrong(where("outcome"), "Nothing is withheld or kept: choose GRANTED.");
}

function isPlanned(plans: readonly StoredPlan[]): boolean {
  return plans.length > 0 && plans.every((plan) => plan.state === "READY" && plan.plan?.blocked.length === 0);
}

function refusalReason({ right, ground }: GivenDecision, where: Where): StoredReason {
  const policy = ground && grounds[ground];
  const allowed: readonly string[] = policy?.rights ?? [];
  if (!ground || !policy || !allowed.includes(right)) {
    throw wrong(where("ground"), "Give a ground that the law knows for refusing this right.");
  }
  const { provision, text, reference } = policy;
  return { ground, provision, text, until: null, count: 0, legalReferenceKey: reference };
}

/** The reasons for records withheld, by ground. */
export function withheldReasons(items: readonly ReviewItem[]): StoredReason[] {
  const used = items.flatMap(({ decision, ground }) => (decision === "WITHHOLD" && ground ? [ground] : []));
  return [...new Set(used)].sort().map((ground) => ({
    ground,
    provision: grounds[ground].provision,
    text: grounds[ground].text,
    until: null,
    count: used.filter((other) => other === ground).length,
    legalReferenceKey: grounds[ground].reference,
  }));
}

/** The reasons for rows kept, one for each reason of the map. */
export function keptReasons(plans: readonly StoredPlan[]): StoredReason[] {
  const all = plans.flatMap(({ plan }) => plan?.steps.flatMap((step) => step.kept) ?? []);
  const byText = new Map<string, StoredReason>();
  for (const kept of all) {
    const id = `${kept.ground}|${kept.reason.en}`;
    const earlier = byText.get(id);
    byText.set(id, {
      ground: kept.ground,
      provision: kept.provision,
      text: kept.reason,
      until: kept.until,
      count: (earlier?.count ?? 0) + kept.count,
      legalReferenceKey: kept.reference,
    });
  }
  return [...byText.values()].filter(({ count }) => count > 0);
}

function wrong(at: readonly (string | number)[], message: string): AppError {
  return new AppError("INVALID_INPUT", "Correct the marked fields.", [
    { path: ["input", "decisions", ...at], message },
  ]);
}
