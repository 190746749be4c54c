import type { Bilingual } from "../publication/bilingual.ts";
import type { DataMap } from "../sources/map/data-map-schema.ts";
import { digestOf } from "../sources/digest.ts";
import { remainsOf } from "../sources/sql/erasure/erasure-fate.ts";
import type { ErasurePermit } from "../sources/erasure/erasure-permit.ts";
import {
  planDigest,
  undecidedArchive,
  type ErasurePlan,
  type Obstacle,
} from "../sources/sql/erasure/erasure-plan.ts";
import type { ErasureStep } from "../sources/sql/erasure/erasure-survey.ts";

/**
 * What people will erase by hand in a system and what stays, from its map. Nobody has counted anything, so every count is
 * 0; what must be preserved or is undecided blocks it, because nobody can leave single records out from here.
 */
export function planByHand(map: DataMap, permit: ErasurePermit, shared: ErasurePlan["shared"]): ErasurePlan {
  const steps = Object.entries(map.collections).map(([collection, { erase }]): ErasureStep => {
    const kept = erase.action === "keep" ? [{ ...remainsOf(erase), count: 0 }] : [];
    return { collection, action: erase.action, count: 0, kept, digest: digestOf({ collection, erase }) };
  });
  const plan: ErasurePlan = {
    ...{ system: map.system, steps, blocked: obstaclesIn(map, permit), shared, byHand: true, digest: "" },
    totals: { erased: 0, anonymised: 0, kept: 0 },
  };
  return { ...plan, digest: planDigest(plan) };
}

function obstaclesIn(map: DataMap, { holds }: ErasurePermit): Obstacle[] {
  return Object.entries(map.collections).flatMap(([collection, described]): Obstacle[] => {
    if (described.erase.action === "keep") return [];
    const categories = Object.values(described.columns).map(({ category }) => category);
    const isHeld = holds.some(({ category }) => category === null || categories.includes(category));
    return [
      ...(described.archiveDisposition === "UNDECIDED"
        ? [{ collection, sentence: undecidedArchive(described.title) }]
        : []),
      ...(isHeld ? [{ collection, sentence: held(described.title) }] : []),
    ];
  });
}

function held({ da, en }: Bilingual): Bilingual {
  return {
    da: `Noget i »${da}« skal bevares indtil videre. Derfor kan det ikke slettes i hånden nu.`,
    en: `Something in “${en}” must be preserved for now. It cannot be erased by hand until then.`,
  };
}
