import type { LetterContent, LetterFields } from "../../letters/letter-fields.ts";

/** How somebody may prove who she is; whichever suits her. */
const WAYS: LetterFields<"IDENTITY_NEEDED">["ways"] = ["MITID", "IN_PERSON", "DOCUMENT"];

/** A question to the citizen: what she wants (recital 63), or who she is, and why that is doubtful (Art. 12(6)). */
export type Asked =
  { reason: "CLARIFICATION"; question: string } | { reason: "IDENTITY"; doubt: string; question: string };

/** What the letter of a question says, and whether it tells that the deadline waits. */
export function questionLetter(asked: Asked, pausesDeadline: boolean): LetterContent {
  const { question } = asked;
  if (asked.reason === "CLARIFICATION")
    return { letter: "CLARIFICATION", fields: { question, pausesDeadline } };
  return {
    letter: "IDENTITY_NEEDED",
    fields: { why: asked.doubt, ways: WAYS, pausesDeadline, note: question },
  };
}
