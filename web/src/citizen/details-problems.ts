import type { FieldError } from "../ui/error-summary.tsx";
import type { RequestDraft } from "./request-draft.ts";

/** What is still to be said about the rights chosen, so that one need not send to learn it. */
export function detailsProblems(
  draft: RequestDraft,
  words: { missing: string; chooseOne: string },
): FieldError[] {
  const { rights, points, restriction, objection } = draft;
  const errors: FieldError[] = [];
  if (rights.includes("RECTIFICATION")) {
    for (const [index, point] of points.entries())
      for (const part of ["field", "wrong", "right"] as const)
        if (!point[part].trim())
          errors.push({ field: `point-${String(index)}-${part}`, message: words.missing });
  }
  if (rights.includes("RESTRICTION")) {
    if (!restriction.ground) errors.push({ field: "restrictionGround", message: words.chooseOne });
    if (restriction.activities.length === 0)
      errors.push({ field: "restrictionActivities", message: words.chooseOne });
  }
  if (rights.includes("OBJECTION") && objection.activities.length === 0 && !objection.directMarketing)
    errors.push({ field: "objectionActivities", message: words.chooseOne });
  return errors;
}
