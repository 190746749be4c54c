import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadPolicies } from "../../../server/publication/policies/load-policies.ts";
import { connectSources } from "../../../server/sources/connect-sources.ts";
import { checkPrivileges, checkSpareRights } from "../../../server/sources/sql/sql-privilege-check.ts";
import { planErasure } from "../../../server/sources/sql/erasure/erasure-plan.ts";
import { compareSchema, fatalOf } from "../../../server/sources/sql/sql-schema-check.ts";
import type { SqlMap } from "../../../server/sources/map/sql-system-schema.ts";
import {
  ANNA,
  errorOf,
  givenAccount,
  givenMap,
  libraryMap,
  LIBRARY_SQL,
  openSource,
  REMAINS,
  type GivenSource,
} from "./sql-fixture.ts";

let source: GivenSource;

beforeEach(async () => {
  source = await openSource();
  await source.db.raw(LIBRARY_SQL);
});

afterEach(async () => {
  await source.close();
});

const kindsOf = async (map: SqlMap): Promise<string[]> =>
  (await compareSchema(source.db, map)).map(({ kind, collection, column = "" }) =>
    `${kind} ${collection} ${column}`.trim(),
  );

test("a map that names everything has no differences", async () => {
  expect(await compareSchema(source.db, libraryMap())).toEqual([]);
  expect(await checkPrivileges(source.db, libraryMap())).toEqual([]);
});

test.each([
  ["alter table library.patrons add column phone text", "UNMAPPED_COLUMN patrons phone"],
  ["alter table library.patrons drop column note", "MISSING_COLUMN patrons note"],
  ['alter table library.patrons rename column note to "Note"', "MISSING_COLUMN patrons note"],
  ["drop table library.fees", "MISSING_TABLE fees"],
  ["create table library.searches (id int, p int references library.patrons)", "UNMAPPED_TABLE patrons"],
  ["create schema other; create table other.x (p int references library.loans)", "UNMAPPED_TABLE loans"],
  [
    "alter table library.patrons add column guarantor int references library.patrons",
    "UNMAPPED_REFERENCE patrons",
  ],
  ["alter table library.fees add column payer int references library.patrons", "UNMAPPED_REFERENCE fees"],
  ["alter table library.fees drop constraint fees_pkey", "KEY_NOT_UNIQUE fees"],
  ["create table library.fines (why text) inherits (library.fees)", "KEY_NOT_UNIQUE fees"],
  ["alter table library.patrons alter cpr type bigint using cpr::bigint", "KEY_NOT_COMPARABLE patrons cpr"],
  ["alter table library.loans drop constraint loans_pkey cascade", "REFERENCE_NOT_UNIQUE fees"],
])("after %s it says %s", async (sql, expected) => {
  await source.db.raw(sql);

  expect(await kindsOf(libraryMap())).toContain(expected);
});

test("a partial unique index does not make a key unique", async () => {
  await source.db.raw(`alter table library.fees drop constraint fees_pkey;
    create unique index on library.fees (fee_id) where amount > 0`);

  expect(await kindsOf(libraryMap())).toContain("KEY_NOT_UNIQUE fees");
});

test("replacements that the columns do not allow are told", async () => {
  const set = { amount: { null: true }, note: { truncateTo: "year" }, loan_id: { null: true } };
  const map = libraryMap({ fees: { erase: { action: "anonymise", set, ...REMAINS } } });

  expect(await kindsOf(map)).toEqual(["CANNOT_BE_REPLACED fees amount", "CANNOT_BE_REPLACED fees note"]);
});

