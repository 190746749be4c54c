import type { Knex } from "knex";
import type { Identity } from "../../../../server/sources/map/identity-kinds.ts";
import type { SqlMap } from "../../../../server/sources/map/sql-system-schema.ts";
import { executeErasure } from "../../../../server/sources/sql/erasure/erasure-execute.ts";
import type { ErasureJournal } from "../../../../server/sources/erasure/erasure-journal.ts";
import { planErasure } from "../../../../server/sources/sql/erasure/erasure-plan.ts";
import { journalState, verifyErasure } from "../../../../server/sources/sql/erasure/erasure-verify.ts";
import { postgresDialect } from "../../../../server/sources/sql/postgres/postgres-dialect.ts";
import { fragment, joinFragments, runFragment } from "../../../../server/sources/sql/sql-fragment.ts";
import {
  ANNA,
  BO,
  errorOf,
  givenTwoPatrons,
  libraryMap,
  LIBRARY_SQL,
  openSource,
  REMAINS,
  type GivenSource,
  PERMIT,
} from "../sql-fixture.ts";

let source: GivenSource;
let second: Knex;

beforeEach(async () => {
  source = await openSource();
  second = source.connect();
  await source.db.raw(LIBRARY_SQL);
  await givenTwoPatrons(source.db);
});

afterEach(async () => {
  await second.destroy();
  await source.close();
});

async function erase(
  map: SqlMap = libraryMap(),
  identities: readonly Identity[] = ANNA,
): Promise<ErasureJournal> {
  const result = await executeErasure(
    PERMIT,
    source.db,
    map,
    identities,
    await planErasure(source.db, map, identities),
  );
  if (result.outcome !== "ERASED") throw new Error("nothing was erased");
  return JSON.parse(JSON.stringify(result.journal));
}

test("an erasure of which nothing is left is complete", async () => {
  const journal = await erase();

  expect(await verifyErasure(second, libraryMap(), journal, ANNA)).toEqual({
    complete: true,
    collections: [
      { collection: "fees", erased: 1, anonymised: 0, kept: 0, residue: 0, residues: [] },
      { collection: "loans", erased: 2, anonymised: 0, kept: 0, residue: 0, residues: [] },
      { collection: "patrons", erased: 1, anonymised: 0, kept: 0, residue: 0, residues: [] },
    ],
  });
});

test("a person with a debt is complete with what was kept", async () => {
  await source.db.raw("update library.fees set amount = 1, note = 'for 010190-1234'");

  const found = await verifyErasure(second, libraryMap(), await erase(), ANNA);

  expect(found.complete).toBe(true);
  expect(found.collections).toMatchObject([{ kept: 1 }, { kept: 1, erased: 1 }, { kept: 1, erased: 0 }]);
});

