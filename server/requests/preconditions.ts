import type { Assurance, QuestionReason } from "../generated/schema.ts";

/** What the preconditions of the workflow need to know of a request, besides its state and rights. */
export type StandingFacts = {
  /** How strongly it is proven who asks; null while it is not. */
  assurance: Assurance | null;
  /** Whether the deadline may still be extended (Art. 12(3)). */
  extensionOpen: boolean;
  /** Whether the last day to answer has passed (Art. 12(3)). */
  limitPassed: boolean;
  /** What the questions that wait for an answer are about. */
  openQuestions: readonly QuestionReason[];
  /** Whether anything has been released or its erasure begun. */
  hasBegun: boolean;
  /** Whether the power of attorney it rests on has run out. */
  authorityLapsed: boolean;
  /** Whether it rests on a power of attorney that nobody has uploaded. */
  authorityUnseen: boolean;
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
  LIMIT_PASSED: {
    holds: ({ limitPassed }) => limitPassed,
    means: "the last day to answer has passed (Art. 12(3))",
    refusal: "The answer is not late. Until its last day has passed there is no delay to tell of.",
  },
  IDENTITY_IN_DOUBT: {
    holds: ({ assurance }) => assurance === null,
    means: "it is not proven who asks (Art. 12(6))",
    refusal: "It is proven who asks. Without reasonable doubt nobody may be asked for more (Art. 12(6)).",
  },
  IDENTITY_PROVEN: {
    holds: ({ assurance }) => assurance !== null,
    means: "it is proven who asks (Art. 12(6))",
    refusal: "It is not proven who asks.",
  },
  NO_IDENTITY_QUESTION: {
    holds: ({ openQuestions }) => !openQuestions.includes("IDENTITY"),
    means: "no question about identity waits",
    refusal: "A question about identity waits for its answer.",
  },
  NO_CLARIFICATION: {
    holds: ({ openQuestions }) => !openQuestions.includes("CLARIFICATION"),
    means: "no question about the wish waits",
    refusal: "A question about what the person wants waits for its answer.",
  },
  QUESTION_OPEN: {
    holds: ({ openQuestions }) => openQuestions.length > 0,
    means: "a question waits for its answer",
    refusal: "No question waits for an answer.",
  },
  NOTHING_BEGUN: {
    holds: ({ hasBegun }) => !hasBegun,
    means: "nothing has been released, and no erasure has begun",
    refusal: "Data have been released or are being erased. The request can no longer be withdrawn.",
  },
  AUTHORITY_HOLDS: {
    holds: ({ authorityLapsed }) => !authorityLapsed,
    means: "a power of attorney, if it rests on one, has not run out",
    refusal: "The power of attorney has run out. Ask for a new one.",
  },
  AUTHORITY_SEEN: {
    holds: ({ authorityUnseen }) => !authorityUnseen,
    means: "a power of attorney, if it rests on one, is attached",
    refusal: "The power of attorney is not attached. Upload it first.",
  },
} as const satisfies Readonly<Record<string, Condition>>;

/** The name of a precondition. */
export type Precondition = keyof typeof conditions;
