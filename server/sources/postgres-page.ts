import type { Knex } from "knex";
import type { FoundRow, PageRows } from "./page-rows.ts";
import { fragment, joinFragments, runFragment, type Fragment } from "./sql-fragment.ts";
import {
  measuredRows,
  readableValues,
  type NotCopied,
  type PageOf,
  type PlacedDoubt,
  type ReadPage,
} from "./sql-page.ts";

/** PostgreSQL cuts a longer name. */
const LONGEST_NAME = 63;

/** What one statement gives: `marks` has a letter for each row, `lengths` those of the rows with a value too long. */
type FoundPage = {
  json: string | null;
  total: number;
  last: string[];
  marks: string | null;
  lengths: (number | null)[][] | null;
};

/** A letter for each row says what is doubtful about it. */
const DOUBTS: Readonly<Record<string, readonly PlacedDoubt["doubt"][]>> = {
  ".": [],
  S: ["SHARED_IDENTIFIER"],
  L: ["TOO_LARGE"],
  B: ["SHARED_IDENTIFIER", "TOO_LARGE"],
};

/**
 * One page from PostgreSQL, which writes the rows as JSON itself: as many as fit in the bytes of a page, but at least
 * one. What is only to be sealed is not taken apart here.
 */
export async function readPostgresPage(
  trx: Knex.Transaction,
  of: PageOf,
  position: readonly string[] | undefined,
): Promise<ReadPage> {
  const [found] = await runFragment<FoundPage>(trx, pageQuery(of, position));
  if (!found?.json || !found.marks) return { page: { rows: [], doubts: [] }, last: undefined, isEnd: true };
  const { json, marks, lengths, last, total } = found;
  const doubts = /[^.]/.test(marks) ? [...marks].flatMap(doubtsOf) : [];
  const rows = inFull(of, { json, count: marks.length }, doubts, lengths ?? []);
  return { page: { ...rows, doubts }, last, isEnd: total < of.pageSize && marks.length === total };
}

function doubtsOf(mark: string, place: number): PlacedDoubt[] {
  return (DOUBTS[mark] ?? []).map((doubt) => ({ place, doubt }));
}

function pageQuery(of: PageOf, position: readonly string[] | undefined): Fragment {
  const { collection, columns, long, pageBytes } = of;
  const keys = collection.key.map((_, index) => index);
  const kept = `filter (where q.bytes_before < ${pageBytes})`;
  const order = `order by ${keys.map((index) => `q.o${index}`).join(", ")}`;
  const named = columns.map((column, index) => fragment(`q.v${index} as ${quoted(nameOf(column, index))}`));
  const last = keys.map((index) => `(array_agg(q.k${index} ${order}) ${kept})[count(*) ${kept}]`);
  const lengths = columns.filter((column) => long.has(column)).map((_, index) => `q.l${index}`);
  return joinFragments([
    fragment("select '[' || string_agg(row_to_json((select r from (select"),
    joinFragments(named, ", "),
    fragment(`) r))::text, ',' ${order}) ${kept} || ']' as json,
        count(*)::int as total, array[${last.join(", ")}] as last,
        string_agg(case when q.is_large then case when q.is_certain then 'L' else 'B' end
          when q.is_certain then '.' else 'S' end, '' ${order}) ${kept} as marks,
        json_agg(json_build_array(${lengths.join(", ")}) ${order})
          filter (where q.bytes_before < ${pageBytes} and q.is_large) as lengths
      from`),
    measuredRows(
      of,
      position,
      readableValues(of, (column, value) => written(of.types.get(column), value)),
    ),
  ]);
}

/** The types that PostgreSQL writes in JSON as a JavaScript driver would give them: exact, and safe in JSON. */
const ORDINARY = new Set([
  ...["bool", "int2", "int4", "float4", "float8", "json", "jsonb", "text", "varchar"],
  ...["_bool", "_int2", "_int4", "_text", "_varchar"],
]);

/**
 * A value for a copy: exact, and safe in JSON. A day stays the day it is, a moment is written as ISO 8601 where it has
 * such a form (infinity and years BC have none), long numbers and amounts stay texts, and bytes become base64.
 */
function written(type: string | undefined, value: string): string {
  if (type !== undefined && ORDINARY.has(type)) return value;
  if (type === "bytea") return `translate(encode(${value}, 'base64'), E'\\n', '')`;
  if (type !== "timestamp" && type !== "timestamptz") return `${value}::text`;
  const iso = `replace(replace(${value}::text, ' ', 'T'), '+00', 'Z')`;
  return `case when ${value} >= '0001-01-01' and ${value} < 'infinity' then ${iso} else ${value}::text end`;
}

/** The map's own name where PostgreSQL can give it; a question mark would be taken for a value's place. */
function nameOf(column: string, index: number): string {
  return Buffer.byteLength(column) > LONGEST_NAME || column.includes("?") ? `c${index}` : column;
}

/** Quoted here and not by knex, for a place in JSON is no column's name. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The rows with the names that PostgreSQL could not give, and with the lengths of what is too long to be copied. */
function inFull(
  { columns, long, longest }: PageOf,
  page: { json: string; count: number },
  doubts: readonly PlacedDoubt[],
  lengths: readonly (readonly (number | null)[])[],
): PageRows {
  if (lengths.length === 0 && columns.every((column, index) => nameOf(column, index) === column)) return page;
  const found = JSON.parse(page.json) as FoundRow[];
  const rows = found.map((row) =>
    Object.fromEntries(columns.map((column, index) => [column, row[nameOf(column, index)]])),
  );
  const measured = columns.filter((column) => long.has(column));
  const large = doubts.filter(({ doubt }) => doubt === "TOO_LARGE").map(({ place }) => rows[place] ?? {});
  for (const [index, row] of large.entries()) {
    for (const [at, bytes] of (lengths[index] ?? []).entries()) {
      const column = measured[at];
      if (column !== undefined && Number(bytes) > longest)
        row[column] = { notCopied: "TOO_LARGE", bytes: Number(bytes) } satisfies NotCopied;
    }
  }
  return { rows };
}
