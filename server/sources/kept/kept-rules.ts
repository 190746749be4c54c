import type { KeptLookOutcome } from "../../generated/schema.ts";
import { daysAfter } from "../../requests/deadlines/calendar.ts";
import type { Certificate } from "../erasure/certificate.ts";
import type { ErasurePlan } from "../sql/erasure/erasure-plan.ts";
import type { ErasureStep } from "../sql/erasure/erasure-survey.ts";

/** How often a reason that a machine can read is asked again, unless the data map says otherwise. */
const EVERY_DAYS = 7;
/** How often people are asked about what stays whatever a row says. */
const EVERY_DAYS_BY_PEOPLE = 365;

/** When what a plan keeps is looked at again, and whether its reasons can end by themselves. */
export type KeptLook = { readonly on: string; readonly holds: boolean };

/**
 * When what an erasure leaves in its place is looked at again (Art. 17(3)): soon where a condition on rows keeps it, once
 * a year where the map keeps it without one. Undefined when nothing stays.
 */
export function lookAgainAt(plan: ErasurePlan, today: string): KeptLook | undefined {
  const kept = plan.steps.flatMap((step) => step.kept.map((reason) => ({ step, reason })));
  const staying = kept.filter(({ reason }) => plan.byHand || reason.count > 0);
  if (staying.length === 0) return undefined;
  const holds = staying.some(({ step, reason }) => step.action !== "keep" && reason.because === undefined);
  const usual = holds ? EVERY_DAYS : EVERY_DAYS_BY_PEOPLE;
  const days = staying.map(({ reason }) => reason.lookAgainAfterDays ?? usual);
  return { on: daysAfter(today, Math.min(...days)), holds };
}

/**
 * What a new look says of what was kept. Only what was there at the erasure is meant: whoever has become a patron again
 * has asked nobody to erase what came since.
 */
export function outcomeOfLook(
  before: readonly Certificate[],
  plan: ErasurePlan,
): Exclude<KeptLookOutcome, "FAILED" | "FOR_PEOPLE"> {
  const steps = plan.steps.map((step) => ({ step, was: leftIn(before, step.collection) }));
  if (steps.some(({ step, was }) => rowsOf(step) > was.kept + was.anonymised)) return "NEW_DATA";
  if (steps.some(({ step, was }) => hasEnded(step, was.kept))) return "REASON_ENDED";
  return plan.totals.kept > 0 ? "STILL_KEPT" : "NOTHING_LEFT";
}

/** Rows that were anonymised before are counted again wherever they can still be reached; they alone end nothing. */
function hasEnded(step: ErasureStep, keptBefore: number): boolean {
  if (step.count === 0) return false;
  return step.action === "delete" || keptIn(step) < keptBefore;
}

function leftIn(before: readonly Certificate[], collection: string): { kept: number; anonymised: number } {
  const found = before.flatMap(({ collections }) =>
    collections.filter((one) => one.collection === collection),
  );
  return {
    kept: found.at(-1)?.kept ?? 0,
    anonymised: found.reduce((sum, one) => sum + one.anonymised, 0),
  };
}

const keptIn = ({ kept }: ErasureStep) => kept.reduce((sum, { count }) => sum + count, 0);
const rowsOf = (step: ErasureStep) => step.count + keptIn(step);
