import { executeErasure } from "../../../../server/sources/sql/erasure/erasure-execute.ts";
import type { ErasureJournal } from "../../../../server/sources/erasure/erasure-journal.ts";
import { planErasure } from "../../../../server/sources/sql/erasure/erasure-plan.ts";
import { journalState, verifyErasure } from "../../../../server/sources/sql/erasure/erasure-verify.ts";
import {
  ANNA,
  BO,
  contentsOf,
  errorOf,
  givenAccount,
  givenMap,
  libraryContents,
  libraryMap,
  REMAINS,
  type GivenSource,
  PERMIT,
  openLibrary,
} from "../sql-fixture.ts";

let source: GivenSource;

beforeEach(async () => {
  source = await openLibrary();
});

afterEach(async () => {
  await source.close();
});

test("exactly the plan is carried out, although the system restricts deleting parents", async () => {
  const plan = await planErasure(source.db, libraryMap(), ANNA);
  const restored = JSON.parse(JSON.stringify(plan));
  const bo = await contentsOf(
    source.db,
    "(select * from library.patrons where patron_id = 2)",
    "(select * from library.loans where patron_id is distinct from 1)",
  );

  const result = await executeErasure(PERMIT, source.db, libraryMap(), ANNA, restored);

  expect(result).toMatchObject({ outcome: "ERASED" });
  expect(
    await contentsOf(source.db, "(select * from library.patrons)", "(select * from library.loans)"),
  ).toBe(bo.replace(" where patron_id = 2", "").replace(" where patron_id is distinct from 1", ""));
});

const KEYS = {
  text: ["NULL", 'a"b', "a\\\\b", "a,b", " ", "", "a{", "it's", "æ?", "tab\\t"],
  "varchar(20)": ["{a,b}", "{", "[", "null", "(1)"],
  "char(4)": ["a", "b,c"],
  citext: ["a", "B"],
  uuid: ["5a6f3fd0-0000-4000-8000-000000000001", "5a6f3fd0-0000-4000-8000-000000000002"],
  "numeric(12, 2)": ["1.50", "-2"],
  timestamptz: ["2026-01-01 00:00:00.000001+00", "infinity"],
  bytea: ["\\\\x00ff", "\\\\x"],
  jsonb: ['{"a": 1}', "[1]", '"x"'],
  "int[]": ["{1,2}", "[0:1]={1,2}"],
  int4range: ["[1,3)", "empty"],
  numrange: ["empty"],
  "library.kind": ["one", "two, three"],
  "library.small": ["7", "8"],
  "library.pair": ["(1,a)", "(2,)"],
};

test.each(Object.entries(KEYS))(
  "rows whose key is of the type %s are erased, exactly those, and read again",
  async (type, keys) => {
    await source.db
      .raw(`create extension if not exists citext; create type library.kind as enum ('one', 'two, three');
    create domain library.small as int check (value < 9); create type library.pair as (a int, b text);
    create table library.odd (id ${type} primary key, cpr text)`);
    for (const key of keys)
      await source.db.raw(`insert into library.odd values (?::${type}, ?)`, [key, "0101901234"]);
    const map = givenMap({ odd: { key: ["id"], identity: { cpr: "cpr" }, columns: ["id", "cpr"] } });
    const plan = await planErasure(source.db, map, ANNA);

    const result = await executeErasure(PERMIT, source.db, map, ANNA, plan);

    expect(plan.totals.erased).toBe(keys.length);
    if (result.outcome !== "ERASED") throw new Error("nothing was erased");
    expect(await journalState(source.db, map, result.journal)).toBe("DONE");
    expect(await verifyErasure(source.db, map, result.journal, ANNA)).toMatchObject({ complete: true });
    expect((await source.db.raw("select count(*)::int as rows from library.odd")).rows).toEqual([
      { rows: 0 },
    ]);
  },
);

