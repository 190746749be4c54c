import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DepartmentHandlers } from "../../../sample/department/handlers.ts";
import { carryOutErasure } from "../../../server/sources/erasure/carry-out-erasure.ts";
import { planErasure } from "../../../server/sources/erasure/plan-erasure.ts";
import { planSystemErasure } from "../../../server/sources/erasure/plan-system-erasure.ts";
import { replayLedger } from "../../../server/sources/ledger/replay-ledger.ts";
import { readLedger } from "../../../server/sources/ledger/ledger-file.ts";
import type { Identity } from "../../../server/sources/map/identity-kinds.ts";
import { useDepartment } from "../../support/department.ts";
import { givenContext, givenPerson } from "../../support/given-case.ts";
import { approve, givenApprovedErasure } from "../../support/given-erasure.ts";
import { useDatabase } from "../../support/test-database.ts";

const database = useDatabase();
const rooms = useDepartment();
const folder = mkdtempSync(join(tmpdir(), "indsigt-rooms-"));
const ledgerFile = join(folder, "erasures.ledger");
const ANNE: Identity[] = [{ kind: "patronId", value: "4711" }];

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const context = (more: Record<string, unknown> = {}) =>
  givenContext(database.db, [rooms.source(more)], { ledgerFile });
const planOf = async (planId: string) => database.db("erasure_plans").where({ id: planId }).first();
const idsIn = async (table: string) => rooms.db(table).orderBy("id").pluck("id");
const everything = async () => ({ bookings: await idsIn("bookings"), visits: await idsIn("visits") });
const questions = () => rooms.calls.filter(({ call }) => call === "erase").map(({ question }) => question);

const linesOf = (planId: string) => readLedger(ledgerFile).entries.filter((entry) => entry.planId === planId);

async function attemptsOf(planId: string): Promise<unknown[]> {
  const attempts = await database.db("erasure_attempts").where({ plan_id: planId }).orderBy("number");
  return attempts.map(({ outcome, fault }) => [outcome, fault]);
}

type Given = { more?: Record<string, unknown>; shared?: "ERASE" | "KEEP" };

async function approved({ more = {}, shared = "KEEP" }: Given = {}) {
  const ctx = context(more);
  return { ctx, ...(await givenApprovedErasure(ctx, "rooms", { known: ANNE, shared })) };
}

/** Why planning came to nothing. */
async function faultOfPlanning(): Promise<string> {
  const before = await database.db("erasure_plans").pluck("id");
  await expect(approved()).rejects.toThrow("not ready");
  return (await database.db("erasure_plans").whereNotIn("id", before).where({ state: "FAILED" }).first())
    .last_error;
}

test("a person is erased as was approved: the unpaid booking stays, what is others' stays, and it is read again", async () => {
  const { ctx, planId } = await approved();
  const { plan, dry_run } = await planOf(planId);
  expect(plan.totals).toEqual({ erased: 4, anonymised: 0, kept: 2 });
  expect(plan.blocked).toEqual([]);
  expect(dry_run).toMatchObject({ outcome: "ERASED" });
  expect(plan.steps[0].kept.map((one: { ground: string; count: number }) => [one.ground, one.count])).toEqual(
    [
      ["IDENTITY_NOT_ESTABLISHED", 1],
      ["ART17_3_B", 1],
    ],
  );
  expect(await idsIn("bookings")).toEqual([1, 2, 3, 4, 5]);

  await carryOutErasure(ctx, { planId });

  expect(await everything()).toEqual({ bookings: [3, 4, 5], visits: [3] });
  const done = await planOf(planId);
  expect(done).toMatchObject({ state: "COMPLETE", sealed_journal: null });
  expect(done.certificate).toMatchObject({
    complete: true,
    collections: [
      { collection: "bookings", erased: 2, kept: 2, residue: 0 },
      { collection: "visits", erased: 2, kept: 0, residue: 0 },
    ],
  });
  expect(readLedger(ledgerFile).entries.filter((entry) => entry.planId === planId)).toMatchObject([
    { kind: "BEGUN" },
  ]);
});

test("the system is asked for exactly that: the digest of its dry run, and what must stay by its key", async () => {
  const { ctx, planId } = await approved();
  rooms.calls.length = 0;

  await carryOutErasure(ctx, { planId });

  const [dry, real] = questions();
  expect(dry).toMatchObject({ dryRun: true, expect: null });
  expect(real).toMatchObject({
    dryRun: false,
    expect: expect.stringMatching(/^[0-9a-f]{64}$/),
    collections: [
      { collection: "bookings", identities: ANNE, keep: [{ id: 3 }] },
      { collection: "visits", identities: ANNE, keep: [] },
    ],
  });
});

