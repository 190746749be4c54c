/** What the log says of erasure. */
export type ErasureEvent =
  | { kind: "erasure.planning_started"; plans: readonly string[]; systems: readonly string[] }
  | {
      kind: "erasure.planned";
      plan: string;
      system: string;
      digest: string;
      erased: number;
      anonymised: number;
      kept: number;
    }
  | { kind: "erasure.planning_failed"; plan: string; system: string; reason: string }
  | { kind: "erasure.approved"; plan: string; system: string; digest: string; planner: string }
  /** The source changed after the approval: nothing was erased. */
  | { kind: "erasure.stopped"; plan: string; system: string; collection: string }
  | { kind: "erasure.failed"; plan: string; system: string; reason: string }
  /** Executed and read again (Art. 17). `residue` above zero means not complete. */
  | {
      kind: "erasure.executed";
      plan: string;
      system: string;
      erased: number;
      anonymised: number;
      kept: number;
      residue: number;
    };
