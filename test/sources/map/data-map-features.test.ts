import { executeErasure } from "../../../server/sources/sql/erasure/erasure-execute.ts";
import { planErasure } from "../../../server/sources/sql/erasure/erasure-plan.ts";
import { erasureRuleProblems } from "../../../server/sources/map/erasure-rule-problems.ts";
import { verifyErasure } from "../../../server/sources/sql/erasure/erasure-verify.ts";
import { graphProblems } from "../../../server/sources/map/graph.ts";
import { compareSchema } from "../../../server/sources/sql/sql-schema-check.ts";
import type { SqlMap } from "../../../server/sources/map/sql-system-schema.ts";
import type { Knex } from "knex";
import { inMariadb, useMariadb, type GivenMariadb } from "../sql/mariadb/mariadb-fixture.ts";
import {
  ANNA,
  errorOf,
  givenMap,
  openSource,
  PERMIT,
  REMAINS,
  type BriefCollection,
  type GivenSource,
  everyPage,
  rowsOf,
} from "../sql/sql-fixture.ts";

const server = useMariadb();
let postgres: GivenSource;
let mariadb: GivenMariadb;

beforeEach(async () => {
  postgres = await openSource();
  mariadb = await server.open();
});

afterEach(async () => {
  await postgres.close();
});

/** The same tables and rows in both servers, and the same map for each. */
async function inBoth(
  statements: string[],
  collections: Record<string, BriefCollection>,
): Promise<{ name: string; db: Knex; map: SqlMap; read: (sql: string) => Promise<unknown[]> }[]> {
  const map = givenMap(collections, "public");
  for (const statement of statements) {
    await postgres.db.raw(statement.replaceAll(" json,", " jsonb,").replaceAll("?", "\\?"));
  }
  await mariadb.run(...statements);
  return [
    {
      name: "PostgreSQL",
      db: postgres.db,
      map,
      read: async (sql) => (await postgres.db.raw(sql)).rows,
    },
    {
      name: "MariaDB",
      db: mariadb.db,
      map: inMariadb(map, mariadb.schema),
      read: async (sql) => (await mariadb.db.raw(sql.replace(/from (\w+)/, `from ${mariadb.schema}.$1`)))[0],
    },
  ];
}

const annas = async (db: Knex, map: SqlMap, name: string) => rowsOf(await everyPage(db, map, name, ANNA));

async function eraseAndVerify(db: Knex, map: SqlMap): Promise<boolean> {
  const plan = await planErasure(db, map, ANNA);
  const result = await executeErasure(PERMIT, db, map, ANNA, plan);
  if (result.outcome !== "ERASED") return false;
  return (await verifyErasure(db, map, result.journal, ANNA)).complete;
}

const patrons: BriefCollection = { key: ["id"], identity: { cpr: "cpr" }, columns: ["id", "cpr"] };
const PATRONS = [
  "create table patrons (id int primary key, cpr varchar(20))",
  "insert into patrons values (1, '0101901234'), (2, 'z')",
];

test("a reference that holds for some rows only reaches those, and erases no others", async () => {
  const log: BriefCollection = {
    key: ["id"],
    from: [{ on: { object: "patrons.id" }, where: { module: { equals: "MEMBERS" } } }],
    columns: ["id", "module", "object"],
  };
  const statements = [
    ...PATRONS,
    "create table log (id int primary key, module varchar(10), object int)",
    "insert into log values (1, 'MEMBERS', 1), (2, 'CATALOGUE', 1), (3, 'members', 1), (4, 'MEMBERS', 2)",
  ];
  for (const { db, map, read } of await inBoth(statements, { patrons, log })) {
    expect((await annas(db, map, "log")).map((row) => row["id"])).toEqual([1]);
    expect(await eraseAndVerify(db, map)).toBe(true);
    expect(await read("select id from log order by id")).toEqual([{ id: 2 }, { id: 3 }, { id: 4 }]);
  }
});

