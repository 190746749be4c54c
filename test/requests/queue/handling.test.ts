import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { assignDataRequest } from "../../../server/requests/queue/assign-data-request.ts";
import { assignDataRequests } from "../../../server/requests/queue/assign-data-requests.ts";
import { answerQuestion } from "../../../server/requests/questions/answer-question.ts";
import { askClarification } from "../../../server/requests/questions/ask-clarification.ts";
import { decideDataRequest } from "../../../server/requests/decisions/decide-data-request.ts";
import { nextStepOf } from "../../../server/requests/next-step.ts";
import { daysOf } from "../../../server/requests/queue/queue-filter.ts";
import { readErasuresWaiting } from "../../../server/requests/queue/read-erasures-waiting.ts";
import { readColleagues } from "../../../server/requests/queue/read-colleagues.ts";
import { readDataRequests, readLastClosed } from "../../../server/requests/read-data-requests.ts";
import { readAdvice, recordAdvice } from "../../../server/requests/decisions/record-advice.ts";
import { readQuestions } from "../../../server/requests/questions/read-questions.ts";
import { readReopenings, reopenDataRequest } from "../../../server/requests/reopen-data-request.ts";
import { readSafeguards, setSafeguard } from "../../../server/requests/decisions/set-safeguard.ts";
import { readUrgentRequests } from "../../../server/requests/queue/read-urgent-requests.ts";
import { withdrawDataRequest } from "../../../server/requests/withdraw-data-request.ts";
import type { DataRequestFilter } from "../../../server/generated/schema.ts";
import { useDesk, type Who } from "../../support/desk.ts";

const logged: string[] = [];
const desk = useDesk("2026-11-01T07:00:00Z", {
  log: pino({ level: "error" }, { write: (line) => void logged.push(line) }),
});

const assign = async (who: Who, id: string, to: Who | null) => {
  const { version } = await desk.read(id);
  const handlerId = to && desk.personId(to);
  return (await assignDataRequest(desk.as(who), { id, version, handlerId })).dataRequest;
};
const queue = async (who: Who, filter: DataRequestFilter) =>
  (await readDataRequests(desk.as(who), { first: 100, filter })).nodes.map(({ id }) => id);

test("a caseworker takes a request, hands it over, and puts it back", async () => {
  const { id } = await desk.submit("anne");

  expect((await assign("signe", id, "signe")).handlerId).toBe(desk.personId("signe"));
  expect(await queue("signe", { handler: "MINE" })).toContain(id);
  expect((await assign("signe", id, "per")).handlerId).toBe(desk.personId("per"));
  expect(await queue("signe", { handler: "MINE" })).not.toContain(id);
  expect((await assign("per", id, null)).handlerId).toBeNull();
  expect(await queue("signe", { handler: "NOBODY" })).toContain(id);
});

test("several cases are given at once, but those that somebody changed meanwhile, have ended or are none", async () => {
  const requests = [];
  for (const who of ["anne", "mikkel", "karen"] as const) requests.push(await desk.submit(who));
  const [mine, changed, ended] = requests.map(({ id, version }) => ({ id, version }));
  if (!mine || !changed || !ended) throw new Error("three were asked for");
  await assign("per", changed.id, "per");
  await desk.put(ended.id, { state: "WITHDRAWN", closed_at: "2026-11-01T07:00:00Z" });
  const none = { id: "none", version: 1 };

  const { assignments } = await assignDataRequests(desk.as("signe"), {
    requests: [changed, mine, ended, none],
    handlerId: desk.personId("signe"),
  });

  expect(assignments.map(({ id, refusal }) => [id, refusal])).toEqual([
    [changed.id, "CONFLICT"],
    [mine.id, null],
    [ended.id, "INVALID_TRANSITION"],
    [none.id, "NOT_FOUND"],
  ]);
  expect(assignments[1]).toMatchObject({ dataRequest: { handlerId: desk.personId("signe") } });
  expect(assignments[1]?.receipt?.leafHash).toMatch(/^[0-9a-f]{64}$/);
  expect((await desk.read(changed.id)).handlerId).toBe(desk.personId("per"));
  const given = async (id: string) =>
    (await desk.events(id)).filter(({ kind }) => kind === "data_request.assigned").length;
  expect([await given(mine.id), await given(changed.id), await given(ended.id)]).toEqual([1, 1, 0]);
});

