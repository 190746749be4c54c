import { createHash } from "node:crypto";
import { digestOf, startRowDigest } from "../../../../server/sources/digest.ts";
import { planDigest, planErasure } from "../../../../server/sources/sql/erasure/erasure-plan.ts";
import {
  ANNA,
  BO,
  errorOf,
  givenMap,
  givenTwoPatrons,
  libraryContents,
  libraryMap,
  LIBRARY_SQL,
  openSource,
  REMAINS,
  type GivenSource,
  PERMIT,
} from "../sql-fixture.ts";
import { executeErasure } from "../../../../server/sources/sql/erasure/erasure-execute.ts";

let source: GivenSource;

beforeEach(async () => {
  source = await openSource();
  await source.db.raw(LIBRARY_SQL);
});

afterEach(async () => {
  await source.close();
});

const shortOf = ({ steps }: Awaited<ReturnType<typeof planErasure>>): string[] =>
  steps.map(({ collection, action, count, kept }) => {
    const reasons = kept.map(
      (one) => ` keep ${one.count} ${one.ground}${one.because ? ` for ${one.because}` : ""}`,
    );
    return `${collection}: ${action} ${count}${reasons.join("")}`;
  });

test("a patron without debt is planned whole, children first, and nothing is touched", async () => {
  await givenTwoPatrons(source.db, [0, 5]);
  const before = await libraryContents(source.db);

  const plan = await planErasure(source.db, libraryMap(), ANNA);

  expect(shortOf(plan)).toEqual(["fees: delete 1", "loans: delete 2", "patrons: delete 1"]);
  expect(plan.totals).toEqual({ erased: 4, anonymised: 0, kept: 0 });
  expect(plan.blocked).toEqual([]);
  expect(plan.digest).toBe(planDigest(plan));
  expect(await libraryContents(source.db)).toBe(before);
});

test("a debt keeps its loan and its patron, for its own reason", async () => {
  await givenTwoPatrons(source.db, [10, 0]);

  const plan = await planErasure(source.db, libraryMap(), ANNA);

  expect(shortOf(plan)).toEqual([
    "fees: delete 0 keep 1 ART17_3_B",
    "loans: delete 1 keep 1 ART17_3_B for fees",
    "patrons: delete 0 keep 1 ART17_3_B for loans",
  ]);
  expect(plan.steps[2]?.kept[0]).toEqual({ ...REMAINS, count: 1, because: "loans" });
});

test("the first reason that holds is the one stated", async () => {
  await givenTwoPatrons(source.db, [10, 0]);
  const named = { where: { name: { equals: "Anna" } }, ...REMAINS, ground: "ART17_3_E" };
  const map = libraryMap({ patrons: { erase: { action: "delete", keepWhen: [named] } } });

  expect(shortOf(await planErasure(source.db, map, ANNA)).at(-1)).toBe("patrons: delete 0 keep 1 ART17_3_E");
});

test.each([
  [{ note: { isNull: true } }, "patrons: delete 1"],
  [{ note: { isNotNull: true } }, "patrons: delete 0 keep 1 ART17_3_B"],
  [{ note: { notEquals: "likes crime" } }, "patrons: delete 1"],
  [{ born: { lessThan: "2000-01-01" } }, "patrons: delete 0 keep 1 ART17_3_B"],
  [{ born: { lessThan: "2000-01-01" }, name: { equals: "Bo" } }, "patrons: delete 1"],
  [{ patron_id: { greaterThan: 0 } }, "patrons: delete 0 keep 1 ART17_3_B"],
])("where %j plans %s", async (where, expected) => {
  await givenTwoPatrons(source.db);
  const map = libraryMap({ patrons: { erase: { action: "delete", keepWhen: [{ where, ...REMAINS }] } } });

  expect(shortOf(await planErasure(source.db, map, ANNA)).at(-1)).toBe(expected);
});

test("an empty value never satisfies a comparison, except that it differs from every value", async () => {
  await givenTwoPatrons(source.db);
  const planOf = async (where: object): Promise<string | undefined> =>
    shortOf(
      await planErasure(
        source.db,
        libraryMap({ patrons: { erase: { action: "delete", keepWhen: [{ where, ...REMAINS }] } } }),
        BO,
      ),
    ).at(-1);

  expect(await planOf({ note: { equals: "" } })).toBe("patrons: delete 1");
  expect(await planOf({ note: { greaterThan: "" } })).toBe("patrons: delete 1");
  expect(await planOf({ note: { notEquals: "x" } })).toBe("patrons: delete 0 keep 1 ART17_3_B");
});

