import type { FoundFileReview } from "../../by-hand/found-file-store.ts";
import { grounds } from "../../../policies/grounds.ts";
import type { RefusalGround } from "../../generated/schema.ts";
import type { Remains } from "../../sources/map/erase-rules-schema.ts";
import type { StoredPlan } from "../../sources/erasure/erasure-plan-store.ts";
import { itemIdOf } from "../../sources/review/item-id.ts";
import type { ReviewItem, StoredRedaction } from "../../sources/review/review-store.ts";
import type { PortableActivity } from "../rights/portability.ts";
import type { RectificationPoint } from "../rights/rectification-store.ts";
import type { StoredReason } from "../rights/right-store.ts";

/** A ground as the citizen is told it, for so many records, points or activities. */
export function reasonFor(ground: RefusalGround, count: number): StoredReason {
  const { provision, text, reference } = grounds[ground];
  return { ground, provision, text, until: null, count, legalReferenceKey: reference };
}

/** The reasons for records and files that are withheld or in which parts are hidden, by ground. */
export function withheldReasons(
  items: readonly ReviewItem[],
  redactions: readonly StoredRedaction[],
  files: readonly FoundFileReview[],
): StoredReason[] {
  const withheld = items.flatMap(({ decision, ground }) =>
    decision === "WITHHOLD" && ground ? [ground] : [],
  );
  const hidden = new Map(
    redactions.map((part) => [`${itemIdOf(part.findingPageId, part.position)} ${part.ground}`, part.ground]),
  );
  return byGround([...withheld, ...hidden.values(), ...files.map(({ ground }) => ground)]);
}

/** The reasons for points that are not put right, by ground. */
export function pointReasons(points: readonly RectificationPoint[]): StoredReason[] {
  return byGround(points.flatMap(({ ground }) => (ground ? [ground] : [])));
}

/** The reasons for data that cannot be moved: one for each ground, with the activities named. */
export function portabilityReasons(scope: readonly PortableActivity[]): StoredReason[] {
  return byGround(scope.flatMap(({ ground }) => (ground ? [ground] : []))).map((reason) => {
    const left = scope.filter(({ ground }) => ground === reason.ground).map(({ title }) => title);
    return {
      ...reason,
      count: 0,
      text: {
        da: `${left.map(({ da }) => da).join("; ")}: ${reason.text.da}`,
        en: `${left.map(({ en }) => en).join("; ")}: ${reason.text.en}`,
      },
    };
  });
}

/** The reasons for rows kept, one for each reason of the map; 0 where people keep what nobody has counted. */
export function keptReasons(plans: readonly StoredPlan[]): StoredReason[] {
  return summed(plans.flatMap(({ plan }) => plan?.steps.flatMap((step) => step.kept) ?? []));
}

/** Why what is left of anonymised rows stays. It no longer leads to the person, so it takes nothing from a yes. */
export function anonymisedReasons(plans: readonly StoredPlan[]): StoredReason[] {
  const steps = plans.flatMap(({ plan }) => plan?.steps ?? []);
  return summed(steps.flatMap(({ remains, count }) => (remains && count > 0 ? [{ ...remains, count }] : [])));
}

function summed(all: readonly (Remains & { count: number })[]): StoredReason[] {
  const byText = new Map<string, StoredReason>();
  for (const kept of all) {
    const id = `${kept.ground}|${kept.reason.en}`;
    const earlier = byText.get(id);
    byText.set(id, {
      ground: kept.ground,
      provision: kept.provision,
      text: kept.reason,
      until: kept.until,
      count: (earlier?.count ?? 0) + kept.count,
      legalReferenceKey: kept.reference,
    });
  }
  return [...byText.values()];
}

function byGround(used: readonly RefusalGround[]): StoredReason[] {
  return [...new Set(used)]
    .sort()
    .map((ground) => reasonFor(ground, used.filter((other) => other === ground).length));
}
