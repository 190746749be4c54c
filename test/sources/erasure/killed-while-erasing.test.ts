import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { carryOutErasure } from "../../../server/sources/erasure/carry-out-erasure.ts";
import { readLedger } from "../../../server/sources/ledger/ledger-file.ts";
import { sqlSource } from "../../../server/sources/sql/sql-source.ts";
import { givenContext } from "../../support/given-case.ts";
import { givenApprovedErasure } from "../../support/given-erasure.ts";
import type { Orders } from "../../support/killed-worker.ts";
import {
  buildKilledWorker,
  endedAsOrdered,
  forEveryStep,
  runKilledWorker,
} from "../../support/kill-worker.ts";
import { openFaultyProxy } from "../../support/faulty-proxy.ts";
import { useDatabase } from "../../support/test-database.ts";
import { mariadbLibrary, mariadbLibraryContents, useMariadb } from "../sql/mariadb/mariadb-fixture.ts";
import { libraryContents, libraryMap, openLibrary } from "../sql/sql-fixture.ts";
import type { SqlMap } from "../../../server/sources/map/sql-system-schema.ts";

/** A library of two patrons on one of the servers. */
type Library = {
  map: SqlMap;
  url: string;
  /** Everything in it. */
  contents: () => Promise<string>;
  /** How many sessions wait for a lock. */
  waiting: () => Promise<number>;
  /** Does by hand what the erasure is to do. */
  eraseAnna: () => Promise<unknown>;
  close: () => Promise<void>;
};

const database = useDatabase();
const mariadb = useMariadb();
const folder = mkdtempSync(join(tmpdir(), "indsigt-ledger-"));
const ledgerFile = join(folder, "erasures.ledger");
const change = { patrons: { yields: { patronId: "patron_id" } } };
let worker = "";

