import type { ErasureStep } from "./erasure/erasure-survey.ts";
import { faultError } from "../fault.ts";
import type { SqlCollection, SqlMap } from "../map/sql-system-schema.ts";

/** How many rows of one table were changed. */
export type Counts = { inserted: number; updated: number; deleted: number };

/** What a transaction changes in its system, watched beside what the plan says. */
export type ChangeWatch = {
  /** Told before rows are deleted or replaced, by key: refuses what the system would change along with them. */
  readonly before: (collection: SqlCollection, keys: readonly string[][]) => Promise<void>;
  /** Refuses an erasure in which anything but the planned rows was changed. Deferred rules are made to act first. */
  readonly finish: (steps: readonly ErasureStep[]) => Promise<void>;
};

/** Nothing changed. */
export const NONE: Counts = { inserted: 0, updated: 0, deleted: 0 };

/** How many rows a step of a plan changes. */
export function plannedCounts({ action, count }: ErasureStep): Counts {
  return {
    inserted: 0,
    updated: action === "anonymise" ? count : 0,
    deleted: action === "delete" ? count : 0,
  };
}

/** The difference of two counts. */
export function minus(left: Counts, right: Counts): Counts {
  return {
    inserted: left.inserted - right.inserted,
    updated: left.updated - right.updated,
    deleted: left.deleted - right.deleted,
  };
}

/** The error of an erasure that would reach beyond its plan. */
export function unplanned({ system }: SqlMap, where: string, why: string): Error {
  const message = `Erasing in ${system} also changed ${where} beyond the plan (${why}). Nothing was erased. Describe in the data map what depends on these rows, or switch the trigger off for this account.`;
  return faultError("RULE_OF_SYSTEM", "CONFLICT", message, [message]);
}

/** The counts as a person reads them. */
export function countsText({ inserted, updated, deleted }: Counts): string {
  return `a trigger, rule or cascade: inserted ${inserted}, updated ${updated}, deleted ${deleted}`;
}
