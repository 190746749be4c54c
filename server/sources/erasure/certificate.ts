import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Remains } from "../map/erase-rules-schema.ts";
import type { ErasurePlan } from "../sql/erasure/erasure-plan.ts";
import type { VerifiedCollection } from "../sql/erasure/erasure-verify.ts";

/** What became of one collection; counts, places and reasons only. */
export type CertifiedCollection = VerifiedCollection & {
  /** Why rows stayed as they are. */
  reasons: (Remains & { count: number })[];
  /** Why what is left of anonymised rows stays. */
  remains: Remains | null;
};

/** Proof of an erasure: executed as approved, then read again (Art. 5(2), 17). Holds no personal data. */
export type Certificate = {
  planId: string;
  planDigest: string;
  system: string;
  executedAt: string;
  /** When a machine read it again; null when people confirmed it by hand. */
  verifiedAt: string | null;
  complete: boolean;
  collections: CertifiedCollection[];
  /** Confirmed by hand: when somebody said so, when a second person looked, and whether there was nothing to erase. */
  byHand?: { reportedAt: string; checkedAt: string; nothingThere: boolean };
};

/** What was read again, with the reasons that the plan gave. */
export function certifiedCollections(
  plan: ErasurePlan,
  verified: readonly VerifiedCollection[],
): CertifiedCollection[] {
  return verified.map((found) => {
    const step = plan.steps.find(({ collection }) => collection === found.collection);
    const reasons = (step?.kept ?? []).map(({ because: _, ...reason }) => reason);
    return { ...found, reasons, remains: step?.remains ?? null };
  });
}

/** SHA-256 over the certificate's canonical JSON (RFC 8785). */
export function certificateHash(certificate: Certificate): string {
  return createHash("sha256")
    .update(canonicalize(certificate) ?? "")
    .digest("hex");
}

/** Adds up one column of the certificate. */
export function totalOf(
  certificate: Certificate,
  column: "erased" | "anonymised" | "kept" | "residue",
): number {
  return certificate.collections.reduce((sum, collection) => sum + collection[column], 0);
}