test("the journal names every row and its fate before the commit, and only then", async () => {
  await source.db.raw("update library.fees set amount = 1 where fee_id = 111");
  const plan = await planErasure(source.db, libraryMap(), ANNA);
  const seen: { journal: ErasureJournal; patrons: string }[] = [];
  const other = source.connect();

  await executeErasure(PERMIT, source.db, libraryMap(), ANNA, plan, {
    beforeCommit: async (journal) => {
      seen.push({ journal, patrons: await contentsOf(other, "library.loans") });
    },
  });
  await other.destroy();

  expect(seen).toHaveLength(1);
  expect(seen[0]?.patrons).toMatch(/"loan_id":12/);
  expect(seen[0]?.journal).toEqual({
    system: "library",
    entries: [
      {
        collection: "fees",
        key: ["fee_id"],
        columns: ["fee_id"],
        erased: [],
        anonymised: [],
        kept: [["111"]],
      },
      {
        collection: "loans",
        key: ["loan_id"],
        columns: ["loan_id"],
        erased: [["12"]],
        anonymised: [],
        kept: [["11"]],
      },
      {
        collection: "patrons",
        key: ["patron_id"],
        columns: ["patron_id", "cpr"],
        erased: [],
        anonymised: [],
        kept: [["1", "0101901234"]],
      },
    ],
  });
});

test("values are anonymised as the map says", async () => {
  const map = libraryMap({
    fees: {
      erase: { action: "anonymise", set: { loan_id: { null: true }, note: { constant: "" } }, ...REMAINS },
    },
    loans: {
      erase: {
        action: "anonymise",
        set: { patron_id: { null: true }, lent_at: { truncateTo: "year" } },
        ...REMAINS,
      },
    },
    patrons: {
      erase: {
        action: "anonymise",
        set: {
          cpr: { null: true },
          name: { constant: "it's ? $1" },
          note: { null: true },
          born: { truncateTo: "month" },
        },
        ...REMAINS,
      },
    },
  });
  await source.db.raw("update library.patrons set born = '1990-01-31' where patron_id = 1");

  const result = await executeErasure(PERMIT, source.db, map, ANNA, await planErasure(source.db, map, ANNA));

  expect(
    await source
      .db("library.patrons")
      .where({ patron_id: 1 })
      .select(source.db.raw("row_to_json(patrons.*) as row")),
  ).toEqual([{ row: { patron_id: 1, cpr: null, name: "it's ? $1", note: null, born: "1990-01-01" } }]);
  expect(
    await source
      .db("library.loans")
      .where({ loan_id: 11 })
      .select("patron_id", source.db.raw("lent_at::text")),
  ).toEqual([{ patron_id: null, lent_at: expect.stringMatching(/^2026-01-01 00:00:00/) }]);
  expect(await source.db("library.fees").where({ fee_id: 111 })).toMatchObject([{ loan_id: null, note: "" }]);
  const journal = result.outcome === "ERASED" ? result.journal : { system: "", entries: [] };
  expect(await verifyErasure(source.db, map, journal, ANNA)).toMatchObject({ complete: true });
});

test.each([
  ["a value", "update library.loans set title = 'changed' where loan_id = 12", "loans"],
  ["a new row", "insert into library.loans values (13, 1, 'new', null)", "loans"],
  ["a missing row", "delete from library.fees where fee_id = 111", "fees"],
  ["a debt", "update library.fees set amount = 10 where fee_id = 111", "fees"],
  ["a row of another that is now hers", "update library.loans set patron_id = 1 where loan_id = 99", "loans"],
  ["her number", "update library.patrons set cpr = '0303903333' where patron_id = 1", "fees"],
])("%s changed since the plan stops it, and nothing is changed", async (_, sql, collection) => {
  const plan = await planErasure(source.db, libraryMap(), ANNA);
  await source.db.raw(sql);
  const before = await libraryContents(source.db);
  const beforeCommit = async (): Promise<void> => expect("this").toBe("never reached");

  expect(await executeErasure(PERMIT, source.db, libraryMap(), ANNA, plan, { beforeCommit })).toEqual({
    outcome: "CHANGED",
    collection,
  });
  expect(await libraryContents(source.db)).toBe(before);
});

