import { executeErasure, tryErasure } from "../../../../server/sources/sql/erasure/erasure-execute.ts";
import type { ErasureJournal } from "../../../../server/sources/erasure/erasure-journal.ts";
import { planErasure, type ErasurePlan } from "../../../../server/sources/sql/erasure/erasure-plan.ts";
import { journalState, verifyErasure } from "../../../../server/sources/sql/erasure/erasure-verify.ts";
import { mariadbDialect } from "../../../../server/sources/sql/mariadb/mariadb-dialect.ts";
import {
  fragment,
  joinFragments,
  runFragment,
  tableAs,
} from "../../../../server/sources/sql/sql-fragment.ts";
import { correctValue } from "../../../../server/sources/sql/sql-correct.ts";
import type { SqlMap } from "../../../../server/sources/map/sql-system-schema.ts";
import {
  inMariadb,
  mariadbContents,
  mariadbLibrary,
  mariadbLibraryContents,
  useMariadb,
  type GivenMariadb,
} from "./mariadb-fixture.ts";
import { ANNA, errorOf, givenMap, PERMIT, REMAINS } from "../sql-fixture.ts";

const server = useMariadb();
let source: GivenMariadb;

beforeEach(async () => {
  source = await server.openLibrary();
});

async function erase(map: SqlMap, plan?: ErasurePlan): Promise<ErasureJournal> {
  const approved = plan ?? (await planErasure(source.db, map, ANNA));
  const result = await executeErasure(PERMIT, source.db, map, ANNA, approved);
  if (result.outcome !== "ERASED") throw new Error(`changed: ${result.collection}`);
  return result.journal;
}

async function verify(map: SqlMap, journal: ErasureJournal) {
  const other = source.connect();
  const found = await verifyErasure(other, map, journal, ANNA);
  await other.destroy();
  return found;
}

test("exactly the person's rows go, and reading again over another connection finds nothing left", async () => {
  const map = mariadbLibrary(source.schema);
  const plan = await planErasure(source.db, map, ANNA);

  const journal = await erase(map, plan);

  expect(plan.totals).toEqual({ erased: 4, anonymised: 0, kept: 0 });
  expect(await mariadbLibraryContents(source)).not.toMatch(/Anna|0101901234/);
  expect(await mariadbLibraryContents(source)).toMatch(/"Bo".*"loan_id":21.*"loan_id":22.*"fee_id":211/s);
  expect(await verify(map, journal)).toMatchObject({ complete: true });
  expect(await journalState(source.db, map, journal)).toBe("DONE");
});

test("an unpaid fee keeps its loan and its patron, and the rest goes", async () => {
  await source.run("update fees set amount = 25 where fee_id = 111");
  const map = mariadbLibrary(source.schema);
  const plan = await planErasure(source.db, map, ANNA);

  const journal = await erase(map, plan);

  expect(plan.totals).toEqual({ erased: 1, anonymised: 0, kept: 3 });
  expect(await mariadbContents(source.db, source.schema, "loans")).not.toMatch(/"loan_id":12/);
  expect(await verify(map, journal)).toMatchObject({ complete: true });
});

test("values are replaced: by nothing, by a constant, by the beginning of the year", async () => {
  const set = {
    name: { null: true },
    note: { constant: "-" },
    born: { truncateTo: "year" },
    cpr: { null: true },
  };
  const map = mariadbLibrary(source.schema, { patrons: { erase: { action: "anonymise", set, ...REMAINS } } });
  await source.run("update patrons set born = '1990-07-09' where patron_id = 1");

  const journal = await erase(map);

  const [rows] = await source.db.raw("select * from ?? where patron_id = 1", [`${source.schema}.patrons`]);
  expect(rows).toEqual([{ patron_id: 1, cpr: null, name: null, note: "-", born: "1990-01-01" }]);
  expect(await verify(map, journal)).toMatchObject({ complete: true });
});

test("a plan is tried in the system itself and taken back", async () => {
  const map = mariadbLibrary(source.schema);
  const before = await mariadbLibraryContents(source);
  const plan = await planErasure(source.db, map, ANNA);

  expect(await tryErasure(PERMIT, source.db, map, ANNA, plan)).toBe("ERASED");
  expect(await mariadbLibraryContents(source)).toBe(before);
});

test.each([
  ["a new loan", "insert into loans values (13, 1, 'new', null)"],
  ["another title", "update loans set title = 'changed' where loan_id = 11"],
  ["another case only", "update loans set title = 'a' where loan_id = 11"],
  ["a loan that is gone", "delete from loans where loan_id = 12"],
])("%s since the approval stops the erasure, and nothing is changed", async (_, change) => {
  const map = mariadbLibrary(source.schema);
  const plan = await planErasure(source.db, map, ANNA);
  await source.run(change);
  const before = await mariadbLibraryContents(source);

  const result = await executeErasure(PERMIT, source.db, map, ANNA, plan);

  expect(result).toEqual({ outcome: "CHANGED", collection: "loans" });
  expect(await mariadbLibraryContents(source)).toBe(before);
});

