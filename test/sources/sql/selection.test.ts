import fc from "fast-check";
import type { Identity } from "../../../server/sources/map/identity-kinds.ts";
import type { SqlMap } from "../../../server/sources/map/sql-system-schema.ts";
import { searchFor, selectionOf, unusedIdentities } from "../../../server/sources/sql/selection.ts";
import {
  allOf,
  anyOf,
  fragment,
  joinFragments,
  rowsIn,
  runFragment,
  tableAs,
} from "../../../server/sources/sql/sql-fragment.ts";
import { givenMap, openSource, type GivenSource } from "./sql-fixture.ts";

let source: GivenSource;

beforeAll(async () => {
  source = await openSource();
});

afterAll(async () => {
  await source.close();
});

async function select(
  map: SqlMap,
  name: string,
  column: string,
  identities: readonly Identity[],
): Promise<unknown[]> {
  const rows = await runFragment<{ value: unknown }>(
    source.db,
    joinFragments([
      fragment("select ?? as value from", `t0.${column}`),
      tableAs(map.schema, map.collections[name]?.table ?? "", "t0"),
      fragment("where"),
      selectionOf(searchFor(map, identities), name),
      fragment("order by 1"),
    ]),
  );
  return rows.map(({ value }) => value);
}

const patrons = { key: ["id"], identity: { cpr: "cpr" }, columns: ["id", "cpr"] };

test.each([
  ["no identifier", []],
  ["an empty identifier", [{ kind: "cpr", value: "" }]],
  ["a blank identifier", [{ kind: "cpr", value: " \t " }]],
  [
    "one blank among good ones",
    [
      { kind: "cpr", value: "0101901234" },
      { kind: "email", value: "" },
    ],
  ],
  ["a NUL byte", [{ kind: "cpr", value: "0101901234\0" }]],
  ["an identifier that is missing", [{ kind: "cpr", value: undefined as unknown as string }]],
  ["an identifier that is a list", [{ kind: "cpr", value: ["a"] as unknown as string }]],
] as [string, Identity[]][])("with %s nothing is searched", (_, identities) => {
  expect(() => searchFor(givenMap({ patrons }), identities)).toThrow(/verified identifier/i);
});

test("a collection that the given identifiers do not lead to is refused, never selected whole", () => {
  const map = givenMap({
    patrons,
    loans: { key: ["id"], columns: ["id", "p"], from: [{ p: "patrons.id" }] },
  });
  const search = searchFor(map, [{ kind: "email", value: "a@example.org" }]);

  expect(() => selectionOf(search, "patrons")).toThrow(
    /patrons of library cannot be searched .* Verify one of: cpr\./,
  );
  expect(() => selectionOf(search, "loans")).toThrow(/loans of library cannot be searched/);
  expect(() => selectionOf(search, "nothing")).toThrow(/does not describe a collection nothing/);
});

test("a condition made of nothing matches nothing", () => {
  expect([anyOf([]), allOf([]), rowsIn("t0", ["id"], [])]).toEqual(
    Array.from({ length: 3 }, () => ({ sql: "false", bindings: [] })),
  );
});

test("identifiers that a collection is found by but that were not given are listed", () => {
  const map = givenMap({ patrons: { ...patrons, identity: { cpr: "cpr", patronId: "id" } } });

  expect(unusedIdentities(map, [{ kind: "cpr", value: "0101901234" }])).toEqual([
    { collection: "patrons", kind: "patronId" },
  ]);
});

test("every value is a parameter, whatever it says", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }).filter((value) => value.trim() !== "" && !value.includes("\0")),
      (value) => {
        const { sql, bindings } = selectionOf(
          searchFor(givenMap({ patrons }), [
            { kind: "email", value: "x" },
            { kind: "cpr", value },
          ]),
          "patrons",
        );

        expect(sql.replaceAll(/[?()\s]/g, "")).toBe("in" + ",".repeat(bindings.length - 2));
        expect(bindings).toContain(
          value.trim() === value || !/^\s*\d{6}-?\d{4}\s*$/.test(value) ? value : bindings[1],
        );
      },
    ),
  );
});

test("a CPR number is found with and without its hyphen", async () => {
  await source.db.raw(`create schema a; create table a.patrons (id int primary key, cpr text);
    insert into a.patrons values (1, '0101901234'), (2, '010190-1234'), (3, '0101901235'), (4, null), (5, '')`);
  const map = givenMap({ patrons }, "a");

  expect(await select(map, "patrons", "id", [{ kind: "cpr", value: "0101901234" }])).toEqual([1, 2]);
  expect(await select(map, "patrons", "id", [{ kind: "cpr", value: "010190-1234" }])).toEqual([1, 2]);
  expect(await select(map, "patrons", "id", [{ kind: "cpr", value: "9999999999" }])).toEqual([]);
});