test("carrying a plan out twice changes nothing the second time", async () => {
  const plan = await planErasure(source.db, libraryMap(), ANNA);
  const first = await executeErasure(PERMIT, source.db, libraryMap(), ANNA, plan);
  const before = await libraryContents(source.db);

  expect(await executeErasure(PERMIT, source.db, libraryMap(), ANNA, plan)).toEqual({
    outcome: "CHANGED",
    collection: "fees",
  });
  expect(await libraryContents(source.db)).toBe(before);
  if (first.outcome === "ERASED")
    expect(await journalState(source.db, libraryMap(), first.journal)).toBe("DONE");
});

test("another person's plan, another system's, a blocked one and an altered one are not carried out", async () => {
  const plan = await planErasure(source.db, libraryMap(), ANNA);
  const before = await libraryContents(source.db);
  const undecided = libraryMap({ loans: { archiveDisposition: "UNDECIDED" } });
  const blocked = await planErasure(source.db, undecided, ANNA);
  const altered = { ...plan, steps: plan.steps.map((step) => ({ ...step, count: 0 })) };

  expect(await executeErasure(PERMIT, source.db, libraryMap(), BO, plan)).toMatchObject({
    outcome: "CHANGED",
  });
  for (const [map, given, expected] of [
    [undecided, blocked, /The plan is blocked\. It is undecided/],
    [libraryMap(), { ...plan, blocked: blocked.blocked }, /blocked/],
    [libraryMap(), { ...plan, system: "cicero" }, /The plan is for cicero/],
    [libraryMap(), altered, /not the one that its digest belongs to/],
  ] as const) {
    expect(await errorOf(executeErasure(PERMIT, source.db, map, ANNA, given))).toMatchObject({
      code: "CONFLICT",
      message: expect.stringMatching(expected),
    });
  }
  expect((await errorOf(executeErasure(PERMIT, source.db, libraryMap(), [], plan))).code).toBe(
    "INVALID_INPUT",
  );
  expect(await libraryContents(source.db)).toBe(before);
});

test("a rule of the map that changed since the plan stops it", async () => {
  const plan = await planErasure(source.db, libraryMap(), ANNA);
  const map = libraryMap({ fees: { erase: { action: "delete" } } });

  expect(await executeErasure(PERMIT, source.db, map, ANNA, plan)).toEqual({
    outcome: "CHANGED",
    collection: "fees",
  });
});

test("a caller that fails before the commit has its own error back, and nothing is changed", async () => {
  const plan = await planErasure(source.db, libraryMap(), ANNA);
  const before = await libraryContents(source.db);
  for (const code of ["40001", "57P01", undefined]) {
    const own = Object.assign(new Error("the vault is closed"), { code });

    await expect(
      executeErasure(PERMIT, source.db, libraryMap(), ANNA, plan, {
        beforeCommit: async () => Promise.reject(own),
      }),
    ).rejects.toBe(own);
  }
  expect(await libraryContents(source.db)).toBe(before);
});

test("a row that somebody changes while it is being erased is a change, not an error", async () => {
  const plan = await planErasure(source.db, libraryMap(), ANNA);
  const other = source.connect();
  const rival = await other.transaction();
  await rival.raw("update library.loans set title = 'renewed' where loan_id = 11");

  const erasing = executeErasure(PERMIT, source.db, libraryMap(), ANNA, plan);
  await new Promise((resolve) => setTimeout(resolve, 500));
  await rival.commit();

  expect(await erasing).toEqual({ outcome: "CHANGED", collection: "loans" });
  await other.destroy();
});

test("a loan that is made while the patron is being erased waits, and then finds no patron", async () => {
  const plan = await planErasure(source.db, libraryMap(), ANNA);
  const other = source.connect();
  const attempts: Promise<{ code?: string }>[] = [];

  const result = await executeErasure(PERMIT, source.db, libraryMap(), ANNA, plan, {
    beforeCommit: async () => {
      attempts.push(
        errorOf(other.raw("insert into library.loans values (13, 1, 'late', null)").then((row) => row)),
      );
      await new Promise((resolve) => setTimeout(resolve, 200));
    },
  });

  expect(result.outcome).toBe("ERASED");
  expect((await attempts[0])?.code).toBe("23503");
  await other.destroy();
});