test("nobody adds a row for the person while she is erased", async () => {
  const map = mariadbLibrary(source.schema);
  const plan = await planErasure(source.db, map, ANNA);
  const other = source.connect();
  let attempt: Promise<{ message: string }> | undefined;

  const result = await executeErasure(PERMIT, source.db, map, ANNA, plan, {
    beforeCommit: async () => {
      const insert = `insert into ${source.schema}.loans values (77, 1, 'late', null)`;
      attempt = errorOf(Promise.resolve(other.raw(insert)));
    },
  });
  const refused = await attempt;
  await other.destroy();

  expect(result.outcome).toBe("ERASED");
  expect(refused?.message).toMatch(/foreign key constraint fails/);
  expect(await mariadbLibraryContents(source)).not.toMatch(/late/);
});

const deleting = "after delete on fees for each row";

test.each([
  ["deletes another's row", `create trigger t ${deleting} delete from loans where loan_id = 99`, /deleted 1/],
  [
    "changes another's row",
    `create trigger t ${deleting} update patrons set note = 'x' where patron_id = 2`,
    /updated 1/,
  ],
  [
    "copies the row elsewhere",
    `create trigger t ${deleting} insert into copies values (old.note)`,
    /inserted 1/,
  ],
])("a trigger that %s is noticed, and all is taken back", async (_, trigger, expected) => {
  await source.run("create table copies (note text)", trigger);
  const map = mariadbLibrary(source.schema);
  const before = await mariadbLibraryContents(source);
  const plan = await planErasure(source.db, map, ANNA);

  const error = await errorOf(executeErasure(PERMIT, source.db, map, ANNA, plan));

  expect(error.message).toMatch(expected);
  expect(await mariadbContents(source.db, source.schema, "copies")).toBe("copies: []");
  expect(await mariadbLibraryContents(source)).toBe(before);
});

test.each(["cascade", "set null"])(
  "what the engine itself would %s along with a row is noticed, and all is taken back",
  async (rule) => {
    await source.run(
      `create table wishes (wish_id int primary key, patron_id int,
        foreign key (patron_id) references patrons (patron_id) on delete ${rule})`,
      "insert into wishes values (1, 2), (2, 1)",
    );
    const map = mariadbLibrary(source.schema);
    const before = await mariadbContents(source.db, source.schema, "patrons", "wishes");
    const plan = await planErasure(source.db, map, ANNA);

    const error = await errorOf(executeErasure(PERMIT, source.db, map, ANNA, plan));

    expect(error.message).toMatch(/wishes beyond the plan \(a cascade of its foreign key: 1 rows\)/);
    expect(await mariadbContents(source.db, source.schema, "patrons", "wishes")).toBe(before);
  },
);

test("a trigger that refuses stops the erasure without telling what it says", async () => {
  await source.run(
    `create trigger t before delete on loans for each row signal sqlstate '45000' set message_text = 'Anna is protected'`,
  );
  const map = mariadbLibrary(source.schema);
  const plan = await planErasure(source.db, map, ANNA);
  const before = await mariadbLibraryContents(source);

  const error = await errorOf(executeErasure(PERMIT, source.db, map, ANNA, plan));

  expect(error.message).toMatch(/rule of the system library forbids the change \(1644\)/);
  expect(error.message).not.toMatch(/Anna/);
  expect(await mariadbLibraryContents(source)).toBe(before);
});

test("her number in another's note is residue, however it is written", async () => {
  await source.run("update patrons set note = 'mother: 010190 1234' where patron_id = 2");
  const map = mariadbLibrary(source.schema);

  const found = await verify(map, await erase(map));

  expect(found.complete).toBe(false);
  expect(found.collections.find(({ collection }) => collection === "patrons")?.residues).toEqual([
    { why: "MENTIONED", column: "note", count: 1 },
  ]);
});

test("columns under odd names are hashed before and swept afterwards, a question mark in them too", async () => {
  const odd = '`what? a.b ``c`` ?? as "d"`';
  await source.run(
    `alter table patrons add ${odd} varchar(40)`,
    `update patrons set ${odd} = if(patron_id = 1, 'mine', 'mother: 0101901234')`,
  );
  const map = mariadbLibrary(source.schema);
  const plan = await planErasure(source.db, map, ANNA);
  await source.run(`update patrons set ${odd} = 'changed' where patron_id = 1`);

  expect(await executeErasure(PERMIT, source.db, map, ANNA, plan)).toMatchObject({ outcome: "CHANGED" });
  expect((await verify(map, await erase(map))).collections.flatMap(({ residues }) => residues)).toEqual([
    { why: "MENTIONED", column: 'what? a.b `c` ?? as "d"', count: 1 },
  ]);
});

