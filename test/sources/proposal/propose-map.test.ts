import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Knex } from "knex";
import { parse } from "yaml";
import { planErasure } from "../../../server/sources/sql/erasure/erasure-plan.ts";
import { graphProblems } from "../../../server/sources/map/graph.ts";
import { proposeMap } from "../../../server/sources/proposal/propose-map.ts";
import { compareSchema } from "../../../server/sources/sql/sql-schema-check.ts";
import { measureCoverage } from "../../../server/sources/sql/sql-coverage.ts";
import { checkPrivileges } from "../../../server/sources/sql/sql-privilege-check.ts";
import { sqlSystemSchema, type SqlMap } from "../../../server/sources/map/sql-system-schema.ts";
import { useMariadb, type GivenMariadb } from "../sql/mariadb/mariadb-fixture.ts";
import { ANNA, openSource, type GivenSource } from "../sql/sql-fixture.ts";

const server = useMariadb();
let postgres: GivenSource;
let mariadb: GivenMariadb;

const STATEMENTS = [
  "create table patrons (patron_id int primary key, cpr varchar(20), name varchar(50), email varchar(50), note text, xq7 int)",
  `create table loans (loan_id int primary key, patron_id int, item int, previous int,
    foreign key (patron_id) references patrons (patron_id), foreign key (previous) references loans (loan_id))`,
  "create table fees (fee_id int primary key, loan_id int, amount int, foreign key (loan_id) references loans (loan_id))",
  "create table visits (patron_id int, at_gate varchar(20))",
  "create table books (id int primary key, title varchar(50))",
  `insert into patrons values (1, '0101901234', 'Zachariasdatter', 'secret@example.org', 'a long note of Zachariasdatter about her neighbour and others', 4711)`,
  "insert into loans values (815, 1, 4712, null)",
  "insert into visits values (1, 'north-gate-17')",
];

beforeAll(async () => {
  postgres = await openSource();
  for (const statement of STATEMENTS) await postgres.db.raw(statement);
  mariadb = await server.open();
  await mariadb.run(...STATEMENTS);
});

afterAll(async () => {
  await postgres.close();
});

const both = (): { db: Knex; client: SqlMap["client"]; schema: string }[] => [
  { db: postgres.db, client: "pg", schema: "public" },
  { db: mariadb.db, client: "mysql2", schema: mariadb.schema },
];

test("the proposal describes what leads from the person, by key and by name, and nothing else", async () => {
  for (const { db, ...at } of both()) {
    const text = await proposeMap(db, { system: "library", ...at });
    const map = sqlSystemSchema.parse(parse(text, { stringKeys: true }));

    expect(Object.keys(map.collections).sort()).toEqual(["fees", "loans", "patrons", "visits"]);
    expect(map.collections["patrons"]?.identity).toEqual({
      cpr: "cpr",
      email: "email",
      patronId: "patron_id",
    });
    expect(map.collections["loans"]).toMatchObject({
      from: [{ patron_id: "patrons.patron_id" }],
      self: { previous: "loan_id" },
    });
    expect(map.collections["patrons"]?.columns["note"]).toMatchObject({ freeText: true });
    expect(map.collections["visits"]).toMatchObject({ keyIsEnforced: false });
    expect(graphProblems(map)).toEqual([]);
    expect(await compareSchema(db, map)).toEqual([]);
    await expect(planErasure(db, map, ANNA)).resolves.toMatchObject({ system: "library" });
  }
});

