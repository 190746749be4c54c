import fc from "fast-check";
import { connectSource } from "../../../server/sources/sql/connect-source.ts";
import { countOf } from "../../../server/sources/sql/page-rows.ts";
import { collectPages, type CollectOptions } from "../../../server/sources/sql/sql-collect.ts";
import type { Identity } from "../../../server/sources/map/identity-kinds.ts";
import type { SqlMap } from "../../../server/sources/map/sql-system-schema.ts";
import { openFaultyProxy } from "../../support/faulty-proxy.ts";
import {
  ANNA,
  BO,
  errorOf,
  givenAccount,
  givenMap,
  libraryMap,
  type GivenSource,
  everyPage,
  rowsOf,
  openLibrary,
} from "./sql-fixture.ts";

let source: GivenSource;

beforeAll(async () => {
  source = await openLibrary();
});

afterAll(async () => {
  await source.close();
});

const pagesOf = async (
  map: SqlMap,
  name: string,
  identities: readonly Identity[],
  options: CollectOptions = {},
) => everyPage(source.db, map, name, identities, options);

test("a person's rows are given, and nobody else's", async () => {
  expect(rowsOf(await pagesOf(libraryMap(), "patrons", ANNA))).toEqual([
    { patron_id: 1, cpr: "0101901234", name: "Anna", note: "likes crime", born: "1990-01-01" },
  ]);
  expect(rowsOf(await pagesOf(libraryMap(), "loans", BO)).map((row) => row["title"])).toEqual(["C", "D"]);
  expect(rowsOf(await pagesOf(libraryMap(), "fees", BO))).toEqual([
    { fee_id: 211, loan_id: 21, amount: "0.00", note: "y" },
  ]);
});

test("a person the system does not know yields nothing", async () => {
  expect(await pagesOf(libraryMap(), "loans", [{ kind: "cpr", value: "0303903333" }])).toEqual([]);
});

test("a column that does not belong in the copy is not even read: the account need not be let to", async () => {
  const map = libraryMap({ patrons: { hidden: ["note", "cpr"] } });
  const grants =
    "grant usage on schema library to ACCOUNT; grant select (patron_id, cpr, name, born) on library.patrons to ACCOUNT";
  const { account, remove } = await givenAccount(source.db, grants);
  const reader = source.connect(account);

  const rows = rowsOf(await everyPage(reader, map, "patrons", ANNA));
  const refused = await errorOf(everyPage(reader, libraryMap(), "patrons", ANNA));
  await reader.destroy();
  await remove();

  expect(rows).toEqual([{ patron_id: 1, name: "Anna", born: "1990-01-01" }]);
  expect(refused.message).toMatch(/lacks a permission/);
});

test("her number stands in no statement that the system lists", async () => {
  const reader = source.connect();
  expect(rowsOf(await everyPage(reader, libraryMap(), "patrons", ANNA))).toMatchObject([
    { cpr: "0101901234" },
  ]);

  const { rows } = await source.db.raw(
    "select query from pg_stat_activity where datname = current_database() and query ilike 'copy%'",
  );
  await reader.destroy();

  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toMatch(/010190/);
});

test("a cursor goes on after its page, and says nothing new at the end", async () => {
  const [first, second, ...rest] = await pagesOf(libraryMap(), "loans", ANNA, { pageSize: 1 });

  expect(rowsOf([first!])).toMatchObject([{ loan_id: 11 }]);
  expect(rowsOf([second!])).toMatchObject([{ loan_id: 12 }]);
  expect(rest).toEqual([]);
  expect(rowsOf(await pagesOf(libraryMap(), "loans", ANNA, { after: first?.cursor }))).toMatchObject([
    { loan_id: 12 },
  ]);
  expect(await pagesOf(libraryMap(), "loans", ANNA, { after: second?.cursor })).toEqual([]);
});