test.each(["' or '1'='1", "x'; drop table a.patrons; --", "%", "_", "\\", "null", "$1", "?", "{}"])(
  "the identifier %j is a value and nothing else",
  async (value) => {
    await source.db.raw(`drop schema if exists hostile cascade; create schema hostile;
      create table hostile.patrons (id int primary key, cpr text)`);
    await source.db.raw("insert into hostile.patrons values (1, ?), (2, 'other'), (3, null)", [value]);

    expect(await select(givenMap({ patrons }, "hostile"), "patrons", "id", [{ kind: "cpr", value }])).toEqual(
      [1],
    );
  },
);

test("names in capitals, with quotes and blanks, and reserved words are names", async () => {
  await source.db.raw(`create schema "My ""Schema""";
    create table "My ""Schema"""."User" ("select" int primary key, "CPR nr." text, "c""p'r" text);
    create table "My ""Schema"""."order" ("from" int primary key, "Where" int);
    insert into "My ""Schema"""."User" values (1, 'x', 'a'), (2, 'y', 'b');
    insert into "My ""Schema"""."order" values (10, 1), (20, 2), (30, null)`);
  const map = givenMap(
    {
      users: { table: "User", key: ["select"], identity: { cpr: `c"p'r` }, columns: ["select", `c"p'r`] },
      orders: {
        table: "order",
        key: ["from"],
        columns: ["from", "Where"],
        from: [{ Where: "users.select" }],
      },
    },
    `My "Schema"`,
  );

  expect(await select(map, "orders", "from", [{ kind: "cpr", value: "b" }])).toEqual([20]);
});

test("a NULL refers to nobody, in one column or in a part of several", async () => {
  await source.db.raw(`create schema n; create table n.patrons (branch text, no int, cpr text);
    create table n.loans (id int primary key, branch text, no int);
    insert into n.patrons values ('A', 1, 'x'), ('A', null, 'x'), (null, null, 'x'), ('B', 1, 'y');
    insert into n.loans values (1, 'A', 1), (2, 'A', null), (3, null, null), (4, 'B', 1), (5, 'A', 2), (6, null, 1)`);
  const map = givenMap(
    {
      patrons: { key: ["branch", "no"], identity: { cpr: "cpr" }, columns: ["branch", "no", "cpr"] },
      loans: {
        key: ["id"],
        columns: ["id", "branch", "no"],
        from: [{ branch: "patrons.branch", no: "patrons.no" }],
      },
    },
    "n",
  );

  expect(await select(map, "loans", "id", [{ kind: "cpr", value: "x" }])).toEqual([1]);
});

test("several entries of from are alternatives, and an identity is one more", async () => {
  await source.db.raw(`create schema alt; create table alt.patrons (id int primary key, cpr text);
    create table alt.loans (id int primary key, borrower int, guardian int, email text);
    insert into alt.patrons values (1, 'x'), (2, 'y');
    insert into alt.loans values (1, 1, null, null), (2, 2, 1, null), (3, 2, null, 'x@example.org'), (4, 2, 2, null)`);
  const loans = {
    key: ["id"],
    columns: ["id", "borrower", "guardian", "email"],
    from: [{ borrower: "patrons.id" }, { guardian: "patrons.id" }],
    identity: { email: "email" },
  };
  const map = givenMap({ patrons, loans }, "alt");
  const cpr = { kind: "cpr", value: "x" } as const;

  expect(await select(map, "loans", "id", [cpr])).toEqual([1, 2]);
  expect(await select(map, "loans", "id", [cpr, { kind: "email", value: "x@example.org" }])).toEqual([
    1, 2, 3,
  ]);
});

test("a column that the referred table lacks does not silently mean the outer one", async () => {
  await source.db.raw(`create schema o; create table o.patrons (id int primary key, cpr text);
    create table o.loans (loan int primary key, patron_id int);
    insert into o.patrons values (1, 'x'); insert into o.loans values (7, 7), (8, 8)`);
  const map = givenMap(
    {
      patrons: { key: ["id"], identity: { cpr: "cpr" }, columns: ["id", "cpr", "patron_id"] },
      loans: { key: ["loan"], columns: ["loan", "patron_id"], from: [{ patron_id: "patrons.patron_id" }] },
    },
    "o",
  );

  await expect(select(map, "loans", "loan", [{ kind: "cpr", value: "x" }])).rejects.toThrow(/does not exist/);
});
