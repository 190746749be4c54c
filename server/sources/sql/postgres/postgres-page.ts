import type { Knex } from "knex";
import { copiedRows, doubtsOf, lastKey, type CopiedType } from "../copied-rows.ts";
import type { CutLines } from "./copy-cutter.ts";
import { copyOut } from "./copy-out.ts";
import { dialectOf } from "../dialect-of.ts";
import { fragment, joinFragments, type Fragment } from "../sql-fragment.ts";
import { rowsAfter, type PageOf, type ReadPage } from "../sql-page.ts";

/** How many pages one statement gives at most. */
const PAGES = 10;

/** How long one statement pours at most, in milliseconds: a system is not held for as long as we take. */
const LONGEST_MS = 10_000;

/** A person's rows from PostgreSQL, as COPY pours them out: cut into pages while they come, and not taken apart. */
export async function* readPostgresPages(
  db: Knex,
  of: PageOf,
  after: readonly string[] | undefined,
): AsyncGenerator<ReadPage> {
  const most = of.pageSize * PAGES;
  let position = after;
  for (let isEnd = false; !isEnd;) {
    const until = performance.now() + LONGEST_MS;
    let found = 0;
    let isCut = false;
    for await (const cut of copyOut(
      db,
      dialectOf(of.search.map).reading.settings,
      copyQuery(of, position, most),
      of,
    )) {
      const read = readPage(of, cut);
      position = read.last;
      found += cut.count;
      yield read;
      isCut = performance.now() > until;
      if (isCut) break;
    }
    isEnd = !isCut && found < most;
  }
}

function readPage(of: PageOf, { lines, count, isMarked }: CutLines): ReadPage {
  const { collection, columns, types } = of;
  const unshown = unshownKey(of);
  const width = unshown.length;
  const named = columns.map((column) => [column, COPIED[types.get(column) ?? ""] ?? "TEXT"] as const);
  const doubts = isMarked ? doubtsOf(lines) : [];
  const page = { copied: copiedRows({ width, columns: named }, lines), count, doubts };
  const places = collection.key.map((column) =>
    unshown.includes(column) ? unshown.indexOf(column) : width + columns.indexOf(column),
  );
  return { page, last: lastKey(lines, places) };
}

/** The columns of the key whose text does not stand among the values as it is. */
function unshownKey({ collection, columns, types, long }: PageOf): string[] {
  const isShown = (column: string) =>
    columns.includes(column) && !long.has(column) && !isRewritten(types.get(column));
  return collection.key.filter((column) => !isShown(column));
}

function copyQuery(of: PageOf, position: readonly string[] | undefined, most: number): Fragment {
  const keys = of.collection.key.map((_, index) => `p.r${index}`);
  const unshown = unshownKey(of).map((column) => `p.r${of.collection.key.indexOf(column)}::text`);
  const values = of.columns.map((column, index) => valueOf(of, column, `p.c${index}`));
  const shown = [markOf(of), ...unshown, ...values];
  return joinFragments([
    fragment(`select ${shown.join(", ")} from (`),
    rowsAfter(of, position, most),
    fragment(`) p order by ${keys.join(", ")}`),
  ]);
}

/** What is doubtful about a row (copied-rows.ts). */
function markOf(of: PageOf): string {
  const tooLong = of.columns.flatMap((column, index) =>
    of.long.has(column) ? [{ index, is: `${lengthOf(of, column, `p.c${index}`)} > ${of.longest}` }] : [],
  );
  const certain = "case when p.is_certain then '.' else 'S' end";
  if (tooLong.length === 0) return certain;
  const places = tooLong.map(({ index, is }) => `case when ${is} then '${index}' end`);
  const large = `concat_ws(',', case when p.is_certain then 'L' else 'B' end, ${places.join(", ")})`;
  return `case when ${tooLong.map(({ is }) => is).join(" or ")} then ${large} else ${certain} end`;
}

/** A value as it is to be written; of one that is too long, how long it is. */
function valueOf(of: PageOf, column: string, value: string): string {
  const text = written(of.types.get(column), value);
  if (!of.long.has(column)) return text;
  const length = lengthOf(of, column, value);
  return `case when ${length} > ${of.longest} then ${length}::text else ${text}::text end`;
}

/** Known without reading the value where it is a text or bytes. */
function lengthOf({ long }: PageOf, column: string, value: string): string {
  return long.get(column) === "OCTETS" ? `octet_length(${value})` : `octet_length(${value}::text)`;
}

/** The types that are more than text in JSON, or have another text there. */
const COPIED: Readonly<Record<string, CopiedType>> = {
  ...{ bool: "BOOLEAN", int2: "NUMBER", int4: "NUMBER", float4: "NUMBER", float8: "NUMBER" },
  ...{ json: "JSON", jsonb: "JSON", timestamp: "MOMENT", timestamptz: "MOMENT" },
  ...{ _bool: "JSON", _int2: "JSON", _int4: "JSON", _text: "JSON", _varchar: "JSON" },
};

/** Whether a copy shows something else than the text of the value. */
function isRewritten(type: string | undefined): boolean {
  return type === "bytea" || (type?.startsWith("_") === true && COPIED[type] === "JSON");
}

/** A value for a copy, exact: long numbers and amounts stay texts, lists become JSON and bytes base64. */
function written(type: string | undefined, value: string): string {
  if (isRewritten(type))
    return type === "bytea" ? `translate(encode(${value}, 'base64'), E'\\n', '')` : `to_json(${value})`;
  return type !== undefined && type in COPIED ? value : `${value}::text`;
}