test("whatever the page size and wherever it is interrupted, every row comes once and in order", async () => {
  await source.db
    .raw(`create schema many; create table many.patrons (a text, b timestamptz, n numeric, bytes bytea, list int[], hidden uuid, cpr text,
      primary key (a, n, bytes, list, hidden, b));
    insert into many.patrons select chr(65 + n % 3), '2026-01-01'::timestamptz + n * interval '1 microsecond',
      (n % 2) / 10.0, decode(repeat('00ff', n % 2 + 1), 'hex'), array[n % 2], 'c0ffee00-0000-4000-8000-000000000000', 'x'
    from generate_series(1, 57) n`);
  const key = ["a", "n", "bytes", "list", "hidden", "b"];
  const columns = ["cpr", "b", "bytes", "list", "n", "a"];
  const map = givenMap({ patrons: { key, identity: { cpr: "cpr" }, columns } }, "many");
  const all = rowsOf(await pagesOf(map, "patrons", [{ kind: "cpr", value: "x" }]));
  expect(all).toHaveLength(57);

  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.nat({ max: 60 }), async (pageSize, stop) => {
      const pages = await pagesOf(map, "patrons", [{ kind: "cpr", value: "x" }], { pageSize });
      const kept = pages.slice(0, stop);
      const after = kept.at(-1)?.cursor;
      const rest = await pagesOf(map, "patrons", [{ kind: "cpr", value: "x" }], { pageSize, after });

      expect(rowsOf([...kept, ...rest])).toEqual(all);
    }),
    { numRuns: 25 },
  );
});

test("every value is exact and survives JSON", async () => {
  await source.db.raw(`create schema kinds;
    create table kinds.patrons (id bigint primary key, cpr text, born date, at timestamptz, local timestamp, paid numeric,
      photo bytea, tags text[], days date[], data jsonb, ok boolean, score float8, span interval, "__proto__" text);
    insert into kinds.patrons values (9007199254740993, 'x', '1990-01-01', '2026-06-01T00:30:00.123456+02', '2026-03-29 02:30',
      12345678901234567890.10, '\\xdeadbeef', '{a,b}', '{2026-01-01}', '{"a": [1, null]}', true, 'NaN', '1 day', 'p')`);
  const columns = [
    "id",
    "cpr",
    "born",
    "at",
    "local",
    "paid",
    "photo",
    "tags",
    "days",
    "data",
    "ok",
    "score",
    "span",
    "__proto__",
  ];
  const map = givenMap(
    { patrons: { key: ["id"], identity: { cpr: "cpr" }, columns: columns.slice(0, -1) } },
    "kinds",
  );

  const [row] = rowsOf(await pagesOf(map, "patrons", [{ kind: "cpr", value: "x" }]));

  expect(row).toEqual({
    id: "9007199254740993",
    cpr: "x",
    born: "1990-01-01",
    at: "2026-05-31T22:30:00.123456Z",
    local: "2026-03-29T02:30:00",
    paid: "12345678901234567890.10",
    photo: "3q2+7w==",
    tags: ["a", "b"],
    days: "{2026-01-01}",
    data: { a: [1, null] },
    ok: true,
    score: "NaN",
    span: "P1D",
  });
  expect(JSON.parse(JSON.stringify(row))).toEqual(row);
});

test("moments without an ISO form, domains, and enumerations are given as they are", async () => {
  await source.db.raw(`create schema forms;
    create domain forms.moment as timestamptz; create domain forms.later as forms.moment; create type forms.kind as enum ('A', 'B');
    create table forms.patrons (id int primary key, cpr text, at forms.later, never timestamp, old timestamptz, kind forms.kind,
      ids int[], big bigint[], day date, gone timestamptz, score real);
    insert into forms.patrons values (1, 'x', '2026-06-01T12:00:00.5+02', 'infinity', '0044-03-15 12:00:00+00 BC', 'B',
      '{{1,2},{3,null}}', '{9007199254740993}', 'infinity', null, -0.5)`);
  const names = ["id", "cpr", "at", "never", "old", "kind", "ids", "big", "day", "gone", "score"];
  const map = givenMap({ patrons: { key: ["id"], identity: { cpr: "cpr" }, columns: names } }, "forms");

  expect(rowsOf(await pagesOf(map, "patrons", [{ kind: "cpr", value: "x" }]))).toEqual([
    {
      ...{
        id: 1,
        cpr: "x",
        at: "2026-06-01T10:00:00.5Z",
        never: "infinity",
        old: "0044-03-15 12:00:00+00 BC",
      },
      ...{
        kind: "B",
        ids: [
          [1, 2],
          [3, null],
        ],
        big: "{9007199254740993}",
        day: "infinity",
        gone: null,
        score: -0.5,
      },
    },
  ]);
});

