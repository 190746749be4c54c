import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** SHA-256, in hexadecimal, over the content's canonical JSON (RFC 8785): the same content has the same hash anywhere. */
export function contentHash(content: unknown): string {
  const json = canonicalize(content);
  if (json === undefined) throw new TypeError("Only JSON has a content hash.");
  return createHash("sha256").update(json, "utf8").digest("hex");
}