test("people and what is theirs are found by places in JSON; a place is replaced and the rest stays", async () => {
  const collections: Record<string, BriefCollection> = {
    patrons: {
      key: ["id"],
      identity: { cpr: "doc->personal->cpr" },
      columns: ["id", "doc", "doc->personal->cpr"],
    },
    loans: {
      key: ["id"],
      from: [{ "doc->userId": "patrons.id" }],
      columns: ["id", "doc->userId", "doc->item"],
      erase: {
        action: "anonymise",
        set: { "doc->userId": { null: true }, "doc->name": { constant: "-" }, "doc->zip": { keepFirst: 1 } },
        ...REMAINS,
      },
    },
  };
  (collections["loans"] as BriefCollection).columns.push("doc->name", "doc->zip");
  const statements = [
    "create table patrons (id int primary key, doc json, n int)",
    `insert into patrons values (1, '{"personal": {"cpr": "0101901234", "name": "Anna"}}', 0), (2, '{"personal": {"cpr": "z"}}', 0), (3, '{}', 0)`,
    "create table loans (id int primary key, doc json, n int)",
    `insert into loans values (1, '{"userId": "1", "item": "A", "name": "Anna", "zip": "9000"}', 0), (2, '{"userId": "2", "item": "B"}', 0), (3, '{"item": "C"}', 0)`,
  ];
  for (const { db, map, read } of await inBoth(statements, collections)) {
    expect(await annas(db, map, "patrons")).toEqual([
      { id: 1, doc: { personal: { cpr: "0101901234", name: "Anna" } } },
    ]);
    expect(await annas(db, map, "loans")).toEqual([
      { id: 1, "doc->userId": "1", "doc->item": "A", "doc->name": "Anna", "doc->zip": "9000" },
    ]);
    expect((await compareSchema(db, map)).map(({ kind }) => kind)).not.toContain("MISSING_COLUMN");
    expect(await eraseAndVerify(db, map)).toBe(true);
    const [loan] = (await read("select doc from loans where id = 1")) as { doc: unknown }[];
    const doc = typeof loan?.doc === "string" ? JSON.parse(loan.doc) : loan?.doc;
    expect(doc).toEqual({ item: "A", name: "-", zip: "9" });
    expect(await read("select id from patrons order by id")).toEqual([{ id: 2 }, { id: 3 }]);
  }
});

test("values are hashed, made up, cut to a day or to their beginning; equal ones stay equal and empty ones empty", async () => {
  const set = {
    cpr: { random: true },
    zip: { keepFirst: 2 },
    at: { truncateTo: "day" },
    device: { hash: true },
    other: { hash: true },
  };
  const visits: BriefCollection = {
    key: ["id"],
    identity: { cpr: "cpr" },
    columns: ["id", "cpr", "zip", "at", "device", "other"],
    erase: { action: "anonymise", set, ...REMAINS },
  };
  const statements = [
    "create table visits (id int primary key, cpr varchar(40), zip varchar(10), at timestamp, device varchar(40), other varchar(40))",
    `insert into visits values (1, '0101901234', '9000', '2026-05-04 13:14:15', 'd1', null),
      (2, '0101901234', '8', '2026-05-05 01:00:00', 'd1', 'x'), (3, 'z', '9000', '2026-05-04 13:14:15', 'd1', 'x')`,
  ];
  for (const { db, map, read } of await inBoth(statements, { visits })) {
    expect(await eraseAndVerify(db, map)).toBe(true);
    const [one, two, three] = (await read("select * from visits order by id")) as Record<string, unknown>[];
    expect(one).toMatchObject({ zip: "90", other: null, device: expect.stringMatching(/^x[0-9a-f]{32}$/) });
    expect(two).toMatchObject({ zip: "8", device: one?.["device"] });
    expect(one?.["cpr"]).not.toBe(two?.["cpr"]);
    expect(JSON.stringify(one?.["at"])).toMatch(/2026-05-04[T ]00:00:00/);
    expect(three).toMatchObject({ cpr: "z", device: "d1", other: "x" });
  }
});