test("any text comes back as it was, letter for letter", async () => {
  await source.db.raw(
    "create schema texts; create table texts.patrons (id serial primary key, cpr text, note text)",
  );
  const map = givenMap({ patrons: { key: ["id"], identity: { cpr: "cpr" }, columns: ["note"] } }, "texts");
  const text = fc.string({ unit: "grapheme" }).filter((note) => !note.includes("\0") && note.isWellFormed());

  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (notes) => {
      await source.db("texts.patrons").delete();
      await source.db("texts.patrons").insert(notes.map((note) => ({ cpr: "x", note })));
      const rows = rowsOf(await pagesOf(map, "patrons", [{ kind: "cpr", value: "x" }]));
      expect(rows).toEqual(notes.map((note) => ({ note })));
    }),
    { numRuns: 40 },
  );
});

test("a value too long to copy is told by its length, and the record waits for a person; the rest is whole", async () => {
  await source.db
    .raw(`create schema longs; create table longs.patrons (id int primary key, cpr text, note text, doc jsonb);
    insert into longs.patrons values (1, 'x', 'short', '{"a": 1}'), (2, 'x', repeat('å', 3000), null),
      (3, 'x', repeat('æ', 3000), to_jsonb(repeat('b', 7000))), (4, 'x', null, 'null')`);
  const columns = ["id", "note", "doc"];
  const map = givenMap({ patrons: { key: ["id"], identity: { cpr: "cpr" }, columns } }, "longs");
  const anna = [{ kind: "cpr", value: "x" }] as const;
  const tooLong = (bytes: number) => ({ notCopied: "TOO_LARGE", bytes });

  for (const pageSize of [10, 1]) {
    const pages = await pagesOf(map, "patrons", anna, { longest: 5_000, pageSize });
    expect(rowsOf(pages)).toEqual([
      { id: 1, note: "short", doc: { a: 1 } },
      { id: 2, note: tooLong(6_000), doc: null },
      { id: 3, note: tooLong(6_000), doc: tooLong(7_002) },
      { id: 4, note: null, doc: null },
    ]);
    const doubts = pages.flatMap((page, at) =>
      page.doubts.map(({ place, doubt }) => [at * pageSize + place, doubt]),
    );
    expect(doubts).toEqual([
      [1, "TOO_LARGE"],
      [2, "TOO_LARGE"],
    ]);
  }
});

test("a place in JSON keeps its name, even one longer than the database can give", async () => {
  await source.db
    .raw(`create schema deep; create table deep.patrons (id int primary key, cpr text, doc jsonb);
    insert into deep.patrons values (1, 'x', jsonb_build_object(repeat('a', 70), 'found', repeat('b', 70), 'and this', 'city', 'Aalborg'))`);
  const [one, other] = [`doc->${"a".repeat(70)}`, `doc->${"b".repeat(70)}`];
  const map = givenMap(
    { patrons: { key: ["id"], identity: { cpr: "cpr" }, columns: ["doc->city", one, other] } },
    "deep",
  );

  const rows = rowsOf(await pagesOf(map, "patrons", [{ kind: "cpr", value: "x" }]));

  expect(rows).toEqual([{ "doc->city": "Aalborg", [one]: "found", [other]: "and this" }]);
});

test.each(["", "nonsense", "{}", "[]", "[1]", '["1","2"]', "null"])(
  "the cursor %j is refused",
  async (after) => {
    expect((await errorOf(pagesOf(libraryMap(), "loans", ANNA, { after }))).code).toBe("INVALID_INPUT");
  },
);

test("a cursor with a value of the wrong kind is refused without repeating it", async () => {
  const error = await errorOf(pagesOf(libraryMap(), "loans", ANNA, { after: '["secret"]' }));

  expect(error.code).toBe("INVALID_INPUT");
  expect(error.message).not.toMatch(/secret|select/);
});

test.each([0, -1, 1.5, Number.NaN, 100_000])("a page size of %p is refused", async (pageSize) => {
  expect((await errorOf(pagesOf(libraryMap(), "loans", ANNA, { pageSize }))).message).toMatch(/page size/);
});

test("rows whose key is empty or shared are refused rather than passed over", async () => {
  await source.db.raw(`create schema keys; create table keys.patrons (id int, cpr text);
    insert into keys.patrons values (1, 'x'), (null, 'x'), (1, 'y'), (2, 'z'), (2, 'z')`);
  const map = givenMap(
    { patrons: { key: ["id"], identity: { cpr: "cpr" }, columns: ["id", "cpr"] } },
    "keys",
  );

  expect((await errorOf(pagesOf(map, "patrons", [{ kind: "cpr", value: "x" }]))).message).toMatch(
    /key of patrons in library is empty/,
  );
  expect((await errorOf(pagesOf(map, "patrons", [{ kind: "cpr", value: "z" }]))).message).toMatch(
    /is the same in several rows/,
  );
  expect(rowsOf(await pagesOf(map, "patrons", [{ kind: "cpr", value: "y" }]))).toHaveLength(1);
});

