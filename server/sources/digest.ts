import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** SHA-256 over the canonical JSON (RFC 8785) of a value, in hexadecimal. */
export function digestOf(value: unknown): string {
  return createHash("sha256")
    .update(canonicalize(value) ?? "")
    .digest("hex");
}

/** A digest over rows that are given one after the other and not held. */
export type RowDigest = { add: (row: readonly unknown[]) => void; finish: () => string };

/** In characters: to hash each row by itself takes longer than to read it. */
const AT_ONCE = 32 * 1024;

/** Begins a digest over rows under a heading that says what will be done with them; their order counts. */
export function startRowDigest(heading: unknown): RowDigest {
  const hash = createHash("sha256").update(`${digestOf(heading)}\n`);
  let waiting = "";
  return {
    // A JSON array on a line of its own: no two different lists of rows come to the same bytes.
    add: (row) => {
      waiting += `${JSON.stringify(row)}\n`;
      if (waiting.length < AT_ONCE) return;
      hash.update(waiting);
      waiting = "";
    },
    finish: () => hash.update(waiting).digest("hex"),
  };
}
