import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { carryOutErasure } from "../../server/sources/carry-out-erasure.ts";
import { readLedger } from "../../server/sources/ledger-file.ts";
import { sqlSource } from "../../server/sources/sql-source.ts";
import { givenContext } from "../support/given-case.ts";
import { givenApprovedErasure } from "../support/given-erasure.ts";
import { buildKilledWorker, forEveryStep, runKilledWorker } from "../support/kill-worker.ts";
import { useDatabase } from "../support/test-database.ts";
import { libraryContents, libraryMap, type GivenSource, openLibrary } from "./sql-fixture.ts";

const database = useDatabase();
const folder = mkdtempSync(join(tmpdir(), "indsigt-ledger-"));
const ledgerFile = join(folder, "erasures.ledger");
const map = libraryMap({ patrons: { yields: { patronId: "patron_id" } } });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function givenLibrary(): Promise<GivenSource> {
  const source = await openLibrary([0, 5]);
  return source;
}

/** What is left of the library once Anna is erased. */
async function withoutAnna(source: GivenSource): Promise<string> {
  await source.db.raw(
    "delete from library.fees where fee_id = 111; delete from library.loans where patron_id = 1; delete from library.patrons where patron_id = 1",
  );
  return libraryContents(source.db);
}

function linesOf(planId: string) {
  const { entries, broken } = readLedger(ledgerFile);
  expect(broken).toEqual([]);
  return entries.filter((entry) => entry.planId === planId);
}

test("killed before any of its statements, an erasure ends erased exactly once, and never without its line in the ledger", async () => {
  const file = await buildKilledWorker();
  const sample = await givenLibrary();
  const expected = await withoutAnna(sample);
  await sample.close();

  const run = async (killAt: number): Promise<number> => {
    const source = await givenLibrary();
    const before = await libraryContents(source.db);
    const ctx = givenContext(database.db, [sqlSource(map, source.url)], { ledgerFile });
    const { planId } = await givenApprovedErasure(ctx);
    const orders = { task: "erase" as const, id: planId, map, databaseUrl: database.url, ledgerFile, killAt };
    const ended = await runKilledWorker(file, { ...orders, sourceUrl: source.url });
    if (killAt > 0) expect({ killAt, signal: ended.signal }).toEqual({ killAt, signal: "SIGKILL" });

    const isGone = (await libraryContents(source.db)) !== before;
    if (isGone) expect(linesOf(planId)).toMatchObject([{ kind: "BEGUN" }]);
    await carryOutErasure(ctx, { planId });

    expect({ killAt, left: await libraryContents(source.db) }).toEqual({ killAt, left: expected });
    const plan = await database.db("erasure_plans").where({ id: planId }).first();
    expect(plan).toMatchObject({ state: "COMPLETE", sealed_journal: null });
    expect(plan.certificate).toMatchObject({ complete: true });
    const attempts = await database.db("erasure_attempts").where({ plan_id: planId }).orderBy("number");
    const committed = attempts.filter(({ outcome }) => outcome === "COMMITTED");
    expect(committed).toHaveLength(1);
    expect(attempts.every(({ outcome }) => outcome !== null)).toBe(true);
    const statements = database.db("erasure_statements").where({ attempt_id: committed[0].id });
    expect(await statements.pluck("rows")).toEqual([1, 2, 1]);
    const events = database.db("audit_events").where({ kind: "erasure.begun" });
    expect(await events.whereRaw("body->>'plan' = ?", planId)).toHaveLength(1);
    expect(linesOf(planId)).toMatchObject([{ kind: "BEGUN" }]);
    await source.close();
    return ended.statements;
  };

  const statements = await run(0);
  expect(statements).toBeGreaterThan(60);
  await forEveryStep(statements, async (killAt) => void (await run(killAt)));
}, 900_000);
