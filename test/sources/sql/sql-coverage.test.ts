import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import type { Knex } from "knex";
import { refuseUncovered, tellRights } from "../../../server/sources/coverage/check-coverage.ts";
import { measureCoverage } from "../../../server/sources/sql/sql-coverage.ts";
import { sqlSource } from "../../../server/sources/sql/sql-source.ts";
import type { SqlMap } from "../../../server/sources/map/sql-system-schema.ts";
import { inMariadb, LIBRARY_TABLES, useMariadb, type GivenMariadb } from "./mariadb/mariadb-fixture.ts";
import {
  errorOf,
  givenAccount,
  libraryMap,
  LIBRARY_SQL,
  openSource,
  type GivenSource,
} from "./sql-fixture.ts";

const server = useMariadb();
const log = pino({ level: "silent" });
let postgres: GivenSource;
let mariadb: GivenMariadb;

beforeEach(async () => {
  postgres = await openSource();
  await postgres.db.raw(LIBRARY_SQL);
  mariadb = await server.open();
  await mariadb.run(...LIBRARY_TABLES);
});

afterEach(async () => {
  await postgres.close();
  await mariadb.run(`drop database ${mariadb.schema}`);
});

async function addToBoth(...statements: string[]): Promise<void> {
  await mariadb.run(...statements);
  for (const statement of statements) await postgres.db.raw(`set search_path to library; ${statement}`);
}

function both(change: (map: SqlMap) => SqlMap = (map) => map): { db: Knex; map: SqlMap }[] {
  return [
    { db: postgres.db, map: change(libraryMap()) },
    { db: mariadb.db, map: change(inMariadb(libraryMap(), mariadb.schema)) },
  ];
}

test("a system whose every table and column is described has nothing undecided", async () => {
  for (const { db, map } of both()) {
    expect(await measureCoverage(db, map)).toEqual({
      system: "library",
      isStrict: false,
      described: { tables: 3, columns: 13 },
      ignored: { tables: 0, columns: 0 },
      gaps: [],
    });
  }
});

test("a column, a table that refers by key, one that refers by name alone, and every kind of copy is told; views are not", async () => {
  await addToBoth(
    "alter table patrons add column nick varchar(10)",
    "create table wishes (wish_id int primary key, owner int, foreign key (owner) references patrons (patron_id))",
    "create table searches (id int primary key, patron_id int)",
    "create table kiosk (id int primary key, PatronID int)",
    "create table patrons_history (id int primary key)",
    "create table aged_loans (id int primary key)",
    "create table deleted_fees (id int primary key)",
    "create table deletedpatrons (id int primary key)",
    "create table loans_2024 (id int primary key)",
    "create table books (id int primary key, title varchar(10))",
    "create view patrons_log as select patron_id from patrons",
  );
  for (const { db, map } of both()) {
    const { gaps } = await measureCoverage(db, map);

    expect(
      gaps.map(({ why, table, column }) => `${why} ${table} ${column ?? ""}`.trim().toLowerCase()).sort(),
    ).toEqual([
      "column patrons nick",
      "copy aged_loans",
      "copy deleted_fees",
      "copy deletedpatrons",
      "copy loans_2024",
      "copy patrons_history",
      "name kiosk patronid",
      "name searches patron_id",
      "reference wishes",
    ]);
    expect(gaps.every(({ message }) => /Describe|Add/.test(message))).toBe(true);
  }
});

test("copies in another schema or database are told by their name or columns, and decided one by one or all", async () => {
  const other = `${mariadb.schema}_copy`;
  const copies = [
    "create table ELSE.loans (id int primary key)",
    "create table ELSE.patrons_history (id int primary key)",
    "create table ELSE.people (patron_id int, cpr varchar(20), name text, note text, born date, changed date)",
    "create table ELSE.books (id int primary key, title varchar(10))",
  ];
  await postgres.db.raw("create schema copies");
  await mariadb.run(`create database ${other}`);
  for (const copy of [
    ...copies,
    "create table people (PATRON_ID int, cpr int, name int, note int, born int)",
  ]) {
    await mariadb.run(copy.replace("ELSE", other));
    await postgres.db.raw(`set search_path to library; ${copy.replace("ELSE", "copies")}`);
  }
  const reason = "Written anew each night from the others.";
  for (const { db, map } of both()) {
    const schema = map.client === "pg" ? "copies" : other;
    const gapsWith = async (ignored: Record<string, string>) => {
      const its = (await measureCoverage(db, { ...map, ignored })).gaps;
      return its.map(({ why, table }) => `${why} ${table.replace(schema, "ELSE")}`);
    };

    const gaps = ["COPY people", "COPY ELSE.loans", "COPY ELSE.patrons_history", "COPY ELSE.people"];
    expect(await gapsWith({})).toEqual(gaps);
    expect(await gapsWith({ [`${schema}.loans`]: reason, people: reason })).toEqual(gaps.slice(2));
    expect(await gapsWith({ [`${schema}.*`]: reason })).toEqual(["COPY people"]);
  }
  await mariadb.run(`drop database ${other}`);
});

