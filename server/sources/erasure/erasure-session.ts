import type { IdentityKind } from "../map/identity-kinds.ts";
import type { ErasureHooks, ErasureOutcome } from "../sql/erasure/erasure-execute.ts";
import type { ErasureJournal } from "./erasure-journal.ts";
import type { ErasurePermit } from "./erasure-permit.ts";
import type { ErasurePlan } from "../sql/erasure/erasure-plan.ts";
import type { Verification } from "../sql/erasure/erasure-verify.ts";
import type { SearchedPerson } from "../source.ts";

/** Plan, try, execute, read again: what a system that can be erased from lets us do (Art. 17). */
export type ErasureSession = {
  /** What would happen to the person's records, minus what must be preserved. Changes nothing. */
  plan: (
    person: SearchedPerson,
    permit: ErasurePermit,
    shared: ErasurePlan["shared"],
  ) => Promise<ErasurePlan>;
  /** Does it and takes it back; undefined where the system cannot. */
  dryRun:
    | ((
        person: SearchedPerson,
        permit: ErasurePermit,
        plan: ErasurePlan,
      ) => Promise<ErasureOutcome["outcome"]>)
    | undefined;
  execute: (
    person: SearchedPerson,
    permit: ErasurePermit,
    plan: ErasurePlan,
    hooks: ErasureHooks,
  ) => Promise<ErasureOutcome>;
  /** Whether what was journalled before the system was asked for it is done. Where the system can, it waits for who asked. */
  journalState: (person: SearchedPerson, journal: ErasureJournal) => Promise<"DONE" | "NOT_DONE">;
  /** Every identifier of one kind that the system holds of anybody, for finding the erased again after a restore; undefined where people do. */
  identifiers?: (kind: IdentityKind) => AsyncIterable<string>;
  /** MUST be asked in another session than the one that erased. */
  verify: (person: SearchedPerson, journal: ErasureJournal) => Promise<Verification>;
};
