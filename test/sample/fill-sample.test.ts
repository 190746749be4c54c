import type { Knex } from "knex";
import { createSampleRole, fillSample } from "../../sample/fill-sample.ts";
import { generateLibrary } from "../../sample/generate.ts";
import { ANNE, MIKKEL } from "../../sample/personas.ts";
import { PERSON_TABLES, REFERENCE_TABLES } from "../../sample/tables.ts";
import { openDatabase } from "../../server/platform/database.ts";
import { useDatabase } from "../support/test-database.ts";

const TODAY = new Date("2026-11-24T10:00:00Z");
const PASSWORD = 'it\'s a ? \\ "secret"';

const database = useDatabase({ template: "template0" });
let role: string;
let account: Knex;

beforeAll(async () => {
  await fillSample(database.db, { today: TODAY });
  role = `sample_${new URL(database.url).pathname.slice(-8)}`;
  await createSampleRole(database.db, { role, password: PASSWORD });
  const address = new URL(database.url);
  address.username = role;
  address.password = encodeURIComponent(PASSWORD);
  account = openDatabase(address.toString(), { poolMax: 1, applicationName: "indsigt-test" });
});

// The role goes with the Postgres of the test run.
afterAll(async () => account.destroy());

async function count(table: string): Promise<number> {
  const { rows } = await database.db.raw("select count(*)::integer as count from library.??", [table]);
  return rows[0].count;
}

async function sqlStateOf(statement: Promise<unknown>): Promise<unknown> {
  return statement.then(
    () => "allowed",
    (error: { code?: string }) => error.code,
  );
}

test("every table holds exactly what was generated", async () => {
  const library = generateLibrary(TODAY);

  for (const table of [...REFERENCE_TABLES, ...PERSON_TABLES]) {
    expect({ table, rows: await count(table) }).toEqual({ table, rows: library[table].length });
  }
});

test("filling again, on another day and twice at once, changes nothing", async () => {
  await database.db.raw("update library.patrons set language = 'en' where patron_id = ?", [ANNE.patronId]);
  const again = { today: new Date("2027-05-01T00:00:00Z") };

  const results = await Promise.all([fillSample(database.db, again), fillSample(database.db, again)]);

  expect(results).toEqual([
    { patrons: 500, tables: 30 },
    { patrons: 500, tables: 30 },
  ]);
  const { rows } = await database.db.raw("select language from library.patrons where patron_id = ?", [
    ANNE.patronId,
  ]);
  expect(rows).toEqual([{ language: "en" }]);
});

test("every table says in a comment what it is for", async () => {
  const { rows } = await database.db.raw(`
    select c.relname from pg_class c
    where c.relnamespace = 'library'::regnamespace and c.relkind = 'r' and obj_description(c.oid, 'pg_class') is null`);

  expect(rows).toEqual([]);
});

test("a patron whose records are still there cannot be deleted", async () => {
  const deletion = database.db.raw("delete from library.patrons where patron_id = ?", [ANNE.patronId]);

  expect(await sqlStateOf(deletion)).toBe("23001");
});

test("the account is no superuser and owns nothing", async () => {
  const { rows } = await database.db.raw(
    `select r.rolsuper, r.rolcreaterole, r.rolcreatedb, r.rolbypassrls,
       exists (select from pg_class c where c.relowner = r.oid) as owns
     from pg_roles r where r.rolname = ?`,
    [role],
  );

  expect(rows).toEqual([
    { rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false, owns: false },
  ]);
});

test.each([...PERSON_TABLES])(
  "the account may read, change and, where its rows go, delete %s, and nothing more",
  async (table) => {
    const goes = table !== "payments" && table !== "statistics_extract";
    const { rows } = await account.raw(
      `select has_table_privilege(:table, 'select') and has_table_privilege(:table, 'update')
         as may, has_table_privilege(:table, 'delete') as goes,
       has_table_privilege(:table, 'insert') or has_table_privilege(:table, 'truncate')
         or has_table_privilege(:table, 'references') or has_table_privilege(:table, 'trigger') as more`,
      { table: `library.${table}` },
    );

    expect(rows).toEqual([{ may: true, goes, more: false }]);
  },
);

test.each([
  ["insert", `insert into library.saved_searches values (99999, ${MIKKEL.patronId}, 'x', now())`],
  ["drop", "drop table library.saved_searches"],
  ["truncate", "truncate library.saved_searches"],
  ["alter", "alter table library.saved_searches disable trigger all"],
  ["create a table", "create table library.copies (id integer)"],
  ["change the catalogue", "update library.bib_records set title = 'x'"],
  ["delete a title", "delete from library.bib_records"],
])("the account cannot %s", async (_, statement) => {
  expect(await sqlStateOf(account.raw(statement))).toBe("42501");
});

test.each([...REFERENCE_TABLES])("the account may look things up in %s", async (table) => {
  const { rows } = await account.raw("select count(*)::integer as count from library.??", [table]);

  expect(rows[0].count).toBeGreaterThan(0);
});

test("making the account again gives it the new password", async () => {
  await createSampleRole(database.db, { role, password: "another" });
  const address = new URL(database.url);
  address.username = role;
  address.password = "another";
  const reopened = openDatabase(address.toString(), { poolMax: 1, applicationName: "indsigt-test" });

  try {
    expect(await sqlStateOf(reopened.raw("select 1"))).toBe("allowed");
  } finally {
    await reopened.destroy();
  }
});
