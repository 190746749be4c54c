import fc from "fast-check";
import type { Identity } from "../../../../server/sources/map/identity-kinds.ts";
import { searchFor } from "../../../../server/sources/sql/selection.ts";
import type { CollectOptions } from "../../../../server/sources/sql/sql-collect.ts";
import { discoverIdentities } from "../../../../server/sources/sql/sql-discover.ts";
import { listIdentifiers } from "../../../../server/sources/sql/sql-identifiers.ts";
import type { SqlMap } from "../../../../server/sources/map/sql-system-schema.ts";
import { inMariadb, mariadbLibrary, useMariadb, type GivenMariadb } from "./mariadb-fixture.ts";
import { ANNA, BO, errorOf, givenMap, everyPage, rowsOf } from "../sql-fixture.ts";

const server = useMariadb();
let source: GivenMariadb;

beforeAll(async () => {
  source = await server.openLibrary();
});

const pagesOf = async (
  map: SqlMap,
  name: string,
  identities: readonly Identity[],
  options: CollectOptions = {},
) => everyPage(source.db, map, name, identities, options);

const patronsOnly = (columns: string[], key = ["id"], identity = "cpr"): SqlMap =>
  inMariadb(givenMap({ patrons: { key, identity: { cpr: identity }, columns } }), source.schema);

test("a person's rows are given, and nobody else's, whether the number is written with or without its dash", async () => {
  const map = mariadbLibrary(source.schema);

  expect(rowsOf(await pagesOf(map, "patrons", ANNA))).toEqual([
    { patron_id: 1, cpr: "0101901234", name: "Anna", note: "likes crime", born: "1990-01-01" },
  ]);
  expect(rowsOf(await pagesOf(map, "patrons", BO))).toMatchObject([{ patron_id: 2, cpr: "020290-5678" }]);
  expect(rowsOf(await pagesOf(map, "loans", BO)).map((row) => row["title"])).toEqual(["C", "D"]);
  expect(rowsOf(await pagesOf(map, "fees", BO))).toEqual([
    { fee_id: 211, loan_id: 21, amount: "0.00", note: "y" },
  ]);
});

test("a person the system does not know yields nothing", async () => {
  const nobody = [{ kind: "cpr", value: "0303903333" }] as const;

  expect(await pagesOf(mariadbLibrary(source.schema), "loans", nobody)).toEqual([]);
});

test("a cursor goes on after its page, and says nothing new at the end", async () => {
  const map = mariadbLibrary(source.schema);
  const [first, second, ...rest] = await pagesOf(map, "loans", ANNA, { pageSize: 1 });

  expect(rowsOf([first!])).toMatchObject([{ loan_id: 11, lent_at: "2026-01-01T10:00:00Z" }]);
  expect(rowsOf([second!])).toMatchObject([{ loan_id: 12 }]);
  expect(rest).toEqual([]);
  expect(rowsOf(await pagesOf(map, "loans", ANNA, { after: first?.cursor }))).toMatchObject([
    { loan_id: 12 },
  ]);
  expect(await pagesOf(map, "loans", ANNA, { after: second?.cursor })).toEqual([]);
});

test("whatever the page size and wherever it is interrupted, every row comes once and in order", async () => {
  await source.run(
    "create table many (a varchar(5), b datetime(6), c bigint, cpr varchar(10), primary key (a, b, c))",
    `insert into many select char(65 + seq % 3 using utf8mb4), '2026-01-01' + interval seq microsecond,
      9007199254740990 + seq, 'x' from seq_1_to_57`,
  );
  const map = inMariadb(
    givenMap({
      many: { key: ["a", "b", "c"], identity: { cpr: "cpr" }, columns: ["a", "b", "c", "cpr"] },
    }),
    source.schema,
  );
  const find = (options: CollectOptions) => pagesOf(map, "many", [{ kind: "cpr", value: "x" }], options);
  const all = rowsOf(await find({}));
  expect(new Set(all.map((row) => row["c"])).size).toBe(57);

  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.nat({ max: 60 }), async (pageSize, stop) => {
      const kept = (await find({ pageSize })).slice(0, stop);
      const rest = await find({ pageSize, after: kept.at(-1)?.cursor });

      expect(rowsOf([...kept, ...rest])).toEqual(all);
    }),
    { numRuns: 15 },
  );
});

test("every value is exact and survives JSON; bytes that are no text are not made into some", async () => {
  await source.run(
    `create table kinds (id bigint primary key, cpr varchar(10), born date, at timestamp(6) null, local datetime, never datetime,
      paid decimal(22, 2), photo blob, raw varbinary(20), old varchar(20) character set latin1, data json, flag bit(1), score double)`,
    `set sql_mode = ''`,
    `insert into kinds values (9007199254740993, 'x', '1990-01-01', '2026-06-01 00:30:00.123456', '2026-03-29 02:30:00', '0000-00-00',
      12345678901234567890.10, x'deadbeef', x'fffe41', 'Sm\u00f8rrebr\u00f8d', '{"a": [1, null]}', b'1', 0.1)`,
  );
  const columns = [
    "id",
    "cpr",
    "born",
    "at",
    "local",
    "never",
    "paid",
    "photo",
    "raw",
    "old",
    "data",
    "flag",
    "score",
  ];
  const map = inMariadb(
    givenMap({ kinds: { key: ["id"], identity: { cpr: "cpr" }, columns } }),
    source.schema,
  );
  const [zone] = (await source.db.raw("select @@session.time_zone as zone"))[0] as { zone: string }[];

  const [row] = rowsOf(await pagesOf(map, "kinds", [{ kind: "cpr", value: "x" }]));

  expect(zone).toEqual({ zone: "+00:00" });
  expect(row).toMatchObject({
    id: "9007199254740993",
    born: "1990-01-01",
    local: "2026-03-29T02:30:00",
    never: "0000-00-00 00:00:00",
    paid: "12345678901234567890.10",
    photo: "3q2+7w==",
    raw: "//5B",
    old: "Smørrebrød",
    flag: true,
    score: 0.1,
  });
  expect(row?.["at"]).toMatch(/^2026-0.-...*\.123456Z$/);
  expect(row?.["data"]).toEqual({ a: [1, null] });
  expect(JSON.parse(JSON.stringify(row))).toEqual(row);
});

