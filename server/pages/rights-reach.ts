import type { LocalizedText, ProcessingActivity, RightReach } from "../generated/schema.ts";
import { POLICY_RIGHTS, type PolicyRight } from "../publication/legal/rights-by-basis.ts";

/** How far a right reaches in an activity, and the reasons of its legal bases, each once. */
export function reachIn(
  { rights }: Pick<ProcessingActivity, "rights">,
  right: PolicyRight,
): { reach: RightReach; reasons: LocalizedText[] } {
  const found = rights.find((each) => each.right === right);
  const reasons = new Map(found?.onBases.map(({ reason }) => [reason.da, reason]));
  return { reach: found?.reach ?? "DOES_NOT_APPLY", reasons: [...reasons.values()] };
}

/** Reads the name of a right from an address; anything else is no right. */
export function rightNamed(text: string): PolicyRight | undefined {
  return POLICY_RIGHTS.find((right) => right === text);
}