test("rows that PostgreSQL keeps or shows elsewhere are told: a materialized view is a copy", async () => {
  await postgres.db.raw(
    "set search_path to library; create materialized view report as select p.name as who from patrons p",
  );

  const { gaps } = await measureCoverage(postgres.db, libraryMap());

  expect(gaps).toEqual([
    {
      ...{ why: "COPY", table: "report", column: null },
      message: expect.stringMatching(/report shows rows that are kept elsewhere.*refreshed.*ignored/),
    },
  ]);
});

test("where people are found in documents, every other table of documents is told", async () => {
  await addToBoth(
    "alter table patrons add column more json",
    "create table requests (id int primary key, more json)",
    "create table opening_hours (id int primary key, day varchar(10))",
  );
  const inDocuments = (map: SqlMap): SqlMap => {
    const patrons = map.collections["patrons"] as SqlMap["collections"][string];
    const described = { ...patrons.columns, "more->card": patrons.columns["name"] };
    const columns = described as typeof patrons.columns;
    const ignored = { more: "Described place by place." };
    return { ...map, collections: { ...map.collections, patrons: { ...patrons, columns, ignored } } };
  };
  for (const { db, map } of both(inDocuments)) {
    expect((await measureCoverage(db, map)).gaps).toMatchObject([
      { why: "DOCUMENT", table: "requests", column: "more" },
    ]);
  }
  for (const { db, map } of both()) {
    const { gaps } = await measureCoverage(db, map);
    expect(gaps.map(({ table }) => table)).toEqual(["patrons"]);
  }
});

test("an account of MariaDB that is shown only some tables is told so; rights through a role are enough", async () => {
  const [few, all] = ["few", "all"].map((name) => `${name}_${mariadb.schema}`) as [string, string];
  const role = `role_${mariadb.schema}`;
  const granted = ["patrons", "loans", "fees"].map(
    (table) => `grant select on ${mariadb.schema}.${table} to ${few}`,
  );
  await mariadb.run(
    "create table wishes (id int primary key, patron_id int, foreign key (patron_id) references patrons (patron_id))",
    `create user ${few} identified by '${few}'`,
    ...granted,
    `create role ${role}`,
    `grant select on ${mariadb.schema}.* to ${role}`,
    `create user ${all} identified by '${all}'`,
    `grant ${role} to ${all}`,
    `set default role ${role} for ${all}`,
  );
  const map = inMariadb(libraryMap(), mariadb.schema);
  const whysFor = async (account: string) => {
    const db = mariadb.connect(account);
    const { gaps } = await measureCoverage(db, map);
    await db.destroy();
    return gaps.map(({ why, table }) => `${why} ${table}`);
  };

  expect(await whysFor(few)).toEqual([`HIDDEN ${mariadb.schema}.*`]);
  expect(await whysFor(all)).toEqual(["REFERENCE wishes"]);
});

describe("npm run sources:coverage", () => {
  const folder = mkdtempSync(join(tmpdir(), "indsigt-coverage-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("tells where the system is not as the map says, and ends with 1 although the map is not strict", async () => {
    cpSync("policies", folder, { recursive: true });
    rmSync(join(folder, "data-map"), { recursive: true });
    mkdirSync(join(folder, "data-map"));
    cpSync("sample/walk/counter.yaml", join(folder, "data-map", "counter.yaml"));
    await postgres.db.raw(`drop schema library cascade; ${readFileSync("sample/walk/counter.sql", "utf8")}`);
    const compare = () =>
      spawnSync(process.execPath, ["--import", "tsx", "server/sources/coverage/coverage-cli.ts"], {
        env: {
          ...process.env,
          POLICIES_DIR: folder,
          SOURCE_URLS: JSON.stringify({ counter: postgres.url }),
        },
        encoding: "utf8",
      });

    const whole = compare();
    await postgres.db.raw("alter table desk.fees drop column note; drop table desk.loans_history");
    const changed = compare();

    expect(whole).toMatchObject({ status: 0, stdout: expect.stringMatching(/0 undecided/) });
    expect(whole.stdout).not.toContain("MAP");
    expect(changed.status).toBe(1);
    expect(changed.stdout).toMatch(/^MAP {8}The column note of fees does not exist/m);
    expect(changed.stdout).toMatch(/^MAP {8}The table loans_history of .* does not exist/m);
  }, 60_000);
});

