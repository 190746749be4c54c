import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { Context } from "../../../server/context.ts";
import { collectSystem } from "../../../server/sources/collection/collect-system.ts";
import type { SqlMap } from "../../../server/sources/map/sql-system-schema.ts";
import { sqlSource } from "../../../server/sources/sql/sql-source.ts";
import { eventually } from "../../support/eventually.ts";
import { openFaultyProxy, type FaultyProxy } from "../../support/faulty-proxy.ts";
import { givenCase, givenContext } from "../../support/given-case.ts";
import { useDatabase } from "../../support/test-database.ts";
import { errorOf, givenMap, openSource, type GivenSource } from "../sql/sql-fixture.ts";

const database = useDatabase();
let source: GivenSource;

const map = (system: string, timeouts = { connect: 1, statement: 1, idle: 1 }): SqlMap => ({
  ...givenMap(
    {
      patrons: {
        key: ["id"],
        identity: { cpr: "cpr" },
        yields: { patronId: "id", email: "email" },
        columns: ["id", "cpr", "email", 'Navn "kalde"'],
      },
      events: {
        key: ["id"],
        identity: { email: "email" },
        from: [{ email: "patrons.email" }],
        columns: ["id", "email"],
      },
      notes: { key: ["id"], from: [{ patron: "patrons.id" }], columns: ["id", "patron", "text"] },
    },
    "s",
  ),
  system,
  timeouts,
});

beforeEach(async () => {
  source = await openSource();
  await source.db.raw(`create schema s;
    create table s.patrons (id int primary key, cpr text unique, email text, "Navn ""kalde""" text);
    create table s.events (id int primary key, email text);
    create table s.notes (id int primary key, patron int references s.patrons on delete restrict, text text);
    insert into s.patrons values (1, '0101901234', 'anna@x.dk', 'Anna'), (2, '0202905678', 'anna@x.dk', 'Anna');
    insert into s.events values (7, 'anna@x.dk'), (8, 'other@x.dk');
    insert into s.notes values (11, 1, 'n'), (12, 2, 'm')`);
});

afterEach(async () => source.close());

async function collect(
  ctx: Context,
  system = "library",
  requestId?: string,
): Promise<{ id: string; requestId: string }> {
  const id = randomUUID();
  const caseId = requestId ?? (await givenCase(ctx));
  await database.db("source_runs").insert({ id, data_request_id: caseId, system, state: "WAITING" });
  await collectSystem(ctx, { sourceRunId: id }).catch(() => undefined);
  return { id, requestId: caseId };
}

const runOf = async (db: Knex, id: string) => db("source_runs").where({ id }).first();
const doubtsOf = async (requestId: string) =>
  database
    .db("review_items")
    .where({ data_request_id: requestId })
    .orderBy("collection")
    .select("collection", "doubts");

test("what an e-mail address alone leads to is found and marked, and what leads to her number is not", async () => {
  const ctx = givenContext(database.db, [sqlSource(map("library"), source.url)]);

  const { id, requestId } = await collect(ctx);

  expect(await runOf(database.db, id)).toMatchObject({ state: "COLLECTED", rows: 3, done: 3, total: 3 });
  expect(await doubtsOf(requestId)).toEqual([
    { collection: "library.events", doubts: ["SHARED_IDENTIFIER"] },
  ]);
});

test("a namesake with the same e-mail address is not taken for her", async () => {
  const ctx = givenContext(database.db, [sqlSource(map("library"), source.url)]);

  const { id } = await collect(ctx);

  const counts = await database
    .db("finding_pages")
    .where({ source_run_id: id })
    .orderBy("collection")
    .pluck("rows");
  expect(counts).toEqual([1, 1, 1]);
});

test("an address that one system tells has the others read by it, also the one that was read before", async () => {
  const events = {
    ...givenMap({ events: { key: ["id"], identity: { email: "email" }, columns: ["id", "email"] } }, "s"),
    system: "place2book",
  };
  const ctx = givenContext(database.db, [
    sqlSource(events, source.url),
    sqlSource(map("library"), source.url),
  ]);
  const first = await collect(ctx, "place2book", await givenCase(ctx, { email: "nobody@x.dk" }));
  expect(await runOf(database.db, first.id)).toMatchObject({ state: "NO_DATA" });
  await database.db("data_requests").where({ id: first.requestId }).update({ state: "COLLECTING" });

  await collect(ctx, "library", first.requestId);
  expect(await runOf(database.db, first.id)).toMatchObject({ state: "WAITING" });
  await collectSystem(ctx, { sourceRunId: first.id });

  expect(await runOf(database.db, first.id)).toMatchObject({ state: "COLLECTED", rows: 1 });
});

test("two people under one number stop the system until somebody says who it is", async () => {
  await source.db.raw("insert into s.patrons values (3, '010190-1234', null, 'Anna')");
  const ctx = givenContext(database.db, [sqlSource(map("library"), source.url)]);

  const { id } = await collect(ctx);

  expect(await runOf(database.db, id)).toMatchObject({
    state: "STOPPED",
    last_error: "SEVERAL_PEOPLE",
    rows: 0,
  });
  expect(await database.db("finding_pages").where({ source_run_id: id })).toEqual([]);
});

test.each([
  ["a column that is gone", "alter table s.notes drop column text", /column text of notes does not exist/],
  ["a table that is gone", "drop table s.notes", /table notes of notes does not exist/],
])("%s stops the system and says where, before anything is read", async (_, sql, says) => {
  await source.db.raw(sql);
  const ctx = givenContext(database.db, [sqlSource(map("library"), source.url)]);

  const { id } = await collect(ctx);

  const run = await runOf(database.db, id);
  expect(run).toMatchObject({ state: "STOPPED", last_error: "SCHEMA_CHANGED", rows: 0 });
  expect(run.error_details.join(" ")).toMatch(says);
});