test.each([
  ["the patron is imported again", "insert into library.patrons values (1, null, 'x')", { patrons: 1 }],
  [
    "the patron is imported under a new key",
    "insert into library.patrons values (7, '010190-1234')",
    { patrons: 1 },
  ],
  ["a loan comes back that refers to nobody", "insert into library.loans values (11, null)", { loans: 1 }],
  [
    "a loan comes back under a new key",
    "alter table library.loans drop constraint loans_patron_id_fkey; insert into library.loans values (77, 1)",
    { loans: 1 },
  ],
  [
    "a fee refers to an erased loan",
    "alter table library.fees drop constraint fees_loan_id_fkey; insert into library.fees values (5, 12, 0)",
    { fees: 1 },
  ],
  [
    "her number stands in another's text",
    "update library.patrons set note = 'mother: 010190-1234.' where patron_id = 2",
    { patrons: 1 },
  ],
  [
    "her number stands in a title",
    "update library.loans set title = 'CPR0101901234' where loan_id = 99",
    { loans: 1 },
  ],
  [
    "her number is a label of a list of values, as an import may make them",
    `create type library.kinds as enum ('none', '010190-1234'); alter table library.loans add column kind library.kinds;
     update library.loans set kind = '010190-1234' where loan_id = 99`,
    { loans: 1 },
  ],
  [
    "her number stands in a list of such values",
    `create type library.kinds as enum ('none', '010190-1234'); alter table library.loans add column kinds library.kinds[], add column sizes int[];
     update library.loans set kinds = array['none', '010190-1234']::library.kinds[], sizes = '{1}' where loan_id = 99`,
    { loans: 1 },
  ],
  [
    "her number stands in a row within a row, or in words kept for searching",
    `create type library.owner as (name text, cpr text); alter table library.loans add column owner library.owner, add column words tsvector;
     update library.loans set owner = row('x', '0101901234'), words = to_tsvector('simple', 'of 0101901234') where loan_id = 99`,
    { loans: 1 },
  ],
  [
    "her number stands in a column under an odd name",
    `alter table library.loans add column "what\\? a.b ""c"" \\?\\? as d" text;
     update library.loans set "what\\? a.b ""c"" \\?\\? as d" = 'x 0101901234' where loan_id = 99`,
    { loans: 1 },
  ],
  [
    "her number has become a number in another's row, and lost its zero",
    `alter table library.loans add column small smallint default 1, add column lent int default 101901233, add column cpr bigint;
     update library.loans set cpr = 101901234 where loan_id = 99`,
    { loans: 1 },
  ],
  [
    "it is an amount with decimals, a column computed by the database, and one with a minus, in three rows",
    `create domain library.number as numeric;
     alter table library.loans add column sum numeric(20, 2), add column twice bigint generated always as ((sum * 2)::bigint) stored,
       add column real double precision, add column any_number library.number;
     insert into library.loans (loan_id, sum, real, any_number) values (95, 101901234, 0.5, 'NaN'), (96, -50950617, 'Infinity', 1e30),
       (97, 1, 101901234, 0), (98, 1, 1, -101901234)`,
    { loans: 4 },
  ],
  [
    "it stands as a number in JSON or in a list of numbers",
    `alter table library.loans add column more jsonb, add column numbers bigint[];
     insert into library.loans (loan_id, more, numbers) values (97, '{"cpr": 101901234}', '{}'), (98, '[]', '{7, 101901234}')`,
    { loans: 2 },
  ],
  [
    "her number is written with a blank",
    "update library.loans set title = '010190 1234' where loan_id = 99",
    { loans: 1 },
  ],
])("when %s it is not complete", async (_, sql, residue) => {
  const journal = await erase();
  await source.db.raw(sql);

  const found = await verifyErasure(second, libraryMap(), journal, ANNA);

  expect(found.complete).toBe(false);
  for (const { collection, residue: count } of found.collections) {
    expect([collection, count]).toEqual([collection, (residue as Record<string, number>)[collection] ?? 0]);
  }
});

test.each([
  ["a longer number that contains hers", "update library.loans set title = '90101901234' where loan_id = 99"],
  ["another's number", "update library.loans set title = '0202905678' where loan_id = 99"],
  [
    "a number that hers is only a part of, or a fraction more",
    `alter table library.loans add column cpr numeric, add column more jsonb;
     insert into library.loans (loan_id, cpr, more) values (97, 1101901234, '{"n": 1019012345}'), (98, 101901234.5, '[10190123]')`,
  ],
  [
    "the number of a row that the database counts up, and what refers to it",
    `alter table library.fees add column entry bigint generated by default as identity;
     create sequence library.numbers; alter table library.loans add column number bigint default nextval('library.numbers');
     insert into library.fees (fee_id, amount, entry) values (999, 0, 101901234);
     update library.loans set number = 101901234 where loan_id = 99`,
  ],
])("%s is nothing of hers", async (_, sql) => {
  const journal = await erase();
  await source.db.raw(sql);

  expect((await verifyErasure(second, libraryMap(), journal, ANNA)).complete).toBe(true);
});