test.each([
  [{ loan_id: { null: true } }, "delete", ["fees: anonymise 1", "loans: delete 2", "patrons: delete 1"]],
  [
    { note: { null: true } },
    "delete",
    [
      "fees: anonymise 1",
      "loans: delete 1 keep 1 ART17_3_B for fees",
      "patrons: delete 0 keep 1 ART17_3_B for loans",
    ],
  ],
  [{ note: { null: true } }, "anonymise", ["fees: anonymise 1", "loans: anonymise 2", "patrons: delete 1"]],
])("fees anonymised by %j with loans to %s give %j", async (set, action, expected) => {
  await givenTwoPatrons(source.db);
  const loans = { action, ...(action === "anonymise" && { set: { patron_id: { null: true } }, ...REMAINS }) };
  const map = libraryMap({
    fees: { erase: { action: "anonymise", set, ...REMAINS } },
    loans: { erase: loans },
  });

  expect(shortOf(await planErasure(source.db, map, ANNA))).toEqual(expected);
});

test("what an anonymised row keeps carries its reason", async () => {
  await givenTwoPatrons(source.db);
  const map = libraryMap({
    fees: { erase: { action: "anonymise", set: { loan_id: { null: true } }, ...REMAINS } },
  });

  expect((await planErasure(source.db, map, ANNA)).steps[0]).toMatchObject({
    count: 1,
    kept: [],
    remains: REMAINS,
  });
  const nobody = await planErasure(source.db, map, [{ kind: "cpr", value: "0303903333" }]);
  expect(nobody.steps[0]).not.toHaveProperty("remains");
});

test("a collection whose archive disposition is undecided blocks when it would lose rows", async () => {
  await givenTwoPatrons(source.db);
  const map = libraryMap({ loans: { archiveDisposition: "UNDECIDED" } });

  expect((await planErasure(source.db, map, ANNA)).blocked).toEqual([
    {
      collection: "loans",
      sentence: { da: expect.stringMatching(/»loans«/), en: expect.stringMatching(/“loans”/) },
    },
  ]);
  expect((await planErasure(source.db, map, [{ kind: "cpr", value: "0303903333" }])).blocked).toEqual([]);
});

test("what is to be preserved is kept, and keeps what it refers to", async () => {
  await givenTwoPatrons(source.db);
  const erase = { action: "keep", ...REMAINS, ground: "ART17_3_D" };
  const map = libraryMap({ loans: { archiveDisposition: "PRESERVE", erase } });

  expect(shortOf(await planErasure(source.db, map, ANNA))).toEqual([
    "fees: delete 1",
    "loans: keep 0 keep 2 ART17_3_D",
    "patrons: delete 0 keep 1 ART17_3_D for loans",
  ]);
});

test("a person the system does not know has a plan without rows", async () => {
  await givenTwoPatrons(source.db);

  const plan = await planErasure(source.db, libraryMap(), [{ kind: "cpr", value: "0303903333" }]);

  expect(plan.totals).toEqual({ erased: 0, anonymised: 0, kept: 0 });
});

test("a plan holds nothing of the person, and the same data always give the same digest", async () => {
  await givenTwoPatrons(source.db, [10, 0]);
  await source.db.raw("set timezone = 'America/New_York'; set datestyle = 'German'");
  const other = source.connect();

  const plan = await planErasure(source.db, libraryMap(), ANNA);
  const again = await planErasure(other, libraryMap(), ANNA);
  await other.destroy();

  expect(JSON.stringify(plan)).not.toMatch(/0101901234|010190-1234|Anna|crime|1990/);
  expect(again).toEqual(plan);
});

