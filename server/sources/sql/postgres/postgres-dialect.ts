import {
  listPostgresElsewhere,
  listPostgresTables,
  readPostgresReferences,
  readPostgresTables,
  toTextArray,
} from "./postgres-catalog.ts";
import { watchPostgres } from "./postgres-changes.ts";
import { postgresPath } from "../../map/json-place.ts";
import { readPostgresRefusals } from "./postgres-privileges.ts";
import { postgresRowDigest } from "./postgres-row-digest.ts";
import { readPostgresSpareRights } from "./postgres-spare-rights.ts";
import type { NumberType } from "../sql-catalog.ts";
import { NUMBER_PATTERN, type Dialect } from "../sql-dialect.ts";
import { fragment, isAmongRows, joinFragments, type Fragment } from "../sql-fragment.ts";

/** One moment in time: nothing that others commit meanwhile is seen. */
const SNAPSHOT = { isolationLevel: "repeatable read" } as const;

/** How values look as text must not depend on the account or server, or digests and keys would differ. */
const SETTINGS = `
  select set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true),
    set_config('intervalstyle', 'iso_8601', true), set_config('bytea_output', 'hex', true),
    set_config('extra_float_digits', '1', true), set_config('xmloption', 'content', true),
    set_config('lock_timeout', '10s', true)`;

/** In characters: PostgreSQL takes four bytes for each to look for a pattern, and never more than 1 GB at once. */
const PIECE = 32 * 1024 * 1024;

/** Pieces overlap by more than any number we look for, so that none is missed where two of them meet. */
const OVERLAP = 1_024;

/**
 * Whether a pattern stands in a text; one that is too long for the server to look through at once, in pieces, and only
 * if what every match holds stands in it at all: that is found in seconds where the pieces take minutes.
 */
const MATCHES = `case when octet_length(??::text) <= ${PIECE} then ??::text ~ ?
  else strpos(??::text collate "C", ?) > 0 and exists (select 1 from generate_series(1, length(??::text), ${PIECE}) as piece(start)
    where substr(??::text, piece.start, ${PIECE + OVERLAP}) ~ ?) end`;

/** The salt goes before a hash of the value: before the value itself it could make a text that is too long. */
const HASHED = `('x' || left(encode(sha256(convert_to(? || encode(sha256(convert_to(??::text, 'UTF8')), 'hex'), 'UTF8')), 'hex'), 32))`;

/** As what a number is compared, so that it is the constant that is cast and never the column. */
const NUMBERS: Readonly<Record<NumberType, string>> = {
  INT4: "int4",
  INT4_UNSIGNED: "int8",
  INT8: "int8",
  INT8_UNSIGNED: "numeric",
  DECIMAL: "numeric",
  DOUBLE: "float8",
};

/** How PostgreSQL is spoken to. */
export const postgresDialect: Dialect = {
  text: (column) => fragment("??::text", column),
  ordered: (column) => fragment('??::text collate "C"', column),
  isOneOf: (column, values) => fragment(`?? in (${values.map(() => "?").join(", ")})`, column, ...values),
  isAmong,
  isSame: (left, right) => joinFragments([left, right], " is not distinct from "),
  shortened: (column, unit) => fragment(`date_trunc('${unit}', ??)`, column),
  number: (column) => fragment("??::numeric", column),
  numberIn: (column) =>
    fragment(`case when ??::text ~ '${NUMBER_PATTERN}' then (??::text)::numeric end`, column, column),
  hashed: (column, salt) => fragment(HASHED, salt, column),
  random: fragment("('x' || replace(gen_random_uuid()::text, '-', ''))"),
  jsonPut: (value, path, put) =>
    jsonSet(value, path, fragment("?::jsonb", JSON.stringify(put)), { isNew: true }),
  jsonReplace: (value, path, by, as) => {
    const made = joinFragments([
      fragment("coalesce(to_jsonb(("),
      by,
      fragment(`)::${as === "TEXT" ? "text" : "numeric"}), 'null'::jsonb)`),
    ]);
    return jsonSet(value, path, made, { isNew: false });
  },
  jsonRemove: (value, path) => joinFragments([fragment("("), value, fragment(`#- ${postgresPath(path)})`)]),
  matches: (column, pattern, literal = "") =>
    fragment(MATCHES, column, column, pattern, column, literal, column, column, pattern),
  isNumberOf: (column, type, numbers) =>
    fragment(`?? in (${numbers.map(() => `?::${NUMBERS[type]}`).join(", ")})`, column, ...numbers),
  countLocked: (from) =>
    joinFragments([
      fragment("select count(*) from (select 1 from"),
      from,
      fragment('for update of "t0") as locked'),
    ]),
  forUpdate: 'for update of "t0"',
  rowDigest: postgresRowDigest,
  reading: { options: { ...SNAPSHOT, readOnly: true }, settings: SETTINGS },
  changing: { options: SNAPSHOT, settings: SETTINGS },
  longer: `select set_config('statement_timeout', '10min', true)`,
  listTables: listPostgresTables,
  listElsewhere: listPostgresElsewhere,
  seesEveryTable: async () => true,
  readLiveTables: readPostgresTables,
  readLiveReferences: readPostgresReferences,
  readRefusals: readPostgresRefusals,
  readSpareRights: readPostgresSpareRights,
  watch: watchPostgres,
};

/**
 * Values of one column go as a single list: the server makes the same of it as of five hundred parameters, and neither it nor
 * we have to write and read those. What may be a list, a
 * range or a row by itself would be taken for something else.
 */
function isAmong(sides: Fragment, rows: readonly (readonly string[])[]): Fragment {
  const values = rows.map(([value = ""]) => value);
  const isOneColumn = rows.length > 0 && rows.every(({ length }) => length === 1);
  if (!isOneColumn || values.some((value) => /^[[({]/.test(value))) return isAmongRows(sides, rows);
  return joinFragments([sides, fragment("= any (?)", toTextArray(values))]);
}

function jsonSet(
  value: Fragment,
  path: readonly string[],
  put: Fragment,
  { isNew }: { isNew: boolean },
): Fragment {
  const [before, after] = [fragment("jsonb_set("), fragment(`, ${postgresPath(path)},`)];
  return joinFragments([before, value, after, put, fragment(`, ${isNew})`)]);
}
