import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { parse } from "yaml";
import * as sqliteFile from "../../../sample/modules/sqlite-file.ts";
import { moduleSystemSchema } from "../../../server/sources/contract/system-schema.ts";
import { carryOutErasure } from "../../../server/sources/erasure/carry-out-erasure.ts";
import { faultOf } from "../../../server/sources/fault.ts";
import { moduleSource } from "../../../server/sources/module/module-source.ts";
import { givenContext } from "../../support/given-case.ts";
import { givenApprovedErasure } from "../../support/given-erasure.ts";
import { useDatabase } from "../../support/test-database.ts";
import { failedRules, RULES_OF_HTTP } from "../module/module-contract.ts";
import { errorOf, rowsOf } from "./sql-fixture.ts";

const database = useDatabase();
const ANNE = { identities: [{ kind: "patronId" as const, value: "4711" }] };
const TABLES = `
  pragma journal_mode = wal;
  create table members (id integer primary key, patron_no text, email text, name text, photo blob, points integer);
  create table meetings (id integer primary key, member_id integer references members (id), held_on text, note text);
  insert into members values (1, '4711', 'anne@post.example', 'Zachariasdatter', x'00ff', 9007199254740993),
    (2, '4712', 'bo@post.example', 'Bo', null, 5);
  insert into meetings values (1, 1, '2026-01-05', 'Zachariasdatter brought cake'), (2, 2, '2026-01-05', null),
    (3, 1, '2026-02-02', 'O''Neill'), (4, 1, '2026-03-02', null);`;

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "indsigt-sqlite-"));
  file = join(folder, "circles.db");
  run(TABLES);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What another program does to the file, over a connection of its own. */
function run(sql: string): void {
  const db = new Database(file);
  db.exec(sql);
  db.close();
}

function contents(): string {
  const db = new Database(file);
  const tables = ["members", "meetings"].map((table) =>
    db.prepare(`select id from ${table} order by id`).all(),
  );
  db.close();
  return JSON.stringify(tables);
}

/** The map that the page shows, on the test's file. */
function sourceWith(more: Record<string, unknown> = {}) {
  const page = readFileSync("docs/connecting-a-system.md", "utf8");
  const text = /^```yaml\n(system: reading-circles\n[^`]*)```$/m.exec(page)?.[1] ?? "";
  const written = parse(text) as Record<string, unknown>;
  return moduleSource(moduleSystemSchema.parse({ ...written, settings: { file }, ...more }), sqliteFile, {});
}

async function read(collection: string, more: Record<string, unknown> = {}) {
  return sourceWith(more).withSession(async (session) => {
    const rows = [];
    for await (const page of session.pages(collection, ANNE, {})) rows.push(...rowsOf([page]));
    return rows;
  });
}

const given = async (more: Record<string, unknown> = {}) => {
  const ctx = givenContext(database.db, [sourceWith(more)], { ledgerFile: join(folder, "erasures.ledger") });
  const planned = await givenApprovedErasure(ctx, "reading-circles", { known: ANNE.identities });
  return { ctx, ...planned };
};

test("a person's rows are read page by page by key, also those that only another table leads to", async () => {
  const meetings = await read("meetings", { pageSize: 1 });
  const [member] = await read("members");

  expect(meetings.map((row) => row["held_on"])).toEqual(["2026-01-05", "2026-02-02", "2026-03-02"]);
  expect(member).toMatchObject({ name: "Zachariasdatter", photo: "00ff", points: "9007199254740993" });
});

test("she is erased as approved, read again over a new connection, and her bytes are gone from the file", async () => {
  const { ctx, planId } = await given();
  const { plan, dry_run } = await database.db("erasure_plans").where({ id: planId }).first();
  expect(plan.totals).toEqual({ erased: 4, anonymised: 0, kept: 0 });
  expect(dry_run).toMatchObject({ outcome: "ERASED" });
  expect(contents()).toContain('"id":3');

  await carryOutErasure(ctx, { planId });

  expect(contents()).toBe('[[{"id":2}],[{"id":2}]]');
  const done = await database.db("erasure_plans").where({ id: planId }).first();
  expect(done).toMatchObject({ state: "COMPLETE", certificate: { complete: true } });
  for (const name of readdirSync(folder).filter((one) => one.startsWith("circles.db"))) {
    expect(readFileSync(join(folder, name)).includes("Zachariasdatter")).toBe(false);
  }
});

test("a row that was changed after the approval stops it with nothing erased", async () => {
  const { ctx, planId } = await given();
  run("update meetings set note = 'changed' where id = 4");
  const before = contents();

  await carryOutErasure(ctx, { planId });

  expect(contents()).toBe(before);
  expect(await database.db("erasure_plans").where({ id: planId }).first()).toMatchObject({
    state: "CHANGED",
  });
});

test.each([
  [
    "a trigger that deletes more",
    "create trigger more after delete on members begin delete from meetings; end",
  ],
  [
    "a row of somebody else that refers to hers",
    "create table prizes (id integer primary key, member_id integer references members (id)); insert into prizes values (1, 1)",
  ],
])("%s is found by the dry run: nobody approves, and nothing is erased", async (_, sql) => {
  run(sql);
  const before = contents();

  await expect(given()).rejects.toThrow("not ready");

  const failed = await database.db("erasure_plans").where({ state: "FAILED" }).first();
  expect(failed).toMatchObject({ last_error: "RULE_OF_SYSTEM" });
  expect(contents()).toBe(before);
  await database.db("erasure_plans").delete();
});

test("while another program writes we wait without holding up the service, and no longer than the map says", async () => {
  const { ctx, planId } = await given({ timeout: 1 });
  const writer = new Database(file);
  writer.exec("begin immediate");

  const error = await errorOf(carryOutErasure(ctx, { planId }));

  expect(faultOf(error).fault).toMatch(/^(BUSY|TOO_SLOW)$/);
  writer.exec("rollback");
  writer.close();
  await carryOutErasure(ctx, { planId });
  expect(contents()).toBe('[[{"id":2}],[{"id":2}]]');
});

test("a file that is not there is not answered as one with nobody in it", async () => {
  rmSync(file);

  expect(faultOf(await errorOf(read("members"))).fault).toBe("UNREACHABLE");
});

test("a column that the map does not know stops the reading with its name", async () => {
  run("alter table members add column shoe_size integer");

  const differences = await sourceWith().withSession((session) => session.differences());

  expect(JSON.stringify(differences)).toContain("shoe_size");
});

test("it keeps the rules of the contract that functions can keep", async () => {
  run(
    "delete from meetings; insert into members (id, patron_no, name) values (3, '4711', 'Zachariasdatter')",
  );
  const access = { settings: { file }, secrets: {}, signal: AbortSignal.timeout(20_000) };
  const capabilities = async () => {
    const told = await sqliteFile.capabilities(access);
    return { ...told, collections: told.collections.filter(({ name }) => name === "members") };
  };

  expect(await failedRules({ ...sqliteFile, capabilities }, access)).toEqual(RULES_OF_HTTP);
  expect(contents()).toBe('[[{"id":2}],[]]');
});