test("a column that the database computes, or that is too short for a hash, is told before anything is planned", async () => {
  await source.db.raw(`create domain library.day as date; alter table library.patrons
    add column initial text generated always as (left(name, 1)) stored,
    add column number int generated always as identity, add column code varchar(32), add column long varchar(33), add column seen library.day`);
  const columns = ["patron_id", "cpr", "name", "note", "born", "initial", "number", "code", "long", "seen"];
  const set = {
    ...{ cpr: { null: true }, initial: { null: true }, number: { constant: 1 } },
    ...{ code: { hash: true }, long: { random: true }, seen: { truncateTo: "year" } },
  };
  const map = libraryMap({ patrons: { columns, erase: { action: "anonymise", set, ...REMAINS } } });

  expect((await compareSchema(source.db, map)).map(({ message }) => message)).toEqual([
    expect.stringMatching(/^The column initial of patrons is computed by the database/),
    expect.stringMatching(/^The column number of patrons is computed by the database/),
    expect.stringMatching(/^The column code of patrons holds fewer than 33 characters/),
  ]);
});

test("foreign keys of several columns are compared as a whole", async () => {
  await source.db.raw(`create schema c; create table c.copies (b text, n int, cpr text, primary key (b, n));
    create table c.loans (id int primary key, b text, n int, foreign key (n, b) references c.copies (n, b))`);
  const copies = { key: ["b", "n"], identity: { cpr: "cpr" }, columns: ["b", "n", "cpr"] };
  const loans = { key: ["id"], columns: ["id", "b", "n"] };

  expect(
    await kindsOf(givenMap({ copies, loans: { ...loans, from: [{ b: "copies.b", n: "copies.n" }] } }, "c")),
  ).toEqual([]);
  expect(await kindsOf(givenMap({ copies, loans: { ...loans, from: [{ n: "copies.n" }] } }, "c"))).toEqual([
    "REFERENCE_NOT_UNIQUE loans",
    "UNMAPPED_REFERENCE loans",
  ]);
});

test("what the account may not see is still compared, and what it may not do is told", async () => {
  const { account, remove } = await givenAccount(
    source.db,
    `grant usage on schema library to ACCOUNT;
     grant select on library.loans to ACCOUNT; grant select (patron_id) on library.patrons to ACCOUNT;
     grant select, delete on library.fees to ACCOUNT`,
  );
  const reader = source.connect(account);
  const set = { title: { null: true }, lent_at: { truncateTo: "month" } };
  const map = libraryMap({ loans: { erase: { action: "anonymise", set, ...REMAINS } } });

  const differences = await compareSchema(reader, map);
  const refusals = await checkPrivileges(reader, map);
  await reader.destroy();
  await remove();

  expect(differences).toEqual([]);
  expect(refusals.map(({ message }) => message)).toEqual([
    "The account may not read every column of patrons. Grant select on it.",
    "The account may not delete rows of patrons. Grant delete on it.",
    "The account may not lock rows of patrons. Grant update on one column of it.",
    "The account may not lock rows of loans. Grant update on one column of it.",
    "The account may not change title, lent_at of loans. Grant update on it.",
    "The account may not lock rows of fees. Grant update on one column of it.",
  ]);
});

test("where a row policy may hide rows, nothing is read or planned: the copy would lack them without a word", async () => {
  const { account, remove } = await givenAccount(
    source.db,
    `grant usage on schema library to ACCOUNT; grant all on all tables in schema library to ACCOUNT;
     alter table library.loans enable row level security`,
  );
  const filtered = source.connect(account);

  const hidden = fatalOf(await compareSchema(filtered, libraryMap()));
  const error = await errorOf(planErasure(filtered, libraryMap(), ANNA));
  await filtered.destroy();
  await remove();

  expect(hidden).toEqual([
    {
      ...{ kind: "ROWS_HIDDEN", collection: "loans", table: "loans" },
      message: expect.stringMatching(/row policy may hide rows of loans/),
    },
  ]);
  expect(error).toMatchObject({ code: "CONFLICT", message: expect.stringMatching(/row policy may hide/) });
  expect(fatalOf(await compareSchema(source.db, libraryMap()))).toEqual([]);
});

test("a read-only connection and a view cannot be erased from", async () => {
  await source.db.raw(`drop table library.fees; create view library.fees as
    select 1 as fee_id, 1 as loan_id, 0 as amount, ''::text as note`);
  const { rows } = await source.db.raw("select current_database() as name");
  await source.db.raw(`alter database ${rows[0].name} set default_transaction_read_only = on`);
  const readOnly = source.connect();

  const refusals = await checkPrivileges(readOnly, libraryMap());
  await readOnly.destroy();

  expect(refusals.map(({ message }) => message)).toEqual([
    expect.stringMatching(/connection to library is read-only/),
    expect.stringMatching(/fees is a view/),
  ]);
});

