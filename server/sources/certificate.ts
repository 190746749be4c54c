import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** What became of one collection; counts only. */
export type CertifiedCollection = {
  collection: string;
  erased: number;
  anonymised: number;
  kept: number;
  residue: number;
};

/** Proof of an erasure: executed as approved, then read again (Art. 5(2), 17). Holds no personal data. */
export type Certificate = {
  planId: string;
  planDigest: string;
  system: string;
  executedAt: string;
  verifiedAt: string;
  complete: boolean;
  collections: CertifiedCollection[];
};

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