test("the proposal says what it is unsure of, and decides nothing for the archives", async () => {
  const [first] = both();
  const text = await proposeMap(first?.db as Knex, { system: "library", client: "pg", schema: "public" });

  expect(text).toMatch(/xq7: \{ category: unsure, activity: unsure.*# unsure: what it holds/);
  expect(text).toMatch(/patron_id: patrons\.patron_id \} # unsure: by the column's name alone/);
  expect(text).toMatch(/key: \[patron_id, at_gate\] # unsure: the table has no key/);
  expect(text).not.toMatch(/archiveDisposition: (?!UNDECIDED)/);
});

test("a number that a system counts by itself is not proposed as the patron number, and the primary key comes before another", async () => {
  const rooms = [
    "create table members (member_no int primary key, email varchar(50) not null unique, surname varchar(50))",
    "create table bookings (id int primary key, member_no int references members (member_no), title varchar(50), note varchar(50))",
    "create table bookings_2024 (id int primary key, member_no int)",
  ];
  const other = await openSource();
  for (const statement of rooms) await other.db.raw(statement);
  const inMariadb = await server.open();
  await inMariadb.run(...rooms);

  for (const [db, client, schema] of [
    [other.db, "pg", "public"],
    [inMariadb.db, "mysql2", inMariadb.schema],
  ] as const) {
    const text = await proposeMap(db, { system: "rooms", client, schema });
    const map = sqlSystemSchema.parse(parse(text, { stringKeys: true }));

    expect(map.collections["members"]).toMatchObject({
      key: ["member_no"],
      identity: { email: "email" },
      yields: { email: "email" },
    });
    expect(text).toContain("# unsure: if other systems know people by member_no");
    expect(map.collections["bookings_2024"]?.from).toEqual([{ member_no: "members.member_no" }]);
    expect(map.collections["bookings"]?.columns["note"]).toMatchObject({ freeText: true });
    expect(text).toMatch(/title: \{ category: unsure/);
  }
  await other.close();
});

test("where two columns lead to people, the proposal asks which of them says whose it is", async () => {
  const other = await openSource();
  await other.db.raw(`create table patrons (patron_id int primary key, cpr text, email text);
    create table fees (id int primary key, owner int references patrons, manager int references patrons);
    create table loans (id int primary key, owner int references patrons)`);

  const text = await proposeMap(other.db, { system: "rooms", client: "pg", schema: "public" });
  await other.close();

  expect(
    text.match(/^ {6}- \{ (?:owner|manager): patrons\.patron_id \} # unsure: whose it is/gm),
  ).toHaveLength(2);
  expect(text).toMatch(/^ {6}- \{ owner: patrons\.patron_id \}$/m);
});

test.each([
  [["rooms"], 0],
  [["--system", "rooms", "--schema", "public", "--person", "patrons"], 0],
  [["rooms", "more"], 1],
  [["--system", "rooms", "more"], 1],
  [[], 1],
])(
  "the command with %j ends with %d, and with its usage where it is not understood",
  (args, status) => {
    const command = ["--import", "tsx", "server/sources/proposal/map-cli.ts", ...args];
    const env = { ...process.env, SOURCE_URLS: JSON.stringify({ rooms: postgres.url }) };

    const said = spawnSync(process.execPath, command, { env, encoding: "utf8" });

    expect(said.status).toBe(status);
    expect(status === 0 ? said.stdout : said.stderr).toMatch(
      status === 0 ? /^system: rooms$/m : /^Usage: npm run --silent sources:map -- koha/,
    );
    if (status === 0) expect(said.stdout).toMatch(/^ {4}table: patrons$/m);
  },
  60_000,
);

test("what keeps rows of other tables is named in the proposal, and not proposed to be erased in", async () => {
  const other = await openSource();
  await other.db.raw(`create table patrons (patron_id int primary key, cpr text, email text);
    create materialized view report as select patron_id, cpr, email from patrons`);

  const text = await proposeMap(other.db, { system: "rooms", client: "pg", schema: "public" });
  await other.close();

  expect(Object.keys(sqlSystemSchema.parse(parse(text, { stringKeys: true })).collections)).toEqual([
    "patrons",
  ]);
  expect(text).toMatch(/^# unsure: report\. Each keeps or shows rows of other tables/m);
});

const page = readFileSync("docs/connecting-a-system.md", "utf8");

/** The statements that the page has typed at a program, step by step. */
const typedAt = (program: string) =>
  [...page.matchAll(/^```sql\n-- (.*)\n([^`]*)```$/gm)].flatMap(([, at, sql = ""]) =>
    at === program ? [sql] : [],
  );

const walked = (system: string, schema: string): SqlMap =>
  sqlSystemSchema.parse({
    ...(parse(readFileSync(`sample/walk/${system}.yaml`, "utf8")) as Record<string, unknown>),
    schema,
  });

/** Whether the page shows at least one of the lines. */
const isShown = (lines: readonly string[]) => lines.some((line) => page.includes(line));

test("the walk of docs/connecting-a-system.md: what it types is enough in PostgreSQL, and no less is", async () => {
  const counter = await openSource();
  await counter.db.raw(readFileSync("sample/walk/counter.sql", "utf8"));
  const account = `walker_${randomUUID().slice(0, 8)}`;
  const [reading = "", erasing = ""] = typedAt("psql counter").map((sql) =>
    sql.replaceAll("indsigt", account).replace("'secret'", `'${account}'`),
  );
  const map = walked("counter", "desk");
  await counter.db.raw(reading);
  const walker = counter.connect(account);

  expect(await measureCoverage(walker, map)).toMatchObject({ gaps: [], isStrict: true });
  const missing = (await checkPrivileges(walker, map)).map(({ message }) => message);
  expect(isShown(missing)).toBe(true);
  await counter.db.raw(erasing);
  expect(await checkPrivileges(walker, map)).toEqual([]);
  const { steps } = await planErasure(walker, map, [{ kind: "cpr", value: "8211901237" }]);
  for (const { collection, count } of steps) {
    const title = map.collections[collection]?.title.en ?? "";
    expect(page).toContain(`    delete        ${count}  ${title}\n`);
  }

  await walker.destroy();
  await counter.db.raw(`drop owned by ${account}; drop role ${account}`);
  await counter.close();
});

test("the walk of docs/connecting-a-system.md: what it types is enough in MariaDB, and no less is", async () => {
  const rooms = await server.open();
  const sql = readFileSync("sample/walk/rooms.sql", "utf8").replaceAll(/^--.*$/gm, "");
  await rooms.run(...statementsOf(sql));
  const account = `walker_${randomUUID().slice(0, 8)}`;
  const [reading = "", erasing = ""] = typedAt("mariadb").map((text) =>
    text
      .replaceAll("indsigt@'127.0.0.1'", `${account}@'%'`)
      .replace("'secret'", `'${account}'`)
      .replaceAll("rooms.", `${rooms.schema}.`),
  );
  const map = walked("rooms", rooms.schema);
  await rooms.run(...statementsOf(reading));
  const walker = rooms.connect(account);

  expect(await measureCoverage(walker, map)).toMatchObject({ gaps: [], isStrict: true });
  expect(isShown((await checkPrivileges(walker, map)).map(({ message }) => message))).toBe(true);
  await rooms.run(...statementsOf(erasing));
  expect(await checkPrivileges(walker, map)).toEqual([]);
  const mikkel = [{ kind: "email", value: "mikkel.jensen@post.example" }] as const;
  expect((await planErasure(walker, map, mikkel, { shared: "ERASE" })).totals.erased).toBe(3);
  await walker.destroy();
});

const statementsOf = (sql: string) =>
  sql
    .split(";")
    .map((one) => one.trim())
    .filter((one) => one !== "");

test("a slip in the name of a schema or a table is told with what is there, instead of a map of nothing", async () => {
  for (const { db, ...at } of both()) {
    await expect(proposeMap(db, { system: "library", ...at, schema: "nowhere" })).rejects.toThrow(
      "The account sees no table in nowhere of library.",
    );
    await expect(proposeMap(db, { system: "library", ...at, person: "people" })).rejects.toThrow(
      /^There is no table people in \w+. It has books, fees, loans, patrons, visits\.$/,
    );
  }
});

test("no value of the system is in the proposal", async () => {
  for (const { db, ...at } of both()) {
    const text = await proposeMap(db, { system: "library", ...at });

    for (const value of [
      "0101901234",
      "Zachariasdatter",
      "secret",
      "neighbour",
      "4711",
      "4712",
      "815",
      "north-gate",
    ]) {
      expect(text).not.toContain(value);
    }
  }
});

test("where no table looks like that of people, the proposal says so instead of guessing", async () => {
  const other = await openSource();
  await other.db.raw("create table books (id int primary key, title text)");

  const text = await proposeMap(other.db, { system: "library", client: "pg", schema: "public" });
  await other.close();

  expect(text).toMatch(/collections: \{\} # unsure: no table looks like that of people/);
});