test("a fault of ours in the middle does not take away the answer for those given before; what was not tried is named", async () => {
  const requests = [];
  for (const who of ["anne", "mikkel", "karen"] as const) requests.push(await desk.submit(who));
  const [first, broken, last] = requests.map(({ id, version }) => ({ id, version }));
  if (!first || !broken || !last) throw new Error("three were asked for");
  await desk.database.db.raw(`
    create function break_one() returns trigger language plpgsql as $$ begin raise 'a fault'; end $$;
    create trigger break_one before update on data_requests
      for each row when (new.id = '${broken.id}') execute function break_one();
  `);

  const { assignments } = await assignDataRequests(desk.as("signe"), {
    requests: [first, broken, last],
    handlerId: desk.personId("signe"),
  });
  await desk.database.db.raw("drop trigger break_one on data_requests; drop function break_one()");

  expect(assignments.map(({ refusal }) => refusal)).toEqual([null, "INTERNAL", "UNAVAILABLE"]);
  expect(assignments[0]?.receipt?.leafHash).toMatch(/^[0-9a-f]{64}$/);
  expect((await desk.read(first.id)).handlerId).toBe(desk.personId("signe"));
  for (const { id } of [broken, last]) expect((await desk.read(id)).handlerId).toBeNull();
  expect(logged.filter((line) => line.includes("assignment failed"))).toHaveLength(1);
});

test.each([
  ["to somebody who is no colleague", (id: string) => ({ requests: [{ id, version: 1 }], handlerId: id })],
  ["of no case", () => ({ requests: [], handlerId: null })],
  [
    "of a case that is named twice",
    (id: string) => ({ requests: [1, 1].map((version) => ({ id, version })), handlerId: null }),
  ],
  [
    "of more than 100",
    () => ({ requests: Array.from({ length: 101 }, (_, n) => ({ id: `${n}`, version: 1 })) }),
  ],
])("giving several cases %s is refused whole", async (_, input) => {
  const { id } = await desk.submit("anne");

  await desk.expectRefusal(async () => assignDataRequests(desk.as("signe"), input(id)), "INVALID_INPUT");
});

test.each([
  ["anne", "NOT_FOUND"],
  ["ravn", "FORBIDDEN"],
] as const)("%s gives nobody several cases", async (who, code) => {
  const { id, version } = await desk.submit("anne");

  await desk.expectRefusal(
    async () => assignDataRequests(desk.as(who), { requests: [{ id, version }] }),
    code,
  );
});

test.each([["anne"], ["ravn"]] as const)("%s is no colleague and is given nothing", async (to) => {
  const { id } = await desk.submit("anne");

  await desk.expectRefusal(async () => assign("signe", id, to), "INVALID_INPUT");
});

test("colleagues are those who work on requests, by name, for staff only", async () => {
  const names = (await readColleagues(desk.as("signe"))).map(({ id }) => id);

  expect(names.sort()).toEqual([desk.personId("signe"), desk.personId("per"), desk.personId("inger")].sort());
  await desk.expectRefusal(async () => readColleagues(desk.as("anne")), "NOT_FOUND");
});