test.each([
  ["another case", "anna"],
  ["no accent", "PAL"],
  ["a blank at the end", "Anna "],
  ["a number with letters after it", "1abc"],
  ["a piece of SQL", "' or 1=1 -- "],
  ["a backslash", "\\' or 1=1 -- "],
  ["a per cent sign", "%"],
])("a value that differs by %s finds nobody", async (_, value) => {
  await source.run(
    "create table if not exists texts (id int primary key, cpr varchar(20))",
    "replace into texts values (1, 'Anna'), (2, 'PÅL'), (3, '1')",
    "create table if not exists numbers (id int primary key, cpr int)",
    "replace into numbers values (1, 1), (2, 0)",
  );
  for (const table of ["texts", "numbers"]) {
    const map = inMariadb(
      givenMap({ people: { table, key: ["id"], identity: { cpr: "cpr" }, columns: ["id", "cpr"] } }),
      source.schema,
    );

    expect(await pagesOf(map, "people", [{ kind: "cpr", value }])).toEqual([]);
  }
});

test("names with quotes, reserved words, capitals and blanks are quoted", async () => {
  await source.run(
    "create table `Select``\"'x` (`order` int primary key, `CPR nr` varchar(10), `from` text)",
    "insert into `Select``\"'x` values (1, 'x', 'y')",
  );
  const map = inMariadb(
    givenMap({
      odd: {
        table: "Select`\"'x",
        key: ["order"],
        identity: { cpr: "CPR nr" },
        columns: ["order", "CPR nr", "from"],
      },
    }),
    source.schema,
  );

  expect(rowsOf(await pagesOf(map, "odd", [{ kind: "cpr", value: "x" }]))).toEqual([
    { order: 1, "CPR nr": "x", from: "y" },
  ]);
});

test("a value too long to copy is told by its length, and the record waits for a person", async () => {
  await source.run(
    "create table longs (id int primary key, cpr varchar(10), note longtext)",
    "insert into longs values (1, 'x', repeat('ø', 3000)), (2, 'x', 'short')",
  );
  const map = inMariadb(
    givenMap({ longs: { key: ["id"], identity: { cpr: "cpr" }, columns: ["id", "cpr", "note"] } }),
    source.schema,
  );

  const pages = await pagesOf(map, "longs", [{ kind: "cpr", value: "x" }], { longest: 5_000 });

  expect(rowsOf(pages)).toEqual([
    { id: 1, cpr: "x", note: { notCopied: "TOO_LARGE", bytes: 6_000 } },
    { id: 2, cpr: "x", note: "short" },
  ]);
  expect(pages.flatMap(({ doubts }) => doubts)).toEqual([{ place: 0, doubt: "TOO_LARGE" }]);
});

test("rows whose key is empty or shared are refused rather than passed over", async () => {
  await source.run(
    "create table loose (id int, cpr varchar(10))",
    "insert into loose values (1, 'x'), (null, 'x'), (1, 'y'), (2, 'z'), (2, 'z')",
  );
  const map = inMariadb(
    givenMap({ loose: { key: ["id"], identity: { cpr: "cpr" }, columns: ["id", "cpr"] } }),
    source.schema,
  );

  expect((await errorOf(pagesOf(map, "loose", [{ kind: "cpr", value: "x" }]))).message).toMatch(/is empty/);
  expect((await errorOf(pagesOf(map, "loose", [{ kind: "cpr", value: "z" }]))).message).toMatch(
    /the same in several rows/,
  );
});

test("what a record tells of who she is leads on, and every identifier of a kind can be listed", async () => {
  const map = mariadbLibrary(source.schema, { patrons: { yields: { patronId: "patron_id" } } });

  const found = await discoverIdentities(source.db, searchFor(map, ANNA));
  const listed = [];
  for await (const value of listIdentifiers(source.db, map, "cpr")) listed.push(value);

  expect(found).toEqual({ identities: [...ANNA, { kind: "patronId", value: "1" }], patronIds: ["1"] });
  expect(listed).toEqual(["0101901234", "020290-5678"]);
});

test("a table that is gone is refused, and the answer says nothing of the statement", async () => {
  const map = patronsOnly(["id", "cpr"]);
  const error = await errorOf(pagesOf({ ...map, schema: `${source.schema}_gone` }, "patrons", ANNA));

  expect(error.code).toBe("CONFLICT");
  expect(error.message).not.toMatch(/select|0101901234/);
});