/** What an account may do too much is told to be; its name is written ACCOUNT. */
const spareOf = async (grants: string, others: string[] = []): Promise<string[]> => {
  const { account, remove } = await givenAccount(
    source.db,
    `grant usage on schema library to ACCOUNT; grant select on all tables in schema library to ACCOUNT;
     grant delete, update on library.patrons, library.loans to ACCOUNT; ${grants}`,
  );
  const db = source.connect(account);
  const map = libraryMap({ fees: { erase: { action: "keep", ...REMAINS } } });
  const told = await checkSpareRights(db, map, others);
  await db.destroy();
  await source.db.raw(`alter table library.fees owner to current_user; alter role ${account} nosuperuser`);
  await remove();
  return told.map((sentence) => sentence.replaceAll(account, "ACCOUNT"));
};

test("nothing is told of an account that may do only what erasing needs, and of a superuser that it is one", async () => {
  expect(await spareOf("")).toEqual([]);
  expect(await spareOf("alter role ACCOUNT superuser createdb")).toEqual([
    expect.stringMatching(/^The account ACCOUNT is a superuser: .* Run: ALTER ROLE ACCOUNT NOSUPERUSER;$/),
  ]);
});

test("what an account may do too much is told with what takes it away, also where a role or everybody was granted it", async () => {
  const group = `group_${source.url.split("/").at(-1) ?? ""}`;
  const told = await spareOf(`alter role ACCOUNT createrole; grant pg_write_all_data to ACCOUNT;
    create role ${group}; grant ${group} to ACCOUNT; grant insert on library.loans to ${group}; grant create on schema library to public;
    grant truncate, update (note) on library.fees to ACCOUNT; create table library.other (id int); grant delete on library.other to ACCOUNT`);
  await source.db.raw(`drop owned by ${group}; drop role ${group}`);

  expect(told.map((sentence) => sentence.replace(/^.*Run: /, ""))).toEqual([
    "ALTER ROLE ACCOUNT NOCREATEROLE;",
    "REVOKE pg_write_all_data FROM ACCOUNT;",
    "REVOKE CREATE ON SCHEMA library FROM PUBLIC;",
    `REVOKE TRUNCATE, UPDATE (note) ON library.fees FROM ACCOUNT; REVOKE INSERT ON library.loans FROM ${group}; REVOKE DELETE ON library.other FROM ACCOUNT;`,
  ]);
});

const ELSEWHERE = `create schema desk; create table desk.people (id int primary key, name text); create table desk.rooms (id int);
  create view desk.names as select name from desk.people; create schema cellar; create table cellar.boxes (id int);
  create schema pay; create table pay.wages (id int);
  grant usage on schema desk, pay to ACCOUNT; grant select on all tables in schema desk, pay to ACCOUNT; `;

test("rights to write in other schemas are told, not those to read, those of no use, and those that another map looks at", async () => {
  const group = `elsewhere_${source.url.split("/").at(-1) ?? ""}`;
  const grants = `${ELSEWHERE} create role ${group}; grant ${group} to ACCOUNT; alter role ACCOUNT noinherit;
    grant insert, delete on desk.people to ${group}; grant update (name) on desk.people to ACCOUNT; grant truncate on desk.rooms to public;
    grant insert on desk.names to ACCOUNT; grant create on schema desk to ACCOUNT; grant delete on cellar.boxes to ACCOUNT;
    grant delete on pay.wages to ACCOUNT`;

  const told = await spareOf(grants, ["pay"]);
  await source.db.raw(`drop owned by ${group}; drop role ${group}`);

  expect(told).toEqual([
    [
      "The account ACCOUNT may write in other schemas of the database, which no data map describes for it.",
      "Where something else needs that, give Indsigt an account of its own. Run: REVOKE CREATE ON SCHEMA desk FROM ACCOUNT;",
      "REVOKE INSERT ON desk.names FROM ACCOUNT; REVOKE UPDATE (name) ON desk.people FROM ACCOUNT;",
      `REVOKE DELETE, INSERT ON desk.people FROM ${group}; REVOKE TRUNCATE ON desk.rooms FROM PUBLIC;`,
    ].join(" "),
  ]);
});