test("numbers are put into bands, in columns and in JSON; what is no number there is emptied, and others' stay", async () => {
  const set = {
    cpr: { null: true },
    age: { bands: [0, 18, 67] },
    owed: { roundTo: 50 },
    "doc->age": { roundTo: 10 },
    "doc->zip": { keepFirst: 2 },
    "doc->visits": { bands: [0, 100] },
  };
  const visits: BriefCollection = {
    key: ["id"],
    from: [{ id: "patrons.id" }],
    columns: ["id", "cpr", "age", "owed", "doc->age", "doc->zip", "doc->visits"],
    erase: { action: "anonymise", set, ...REMAINS },
  };
  const people: BriefCollection = { ...patrons, identity: { cpr: "cpr" }, table: "people" };
  const statements = [
    "create table people (id int primary key, cpr varchar(20))",
    "insert into people values (1, '0101901234'), (2, '010190-1234'), (3, '0101901234'), (4, 'z')",
    "create table visits (id int primary key, cpr varchar(20), age smallint, owed decimal(8, 2), doc json, n int)",
    `insert into visits values (1, '1', 66, 149.95, '{"age": 44, "zip": "9000", "visits": 7}', 0),
      (2, '1', -3, -0.5, '{"age": "31.5", "visits": "often"}', 0), (3, '1', null, null, '{}', 0),
      (4, '1', 66, 149.95, '{"age": 44}', 0)`,
  ];
  for (const { db, map, read } of await inBoth(statements, { patrons: people, visits })) {
    expect((await compareSchema(db, map)).filter(({ kind }) => kind === "CANNOT_BE_REPLACED")).toEqual([]);
    expect(await eraseAndVerify(db, map)).toBe(true);
    const rows = (await read("select * from visits order by id")) as Record<string, unknown>[];
    const read1 = rows.map(({ age, owed, doc }) => ({
      age,
      owed: owed === null ? null : Number(owed),
      doc: typeof doc === "string" ? JSON.parse(doc) : doc,
    }));
    expect(read1).toEqual([
      { age: 18, owed: 100, doc: { age: 40, zip: "90", visits: 0 } },
      { age: 0, owed: -50, doc: { age: 30, visits: null } },
      { age: null, owed: null, doc: {} },
      { age: 66, owed: 149.95, doc: { age: 44 } },
    ]);
  }
});

test("what a column cannot hold is told with what to write instead, before anything is planned", async () => {
  const set = {
    cpr: { roundTo: 10 },
    age: { keepFirst: 1 },
    small: { bands: [0, 40000] },
    born: { roundTo: 10 },
    kind: { constant: "other" },
    state: { constant: "much too long" },
    owed: { constant: "nothing" },
  };
  const visits: BriefCollection = {
    key: ["id"],
    identity: { cpr: "state" },
    columns: ["id", ...Object.keys(set)],
    erase: { action: "anonymise", set, ...REMAINS },
  };
  await postgres.db.raw("create type kinds as enum ('child', 'adult')");
  const table = (kind: string) =>
    `create table visits (id int primary key, cpr varchar(20), age int, small smallint, born date, kind ${kind}, state varchar(5), owed decimal(8, 2))`;
  await postgres.db.raw(table("kinds"));
  await mariadb.run(table("enum('child', 'adult')"));
  const map = givenMap({ visits }, "public");
  for (const [db, its] of [
    [postgres.db, map],
    [mariadb.db, inMariadb(map, mariadb.schema)],
  ] as const) {
    const told = (await compareSchema(db, its)).filter(({ kind }) => kind === "CANNOT_BE_REPLACED");
    expect(told.map(({ message }) => message)).toEqual([
      "The column cpr of visits is no number. Use keepFirst, null or constant instead of roundTo.",
      "The column age of visits is no text. Use roundTo, null or constant.",
      "The column small of visits holds numbers from -32768 to 32767, and 40000 is none of them. Use a number that it can hold.",
      "The column born of visits is a date. Use truncateTo instead of roundTo.",
      "The column kind of visits has only the values child, adult. Use constant with one of them, or null.",
      "The column state of visits holds 5 characters, fewer than the constant has. Use a shorter one.",
      "The column owed of visits is a number, which the constant is not. Use a number.",
    ]);
  }
});

test("rows that refer to others of their table go before them, however many there are", async () => {
  const posts: BriefCollection = {
    key: ["id"],
    from: [{ patron: "patrons.id" }],
    self: { reply_to: "id" },
    columns: ["id", "patron", "reply_to"],
  };
  const chain = Array.from({ length: 30 }, (_, n) => `(${n + 1}, 1, ${n === 0 ? "null" : n})`);
  const statements = [
    ...PATRONS,
    "create table posts (id int primary key, patron int, reply_to int, foreign key (reply_to) references posts (id) on delete restrict)",
    `insert into posts values ${chain.join(", ")}, (100, 2, null)`,
  ];
  for (const { db, map, read } of await inBoth(statements, { patrons, posts })) {
    expect(await compareSchema(db, map)).toEqual([]);
    expect(await eraseAndVerify(db, map)).toBe(true);
    expect(await read("select id from posts")).toEqual([{ id: 100 }]);
  }
});