test("a person the system does not know is told as such", async () => {
  const ctx = givenContext(database.db, [sqlSource(map("library"), source.url)]);

  const { id } = await collect(ctx, "library", await givenCase(ctx, { cpr: "3112999999" }));

  expect(await runOf(database.db, id)).toMatchObject({ state: "NO_DATA", rows: 0 });
});

test("an identifier that looks like SQL is only ever a value", async () => {
  const ctx = givenContext(database.db, [sqlSource(map("library"), source.url)]);

  const { id } = await collect(
    ctx,
    "library",
    await givenCase(ctx, { email: "'; drop table s.notes; --@x.dk" }),
  );

  expect(await runOf(database.db, id)).toMatchObject({ state: "COLLECTED" });
  expect((await source.db.raw("select count(*)::int as n from s.notes")).rows).toEqual([{ n: 2 }]);
});

test("a table that waits for others holds up its own records only, and is not told as read before it is", async () => {
  const ctx = givenContext(database.db, [
    sqlSource(map("library", { connect: 1, statement: 20, idle: 20 }), source.url),
  ]);
  const id = randomUUID();
  const run = { id, data_request_id: await givenCase(ctx), system: "library", state: "WAITING" };
  await database.db("source_runs").insert(run);
  const kept = async () =>
    database.db("finding_pages").where({ source_run_id: id }).orderBy("collection").pluck("collection");
  const lock = await source.db.transaction();
  await lock.raw("lock table s.events in access exclusive mode");

  const reading = collectSystem(ctx, { sourceRunId: id });
  for (let tries = 0; tries < 400 && !(await kept()).includes("notes"); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 25));

  expect(await kept()).toEqual(["notes", "patrons"]);
  expect(await runOf(database.db, id)).toMatchObject({ state: "RUNNING", total: 3 });
  expect((await runOf(database.db, id)).done).toBeLessThan(2);
  await lock.rollback();
  await reading;
  expect(await kept()).toEqual(["events", "notes", "patrons"]);
  expect(await runOf(database.db, id)).toMatchObject({ state: "COLLECTED", rows: 3, done: 3 });
});

describe("the connections to a system", () => {
  /** Those that are open, by which backend serves them, but for the test's own. */
  const open = async (): Promise<number[]> => {
    const { rows } = await source.db.raw(`select pid from pg_stat_activity
      where datname = current_database() and application_name = 'indsigt' and pid <> pg_backend_pid() order by pid`);
    return rows.map(({ pid }: { pid: number }) => pid);
  };

  test("serve the requests that are read one after another, and no erasure or reading again", async () => {
    const library = sqlSource(map("library"), source.url);
    const ctx = givenContext(database.db, [library]);

    const first = await collect(ctx);
    const kept = await open();
    const second = await collect(ctx);

    expect(kept.length).toBeGreaterThan(0);
    expect(await open()).toEqual(kept);
    for (const { id } of [first, second])
      expect(await runOf(database.db, id)).toMatchObject({ state: "COLLECTED", rows: 3 });
    const apart = await library.withSession(async (session) => {
      await session.discover({ identities: [{ kind: "cpr", value: "0101901234" }] });
      return (await open()).filter((pid) => !kept.includes(pid));
    });
    expect(apart).toHaveLength(1);
    await eventually(async () => expect(await open()).toEqual(kept));
  });

  test("are closed where something went wrong over them, and replaced where the system ended them", async () => {
    const ctx = givenContext(database.db, [sqlSource(map("library"), source.url)]);
    await collect(ctx);
    await source.db.raw(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'indsigt' and pid <> pg_backend_pid()`);
    await eventually(async () => expect(await open()).toEqual([]));

    const { id } = await collect(ctx);
    expect(await runOf(database.db, id)).toMatchObject({ state: "COLLECTED", attempts: 1 });

    await source.db.raw("alter table s.notes rename to remarks");
    const stopped = await collect(ctx);
    expect(await runOf(database.db, stopped.id)).toMatchObject({ state: "STOPPED" });
    await eventually(async () => expect(await open()).toEqual([]));
  });
});

describe("a way to the system that", () => {
  let proxy: FaultyProxy;
  beforeEach(async () => (proxy = await openFaultyProxy(source.url)));
  afterEach(async () => proxy.close());

  test.each(["SILENT", "RESET"] as const)(
    "goes %s has it tried again, within seconds, and resumed",
    async (fault) => {
      const ctx = givenContext(database.db, [sqlSource(map("library"), proxy.url)]);
      proxy.set(fault);
      const begun = performance.now();

      const { id } = await collect(ctx);

      expect(performance.now() - begun).toBeLessThan(15_000);
      expect(await runOf(database.db, id)).toMatchObject({ state: "RETRYING", last_error: "UNREACHABLE" });
      proxy.set("NONE");
      await collectSystem(ctx, { sourceRunId: id });
      expect(await runOf(database.db, id)).toMatchObject({
        state: "COLLECTED",
        rows: 3,
        attempts: 2,
        last_error: null,
      });
    },
  );

  test("goes silent in the middle of a statement does not hang the session", async () => {
    const library = sqlSource(map("library"), proxy.url);
    const begun = performance.now();

    const error = await errorOf(
      library.withSession(async (session) => {
        await session.differences();
        proxy.set("SILENT");
        return session.differences();
      }),
    );

    expect(error.code).toBe("UNAVAILABLE");
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});
