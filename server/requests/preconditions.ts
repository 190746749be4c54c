import type { Assurance } from "../generated/schema.ts";

/** What the preconditions of the workflow need to know of a request, besides its state and rights. */
export type StandingFacts = {
  /** How strongly it is proven who asks; null while it is not. */
  assurance: Assurance | null;
  /** Whether the deadline may still be extended (Art. 12(3)). */
  extensionOpen: boolean;
};

/** One condition that a step asks for, beside the state. */
export type Condition = {
  holds: (facts: StandingFacts) => boolean;
  /** What it asks for, as the diagram and docs/workflow.md say it. */
  means: string;
  /** What somebody is told when it does not hold. */
  refusal: string;
};

/** The closed list of preconditions. */
export const conditions = {
  EXTENSION_OPEN: {
    holds: ({ extensionOpen }) => extensionOpen,
    means: "not extended before, and the first month has not ended (Art. 12(3))",
    refusal: "The deadline can be extended once, and only before the first month has ended.",
  },
} as const satisfies Readonly<Record<string, Condition>>;

/** The name of a precondition. */
export type Precondition = keyof typeof conditions;
