import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DepartmentHandlers } from "../../../sample/department/handlers.ts";
import { carryOutErasure } from "../../../server/sources/erasure/carry-out-erasure.ts";
import { findPhases } from "../../../server/sources/erasure/erasure-attempt-store.ts";
import { erasureFaultText } from "../../../server/sources/fault-texts.ts";
import type { Identity } from "../../../server/sources/map/identity-kinds.ts";
import { readLedger } from "../../../server/sources/ledger/ledger-file.ts";
import { roomsMap, TOKEN, useDepartment } from "../../support/department.ts";
import { givenContext } from "../../support/given-case.ts";
import { givenApprovedErasure } from "../../support/given-erasure.ts";
import { buildKilledWorker, forEveryStep, runKilledWorker } from "../../support/kill-worker.ts";
import { useDatabase } from "../../support/test-database.ts";

const database = useDatabase();
const rooms = useDepartment();
const folder = mkdtempSync(join(tmpdir(), "indsigt-rooms-"));
const ledgerFile = join(folder, "erasures.ledger");
const ANNE: Identity[] = [{ kind: "patronId", value: "4711" }];

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const planOf = async (planId: string) => database.db("erasure_plans").where({ id: planId }).first();
const idsIn = async (table: string) => rooms.db(table).orderBy("id").pluck("id");
const everything = async () => ({ bookings: await idsIn("bookings"), visits: await idsIn("visits") });
const questions = () => rooms.calls.filter(({ call }) => call === "erase").map(({ question }) => question);
const linesOf = (planId: string) => readLedger(ledgerFile).entries.filter((entry) => entry.planId === planId);

async function approved(more: Record<string, unknown> = {}) {
  const ctx = givenContext(database.db, [rooms.source(more)], { ledgerFile });
  return { ctx, ...(await givenApprovedErasure(ctx, "rooms", { known: ANNE, shared: "KEEP" })) };
}

async function attemptsOf(planId: string): Promise<[string | null, string | null][]> {
  const attempts = await database.db("erasure_attempts").where({ plan_id: planId }).orderBy("number");
  return attempts.map(({ outcome, fault }) => [outcome, fault]);
}

/** What is told of why a plan failed, and what is gone. */
async function toldOf(planId: string): Promise<string | undefined> {
  const { last_error: code } = await planOf(planId);
  const phases = await findPhases(database.db, [planId]);
  return erasureFaultText(code, phases.get(planId) ?? "BEFORE")?.en;
}

const lost = (good: DepartmentHandlers): Partial<DepartmentHandlers> => ({
  erase: async (question) => {
    const answer = await good.erase(question);
    if (!answer.dryRun) throw new Error("the answer is lost");
    return answer;
  },
});

test("an erasure whose answer was lost is done once, and certified when it is tried again", async () => {
  const { ctx, planId } = await approved();
  rooms.behave(lost);
  await expect(carryOutErasure(ctx, { planId })).rejects.toThrow(/cannot be used/);
  expect(await planOf(planId)).toMatchObject({ state: "APPROVED", last_error: "UNREACHABLE" });
  expect(await attemptsOf(planId)).toEqual([["UNKNOWN", "UNREACHABLE"]]);
  expect(await toldOf(planId)).toMatch(/^We have asked the system to erase, but do not know its answer\./);
  rooms.behave(() => ({}));
  rooms.calls.length = 0;

  await carryOutErasure(ctx, { planId });

  expect(questions()).toEqual([]);
  expect(await planOf(planId)).toMatchObject({ state: "COMPLETE" });
  expect(await attemptsOf(planId)).toEqual([["COMMITTED", null]]);
  const begun = database.db("audit_events").where({ kind: "erasure.begun" });
  expect(await begun.whereRaw("body->>'plan' = ?", planId)).toHaveLength(1);
});

test("an erasure that the system only comes to while its successor looks is done, and not a change of the data", async () => {
  const { ctx, planId } = await approved();
  let asked: unknown;
  rooms.behave((good) => ({
    erase: async (question) => {
      if ((question as { dryRun: boolean }).dryRun) return good.erase(question);
      asked = question;
      throw new Error("it is still being worked on");
    },
  }));
  await expect(carryOutErasure(ctx, { planId })).rejects.toThrow(/cannot be used/);
  let conversations = 0;
  rooms.behave((good) => ({
    capabilities: async () => {
      conversations += 1;
      if (conversations === 2) await good.erase(asked);
      return good.capabilities();
    },
  }));

  await carryOutErasure(ctx, { planId });

  expect(conversations).toBeGreaterThan(2);
  expect(await everything()).toEqual({ bookings: [3, 4, 5], visits: [3] });
  expect(await planOf(planId)).toMatchObject({ state: "COMPLETE", certificate: { complete: true } });
  expect(await attemptsOf(planId)).toEqual([
    ["COMMITTED", null],
    ["ROLLED_BACK", "CHANGED"],
  ]);
  expect(linesOf(planId)).toMatchObject([{ kind: "BEGUN" }]);
});

