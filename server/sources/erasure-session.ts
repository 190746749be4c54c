import type { ErasureHooks, ErasureOutcome } from "./erasure-execute.ts";
import type { ErasureJournal } from "./erasure-journal.ts";
import type { ErasurePlan } from "./erasure-plan.ts";
import type { Verification } from "./erasure-verify.ts";
import type { SearchedPerson } from "./source.ts";

/** Plan, try, execute, read again: what a system that can be erased from lets us do (Art. 17). */
export type ErasureSession = {
  plan: (person: SearchedPerson) => Promise<ErasurePlan>;
  execute: (person: SearchedPerson, plan: ErasurePlan, hooks: ErasureHooks) => Promise<ErasureOutcome>;
  journalState: (journal: ErasureJournal) => Promise<"DONE" | "NOT_DONE">;
  /** MUST be asked in another session than the one that erased. */
  verify: (person: SearchedPerson, journal: ErasureJournal) => Promise<Verification>;
};
