import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** Content as canonical JSON (RFC 8785): the same content is the same text anywhere. */
export function canonicalJson(content: unknown): string {
  const json = canonicalize(content);
  if (json === undefined) throw new TypeError("Only JSON has a canonical form.");
  return json;
}

/** SHA-256, in hexadecimal, over the content's canonical JSON (RFC 8785): the same content has the same hash anywhere. */
export function contentHash(content: unknown): string {
  return createHash("sha256").update(canonicalJson(content), "utf8").digest("hex");
}