test("what is kept needs no permission to be changed", async () => {
  const { account, remove } = await givenAccount(
    source.db,
    `grant usage on schema library to ACCOUNT; grant select on library.fees to ACCOUNT;
     grant select, update, delete on library.loans, library.patrons to ACCOUNT`,
  );
  const map = libraryMap({ fees: { erase: { action: "keep", ...REMAINS } } });
  const eraser = source.connect(account);

  const result = await executeErasure(PERMIT, eraser, map, ANNA, await planErasure(eraser, map, ANNA));
  await eraser.destroy();
  await remove();

  expect(result.outcome).toBe("ERASED");
  expect(await source.db("library.loans").pluck("loan_id")).toEqual([11, 21, 22, 99]);
});

test("a debt cannot be settled between the last look and the commit", async () => {
  await source.db.raw("update library.fees set amount = 10 where fee_id = 111");
  const plan = await planErasure(source.db, libraryMap(), ANNA);
  const other = source.connect();
  const codes: (string | undefined)[] = [];

  await executeErasure(PERMIT, source.db, libraryMap(), ANNA, plan, {
    beforeCommit: async () => {
      await other.transaction(async (trx) => {
        await trx.raw("set local lock_timeout = '100ms'");
        const pay = trx.raw("update library.fees set amount = 0 where fee_id = 111").then((result) => result);
        codes.push((await errorOf(pay)).code);
      });
    },
  });
  await other.destroy();

  expect(codes).toEqual(["55P03"]);
});

test("hostile names, keys of several columns and partitions are erased from, by the thousand", async () => {
  await source.db
    .raw(`create schema "S ""x"; create table "S ""x"."User" ("Select" text primary key, "c'pr" text);
    create table "S ""x"."order" ("group" text references "S ""x"."User", "N°" int, at timestamptz, primary key ("group", "N°", at))
      partition by list ("group");
    create table "S ""x".p1 partition of "S ""x"."order" for values in ('a"'); create table "S ""x".p2 partition of "S ""x"."order" default;
    insert into "S ""x"."User" values ('a"', 'x'), ('b', 'y');
    insert into "S ""x"."order" select case when n % 2 = 0 then 'a"' else 'b' end, n, '2026-01-01'::timestamptz + n * interval '1 microsecond'
      from generate_series(1, 2600) n`);
  const map = givenMap(
    {
      users: { table: "User", key: ["Select"], identity: { cpr: "c'pr" }, columns: ["Select", "c'pr"] },
      orders: {
        table: "order",
        key: ["group", "N°", "at"],
        columns: ["group", "N°", "at"],
        from: [{ group: "users.Select" }],
      },
    },
    'S "x',
  );
  const x = [{ kind: "cpr", value: "x" }] as const;

  const result = await executeErasure(PERMIT, source.db, map, x, await planErasure(source.db, map, x));
  const left = await source.db.raw(`select "group", count(*)::int from "S ""x"."order" group by 1`);

  expect(result.outcome).toBe("ERASED");
  expect(left.rows).toEqual([{ group: "b", count: 1300 }]);
  const journal = result.outcome === "ERASED" ? result.journal : { system: "", entries: [] };
  expect((await verifyErasure(source.db, map, journal, x)).complete).toBe(true);
});

test("the counts of an earlier erasure on the same connection do not disturb the next", async () => {
  await executeErasure(
    PERMIT,
    source.db,
    libraryMap(),
    ANNA,
    await planErasure(source.db, libraryMap(), ANNA),
  );
  const second = await executeErasure(
    PERMIT,
    source.db,
    libraryMap(),
    BO,
    await planErasure(source.db, libraryMap(), BO),
  );

  expect(second.outcome).toBe("ERASED");
  expect(await source.db("library.loans").pluck("loan_id")).toEqual([99]);
});