test.each([
  ["a value", "update library.patrons set name = 'Ann' where patron_id = 1"],
  ["a column the map does not name", "alter table library.patrons add column phone text default '1'"],
  ["a row", "insert into library.loans values (13, 1, 'F', null)"],
  [
    "a microsecond",
    "update library.loans set lent_at = lent_at + interval '1 microsecond' where loan_id = 11",
  ],
])("the digest changes with %s", async (_, sql) => {
  await givenTwoPatrons(source.db);
  const before = await planErasure(source.db, libraryMap(), ANNA);
  const beforeBo = await planErasure(source.db, libraryMap(), BO);
  await source.db.raw(sql);

  expect((await planErasure(source.db, libraryMap(), ANNA)).digest).not.toBe(before.digest);
  if (!sql.startsWith("alter"))
    expect((await planErasure(source.db, libraryMap(), BO)).digest).toBe(beforeBo.digest);
});

test("the digest changes with the rule, even for the same rows", async () => {
  await givenTwoPatrons(source.db);
  const anonymise = (constant: string) =>
    libraryMap({
      fees: {
        erase: { action: "anonymise", set: { loan_id: { null: true }, note: { constant } }, ...REMAINS },
      },
    });

  const digests = [
    await planErasure(source.db, anonymise("a"), ANNA),
    await planErasure(source.db, anonymise("b"), ANNA),
  ];

  expect(digests[0]?.digest).not.toBe(digests[1]?.digest);
});

test("a table that is missing, or that the account may not erase from, cannot be planned", async () => {
  const error = await errorOf(planErasure(source.db, libraryMap({ fees: { table: "charges" } }), ANNA));
  expect(error).toMatchObject({
    code: "CONFLICT",
    message: expect.stringMatching(/table charges of fees does not exist/),
  });

  await source.db.raw("set default_transaction_read_only = on");
  expect((await errorOf(planErasure(source.db, libraryMap(), ANNA))).message).toMatch(/read-only/);
});

test("a column called like an alias, and a thousand rows, are planned right", async () => {
  await source.db
    .raw(`create schema odd; create table odd."T" (t0 int primary key, "t0.*" text, cpr text, c1 text);
    insert into odd."T" select n, 'x', case when n % 2 = 0 then 'even' else 'odd' end, 'y' from generate_series(1, 2400) n`);
  const map = givenMap(
    { things: { table: "T", key: ["t0"], identity: { cpr: "cpr" }, columns: ["t0", "cpr", "c1"] } },
    "odd",
  );
  const even = [{ kind: "cpr", value: "even" }] as const;

  const plan = await planErasure(source.db, map, even);
  await source.db.raw(`update odd."T" set c1 = 'z' where t0 = 2400`);

  expect(plan.totals.erased).toBe(1200);
  expect((await planErasure(source.db, map, even)).digest).not.toBe(plan.digest);
});

test("a digest over rows is that of their lines, however many there are", () => {
  const rows = Array.from({ length: 3_000 }, (_, row) => [[String(row)], -1, "æ".repeat(row % 97)]);
  for (const count of [0, 1, 2, 3_000]) {
    const digest = startRowDigest({ rule: "x" });
    for (const row of rows.slice(0, count)) digest.add(row);
    const lines = rows.slice(0, count).map((row) => `${JSON.stringify(row)}\n`);
    const bytes = `${digestOf({ rule: "x" })}\n${lines.join("")}`;
    expect(digest.finish()).toBe(createHash("sha256").update(bytes).digest("hex"));
  }
});

test("a thousand rows are read in one question, and named in a parameter for each five hundred", async () => {
  await givenTwoPatrons(source.db);
  await source.db.raw("insert into library.loans select n, 1, 'x' from generate_series(1000, 1997) n");
  const plan = await planErasure(source.db, libraryMap(), ANNA);
  const asked: { sql: string; bindings: unknown[] }[] = [];
  source.db.on("query", ({ sql, bindings }) => asked.push({ sql, bindings }));

  const result = await executeErasure(PERMIT, source.db, libraryMap(), ANNA, plan);

  const of = (what: RegExp) =>
    asked.filter(({ sql }) => what.test(sql)).map(({ bindings }) => bindings.length);
  expect(result.outcome).toBe("ERASED");
  expect(of(/^delete from "library"\."loans"/)).toEqual([1, 1]);
  expect(of(/^select .*k0 from "library"\."loans"/)).toEqual([1, 1]);
  expect(of(/as fate from "library"\."loans"/s)).toHaveLength(1);
});