beforeAll(async () => {
  worker = await buildKilledWorker();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ANNAS = (schema: string) => [
  `delete from ${schema}.fees where fee_id = 111`,
  `delete from ${schema}.loans where patron_id = 1`,
  `delete from ${schema}.patrons where patron_id = 1`,
];

const POSTGRES_WAITING = `select count(*)::integer as n from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`;
const MARIADB_WAITING =
  "select count(*) as n from information_schema.innodb_trx where trx_state = 'LOCK WAIT'";

async function inPostgres(): Promise<Library> {
  const { db, url, close } = await openLibrary([0, 5]);
  const contents = async () => libraryContents(db);
  return {
    map: libraryMap(change),
    url,
    contents,
    waiting: async () => (await db.raw(POSTGRES_WAITING)).rows[0].n,
    eraseAnna: async () => db.raw(ANNAS("library").join(";")),
    close,
  };
}

async function inMariadb(): Promise<Library> {
  const source = await mariadb.openLibrary();
  return {
    map: mariadbLibrary(source.schema, change),
    url: source.url,
    contents: async () => mariadbLibraryContents(source),
    waiting: async () => Number((await source.db.raw(MARIADB_WAITING))[0][0].n),
    eraseAnna: async () => source.run(...ANNAS(source.schema)),
    close: async () => undefined,
  };
}

function linesOf(planId: string) {
  const { entries, broken } = readLedger(ledgerFile);
  expect(broken).toEqual([]);
  return entries.filter((entry) => entry.planId === planId);
}

/** What is left of the library once Anna is erased. */
async function withoutAnna(givenLibrary: () => Promise<Library>): Promise<string> {
  const { eraseAnna, contents, close } = await givenLibrary();
  await eraseAnna();
  const left = await contents();
  await close();
  return left;
}

/** The plan is complete, one attempt alone committed its statements, and log and ledger say so once. */
async function expectErasedOnce(planId: string): Promise<void> {
  const plan = await database.db("erasure_plans").where({ id: planId }).first();
  expect(plan).toMatchObject({ state: "COMPLETE", sealed_journal: null });
  expect(plan.certificate).toMatchObject({ complete: true });
  const attempts = await database.db("erasure_attempts").where({ plan_id: planId }).orderBy("number");
  const committed = attempts.filter(({ outcome }) => outcome === "COMMITTED");
  expect(committed).toHaveLength(1);
  expect(attempts.every(({ outcome }) => outcome !== null)).toBe(true);
  const statements = database.db("erasure_statements").where({ attempt_id: committed[0].id });
  expect(await statements.orderBy("position").pluck("rows")).toEqual([1, 2, 1]);
  const events = database.db("audit_events").where({ kind: "erasure.begun" });
  expect(await events.whereRaw("body->>'plan' = ?", planId)).toHaveLength(1);
  expect(linesOf(planId)).toMatchObject([{ kind: "BEGUN" }]);
}

/** What stands in the plan of which nobody knows yet whether it was carried out, and nothing that says it was not. */
async function expectNothingTold(planId: string): Promise<void> {
  const plan = await database.db("erasure_plans").where({ id: planId }).first();
  expect(plan).toMatchObject({ state: "APPROVED", last_error: "TOO_SLOW", certificate: null });
  const attempts = await database.db("erasure_attempts").where({ plan_id: planId });
  expect(attempts).toMatchObject([{ outcome: "UNKNOWN" }]);
  expect(linesOf(planId)).toMatchObject([{ kind: "BEGUN" }]);
}

test.each([
  ["PostgreSQL", inPostgres],
  ["MariaDB", inMariadb],
])(
  "killed as its commit is on the way to %s, an erasure is not told undone, however late the commit comes",
  async (_, givenLibrary) => {
    const library = await givenLibrary();
    const expected = await withoutAnna(givenLibrary);
    const { map, url } = library;
    const proxy = await openFaultyProxy(url);
    const timeouts = { connect: 5, statement: 1, idle: 60 };
    const hurried = givenContext(database.db, [sqlSource({ ...map, timeouts }, url)], { ledgerFile });
    const patient = givenContext(database.db, [sqlSource(map, url)], { ledgerFile });
    const { planId } = await givenApprovedErasure(patient);
    const commit = proxy.holdCommit();
    const orders = { ...{ id: planId, map, databaseUrl: database.url, ledgerFile }, sourceUrl: proxy.url };
    await runKilledWorker(worker, { task: "erase", killAt: 0, ...orders }, commit.held);

    await expect(carryOutErasure(hurried, { planId })).rejects.toMatchObject({
      cause: { fault: "TOO_SLOW" },
    });
    await expectNothingTold(planId);

    const successor = carryOutErasure(patient, { planId });
    // MariaDB shows the same for 100 ms after each look.
    while ((await library.waiting()) === 0) await new Promise((resolve) => setTimeout(resolve, 150));
    commit.deliver();
    await successor;

    expect(await library.contents()).toEqual(expected);
    await expectErasedOnce(planId);
    await proxy.close();
    await library.close();
  },
  60_000,
);

type Kill = Pick<Orders, "killAt" | "moment" | "counted">;

/** Erases Anna, is killed, and lets a successor go on; answers how many statements there were. */
async function eraseKilled(
  givenLibrary: () => Promise<Library>,
  kill: Kill,
  expected: string,
): Promise<number> {
  const library = await givenLibrary();
  const before = await library.contents();
  const { map, url: sourceUrl } = library;
  const ctx = givenContext(database.db, [sqlSource(map, sourceUrl)], { ledgerFile });
  const { planId } = await givenApprovedErasure(ctx);
  const orders = {
    task: "erase" as const,
    id: planId,
    map,
    databaseUrl: database.url,
    sourceUrl,
    ledgerFile,
  };
  const ended = await runKilledWorker(worker, { ...orders, ...kill });
  const isAsOrdered = kill.killAt === 0 || endedAsOrdered(ended, kill);
  expect({ ...ended, kill, isAsOrdered }).toMatchObject({ isAsOrdered: true });

  const isGone = (await library.contents()) !== before;
  if (isGone) expect(linesOf(planId)).toMatchObject([{ kind: "BEGUN" }]);
  await carryOutErasure(ctx, { planId });

  expect({ kill, left: await library.contents() }).toEqual({ kill, left: expected });
  await expectErasedOnce(planId);
  await library.close();
  return ended.statements;
}

test("killed before any of its statements, an erasure ends erased exactly once, and never without its line in the ledger", async () => {
  const expected = await withoutAnna(inPostgres);
  const statements = await eraseKilled(inPostgres, { killAt: 0 }, expected);
  expect(statements).toBeGreaterThan(60);

  await forEveryStep(
    statements,
    async (killAt) => void (await eraseKilled(inPostgres, { killAt }, expected)),
  );
}, 900_000);

// What it says to our own database is the same, and tried above.
test.each([
  ["before any statement that it sends to MariaDB", { counted: "MARIADB", moment: "BEFORE", least: 40 }],
  ["as it has sent MariaDB a change or an end", { counted: "MARIADB_CHANGES", moment: "SENT", least: 4 }],
] as const)(
  "killed %s, an erasure ends erased exactly once",
  async (_, { least, ...kill }) => {
    const expected = await withoutAnna(inMariadb);
    const statements = await eraseKilled(inMariadb, { ...kill, killAt: 0 }, expected);
    expect(statements).toBeGreaterThan(least);

    await forEveryStep(
      statements,
      async (killAt) => void (await eraseKilled(inMariadb, { ...kill, killAt }, expected)),
    );
  },
  900_000,
);