test("what is ignored with a reason is decided", async () => {
  await addToBoth(
    "alter table patrons add column nick varchar(10)",
    "create table wishes (wish_id int primary key, owner int, foreign key (owner) references patrons (patron_id))",
    "create table patrons_history (id int primary key)",
  );
  const reason = "Holds nothing about a person.";
  const decided = (map: SqlMap): SqlMap => ({
    ...map,
    ignored: { wishes: reason, patrons_history: reason },
    collections: {
      ...map.collections,
      patrons: {
        ...(map.collections["patrons"] as SqlMap["collections"][string]),
        ignored: { nick: reason },
      },
    },
  });
  for (const { db, map } of both(decided)) {
    expect(await measureCoverage(db, map)).toMatchObject({ gaps: [], ignored: { tables: 2, columns: 1 } });
  }
});

test("a reference that makes no row the person's is decided with a reason, and only that one", async () => {
  await addToBoth(
    "alter table fees add column manager int, add column payer int",
    "alter table fees add foreign key (manager) references patrons (patron_id)",
    "alter table fees add foreign key (payer) references patrons (patron_id)",
  );
  const reason = "The member of staff who took the money.";
  const decided = (map: SqlMap): SqlMap => {
    const fees = map.collections["fees"] as SqlMap["collections"][string];
    const ignored = { manager: reason, payer: "A name that is described elsewhere." };
    return {
      ...map,
      collections: { ...map.collections, fees: { ...fees, ignored, ignoredReferences: { manager: reason } } },
    };
  };
  for (const { db, map } of both(decided)) {
    const { gaps } = await measureCoverage(db, map);

    expect(gaps.map(({ why, message }) => `${why} ${message}`)).toEqual([
      expect.stringMatching(
        /^REFERENCE fees refers to patrons through payer, .*under ignoredReferences, with why/,
      ),
    ]);
  }
});

test("a strict map stops the start with what is undecided; another only reports it", async () => {
  await addToBoth("create table searches (id int primary key, patron_id int)");
  const strict = sqlSource({ ...libraryMap(), coverage: "strict" }, postgres.url);
  const lenient = sqlSource(libraryMap(), postgres.url);

  const error = await errorOf(refuseUncovered([strict], log));

  expect(error.code).toBe("INVALID_INPUT");
  expect(error.message).toMatch(/library leaves one thing undecided.*searches.*sources:coverage/s);
  await expect(refuseUncovered([lenient], log)).resolves.toBeUndefined();
});

test("at the start it is logged where the account may not erase, where it may too much, and where that could not be seen", async () => {
  const { account, remove } = await givenAccount(
    postgres.db,
    "grant usage on schema library to ACCOUNT; grant select on all tables in schema library to ACCOUNT",
  );
  const lines: Record<string, unknown>[] = [];
  const kept = pino({ base: null }, { write: (line) => void lines.push(JSON.parse(line)) });
  const at = (system: string, change: (url: URL) => void) => {
    const url = new URL(postgres.url);
    change(url);
    return sqlSource({ ...libraryMap(), system }, url.href);
  };

  await tellRights(
    [
      at("whole", () => undefined),
      at("reading", (url) => void ([url.username, url.password] = [account, account])),
      at("away", (url) => void (url.port = "1")),
    ],
    kept,
  );
  await remove();

  expect(lines.map(({ system, missing, spare, fault }) => ({ system, missing, spare, fault }))).toEqual(
    expect.arrayContaining([
      { system: "whole", spare: 1 },
      { system: "reading", missing: 6 },
      { system: "away", fault: "UNREACHABLE" },
    ]),
  );
  expect(lines).toHaveLength(3);
});

test("a strict system that cannot be reached does not keep the service from starting", async () => {
  const url = new URL(postgres.url);
  url.port = "1";
  const away = sqlSource({ ...libraryMap(), coverage: "strict" }, url.href);

  await expect(refuseUncovered([away], log)).resolves.toBeUndefined();
});
