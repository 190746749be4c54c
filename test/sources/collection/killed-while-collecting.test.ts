import { randomUUID } from "node:crypto";
import { findDataRequest } from "../../../server/requests/data-request-store.ts";
import { collectSystem } from "../../../server/sources/collection/collect-system.ts";
import { listFindingPages, readFindingPage } from "../../../server/sources/collection/finding-store.ts";
import { sqlSource } from "../../../server/sources/sql/sql-source.ts";
import { readVaultKey } from "../../../server/vault/vault-store.ts";
import { givenCase, givenContext } from "../../support/given-case.ts";
import {
  buildKilledWorker,
  endedAsOrdered,
  forEveryStep,
  runKilledWorker,
} from "../../support/kill-worker.ts";
import { useDatabase } from "../../support/test-database.ts";
import { libraryMap, type GivenSource, openLibrary } from "../sql/sql-fixture.ts";

const database = useDatabase();
const map = libraryMap({ patrons: { yields: { patronId: "patron_id" } } });
let source: GivenSource;

beforeAll(async () => {
  source = await openLibrary();
  await source.db.raw(
    "insert into library.loans select n, 1, 'T' || n, null from generate_series(1000, 3499) n",
  );
});

afterAll(async () => source.close());

async function givenRun(): Promise<string> {
  const ctx = givenContext(database.db, []);
  const id = randomUUID();
  const run = { id, data_request_id: await givenCase(ctx), system: "library", state: "WAITING" };
  await database.db("source_runs").insert(run);
  return id;
}

/** Everything the run holds, by collection, opened. */
async function foundBy(runId: string): Promise<Record<string, unknown[]>> {
  const ctx = givenContext(database.db, []);
  const run = await database.db("source_runs").where({ id: runId }).first();
  const request = await findDataRequest(database.db, run.data_request_id);
  const { key } = await readVaultKey(database.db, ctx.vault, request?.vaultKeyId ?? "");
  const found: Record<string, unknown[]> = {};
  for (const name of Object.keys(map.collections)) {
    found[name] = [];
    for (const { id } of await listFindingPages(database.db, runId, name))
      found[name]?.push(...(await readFindingPage(database.db, key, id)));
  }
  return found;
}

test("killed before any of its statements, a worker's successor finds every record once", async () => {
  const file = await buildKilledWorker();
  const task = "collect" as const;
  const orders = { task, map, databaseUrl: database.url, sourceUrl: source.url, ledgerFile: "" };
  const whole = await givenRun();
  const { statements } = await runKilledWorker(file, { ...orders, id: whole, killAt: -1 });
  const expected = await foundBy(whole);
  expect(expected["loans"]).toHaveLength(2_502);
  expect(statements).toBeGreaterThan(20);

  await forEveryStep(statements, async (killAt) => {
    const id = await givenRun();
    const ended = await runKilledWorker(file, { ...orders, id, killAt });
    expect({ ...ended, killAt, isAsOrdered: endedAsOrdered(ended, { killAt }) }).toMatchObject({
      isAsOrdered: true,
    });

    const left = await database.db("source_runs").where({ id }).first();
    await collectSystem(givenContext(database.db, [sqlSource(map, source.url)]), { sourceRunId: id });

    expect(await foundBy(id)).toEqual(expected);
    const run = await database.db("source_runs").where({ id }).first();
    expect(run).toMatchObject({ state: "COLLECTED", rows: 2_504, done: 3, total: 3 });
    expect(run.resumed_rows).toBe(run.attempts > left.attempts ? left.rows : left.resumed_rows);
  });
}, 600_000);