test("what only an address leads to is erased only when somebody has said that it is hers", async () => {
  const { ctx, planId } = await approved({ shared: "ERASE" });

  await carryOutErasure(ctx, { planId });

  expect(await everything()).toEqual({ bookings: [3, 5], visits: [3] });
  expect(await planOf(planId)).toMatchObject({ state: "COMPLETE" });
});

test.each([
  ["a record was changed", () => rooms.db("visits").where({ id: 2 }).update({ visited_on: "2026-11-09" })],
  [
    "a field that the map leaves out was changed",
    () => rooms.db("visits").where({ id: 2 }).update({ room: "Green" }),
  ],
  [
    "a record was added",
    () => rooms.db("visits").insert({ id: 9, patron_id: "4711", room: "Red", visited_on: "2026-11-10" }),
  ],
  ["a debt was paid", () => rooms.db("bookings").where({ id: 3 }).update({ unpaid: 0 })],
])("when %s after the approval, nothing is erased and a new plan is needed", async (_, change) => {
  const { ctx, planId, requestId } = await approved();
  await change();
  const before = await everything();

  await carryOutErasure(ctx, { planId });

  expect(await everything()).toEqual(before);
  expect(await planOf(planId)).toMatchObject({ state: "CHANGED" });
  expect(await database.db("data_requests").where({ id: requestId }).first()).toMatchObject({
    state: "REVIEW",
  });
});

test("a change between our last reading and the erasure itself is refused by the system, with nothing erased", async () => {
  const { ctx, planId } = await approved();
  rooms.behave((good) => ({
    erase: async (question) => {
      const isReal = !(question as { dryRun: boolean }).dryRun;
      if (isReal) await rooms.db("visits").where({ id: 2 }).update({ room: "Green" });
      return good.erase(question);
    },
  }));

  await carryOutErasure(ctx, { planId });

  expect(await everything()).toEqual({ bookings: [1, 2, 3, 4, 5], visits: [1, 2, 3] });
  expect(await planOf(planId)).toMatchObject({ state: "CHANGED" });
});

test("what the system says it erased, and did not, is found when it is read again", async () => {
  const { ctx, planId } = await approved();
  rooms.behave((good) => ({
    erase: async (question) => {
      const dry = await good.erase({ ...(question as object), dryRun: true, expect: null });
      return { ...dry, dryRun: (question as { dryRun: boolean }).dryRun };
    },
  }));

  await expect(carryOutErasure(ctx, { planId })).rejects.toThrow("something is left");

  const plan = await planOf(planId);
  expect(plan).toMatchObject({ state: "NOT_COMPLETE", certificate: { complete: false } });
  expect(plan.certificate.collections[1]).toMatchObject({
    ...{ erased: 0, residue: 2 },
    residues: [{ why: "NOT_GONE", count: 2 }],
  });
});

test("what had to stay and is gone makes the erasure not complete", async () => {
  const { ctx, planId } = await approved();
  rooms.behave((good) => ({
    erase: async (question) => {
      const answer = await good.erase(question);
      if (!answer.dryRun) await rooms.db("bookings").where({ id: 3 }).delete();
      return answer;
    },
  }));

  await expect(carryOutErasure(ctx, { planId })).rejects.toThrow("something is left");

  const { certificate } = await planOf(planId);
  expect(certificate).toMatchObject({ complete: false, collections: [{ kept: 1 }, {}] });
});

test("a system that says it erased more than was approved is looked at by a person", async () => {
  const { ctx, planId } = await approved();
  rooms.behave((good) => ({
    erase: async (question) => {
      const answer = await good.erase(question);
      if (answer.dryRun) return answer;
      return {
        ...answer,
        collections: answer.collections.map((one) => ({ ...one, erased: one.erased + 1 })),
      };
    },
  }));

  await carryOutErasure(ctx, { planId });

  expect(await planOf(planId)).toMatchObject({ state: "APPROVED", last_error: "ERASED_OTHERWISE" });
  expect(await attemptsOf(planId)).toEqual([["COMMITTED", "ERASED_OTHERWISE"]]);
  expect(linesOf(planId)).toMatchObject([{ kind: "BEGUN" }]);
});

