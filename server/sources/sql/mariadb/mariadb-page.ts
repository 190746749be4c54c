import type { Knex } from "knex";
import { jsonSafeCast } from "./mariadb-json-types.ts";
import { dialectOf } from "../dialect-of.ts";
import { fragment, isTrue, joinFragments, runFragment, type Fragment } from "../sql-fragment.ts";
import { rowsAfter, type NotCopied, type PageOf, type PlacedDoubt, type ReadPage } from "../sql-page.ts";
import { readSource } from "../sql-transaction.ts";

/** Values exact and JSON-safe, and rows as lists, as the driver is told. */
const COPY = { typeCast: jsonSafeCast, rowsAsArray: true } as const;

/** A person's rows from MariaDB, a statement a page: as many rows as fit in the bytes of a page, but at least one. */
export async function* readMariadbPages(
  db: Knex,
  of: PageOf,
  after: readonly string[] | undefined,
): AsyncGenerator<ReadPage> {
  let position = after;
  for (;;) {
    const { page, last, isEnd } = await readSource(db, (trx) => readPage(trx, of, position));
    if (last) yield { page, last };
    if (!last || isEnd) return;
    position = last;
  }
}

type FoundPage = { page: ReadPage["page"]; last: string[] | undefined; isEnd: boolean };

async function readPage(
  trx: Knex.Transaction,
  of: PageOf,
  position: readonly string[] | undefined,
): Promise<FoundPage> {
  const found = await runFragment<unknown[]>(trx, pageQuery(of, position), COPY);
  const width = of.collection.key.length;
  const last = found.at(-1)?.slice(0, width) as string[] | undefined;
  const total = Number(found[0]?.[width + 2] ?? 0);
  return {
    page: {
      rows: found.map((row) => recordOf(of, row)),
      doubts: found.flatMap((row, place) => doubtsOf(of, row, place)),
    },
    last,
    isEnd: total < of.pageSize && found.length === total,
  };
}

function pageQuery(of: PageOf, position: readonly string[] | undefined): Fragment {
  const { collection, columns, long, pageBytes } = of;
  const keys = collection.key.map((_, index) => `q.k${index}`);
  const order = collection.key.map((_, index) => `q.o${index}`);
  const values = columns.map((_, index) => `q.v${index}`);
  const lengths = columns.filter((column) => long.has(column)).map((_, index) => `q.l${index}`);
  const certain = ["q.is_certain", "q.is_large"];
  const counted = [...keys, ...order, ...certain, ...values, ...lengths, "q.bytes_before"];
  const names = [...keys, ...certain, "q.total", ...values, ...lengths];
  return joinFragments([
    fragment(`select ${names.join(", ")} from (select ${counted.join(", ")}, count(*) over () as total from`),
    measuredRows(of, position),
    fragment(`) q where q.bytes_before < ${pageBytes} order by ${order.join(", ")}`),
  ]);
}

/**
 * The next rows by key, with how many bytes stand before each: the server cuts the page by them. Lengths are taken
 * from the stored values without reading them, so a long text costs nothing here.
 */
function measuredRows(of: PageOf, position: readonly string[] | undefined): Fragment {
  const { collection, columns, long, longest } = of;
  const { text } = dialectOf(of.search.map);
  const keys = collection.key.map((_, index) => `p.r${index}`);
  const lengths = columns.flatMap((column, index) => (long.has(column) ? [`octet_length(p.c${index})`] : []));
  const size = lengths.map((length) => `least(coalesce(${length}, 0), ${longest})`).join(" + ") || "0";
  const isLarge = lengths.map((length) => `coalesce(${length}, 0) > ${longest}`).join(" or ") || "false";
  const order = `(order by ${keys.join(", ")} rows unbounded preceding)`;
  const shown = [
    "p.is_certain",
    `(${isLarge}) as is_large`,
    ...valuesOf(of).map((value, index) => `${value} as v${index}`),
    ...lengths.map((length, index) => `${length} as l${index}`),
    `sum(${size}) over ${order} - (${size}) as bytes_before`,
    ...keys.map((key, index) => `${key} as o${index}`),
  ];
  const texts = keys.map((key, index) => joinFragments([text(key), fragment(`as k${index}`)]));
  return joinFragments([
    fragment("(select"),
    joinFragments([...texts, fragment(shown.join(", "))], ", "),
    fragment("from ("),
    rowsAfter(of, position, of.pageSize),
    fragment(") p) q"),
  ]);
}

/** The values of the columns; nothing of those that are too long. */
function valuesOf({ columns, long, longest }: PageOf): string[] {
  return columns.map((column, index) =>
    long.has(column)
      ? `case when octet_length(p.c${index}) > ${longest} then null else p.c${index} end`
      : `p.c${index}`,
  );
}

/** In each row: the key, whether it is certainly hers, whether a value is too long, how many rows there were, values, lengths. */
function recordOf({ collection, columns, long, longest }: PageOf, row: unknown[]): Record<string, unknown> {
  const values = collection.key.length + 3;
  const isWhole = !isTrue(row[collection.key.length + 1]);
  const record: Record<string, unknown> = {};
  let length = values + columns.length;
  for (const [index, column] of columns.entries()) {
    const bytes = long.has(column) ? row[length++] : 0;
    record[column] =
      isWhole || Number(bytes) <= longest
        ? row[values + index]
        : ({ notCopied: "TOO_LARGE", bytes: Number(bytes) } satisfies NotCopied);
  }
  return record;
}

function doubtsOf({ collection }: PageOf, row: unknown[], place: number): PlacedDoubt[] {
  const isCertain = isTrue(row[collection.key.length]);
  const isTooLarge = isTrue(row[collection.key.length + 1]);
  return [
    ...(isCertain ? [] : [{ place, doubt: "SHARED_IDENTIFIER" as const }]),
    ...(isTooLarge ? [{ place, doubt: "TOO_LARGE" as const }] : []),
  ];
}
