import { randomUUID } from "node:crypto";
import { ANNE } from "../../sample/personas.ts";
import { checkHandTask } from "../../server/by-hand/check-hand-task.ts";
import { readHandTasks } from "../../server/by-hand/read-hand-tasks.ts";
import { reportHandTask } from "../../server/by-hand/report-hand-task.ts";
import { keptReasons } from "../../server/requests/decisions/decision-reasons.ts";
import { carryOutErasure } from "../../server/sources/erasure/carry-out-erasure.ts";
import { listPlans } from "../../server/sources/erasure/erasure-plan-store.ts";
import type { LedgerEntry } from "../../server/sources/ledger/ledger-store.ts";
import { placeLegalHold } from "../../server/sources/holds/legal-holds.ts";
import { lookAgainAtKept } from "../../server/sources/kept/look-again.ts";
import { planSystemErasure } from "../../server/sources/erasure/plan-system-erasure.ts";
import { readPlans } from "../../server/sources/erasure/present-plan.ts";
import { replayLedger } from "../../server/sources/ledger/replay-ledger.ts";
import type { Source } from "../../server/sources/source.ts";
import { useDesk } from "../support/desk.ts";
import { KEPT, uploadFinding, visitorsBook } from "./given-by-hand.ts";

const desk = useDesk("2026-11-25T09:00:00Z");

async function planned(source: Source = visitorsBook()) {
  const request = await desk.submit("anne", { rights: ["ERASURE"] });
  const sources = new Map([["visitors-book", source]]);
  const as = (who: Parameters<typeof desk.as>[0]) => ({ ...desk.as(who), sources });
  const system = { ...desk.asSystem(), sources };
  const planId = randomUUID();
  await desk.database.db("erasure_plans").insert({
    ...{ id: planId, data_request_id: request.id, system: "visitors-book", state: "PLANNING" },
    ...{ planned_by: desk.personId("signe"), created_at: new Date("2026-11-25T09:00:00Z") },
  });
  await planSystemErasure(system, { planId });
  const plan = async () => {
    const [found] = await readPlans(as("signe"), await desk.read(request.id));
    if (!found) throw new Error("the plan is gone");
    return found;
  };
  const approve = async () => {
    const by = { approved_by: desk.personId("per"), approved_at: new Date("2026-11-25T10:00:00Z") };
    await desk.database
      .db("erasure_plans")
      .where({ id: planId })
      .update({ state: "APPROVED", ...by });
    await desk.put(request.id, { state: "FULFILLING" });
    await carryOutErasure(system, { planId });
  };
  const work = async () => (await readHandTasks(as("signe"), await desk.read(request.id)))[0];
  const seen = async () => ({
    id: request.id,
    version: (await desk.read(request.id)).version,
    taskId: (await work())?.id ?? "",
  });
  const report = async (outcome: "ERASED" | "NOTHING_THERE" = "ERASED") =>
    reportHandTask(as("signe"), { ...(await seen()), outcome, note: "Cut out.", attachmentIds: [] });
  const check = async (who: "signe" | "per" = "per") =>
    checkHandTask(as(who), { ...(await seen()), agreed: true });
  return { id: request.id, planId, as, system, plan, approve, work, report, check };
}

const plansOf = async (id: string) =>
  desk.database.db("erasure_plans").where({ data_request_id: id }).orderBy(["created_at", "id"]);

test("after a restore people get what they had erased by hand again, once, and only with --erase", async () => {
  const { id, planId, system, approve, report, check } = await planned();
  await approve();
  await report();
  await check();
  const entry = await desk.database.db("erasure_ledger").where({ plan_id: planId }).first();
  const line: LedgerEntry = {
    seq: entry.seq,
    ...{ id: entry.id, planId, kind: "BEGUN", system: "visitors-book", identifiers: entry.identifiers },
    ...{ what: entry.what, why: entry.why, recordedAt: entry.recorded_at },
  };
  const order = { entries: [line], backupTakenAt: new Date("2026-11-20T03:00:00Z"), system: undefined };

  expect(await replayLedger(system, { ...order, isDryRun: true })).toMatchObject([{ outcome: "BY_HAND" }]);
  expect(await plansOf(id)).toHaveLength(1);
  await replayLedger(system, { ...order, isDryRun: false });
  await replayLedger(system, { ...order, isDryRun: false });

  const again = (await plansOf(id)).filter(({ follows }) => follows === planId);
  expect(again).toMatchObject([{ state: "READY", planned_by: desk.personId("signe") }]);
  const events = desk.database.db("audit_events").where({ kind: "erasure.left_to_people", subject_id: id });
  expect(await events).toHaveLength(1);
});

