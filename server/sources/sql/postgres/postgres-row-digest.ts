import type { LiveColumn } from "../sql-catalog.ts";
import { fragment, type Fragment } from "../sql-fragment.ts";
import { quoted } from "./quoted.ts";

/**
 * In bytes as stored. A compressed value can be 255 times as long, and its JSON six times that: a row of this size is
 * certain to stay under the 1 GB that PostgreSQL makes of anything at once.
 */
const AS_ONE_UP_TO = 256 * 1024;

/**
 * A hash of a whole row. Of one whose JSON could pass 1 GB, each value is hashed by itself, where it lies: a value and
 * the hash of another are never taken for each other, because the two kinds of hash look different.
 */
export function postgresRowDigest(columns: readonly LiveColumn[]): Fragment {
  const sizes = columns.filter(({ isLong }) => isLong).map(({ name }) => sizeOf(name));
  if (sizes.length === 0) return fragment(asOne(columns));
  const names = JSON.stringify(columns.map(({ name }) => name));
  const hashes = columns.map(hashOf).join(" || ");
  const byValue = `'values:' || encode(sha256(convert_to(?::text || ${hashes}, 'UTF8')), 'hex')`;
  return fragment(
    `case when ${sizes.join(" + ")} <= ${AS_ONE_UP_TO} then ${asOne(columns)} else ${byValue} end`,
    names,
  );
}

/** Never `t0.*`: the server would put the row together before it knows how long it is, and fails beyond 1 GB. */
function asOne(columns: readonly LiveColumn[]): string {
  const row = `select ${columns.map(({ name }) => quoted("t0", name)).join(", ")}`;
  return `encode(sha256(convert_to((select row_to_json(r)::text from (${row}) as r), 'UTF8')), 'hex')`;
}

/** Known without reading the value; several of 1 GB are more than an integer holds. */
function sizeOf(name: string): string {
  return `coalesce(pg_column_size(${quoted("t0", name)}), 0)::bigint`;
}

/** Always 64 digits, or a hyphen for no value. Bytes are hashed as they are, and texts in the server's own encoding, so that neither grows. */
function hashOf({ name, type }: LiveColumn): string {
  const column = quoted("t0", name);
  const bytes = type === "bytea" ? column : `convert_to(${column}::text, getdatabaseencoding())`;
  return `coalesce(encode(sha256(${bytes}), 'hex'), '-')`;
}