test("what fails after the erasing is told as erased and not read again, and is read again by itself", async () => {
  const { ctx, planId } = await approved();
  let isErased = false;
  rooms.behave((good) => ({
    erase: async (question) => {
      isErased ||= !(question as { dryRun: boolean }).dryRun;
      return good.erase(question);
    },
    query: async (question) => (isErased ? { records: "?" } : good.query(question)) as never,
  }));

  await expect(carryOutErasure(ctx, { planId })).rejects.toThrow(/cannot be used/);

  expect(await planOf(planId)).toMatchObject({ state: "APPROVED", last_error: "ANSWER_UNUSABLE" });
  expect(await attemptsOf(planId)).toEqual([["COMMITTED", null]]);
  expect(await toldOf(planId)).toMatch(/^The data were erased in the system, but we could not read again/);
  rooms.behave(() => ({}));
  await carryOutErasure(ctx, { planId });
  expect(await planOf(planId)).toMatchObject({ state: "COMPLETE", last_error: null });
});

test("an erasure is asked for once, however often calls are tried again", async () => {
  const { ctx, planId } = await approved({ retries: 3 });
  rooms.behave(lost);
  rooms.calls.length = 0;

  await expect(carryOutErasure(ctx, { planId })).rejects.toThrow(/cannot be used/);

  expect(questions().filter((one) => !(one as { dryRun: boolean }).dryRun)).toHaveLength(1);
});

type Kill = { at: number; moment: "BEFORE" | "AFTER" };

/** Lets the system count what it is asked, and has the asker killed at one of it, before or after it is done. */
function countCalls({ at, moment }: Kill): { count: () => number; killed: Promise<void> } {
  let count = 0;
  let kill: () => void = () => undefined;
  const killed = new Promise<void>((resolve) => (kill = resolve));
  const counted =
    <T>(answer: (question: unknown) => Promise<T>) =>
    async (question?: unknown): Promise<T> => {
      count += 1;
      if (count !== at) return answer(question);
      if (moment === "AFTER") await answer(question);
      kill();
      return new Promise<never>(() => undefined);
    };
  rooms.behave(({ capabilities, query, erase }) => ({
    capabilities: counted(capabilities),
    query: counted(query),
    erase: counted(erase),
  }));
  return { count: () => count, killed };
}

/** Erases Anne by the contract, is killed, and lets a successor go on; answers how often the system was asked. */
async function eraseKilled(worker: string, kill: Kill): Promise<number> {
  await rooms.refill();
  rooms.behave(() => ({}));
  const { ctx, planId } = await approved({ pageSize: 100 });
  const { count, killed } = countCalls(kill);
  const orders = {
    id: planId,
    task: "erase" as const,
    killAt: 0,
    secrets: { "rooms-token": TOKEN },
    ledgerFile,
  };
  const where = { databaseUrl: database.url, sourceUrl: rooms.url, map: roomsMap({ pageSize: 100 }) };
  const ended = await runKilledWorker(worker, { ...orders, ...where }, killed);
  expect({ kill, ...ended }).toMatchObject({ kill, signal: kill.at > 0 ? "SIGKILL" : null });
  const asked = count();
  rooms.behave(() => ({}));

  await carryOutErasure(ctx, { planId });

  expect({ kill, ...(await everything()) }).toEqual({ kill, bookings: [3, 4, 5], visits: [3] });
  expect(await planOf(planId)).toMatchObject({ state: "COMPLETE", certificate: { complete: true } });
  const outcomes = (await attemptsOf(planId)).map(([outcome]) => outcome);
  expect(outcomes.filter((outcome) => outcome === "COMMITTED")).toHaveLength(1);
  expect(outcomes.every((outcome) => outcome === "COMMITTED" || outcome === "ROLLED_BACK")).toBe(true);
  expect(linesOf(planId)).toMatchObject([{ kind: "BEGUN" }]);
  return asked;
}

test("killed at anything that it asks a department's system, before or after that has done it, an erasure is done exactly once", async () => {
  const worker = await buildKilledWorker();
  const asked = await eraseKilled(worker, { at: 0, moment: "BEFORE" });
  expect(asked).toBeGreaterThan(8);

  for (const moment of ["BEFORE", "AFTER"] as const)
    await forEveryStep(asked, async (at) => void (await eraseKilled(worker, { at, moment })), 1);
}, 300_000);