test("a table without a primary key is erased from when its rows can be told apart, and refused when not", async () => {
  const visits: BriefCollection = {
    key: ["patron", "at"],
    keyIsEnforced: false,
    from: [{ patron: "patrons.id" }],
    columns: ["patron", "at"],
  };
  const statements = [
    ...PATRONS,
    "create table visits (patron int, at varchar(20))",
    "insert into visits values (1, 'monday'), (1, 'tuesday'), (2, 'monday'), (2, 'monday')",
  ];
  for (const { db, map, read } of await inBoth(statements, { patrons, visits })) {
    expect(await eraseAndVerify(db, map)).toBe(true);
    expect(await read("select patron from visits")).toEqual([{ patron: 2 }, { patron: 2 }]);

    const bo = [{ kind: "cpr", value: "z" }] as const;
    expect((await errorOf(planErasure(db, map, bo))).message).toMatch(
      /key of visits .* is the same in several rows/,
    );
  }
});

test("an order hint orders what no reference does; one that contradicts the references is shown with its circle", () => {
  const child = (eraseAfter?: string[]): BriefCollection => ({
    key: ["id"],
    from: [{ patron: "patrons.id" }],
    columns: ["id", "patron"],
    ...(eraseAfter && { eraseAfter }),
  });
  const hinted = givenMap({ patrons, a: child(["b"]), b: child() });
  const circle = givenMap({ patrons: { ...patrons, eraseAfter: [] }, a: child(["b"]), b: child(["a"]) });
  const unknown = givenMap({ patrons, a: child(["nothing"]) });

  expect(graphProblems(hinted)).toEqual([]);
  expect(
    graphProblems(circle)
      .map(({ message }) => message)
      .join(),
  ).toMatch(/circle: b → a → b|circle: a → b → a/);
  expect(graphProblems(unknown).map(({ message }) => message)).toEqual([
    expect.stringMatching(/nothing, which does not exist/),
  ]);
});

test.each([
  [
    "a key in JSON",
    { ...patrons, key: ["doc->id"], columns: ["id", "cpr", "doc->id"] },
    /lies in JSON. Name columns/,
  ],
  [
    "a date in JSON",
    {
      ...patrons,
      columns: ["id", "cpr", "doc->at"],
      erase: {
        action: "anonymise",
        set: { cpr: { null: true }, "doc->at": { truncateTo: "day" } },
        ...REMAINS,
      },
    },
    /is no date. Use keepFirst, such as 4 for the year, or null/,
  ],
  [
    "a band of patron numbers",
    {
      ...patrons,
      columns: ["id", "cpr", "number"],
      yields: { patronId: "number" },
      erase: { action: "anonymise", set: { cpr: { null: true }, number: { roundTo: 10 } }, ...REMAINS },
    },
    /number of patrons identifies the person, which no band/,
  ],
  [
    "a column and a place in it",
    {
      ...patrons,
      columns: ["id", "cpr", "doc", "doc->at"],
      erase: {
        action: "anonymise",
        set: { cpr: { null: true }, doc: { null: true }, "doc->at": { null: true } },
        ...REMAINS,
      },
    },
    /is replaced twice/,
  ],
])("%s is refused with its remedy", (_, collection, expected) => {
  const problems = erasureRuleProblems(givenMap({ patrons: collection as BriefCollection }));

  expect(problems.map(({ message }) => message).join()).toMatch(expected);
});

test.each(["doc->a'b", "doc->", "->a", "doc->a.b", 'doc->a"b', "doc->a}b", "doc->a b"])(
  "the place %j is refused, since it could not be written safely",
  (place) => {
    expect(() => givenMap({ patrons: { ...patrons, columns: ["id", "cpr", place] } })).toThrow(
      /quoted safely/,
    );
  },
);
