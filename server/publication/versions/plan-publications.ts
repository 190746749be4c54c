import type { Knex } from "knex";
import type { Policies } from "../policies/policies.ts";
import { planPublication, type Publication } from "./plan-publication.ts";
import { candidatesOf, DOCUMENTS } from "./publication-candidates.ts";
import { findNewestFramework, listAllVersions } from "./published-version-store.ts";

/** What waits in `policies/`, in the order it must be published, and what is refused and why. */
export async function planPublications(db: Knex, policies: Policies, today: string): Promise<Publication> {
  const [versions, framework] = await Promise.all([listAllVersions(db), findNewestFramework(db)]);
  const candidates = candidatesOf(policies);
  const plans = DOCUMENTS.map((document) =>
    planPublication(
      candidates.filter((candidate) => candidate.document === document),
      { versions: versions.filter((version) => version.document === document), framework },
      today,
    ),
  );
  return {
    toPublish: plans.flatMap((plan) => plan.toPublish),
    refusals: plans.flatMap((plan) => plan.refusals),
  };
}