test("a person found by her patron number is searched for by the number that was erased", async () => {
  const map = libraryMap({ patrons: { identity: { cpr: "cpr", patronId: "patron_id" } } });
  const journal = await erase(map, [{ kind: "patronId", value: "1" }]);
  await source.db.raw("update library.loans set title = '0101901234' where loan_id = 99");

  const found = await verifyErasure(second, map, journal, [{ kind: "patronId", value: "1" }]);

  expect(found).toMatchObject({
    complete: false,
    collections: [{ residue: 0 }, { residue: 1 }, { residue: 0 }],
  });
});

test("a person found by her number is searched for by the card that was erased", async () => {
  const map = libraryMap({ patrons: { identity: { cpr: "cpr", cardNumber: "name" } } });
  const journal = await erase(map);
  await source.db.raw("insert into library.patrons values (7, null, 'Anna', null, null)");

  expect(await verifyErasure(second, map, journal, ANNA)).toMatchObject({
    complete: false,
    collections: [{ residue: 0 }, { residue: 0 }, { residue: 1 }],
  });
});

test("cards and patron numbers are looked for among numbers from nine digits on; shorter ones are amounts as well", async () => {
  await source.db.raw(`alter table library.loans add column card bigint, add column amount numeric;
    insert into library.loans (loan_id, card, amount) values (97, 28100012345678, 12345678), (98, 12345678, 28100012345678.5)`);
  const journal = await erase();
  const cards = (value: string) => [...ANNA, { kind: "cardNumber", value }];

  const long = await verifyErasure(second, libraryMap(), journal, cards("0028-1000 1234-5678"));
  const short = await verifyErasure(second, libraryMap(), journal, cards("012345678"));

  expect(long.collections.flatMap(({ residues }) => residues)).toEqual([
    { why: "MENTIONED", column: "card", count: 1 },
  ]);
  expect(short).toMatchObject({ complete: true });
});

test("a row that is told of because people are found by its number is not told of again because the number stands there", async () => {
  await source.db.raw("alter table library.loans add column patron_number bigint");
  const map = libraryMap({ loans: { identity: { patronId: "patron_number" } } });
  const journal = await erase(map, [...ANNA, { kind: "patronId", value: "700000001" }]);
  await source.db.raw(
    "update library.loans set patron_number = 700000001, title = 'of 700000001' where loan_id = 99",
  );

  const found = await verifyErasure(second, map, journal, [
    ...ANNA,
    { kind: "patronId", value: "700000001" },
  ]);

  expect(found.collections[1]).toMatchObject({
    residue: 1,
    residues: [
      { why: "IDENTIFIED", column: "patron_number", count: 1 },
      { why: "MENTIONED", column: "title", count: 1 },
    ],
  });
});

test("numbers that were kept by right, or erased with their row, are no residue", async () => {
  await source.db
    .raw(`alter table library.fees add column cpr bigint; alter table library.loans add column cpr bigint;
    update library.loans set cpr = 101901234 where patron_id = 1;
    update library.fees set cpr = 101901234, amount = 5 where fee_id = 111`);
  const journal = await erase();

  const found = await verifyErasure(second, libraryMap(), journal, ANNA);

  expect(found.collections.flatMap(({ residues }) => residues)).toEqual([]);
  expect(found).toMatchObject({
    complete: true,
    collections: [{ kept: 1 }, { kept: 1, erased: 1 }, { kept: 1 }],
  });
});

test("an index of a column of numbers serves the question", async () => {
  await source.db
    .raw(`create table library.numbers as select n, n::numeric(20, 2) as amount, n::float8 as real from generate_series(1, 20000) as n;
    create index on library.numbers (n); create index on library.numbers (amount); create index on library.numbers (real);
    analyze library.numbers`);

  for (const [column, type] of [
    ["n", "INT4"],
    ["amount", "DECIMAL"],
    ["real", "DOUBLE"],
  ] as const) {
    const condition = postgresDialect.isNumberOf({ alias: "t0", column }, type, ["101901234", "-101901234"]);
    const query = joinFragments([fragment("explain select 1 from library.numbers as t0 where"), condition]);
    expect(JSON.stringify(await runFragment(source.db, query))).toMatch(/numbers_(n|amount|real)_idx/);
  }
});

