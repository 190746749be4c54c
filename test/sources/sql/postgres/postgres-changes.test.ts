import { executeErasure } from "../../../../server/sources/sql/erasure/erasure-execute.ts";
import { planErasure } from "../../../../server/sources/sql/erasure/erasure-plan.ts";
import {
  ANNA,
  errorOf,
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

const trigger = (name: string, when: string, table: string, body: string, each = "row"): string => `
  create function library.${name}() returns trigger language plpgsql as $$ begin ${body} end $$;
  create trigger ${name} ${when} on library.${table} for each ${each} execute function library.${name}();`;

test.each([
  [
    "deletes more of the same table",
    trigger("t", "after delete", "loans", "delete from library.loans where loan_id = 99; return null;"),
    /also changed library\.loans beyond the plan .*inserted 0, updated 0, deleted 1/,
  ],
  [
    "deletes another person's rows",
    trigger("t", "after delete", "patrons", "delete from library.fees where fee_id = 211; return null;"),
    /also changed library\.fees beyond the plan .*deleted 1/,
  ],
  [
    "changes another person's rows",
    trigger(
      "t",
      "after delete",
      "fees",
      "update library.patrons set note = 'x' where patron_id = 2; return null;",
    ),
    /also changed library\.patrons beyond the plan .*updated 1/,
  ],
  [
    "puts the row back",
    trigger("t", "after delete", "patrons", "insert into library.patrons values (old.*); return null;"),
    /also changed library\.patrons beyond the plan .*inserted 1/,
  ],
  [
    "puts it back at the end of the transaction",
    trigger(
      "t",
      "after delete",
      "patrons",
      "insert into library.patrons values (old.*); return null;",
    ).replace(
      "create trigger t after delete on library.patrons",
      "create constraint trigger t after delete on library.patrons deferrable initially deferred",
    ),
    /also changed library\.patrons beyond the plan .*inserted 1/,
  ],
  [
    "copies it to a table nobody named",
    `create table library.history (row text);
     ${trigger("t", "before delete", "patrons", "insert into library.history values (old.cpr); return old;")}`,
    /also changed library\.history beyond the plan .*inserted 1/,
  ],
  [
    "hinders the deletion",
    trigger("t", "before delete", "loans", "return null;"),
    /Of 2 rows of loans in library, 0 were changed/,
  ],
  [
    "is a rule that does nothing",
    "create rule r as on delete to library.fees do instead nothing",
    /Of 1 rows of fees in library, 0 were changed/,
  ],
  [
    "empties a table that the plan does not change",
    `delete from library.fees where fee_id = 111;
     ${trigger("t", "after delete", "patrons", "truncate library.fees; return null;", "statement")}`,
    /empty or rebuild a whole table/,
  ],
  [
    "cascades to a table nobody named",
    `create table library.marks (l int references library.loans on delete cascade); insert into library.marks values (11)`,
    /also changed library\.marks beyond the plan .*deleted 1/,
  ],
  [
    "empties a reference nobody named",
    `create table library.marks (l int references library.loans on delete set null); insert into library.marks values (11)`,
    /also changed library\.marks beyond the plan .*updated 1/,
  ],
  [
    "restricts through a table nobody named",
    `create table library.marks (l int references library.loans); insert into library.marks values (11)`,
    /A rule of the system library forbids the change, in the table marks/,
  ],
])("when the system %s, all is rolled back", async (_, sql, expected) => {
  await source.db.raw(sql);
  const plan = await planErasure(source.db, libraryMap(), ANNA);
  const before = await libraryContents(source.db);
  const beforeCommit = async (): Promise<void> => expect("this").toBe("never reached");

  const error = await errorOf(executeErasure(PERMIT, source.db, libraryMap(), ANNA, plan, { beforeCommit }));

  expect(error).toMatchObject({ code: "CONFLICT", message: expect.stringMatching(expected) });
  expect(error.message).not.toMatch(/0101901234|Anna|delete from/);
  expect(await libraryContents(source.db)).toBe(before);
});

test("a trigger that puts back a number that was anonymised is noticed", async () => {
  await source.db.raw(trigger("t", "before update", "patrons", "new.cpr := old.cpr; return new;"));
  const map = libraryMap({
    patrons: { erase: { action: "anonymise", set: { cpr: { null: true } }, ...REMAINS } },
  });
  const plan = await planErasure(source.db, map, ANNA);
  const before = await libraryContents(source.db);

  expect((await errorOf(executeErasure(PERMIT, source.db, map, ANNA, plan))).message).toMatch(
    /still there or not anonymised/,
  );
  expect(await libraryContents(source.db)).toBe(before);
});
