import type { Trial } from "./trial.ts";

/** One rule of the department contract, and how it is tried. */
export type ContractRule = {
  readonly id: string;
  /** What the system does, as a sentence. */
  readonly says: string;
  /** What to do where it does not. */
  readonly remedy: string;
  /** Whether it is left out for a system that says it does not erase. */
  readonly isAboutErasing?: boolean;
  /** Throws with what was wrong. It MUST NOT tell a value of the system. */
  readonly check: (trial: Trial) => Promise<void>;
};