test("an answer makes the request one that needs a reply, until staff do something about it", async () => {
  const { id, version } = await desk.submit("anne");
  const question = "Do you mean all your loans?";
  const asked = await askClarification(desk.as("signe"), { id, version, question });
  expect(nextStepOf(await desk.read(id))).toBe("WAIT_FOR_CITIZEN");
  const [open] = await readQuestions(desk.as("anne"), asked.dataRequest);
  const input = { id, version: asked.dataRequest.version, questionId: open?.id ?? "", answer: "Yes." };
  await answerQuestion(desk.as("anne"), input);

  expect(await queue("signe", { needsReply: true })).toContain(id);
  expect(nextStepOf(await desk.read(id))).toBe("REPLY");
  await assign("signe", id, "signe");
  expect(await queue("signe", { needsReply: true })).not.toContain(id);
});

test("the windows of the queue do not overlap and leave no day out; what is urgent is overdue or due within 3 days", () => {
  expect(daysOf("URGENT", "2026-11-01")).toEqual({ dueBefore: "2026-11-05" });
  expect(daysOf("OVERDUE", "2026-11-01")).toEqual({ dueBefore: "2026-11-01" });
  expect(daysOf("WITHIN_7_DAYS", "2026-11-01")).toEqual({ dueFrom: "2026-11-01", dueBefore: "2026-11-09" });
  expect(daysOf("WITHIN_14_DAYS", "2026-11-01")).toEqual({ dueFrom: "2026-11-09", dueBefore: "2026-11-16" });
  expect(daysOf("LATER", "2026-11-01")).toEqual({ dueFrom: "2026-11-16" });
});

test("the queue finds what is overdue, what a system failed, and one person by a number nobody can read", async () => {
  const { id } = await desk.submit("mikkel");
  await desk.put(id, { due_on: "2026-10-31" });
  const run = { id, data_request_id: id, system: "library", state: "STOPPED" };
  await desk.database.db("source_runs").insert(run);

  expect(await queue("signe", { deadline: "OVERDUE" })).toEqual([id]);
  expect(await queue("signe", { deadline: "URGENT" })).toEqual([id]);
  expect(await readUrgentRequests(desk.as("signe"))).toBe(1);
  expect(await queue("signe", { systemFailed: true })).toEqual([id]);
  expect(await queue("signe", { deadline: "LATER" })).not.toContain(id);
  expect(nextStepOf(await desk.read(id))).toBe("MEND_SYSTEM");
  expect(await queue("signe", { cpr: "8211901237" })).toContain(id);
  expect(await queue("signe", { cpr: "8211901238" })).toEqual([]);
});

