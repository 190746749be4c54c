import { ApiError } from "../../api/api-error.ts";
import type { DecideDataRequestInput, Right, RightDecisionInput } from "../../generated/graphql.ts";
import type { FieldError } from "../../ui/error-summary.tsx";
import type { StaffCase } from "../case/staff-case.ts";

/** What has been chosen for one right so far. */
export type Draft = Partial<RightDecisionInput>;

/** What has been chosen and written of a decision so far. */
export type DecisionDraft = { rights: Readonly<Record<string, Draft>>; note: string };

/** A decision that nobody has begun. */
export const NO_DECISION: DecisionDraft = { rights: {}, note: "" };

/** What of it was typed; the rest was chosen. */
export function wordsOfDecision({ rights, note }: DecisionDraft): string {
  return [...Object.values(rights).map(({ considerations }) => considerations), note]
    .filter((text) => text?.trim())
    .join("\n\n");
}

/** The draft as the server takes it; rights without an outcome are left out. */
export function decisionOf(
  { id, version, rights }: Pick<StaffCase, "id" | "version" | "rights">,
  draft: DecisionDraft,
): DecideDataRequestInput {
  const decisions = rights.flatMap((right) => {
    const { outcome, considerations, ...rest } = draft.rights[right] ?? {};
    return outcome ? [{ ...rest, right, outcome, considerations: considerations?.trim() || null }] : [];
  });
  return { id, version, decisions, letterNote: draft.note.trim() || null };
}

/** The id of the field for something in the input. */
export function decisionField(right: Right, field: string): string {
  return `${field}-${right}`;
}

/** What the server found wrong, each with the field it is about; the path mirrors the input. */
export function decisionErrors(error: unknown, rights: readonly Right[]): FieldError[] {
  if (!(error instanceof ApiError)) return [];
  return error.fields.map(({ path, message }) => {
    const [, part, index, field] = path;
    if (part === "letterNote") return { field: "letter-note", message };
    const right = rights[typeof index === "number" ? index : 0] ?? "ACCESS";
    return { field: decisionField(right, typeof field === "string" ? field : "outcome"), message };
  });
}
