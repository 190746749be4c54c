import type { ActivityRight } from "../../generated/schema.ts";
import { DPV_RIGHTS } from "./dpv-terms.ts";
import { LEGAL_BASES } from "../legal/legal-bases.ts";
import type { Activity } from "../policies/processing-activities-schema.ts";
import { POLICY_RIGHTS, rightOnBasis, type Reach } from "../legal/rights-by-basis.ts";

/**
 * Which rights apply to an activity, and why not, basis by basis. Where its bases differ, the right applies to
 * a part of it: LIMITED.
 */
export function rightsOfActivity({ legalBasis }: Activity): ActivityRight[] {
  return POLICY_RIGHTS.map((right) => {
    const onBases = legalBasis.map(({ article6, covers }) => ({
      ...rightOnBasis(right, article6),
      basis: LEGAL_BASES[article6],
      covers,
    }));
    const reaches = new Set(onBases.map(({ reach }) => reach));
    const [only] = reaches;
    const reach: Reach = reaches.size === 1 && only ? only : "LIMITED";
    return {
      right,
      reach,
      dpvTerm: DPV_RIGHTS[right],
      onBases: onBases.map(({ justifications, ...each }) => ({
        ...each,
        dpvJustifications: [...justifications],
      })),
    };
  });
}
