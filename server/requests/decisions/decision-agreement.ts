import { AppError } from "../../errors.ts";
import type { Right } from "../../generated/schema.ts";
import type { StoredPlan } from "../../sources/erasure/erasure-plan-store.ts";
import type { DataRequest } from "../data-request-store.ts";
import { wrong, type GivenDecision, type Prepared, type Where } from "./given-decision.ts";
import type { StoredReason } from "../rights/right-store.ts";

type Answer = {
  decision: GivenDecision;
  decisions: readonly GivenDecision[];
  kept: readonly StoredReason[];
  prepared: Prepared;
  where: Where;
};

/** Rights that are answered from what the systems hold. */
const NEEDS_READING: readonly Right[] = ["ACCESS", "PORTABILITY", "ERASURE"];

/** Refuses a yes, whole or in part, that does not agree with what was prepared. */
export function refuseDisagreement(
  request: DataRequest,
  decision: GivenDecision,
  decisions: readonly GivenDecision[],
  kept: readonly StoredReason[],
  prepared: Prepared,
  where: Where,
): void {
  const { state } = request;
  if (state === "IDENTITY_PENDING" || (NEEDS_READING.includes(decision.right) && state !== "REVIEW")) {
    throw new AppError(
      "INVALID_TRANSITION",
      "Only a refusal can be decided before it is known who asks, and the systems have been read.",
    );
  }
  CHECKS[decision.right]({ decision, decisions, kept, prepared, where });
}

const CHECKS: Readonly<Record<Right, (answer: Answer) => void>> = {
  ACCESS: (answer) => {
    refuseUndecided(answer.prepared);
    refuseWrongExtent(answer, "Something is withheld, hidden or left out: choose granted in part.");
  },
  PORTABILITY: (answer) => {
    refuseUndecided(answer.prepared);
    const { portability } = answer.prepared;
    if (portability.length > 0 && portability.every(({ included }) => !included)) {
      throw wrong(
        answer.where("outcome"),
        "Nothing that was found can be moved: choose refused (Article 20).",
      );
    }
    refuseWrongExtent(answer, "Some of it cannot be moved: choose granted in part.");
  },
  ERASURE: (answer) => {
    const { prepared, decision, decisions, where } = answer;
    if (!isPlanned(prepared.plans))
      throw new AppError("INVALID_TRANSITION", "The erasure is not planned in every system.");
    refuseWrongExtent(answer, "Something is withheld or kept: choose granted in part.");
    const isUpheldNow = decisions.some(
      ({ right, outcome }) => right === "OBJECTION" && outcome !== "REFUSED",
    );
    if (decision.erasureGround === "ART17_1_C" && !isUpheldNow && !prepared.hasUpheldObjection) {
      throw wrong(where("erasureGround"), "No objection of this person has been upheld.");
    }
  },
  RECTIFICATION: (answer) => {
    const { points } = answer.prepared;
    if (points.some(({ method }) => method === null))
      throw new AppError("INVALID_TRANSITION", "Some points of the rectification still wait for an answer.");
    if (points.every(({ ground }) => ground !== null))
      throw wrong(answer.where("outcome"), "No point is put right: choose refused.");
    refuseWrongExtent(answer, "Some points are not put right: choose granted in part.");
  },
  RESTRICTION: ({ decision, prepared, where }) => {
    const asked = prepared.restrictions.flatMap((one) => (one.state === "ASKED" ? one.activities : []));
    refuseWrongPart(decision, asked, where);
    if (decision.outcome === "PARTLY" && !decision.activities?.length)
      throw wrong(where("activities"), "Name the activities that are restricted.");
  },
  OBJECTION: ({ decision, prepared, where }) => {
    const { outcome, ground, activities } = decision;
    const asked = prepared.objections.flatMap(({ activity }) => activity ?? []);
    const upheld = outcome === "GRANTED" ? asked : (activities ?? []);
    const isMarketing = prepared.objections.some(({ directMarketing }) => directMarketing);
    if (outcome === "PARTLY" && upheld.length === 0 && !isMarketing)
      throw wrong(where("activities"), "Name the activities that stop.");
    if (upheld.some((key) => !prepared.openToObjection.has(key)))
      throw wrong(where("activities"), "This activity rests on another basis than Article 6(1)(e) or (f).");
    const rejected = asked.filter((key) => !upheld.includes(key));
    if (ground === "ART21_OTHER_BASIS" && rejected.some((key) => prepared.openToObjection.has(key)))
      throw wrong(
        where("ground"),
        "The activities that go on rest on Article 6(1)(e) or (f). Give another ground.",
      );
    refuseWrongPart(decision, asked, where);
  },
};

function refuseUndecided({ items }: Prepared): void {
  if (items.some((item) => item.needsReview && item.decision === null))
    throw new AppError("INVALID_TRANSITION", "Some records still wait for a decision.");
}

/** A system that could not be read makes every answer from the systems a part of one. */
function refuseWrongExtent({ decision, kept, prepared, where }: Answer, tooMuch: string): void {
  const isFromSystems = decision.right === "ACCESS" || decision.right === "PORTABILITY";
  const isLess = kept.length > 0 || (isFromSystems && prepared.leftOut.length > 0);
  if (decision.outcome === "GRANTED" && isLess) throw wrong(where("outcome"), tooMuch);
  if (decision.outcome === "PARTLY" && !isLess)
    throw wrong(where("outcome"), "Nothing is held back or left as it is: choose granted.");
}

function refuseWrongPart(
  { outcome, activities }: GivenDecision,
  asked: readonly string[],
  where: Where,
): void {
  if (outcome !== "PARTLY") return;
  const part = activities ?? [];
  if (part.some((key) => !asked.includes(key)))
    throw wrong(where("activities"), "Name only activities that the request names.");
  if (new Set(part).size >= asked.length)
    throw wrong(where("outcome"), "Everything asked for is granted: choose granted.");
}

function isPlanned(plans: readonly StoredPlan[]): boolean {
  const isReady = ({ state, plan }: StoredPlan) => state === "READY" && plan?.blocked.length === 0;
  return plans.length > 0 && plans.every((plan) => plan.state === "COMPLETE" || isReady(plan));
}
