import { parseInput } from "../platform/parse-input.ts";
import { letterFields, type LetterFields } from "./letter-fields.ts";

/**
 * Takes the answers of a decision as the rules gave them, with what is added in one's own words; what is refused
 * without reasons does not pass.
 */
export function decisionFields(
  decisions: readonly {
    right: string;
    outcome: string;
    reasons: readonly object[];
    considerations: string | null;
  }[],
  note?: string | null,
): LetterFields<"DECISION"> {
  const parts = decisions.map(({ right, outcome, reasons, considerations }) =>
    outcome === "GRANTED" ? { right, outcome } : { right, outcome, reasons, considerations },
  );
  return parseInput(letterFields.DECISION, { decisions: parts, note: note ?? null }, "letter");
}