test("a closed case in which a reason to keep something has ended is counted, found, and waits for approval", async () => {
  const { id } = await desk.submit("mikkel");
  const before = await readErasuresWaiting(desk.as("signe"));
  await desk.put(id, { state: "CLOSED", closed_at: desk.as("signe").clock() });
  const plan = { data_request_id: id, system: "library", planned_by: id, created_at: new Date() };
  const done = randomUUID();
  await desk.database.db("erasure_plans").insert([
    { ...plan, id: done, state: "COMPLETE" },
    { ...plan, id: randomUUID(), state: "READY", follows: done },
  ]);

  expect(await readErasuresWaiting(desk.as("signe"))).toBe(before + 1);
  expect(await queue("signe", { erasureWaits: true })).toEqual([id]);
  expect(await queue("signe", { number: (await desk.read(id)).number, erasureWaits: false })).toEqual([]);
  expect(nextStepOf(await desk.read(id))).toBe("APPROVE_ERASURE");
  await expect(readErasuresWaiting(desk.as("mikkel"))).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("the queue counts what a filter matches for staff, and for a citizen what is hers", async () => {
  const { id, number } = await desk.submit("karen");
  await desk.submit("karen");
  const hers = (await desk.database.db("data_requests").where({ submitted_by: desk.personId("karen") }))
    .length;
  const count = async (who: Who, filter: DataRequestFilter) =>
    (await readDataRequests(desk.as(who), { first: 1, filter })).count();

  expect(await count("signe", { number })).toBe(1);
  expect(await count("signe", { number: "none such" })).toBe(0);
  const all = await count("signe", {});
  expect(await count("karen", {})).toBe(hers);
  await desk.put(id, { state: "CLOSED", closed_at: desk.as("signe").clock() });
  expect(await count("signe", {})).toBe((all ?? 0) - 1);
});

test("beyond 1,000 the queue says that there are more, and counts no further", async () => {
  const { id, number } = await desk.submit("mikkel");
  const { db } = desk.database;
  const columns = Object.keys(await db("data_requests").where({ id }).first()).filter(
    (column) => !["id", "number", "idempotency_key"].includes(column),
  );
  const copies = async (from: number, to: number) =>
    db.raw(
      `insert into data_requests (id, number, idempotency_key, ${columns.map(() => "??").join(", ")})
       select gen_random_uuid(), 'copy ' || n, 'copy ' || n, ${columns.map(() => "r.??").join(", ")}
       from data_requests r, generate_series(?::int, ?::int) n where r.number = ?`,
      [...columns, ...columns, from, to, number],
    );
  const counted = async () => (await readDataRequests(desk.as("signe"), { first: 1 })).count();

  await copies(1, 1_000 - ((await counted()) ?? 0));
  expect(await counted()).toBe(1_000);
  await copies(1_001, 1_001);
  expect(await counted()).toBeNull();
  await db("data_requests").where("number", "like", "copy %").delete();
});

test("the request that ended last is shown to staff, whose reading is logged, and to no citizen", async () => {
  const { id } = await desk.submit("anne");
  await desk.put(id, { state: "CLOSED", closed_at: "2027-01-01T07:00:00Z" });

  expect((await readLastClosed(desk.as("signe")))?.id).toBe(id);
  const logged = desk.database.db("audit_events").where({ kind: "data_requests.listed" });
  expect(await logged.pluck("body")).toContainEqual({ requests: [id] });
  await desk.expectRefusal(async () => readLastClosed(desk.as("anne")), "NOT_FOUND");
});

test("a DPO's dissent is kept sealed, shown to staff, and never to be changed", async () => {
  const { id, version } = await desk.submit("anne");
  const text = "The refusal rests on no ground of Article 17(3).";

  const { dataRequest } = await recordAdvice(desk.as("inger"), { id, version, text, dissent: true });

  expect(await readAdvice(desk.as("signe"), dataRequest)).toMatchObject([
    { text, dissent: true, givenBy: desk.personId("inger") },
  ]);
  expect(await readAdvice(desk.as("anne"), dataRequest)).toEqual([]);
  expect((await desk.events(id)).at(-1)).toEqual({ kind: "data_request.advised", body: { dissent: true } });
});

const refuse = async (who: Who, id: string) => {
  const { version } = await desk.read(id);
  const considerations = "The third request this week about the same.";
  const decision = {
    right: "ACCESS" as const,
    outcome: "REFUSED" as const,
    ground: "EXCESSIVE" as const,
    considerations,
  };
  return decideDataRequest(desk.as(who), { id, version, decisions: [decision] });
};

test("what was refused is taken up again with a reason; the answer it had is kept and the clock is not set back", async () => {
  const { id, dueOn } = await desk.submit("anne");
  await refuse("per", id);
  const refused = await desk.read(id);
  expect(refused.state).toBe("REFUSED");

  const reason = "Datatilsynet asks us to look again.";
  const { dataRequest } = await reopenDataRequest(desk.as("inger"), { id, version: refused.version, reason });

  expect(dataRequest).toMatchObject({ state: "OPEN", closedAt: null, dueOn });
  expect(await readReopenings(desk.as("anne"), dataRequest)).toMatchObject([
    { fromState: "REFUSED", reason },
  ]);
  const [row] = await desk.database.db("reopenings").where({ data_request_id: id });
  expect(row.answers).toMatchObject([
    { right: "ACCESS", outcome: "REFUSED", reasons: [{ ground: "EXCESSIVE" }] },
  ]);
});

test("what was granted whole is not taken up again", async () => {
  const { id, version } = await desk.submit("anne");
  await desk.put(id, { state: "CLOSED", closed_at: "2026-11-01T08:00:00Z" });
  await desk.database.db("data_request_rights").where({ data_request_id: id }).update({ outcome: "GRANTED" });
  const input = { id, version, reason: "She wants something else now." };

  await desk.expectRefusal(async () => reopenDataRequest(desk.as("per"), input), "INVALID_TRANSITION");
});

test("two people refuse: the handler cannot, another can; one person suffices a day after it was decided, not before", async () => {
  const [first, second] = [await desk.submit("anne"), await desk.submit("anne")];
  await assign("per", first.id, "per");
  await assign("per", second.id, "per");
  await desk.expectRefusal(async () => refuse("per", first.id), "FORBIDDEN", /Another/);
  expect((await refuse("inger", first.id)).dataRequest.state).toBe("REFUSED");

  const { safeguard } = await setSafeguard(desk.as("inger"), { safeguard: "REFUSAL", persons: 1 });
  expect(safeguard).toMatchObject({ persons: 2, soon: 1, soonFrom: new Date("2026-11-02T07:00:00Z") });
  desk.setNow("2026-11-02T06:59:59.999Z");
  await desk.expectRefusal(async () => refuse("per", second.id), "FORBIDDEN");
  desk.setNow("2026-11-02T07:00:00Z");
  expect((await refuse("per", second.id)).dataRequest.state).toBe("REFUSED");
});

test("a safeguard is tightened at once, which ends a loosening that waits", async () => {
  await setSafeguard(desk.as("per"), { safeguard: "ERASURE", persons: 1 });
  await setSafeguard(desk.as("inger"), { safeguard: "ERASURE", persons: 2 });

  desk.setNow("2026-11-10T07:00:00Z");

  const erasure = (await readSafeguards(desk.as("ravn"))).find(({ safeguard }) => safeguard === "ERASURE");
  expect(erasure).toEqual({ safeguard: "ERASURE", persons: 2, soon: null, soonFrom: null });
  const events = await desk.database.db("audit_events").where({ kind: "safeguard.set" });
  const told = events.map(({ body }) => `${body.safeguard} ${body.persons}`).sort();
  expect(told).toEqual(["ERASURE 1", "ERASURE 2", "REFUSAL 1"]);
  desk.setNow("2026-11-01T07:00:00Z");
});

test("the database itself refuses a loosening that takes effect at once", async () => {
  const { db } = desk.database;
  const now = new Date("2026-11-01T07:00:00Z");
  const row = { id: desk.personId("per"), safeguard: "ERASURE", persons: 1, set_by: desk.personId("per") };

  await expect(db("safeguards").insert({ ...row, set_at: now, effective_at: now })).rejects.toMatchObject({
    constraint: "safeguards_effective_at_check",
  });
});

test("a citizen withdraws while her data are being collected, and nobody withdraws once anything was given out", async () => {
  const collecting = await desk.submit("anne");
  await desk.put(collecting.id, { state: "COLLECTING" });
  const { dataRequest } = await withdrawDataRequest(desk.as("anne"), { id: collecting.id, version: 1 });
  expect(dataRequest.state).toBe("WITHDRAWN");

  const given = await desk.submit("anne");
  await desk.put(given.id, { state: "FULFILLING" });
  const [event] = await desk.database.db("audit_events").where({ subject_id: given.id });
  await desk.database.db("audit_events").insert({
    ...{ id: given.vaultKeyId, at: event.at, actor_id: null, actor_role: "SYSTEM", kind: "erasure.begun" },
    ...{ subject_id: given.id, body: "{}", leaf_hash: Buffer.alloc(32) },
  });

  const input = { id: given.id, version: 1 };
  await desk.expectRefusal(
    async () => withdrawDataRequest(desk.as("anne"), input),
    "INVALID_TRANSITION",
    /no longer/,
  );
});