test("what stopped so is planned anew, and the new certificate answers for what the first erasure did", async () => {
  const { ctx, planId, requestId } = await approved();
  rooms.behave((good) => ({
    erase: async (question) => {
      const answer = await good.erase(question);
      if (answer.dryRun) return answer;
      return { ...answer, collections: answer.collections.map((one) => ({ ...one, erased: 0 })) };
    },
  }));
  await carryOutErasure(ctx, { planId });
  rooms.behave(() => ({}));
  const staff = { personId: await givenPerson(ctx), sessionId: null, assurance: null, cprIndex: null };
  const caseworker = { ...ctx, actor: { ...staff, roles: ["CASEWORKER"], role: "CASEWORKER" } as const };
  const { version } = await database.db("data_requests").where({ id: requestId }).first();

  await planErasure(caseworker, { id: requestId, version, sharedRecords: "KEEP" });

  const next = await database.db("erasure_plans").where({ follows: planId }).first();
  await planSystemErasure(ctx, { planId: next.id });
  await approve(ctx, next.id, requestId);
  await carryOutErasure(ctx, { planId: next.id });
  const { certificate } = await planOf(next.id);
  expect(certificate).toMatchObject({ complete: true, collections: [{ erased: 2 }, { erased: 2 }] });
});

test("a system whose dry run counts something else than it shows blocks the plan before anybody approves", async () => {
  rooms.behave((good) => ({
    erase: async (question) => {
      const answer = await good.erase(question);
      return {
        ...answer,
        collections: answer.collections.map((one) => ({ ...one, erased: one.erased + 1 })),
      };
    },
  }));
  const { planId } = await approved();

  const { plan } = await planOf(planId);
  expect(plan.blocked.map(({ sentence }: { sentence: { en: string } }) => sentence.en)).toEqual([
    expect.stringMatching(/shows 2 in “Bookings”, but says that it would erase 3/),
    expect.stringMatching(/shows 2 in “Visits”, but says that it would erase 3/),
  ]);
});

test("a digest that is another each time is found while planning", async () => {
  let count = 0;
  rooms.behave((good) => ({
    erase: async (question) => {
      const digest = createHash("sha256")
        .update(String((count += 1)))
        .digest("hex");
      return { ...(await good.erase(question)), digest };
    },
  }));
  const { planId } = await approved();

  expect(await planOf(planId)).toMatchObject({ dry_run: { outcome: "CHANGED" } });
});

const cannot = (good: DepartmentHandlers): Partial<DepartmentHandlers> => ({
  capabilities: async () => ({ ...(await good.capabilities()), erase: false }),
});

test("a system that cannot erase is erased in by people, where the map says how", async () => {
  rooms.behave(cannot);
  const byHand = { erase: { da: "Slet på skærmen.", en: "Delete on the screen." } };
  const { ctx, planId, requestId } = await approved({ more: { byHand } });
  expect((await planOf(planId)).plan).toMatchObject({ byHand: true });

  await carryOutErasure(ctx, { planId });

  const tasks = await database.db("hand_tasks").where({ data_request_id: requestId });
  expect(tasks).toMatchObject([{ system: "rooms", work: "ERASE" }]);
  expect(await everything()).toEqual({ bookings: [1, 2, 3, 4, 5], visits: [1, 2, 3] });
});

test("without such words the plan is refused", async () => {
  rooms.behave(cannot);

  expect(await faultOfPlanning()).toBe("READ_ONLY");
});

test("a value that cannot be compared with the map's keeps a record from being erased by guesswork", async () => {
  rooms.behave((good) => ({
    query: async (question) => {
      const { records, next } = await good.query(question);
      const asText = records.map((one) => ({ ...one, fields: { ...one.fields, unpaid: "50" } }));
      return {
        records: (question as { collection: string }).collection === "bookings" ? asText : records,
        next,
      };
    },
  }));

  expect(await faultOfPlanning()).toBe("SCHEMA_CHANGED");
});

test("records with one key are not told apart by guesswork", async () => {
  rooms.behave((good) => ({
    query: async (question) => {
      const { records, next } = await good.query(question);
      return { records: records.map((one) => ({ ...one, fields: { ...one.fields, id: 1 } })), next };
    },
  }));

  expect(await faultOfPlanning()).toBe("KEY_UNUSABLE");
});

test("after a restore people have to look again, since nobody's identifiers are gone through here", async () => {
  const { ctx, planId } = await approved();
  await carryOutErasure(ctx, { planId });
  const entries = readLedger(ledgerFile).entries.filter((entry) => entry.planId === planId);

  const order = {
    entries,
    backupTakenAt: new Date("2026-11-20T03:00:00Z"),
    system: undefined,
    isDryRun: false,
  };

  expect(await replayLedger(ctx, order)).toMatchObject([{ system: "rooms", outcome: "BY_HAND" }]);
});