test("what another data map describes for the same account is looked at with that map, and of another account it is told", async () => {
  const maps = mkdtempSync(join(tmpdir(), "indsigt-maps-"));
  const counter = readFileSync("sample/walk/counter.yaml", "utf8");
  writeFileSync(join(maps, "counter.yaml"), counter);
  const wages = counter.replace("system: counter", "system: wages").replace("schema: desk", "schema: pay");
  writeFileSync(join(maps, "wages.yaml"), wages);
  const { account, remove } = await givenAccount(
    source.db,
    `${ELSEWHERE} grant delete on pay.wages to ACCOUNT`,
  );
  const policies = await loadPolicies("policies");
  const own = new URL(source.url);
  [own.username, own.password] = [account, account];
  const toldOf = async (wagesUrl: string) => {
    const sourceUrls = { counter: own.href, wages: wagesUrl };
    const sources = await connectSources(maps, { sourceUrls }, policies);
    return sources.get("counter")?.withSession(async ({ spareRights }) => spareRights?.());
  };

  const [shared, apart] = [await toldOf(own.href), await toldOf(source.url)];
  await remove();
  rmSync(maps, { recursive: true });

  expect(shared).toEqual([]);
  expect(apart).toEqual([expect.stringMatching(/REVOKE DELETE ON pay\.wages FROM/)]);
});

test("the statements that are told take the rights away, and nothing is told any more", async () => {
  const { account, remove } = await givenAccount(
    source.db,
    `${ELSEWHERE} grant usage on schema library to ACCOUNT; grant pg_read_all_data, pg_signal_backend to ACCOUNT;
     grant insert on desk.people, library.loans to ACCOUNT; alter role ACCOUNT bypassrls createdb; alter schema desk owner to ACCOUNT;
     alter table desk.rooms owner to ACCOUNT; create role owner_of_the_system`,
  );
  const map = libraryMap({ patrons: { erase: { action: "keep", ...REMAINS } } });
  const db = source.connect(account);
  const told = await checkSpareRights(db, map);
  for (const sentence of told) await source.db.raw(sentence.replace(/^.* Run: /, ""));

  const after = await checkSpareRights(db, map);
  const isRead = await db.raw("select count(*) from library.patrons");
  await db.destroy();
  await remove();
  await source.db.raw("drop owned by owner_of_the_system cascade; drop role owner_of_the_system");

  expect(told).toHaveLength(6);
  expect(after).toEqual([]);
  expect(isRead.rows).toHaveLength(1);
});

test("a role that may do everything is told also where it must be taken on first, and from whom to take it", async () => {
  const name = source.url.split("/").at(-1) ?? "";
  const told = await spareOf(`create role chief_${name} superuser; create role group_${name} noinherit;
    grant chief_${name} to group_${name}; grant group_${name} to ACCOUNT`);
  await source.db.raw(`drop role group_${name}; drop role chief_${name}`);

  expect(told).toEqual([
    `The account ACCOUNT may become chief_${name}, which may do more than any data map needs. Run: REVOKE chief_${name} FROM group_${name};`,
  ]);
});

test("to pass by row policies is nothing too much where a mapped table has one", async () => {
  expect(
    await spareOf("alter role ACCOUNT bypassrls; alter table library.loans enable row level security"),
  ).toEqual([]);
});

test("an account that owns a table may drop it, and that is told", async () => {
  const told = await spareOf(
    "grant create on schema library to ACCOUNT; alter table library.fees owner to ACCOUNT",
  );

  expect(told[0]).toMatch(
    /owns a table of library, .* Run: ALTER TABLE library.fees OWNER TO owner_of_the_system;$/,
  );
});