test("what the visitors' book keeps is given to people to look at again after a year, not before", async () => {
  const { id, planId, system, approve, report, check } = await planned(
    visitorsBook({
      collections: {
        bookings: {
          title: { da: "Bookinger", en: "Bookings" },
          columns: {
            name: { category: "identification", activity: "membership", title: { da: "Navn", en: "Name" } },
          },
          archiveDisposition: "DESTROY",
          erase: { action: "keep", ...KEPT },
        },
      },
    }),
  );
  await approve();
  await report();
  await check();
  const lookOn = async (instant: string) => {
    await lookAgainAtKept({ ...system, clock: () => new Date(instant) });
    return (await plansOf(id)).filter(({ follows }) => follows === planId);
  };

  expect(await lookOn("2027-11-24T10:00:00Z")).toEqual([]);
  expect(await lookOn("2027-11-25T10:00:00Z")).toMatchObject([{ state: "READY" }]);
  const [first] = (await plansOf(id)).filter((plan) => plan.id === planId);
  expect(first).toMatchObject({ look_outcome: "FOR_PEOPLE", look_holds: false });
});

test("an erasure by hand is planned without counting, and a second person approves exactly that", async () => {
  const { plan } = await planned();

  expect(await plan()).toMatchObject({
    ...{ state: "READY", byHand: true, blocked: [], dryRun: null, certificate: null },
    steps: [{ collection: "visits", action: "DELETE", count: 0, kept: [] }],
  });
  expect((await plan()).digest).toMatch(/^[0-9a-f]{64}$/);
});

test("once approved it is a task, the ledger knows of it, and our own copies of her data are gone", async () => {
  const { id, as, planId, approve, work, system } = await planned();
  const found = await uploadFinding(as("signe"), id);

  await approve();

  expect(await work()).toMatchObject({
    ...{ work: "ERASE", state: "OPEN", secondLook: true, instructions: { en: "Cut her lines out." } },
  });
  const ledger = await desk.database.db("erasure_ledger").where({ plan_id: planId });
  expect(ledger).toMatchObject([{ kind: "BEGUN", system: "visitors-book" }]);
  expect(await desk.database.db("attachments").where({ id: found })).toEqual([]);
  await carryOutErasure(system, { planId });
  expect(await desk.database.db("hand_tasks").where({ plan_id: planId })).toHaveLength(1);
});

test("it is done when a second person has looked, and the certificate says by hand and counts nothing", async () => {
  const { id, approve, report, check, plan } = await planned();
  await approve();

  await report();
  expect(await plan()).toMatchObject({ state: "APPROVED", certificate: null });
  await desk.expectRefusal(async () => check("signe"), "FORBIDDEN");
  await check();

  expect(await plan()).toMatchObject({
    state: "COMPLETE",
    certificate: {
      ...{ verifiedAt: null, complete: true, collections: [] },
      byHand: { reportedAt: new Date("2026-11-25T09:00:00Z"), nothingThere: false },
    },
  });
  expect((await desk.read(id)).state).toBe("CLOSED");
  const [letter] = await desk.database
    .db("letters")
    .where({ data_request_id: id, kind: "ERASURE_CERTIFICATE" });
  expect(letter).toBeDefined();
});

test("that there was nothing to erase is said as such", async () => {
  const { approve, report, check, plan } = await planned();
  await approve();
  await report("NOTHING_THERE");
  await check();

  expect((await plan()).certificate?.byHand).toMatchObject({ nothingThere: true });
});

test("what the map keeps is told with its reason, although nobody has counted it", async () => {
  const book = visitorsBook();
  const visits = book.map.collections["visits"];
  if (!visits) throw new Error("the book is empty");
  const kept = { ...visits, erase: { action: "keep" as const, ...KEPT } };
  const { id, plan } = await planned({ ...book, map: { ...book.map, collections: { visits: kept } } });

  expect((await plan()).steps).toMatchObject([{ action: "KEEP", kept: [{ ground: "ART17_3_B", count: 0 }] }]);
  expect(keptReasons(await listPlans(desk.database.db, id))).toMatchObject([
    { ground: "ART17_3_B", count: 0, until: { en: "Until the vouchers are destroyed." } },
  ]);
});

test("what is undecided under the archives law blocks it", async () => {
  const book = visitorsBook();
  const visits = book.map.collections["visits"];
  if (!visits) throw new Error("the book is empty");
  const undecided = { ...visits, archiveDisposition: "UNDECIDED" as const };
  const { plan } = await planned({ ...book, map: { ...book.map, collections: { visits: undecided } } });

  expect((await plan()).blocked).toHaveLength(1);
});

test("a person under a legal hold is not erased by hand either, before or after the approval", async () => {
  const { approve, work, plan } = await planned();
  const because = { ground: "ART17_3_E" as const, reason: "A lawsuit is pending.", expiresOn: "2027-06-01" };
  await placeLegalHold(desk.as("per"), { cpr: ANNE.cpr, ...because });

  await approve();

  expect(await work()).toBeUndefined();
  expect(await plan()).toMatchObject({ state: "CHANGED" });
  const blocked = await planned();
  expect((await blocked.plan()).blocked).toHaveLength(1);
});