test("an identifier that the column cannot hold is refused without repeating it", async () => {
  const map = libraryMap({ patrons: { identity: { cpr: "cpr", patronId: "patron_id" } } });
  for (const value of ["nobody@example.org", "99999999999999999999", "1 or 1=1"]) {
    const error = await errorOf(pagesOf(map, "patrons", [{ kind: "patronId", value }]));

    expect(error.code).toBe("INVALID_INPUT");
    expect(error.message).not.toContain(value);
  }
});

test("a table that is gone is refused, not skipped", async () => {
  expect((await errorOf(pagesOf(libraryMap({ loans: { table: "borrowings" } }), "loans", ANNA))).code).toBe(
    "CONFLICT",
  );
  expect((await errorOf(pagesOf(libraryMap(), "borrowings", ANNA))).message).toMatch(
    /does not describe a collection/,
  );
});

test("names that look like places for values, and keys of a fixed length, are read as they are", async () => {
  await source.db.raw("create schema odd");
  await source.db.raw(
    `create table odd."We ""quote"" $1" (id char(6), "select" bool, cpr text, "$2" text, primary key (id, "select"))`,
  );
  await source.db.raw(
    `insert into odd."We ""quote"" $1" values ('ab', true, '$1', 'a'), ('ab', false, '$1', 'b'), ('abc', true, '$1', 'c')`,
  );
  const map = givenMap(
    {
      patrons: {
        table: 'We "quote" $1',
        key: ["id", "select"],
        identity: { cpr: "cpr" },
        columns: ["id", "select", "$2"],
      },
    },
    "odd",
  );

  for (const pageSize of [1, 10]) {
    const pages = await pagesOf(map, "patrons", [{ kind: "cpr", value: "$1" }], { pageSize });
    expect(rowsOf(pages)).toEqual([
      { id: "ab", select: false, $2: "b" },
      { id: "ab", select: true, $2: "a" },
      { id: "abc", select: true, $2: "c" },
    ]);
    const after = pages[0]?.cursor;
    const rest = rowsOf(await pagesOf(map, "patrons", [{ kind: "cpr", value: "$1" }], { pageSize, after }));
    expect(rest).toEqual(rowsOf(pages).slice(pageSize));
  }
});

describe("a person with more than fits on the way", () => {
  const MANY = 40_000;
  const map = givenMap(
    { patrons: { key: ["id"], identity: { cpr: "cpr" }, columns: ["id", "note"] } },
    "wide",
  );
  const anna = [{ kind: "cpr", value: "x" }] as const;

  beforeAll(async () => {
    await source.db
      .raw(`create schema wide; create table wide.patrons (id int primary key, cpr text, note text);
      insert into wide.patrons select n, 'x', repeat('n', 1000) from generate_series(1, ${MANY}) n`);
  });

  test("is read page by page, and reading may end at any of them", async () => {
    for await (const page of collectPages(source.db, map, "patrons", anna, { pageSize: 100 })) {
      expect(countOf(page)).toBe(100);
      break;
    }

    const pages = await pagesOf(map, "patrons", anna);

    expect(pages.reduce((sum, page) => sum + countOf(page), 0)).toBe(MANY);
    expect(Math.max(...pages.map(countOf))).toBeLessThan(5_000);
    const { rows } = await source.db.raw(
      "select count(*)::int as n from pg_stat_activity where datname = current_database() and query ilike 'copy%' and state <> 'idle'",
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  test("is tried again when the system goes silent on the way, and the session does not hang", async () => {
    const proxy = await openFaultyProxy(source.url);
    const db = connectSource({ url: proxy.url, timeouts: { connect: 5, statement: 1, idle: 60 } });
    const pages = collectPages(db, map, "patrons", anna, { pageSize: 100 });
    expect((await pages.next()).done).toBe(false);
    proxy.set("SILENT");

    const error = await errorOf(
      (async () => {
        for await (const page of pages) expect(countOf(page)).toBe(100);
      })(),
    );

    expect(error.code).toBe("UNAVAILABLE");
    await db.destroy();
    await proxy.close();
  });
});