test("a row kept by right may go on naming the person who is erased elsewhere", async () => {
  const map = libraryMap({ fees: { identity: { cpr: "note" } } });
  await source.db.raw("insert into library.fees values (112, null, 5, '0101901234')");

  const found = await verifyErasure(second, map, await erase(map), ANNA);

  expect(found).toMatchObject({
    complete: true,
    collections: [{ erased: 1, kept: 1, residue: 0 }, { erased: 2 }, { erased: 1 }],
  });
});

test("a kept row that has gone means too much was erased", async () => {
  await source.db.raw("update library.fees set amount = 1");
  const journal = await erase();
  await source.db.raw("delete from library.fees where fee_id = 111");

  const found = await verifyErasure(second, libraryMap(), journal, ANNA);

  expect(found).toMatchObject({ complete: false, collections: [{ kept: 0, residue: 0 }, {}, {}] });
});

test("an anonymised value that comes back is residue", async () => {
  const set = { cpr: { null: true }, name: { constant: "-" }, born: { truncateTo: "year" } };
  const map = libraryMap({ patrons: { erase: { action: "anonymise", set, ...REMAINS } } });
  const journal = await erase(map);
  expect(await verifyErasure(second, map, journal, ANNA)).toMatchObject({ complete: true });

  for (const change of ["name = 'Anna'", "name = null", "born = '1990-02-03'", "cpr = '1'"]) {
    await source.db.raw(`update library.patrons set ${change} where patron_id = 1`);
    const found = await verifyErasure(second, map, journal, ANNA);
    expect(found).toMatchObject({ complete: false, collections: [{}, {}, { anonymised: 0, residue: 1 }] });
    expect(await journalState(second, map, journal)).toBe("NOT_DONE");
    await source.db.raw("update library.patrons set name = '-', born = null, cpr = null where patron_id = 1");
  }
});

test("after a crash the source tells whether it had committed", async () => {
  const journals: ErasureJournal[] = [];
  const plan = await planErasure(source.db, libraryMap(), ANNA);
  const crash = async (journal: ErasureJournal): Promise<void> => {
    journals.push(journal);
    throw new Error("power cut");
  };
  await errorOf(executeErasure(PERMIT, source.db, libraryMap(), ANNA, plan, { beforeCommit: crash }));
  const journal = journals[0] ?? { system: "", entries: [] };

  expect(await journalState(second, libraryMap(), journal)).toBe("NOT_DONE");
  expect((await executeErasure(PERMIT, source.db, libraryMap(), ANNA, plan)).outcome).toBe("ERASED");
  expect(await journalState(second, libraryMap(), journal)).toBe("DONE");
});

test("a journal of another system, or of another map, is not verified", async () => {
  const journal = await erase();
  const { system: _, ...rest } = journal;

  expect(
    (await errorOf(verifyErasure(second, libraryMap(), { ...rest, system: "cicero" }, ANNA))).message,
  ).toMatch(/journal is of cicero/);
  expect((await errorOf(journalState(second, libraryMap(), { ...rest, system: "cicero" }))).message).toMatch(
    /of cicero/,
  );
  const changed = libraryMap({ loans: { key: ["loan_id", "title"] } });
  expect((await errorOf(verifyErasure(second, changed, journal, ANNA))).message).toMatch(
    /no longer describes loans, or its key/,
  );
});

test("what is verified of one person says nothing of another", async () => {
  const journal = await erase();

  expect((await verifyErasure(second, libraryMap(), journal, BO)).complete).toBe(false);
});