test("her number as a label of an enum or a set is residue", async () => {
  await source.run(
    "alter table loans add column kind enum('none', '010190-1234'), add column kinds set('none', '0101901234')",
    "update loans set kind = '010190-1234', kinds = 'none,0101901234' where loan_id = 99",
  );
  const map = mariadbLibrary(source.schema);

  const found = await verify(map, await erase(map));

  expect(found.complete).toBe(false);
  expect(found.collections.flatMap(({ residues }) => residues)).toEqual([
    { why: "MENTIONED", column: "kind", count: 1 },
    { why: "MENTIONED", column: "kinds", count: 1 },
  ]);
});

test("her number in a column of numbers is residue, whatever the column holds at most and whether the database computes it", async () => {
  await source.run(
    `alter table loans add column small smallint default 1, add column wide int unsigned default 7, add column filled int(12) zerofill,
       add column amount decimal(20, 2), add column half double, add column cpr bigint, add column card bigint unsigned,
       add column computed bigint as (cpr * 2) virtual, add column rounded float, add column more json`,
    `insert into loans (loan_id, wide, filled, amount, half, cpr, card, more) values
       (91, 101901234, 0, 0.01, 0.5, -1, 18446744073709551615, '{}'), (92, 0, 101901234, 1, 1, 1, 1, '{}'),
       (93, 0, 0, 101901234, 1, 1, 1, '{}'), (94, 0, 0, 1, -101901234, 1, 1, '{}'), (95, 0, 0, 1, 1, 50950617, 1, '{}'),
       (96, 0, 0, 1, 1, -101901234, 1, '{}'), (97, 0, 0, 1, 1, 1, 101901234, '{}'), (98, 0, 0, 1, 1, 1, 1, '{"cpr": 101901234}')`,
  );
  const map = mariadbLibrary(source.schema);

  const found = await verify(map, await erase(map));

  expect(found.complete).toBe(false);
  const columns = ["wide", "filled", "amount", "half", "cpr", "card", "computed", "more"];
  expect(found.collections.flatMap(({ residues }) => residues)).toEqual(
    columns.map((column) => ({ why: "MENTIONED", column, count: 1 })),
  );
});

test("numbers near hers, and those that the database counts up, are nothing of hers", async () => {
  await source.run(
    "alter table loans add column cpr bigint, add column amount decimal(20, 4), add column counted bigint auto_increment unique",
    `insert into loans (loan_id, cpr, amount, counted) values (97, 1101901234, 101901234.5, 101901234), (98, 101901235, 10190.1234, 7)`,
  );
  const map = mariadbLibrary(source.schema);

  expect(await verify(map, await erase(map))).toMatchObject({ complete: true });
});

test("an index of a column of numbers serves the question", async () => {
  await source.run(
    "create table numbers (n int, u bigint unsigned, amount decimal(20, 2), half double, key (n), key (u), key (amount), key (half))",
    "insert into numbers select seq, seq, seq, seq from seq_1_to_5000",
    "analyze table numbers",
  );

  for (const [column, type] of [
    ["n", "INT4"],
    ["u", "INT8_UNSIGNED"],
    ["amount", "DECIMAL"],
    ["half", "DOUBLE"],
  ] as const) {
    const condition = mariadbDialect.isNumberOf({ alias: "t0", column }, type, ["101901234"]);
    const query = joinFragments([
      fragment("explain select t0.* from"),
      tableAs(source.schema, "numbers", "t0"),
      fragment("where"),
      condition,
    ]);
    expect(await runFragment(source.db, query)).toMatchObject([{ key: column }]);
  }
});

test("rows of a partitioned table are counted once", async () => {
  await source.run(
    "create table parts (id int primary key, cpr varchar(10)) partition by hash (id) partitions 3",
    "insert into parts values (1, '0101901234'), (2, '0101901234'), (3, 'z')",
  );
  const collections = { parts: { key: ["id"], identity: { cpr: "cpr" }, columns: ["id", "cpr"] } };
  const map = inMariadb(givenMap(collections), source.schema);

  await erase(map);

  expect(await mariadbContents(source.db, source.schema, "parts")).toBe('parts: [{"id":3,"cpr":"z"}]');
});

test("one value of one record is put right in the system, and only if it is still what was seen", async () => {
  const map = mariadbLibrary(source.schema);
  const patron = map.collections["patrons"];
  if (patron?.columns["note"]) patron.columns["note"].rectify = "source";
  const person = { identities: ANNA };
  const correction = { collection: "patrons", key: { patron_id: 1 }, column: "note", value: "likes poetry" };

  expect(await correctValue(source.db, map, person, { ...correction, before: "something else" })).toBe(
    "CHANGED",
  );
  expect(await correctValue(source.db, map, person, { ...correction, before: "likes crime" })).toBe(
    "CORRECTED",
  );
  expect(
    await correctValue(source.db, map, person, { ...correction, key: { patron_id: 2 }, before: null }),
  ).toBe("CHANGED");
  expect(await mariadbLibraryContents(source)).toMatch(/likes poetry/);
});
