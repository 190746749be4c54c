import canonicalize from "canonicalize";
import type { StoredEvent } from "./append.ts";

/** A lone surrogate, as JSON.stringify escapes it: after an even number of backslashes. */
const LONE_SURROGATE = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

/** The bytes of an event that are hashed: canonical JSON, the same however the database orders it (RFC 8785). */
export function canonicalEvent(event: StoredEvent): Buffer {
  const json = canonicalize(event);
  // RFC 8785 section 3.2.2.2: text that is not Unicode has no canonical form and MUST be refused.
  if (json === undefined || LONE_SURROGATE.test(json)) {
    throw new TypeError("An audit event must be JSON in valid Unicode.");
  }
  return Buffer.from(json, "utf8");
}
