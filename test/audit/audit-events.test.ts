import { randomUUID } from "node:crypto";
import {
  readAuditEvent,
  readAuditEventKinds,
  readAuditEvents,
} from "../../server/audit/read-audit-events.ts";
import { sequenceEvents } from "../../server/audit/sequence-events.ts";
import type { AuditEventFilter } from "../../server/generated/schema.ts";
import { readDataRequest, readDataRequests } from "../../server/requests/read-data-requests.ts";
import { withdrawDataRequest } from "../../server/requests/withdraw-data-request.ts";
import { record } from "../../server/audit/transact.ts";
import { testLogKeys } from "../support/log-keys.ts";
import { useDesk } from "../support/desk.ts";

const desk = useDesk("2026-09-01T07:00:00.123Z");
const ids = { anne: "", mikkel: "" };

const sequence = async () => {
  while ((await sequenceEvents(desk.database.db, testLogKeys(), () => new Date())).placed > 0);
};

beforeAll(async () => {
  ids.anne = (await desk.submit("anne")).id;
  desk.setNow("2026-09-02T21:59:59.000Z");
  ids.mikkel = (await desk.submit("mikkel")).id;
  desk.setNow("2026-09-02T22:00:00.000Z");
  await readDataRequest(desk.as("signe"), ids.anne);
  desk.setNow("2026-09-04T08:00:00.000Z");
  await readDataRequests(desk.as("per"), { first: 25 });
  await withdrawDataRequest(desk.as("anne"), { id: ids.anne, version: 1 });
  const nobody = { ...desk.as("anne").actor!, personId: null, role: "NOBODY" as never };
  await record(desk.asSystem(), nobody, { kind: "session.refused", subject: null, reason: "CANCELLED" });
  await sequence();
});

const found = async (filter: AuditEventFilter | null, first = 100) =>
  (await readAuditEvents(desk.as("ravn"), { first, filter })).nodes;
const kinds = async (filter: AuditEventFilter) => (await found(filter)).map(({ kind }) => kind);

test("the log is shown newest first, with words, and never with a name", async () => {
  const all = await found(null);

  expect(all.map(({ at }) => at.getTime())).toEqual(all.map(({ at }) => at.getTime()).sort((a, b) => b - a));
  expect(all.find(({ kind }) => kind === "data_request.withdrawn")).toMatchObject({
    words: { da: "Sagen blev trukket tilbage.", en: "The request was withdrawn." },
    dataRequestNumber: (await desk.read(ids.anne)).number,
    isFailure: false,
  });
  expect(JSON.stringify(all)).not.toMatch(/Anne|Signe|Mikkel/);
});

test("a day is a day in Copenhagen: the moment before midnight there is within it, midnight is not", async () => {
  expect(await kinds({ from: "2026-09-02", to: "2026-09-02" })).toEqual(["data_request.received"]);
  expect(await kinds({ from: "2026-09-03", to: "2026-09-03" })).toEqual(["data_request.read"]);
});

test("by kind, by role, by person", async () => {
  expect(await kinds({ kind: "data_request.read" })).toEqual(["data_request.read"]);
  expect(new Set((await found({ actorRole: "CITIZEN" })).map(({ actorRole }) => actorRole))).toEqual(
    new Set(["CITIZEN"]),
  );
  expect(await kinds({ actorId: desk.personId("signe"), from: "2026-09-02" })).toEqual(["data_request.read"]);
  expect(await kinds({ kind: "no.such" })).toEqual([]);
  expect(await kinds({ actorId: "x'; drop table audit_events" })).toEqual([]);
});

test("by what failed or was refused, and by what was done", async () => {
  expect(await kinds({ result: "FAILED" })).toEqual(["session.refused"]);
  expect(await kinds({ result: "FAILED", kind: "data_request.read" })).toEqual([]);
  expect(await kinds({ result: "DONE", kind: "data_request.read" })).toEqual(["data_request.read"]);
  expect(await kinds({ result: "DONE" })).not.toContain("session.refused");
});

test("the whole trail of a request, by id or by number, with the lists that showed it", async () => {
  const trail = [
    "data_request.withdrawn",
    "data_requests.listed",
    "data_request.read",
    "data_request.received",
  ];

  expect((await kinds({ dataRequestId: ids.anne })).sort()).toEqual([...trail].sort());
  expect((await kinds({ number: (await desk.read(ids.anne)).number })).sort()).toEqual([...trail].sort());
  expect(await kinds({ number: "2026-9999" })).toEqual([]);
  expect(await kinds({ number: (await desk.read(ids.anne)).number, dataRequestId: ids.mikkel })).toEqual([]);
});

test("pages follow one another without a gap, also where many events have one moment", async () => {
  const all = (await found(null)).map(({ id }) => id);
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const page = await readAuditEvents(desk.as("ravn"), { first: 3, after, filter: null });
    seen.push(...page.nodes.map(({ id }) => id));
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) break;
  }

  expect(seen).toEqual(all);
});

test("reading the log leaves no trace of its own", async () => {
  const before = await desk.everything();
  await found(null);

  expect(await desk.everything()).toEqual(before);
});

test("one event is found by its id, also while it waits for its place", async () => {
  const [event] = await found({ kind: "data_request.withdrawn" });
  desk.setNow("2026-09-05T08:00:00.000Z");
  await readDataRequest(desk.as("signe"), ids.mikkel);
  const waiting = await desk.database.db("audit_unsequenced").first("event_id");

  expect(await readAuditEvent(desk.as("ravn"), event!.id)).toEqual(event);
  expect(await readAuditEvent(desk.as("per"), waiting.event_id)).toMatchObject({
    index: null,
    kind: "data_request.read",
  });
  expect(await readAuditEvent(desk.as("ravn"), randomUUID())).toBeNull();
  expect(await readAuditEvent(desk.as("ravn"), "7")).toBeNull();
  await sequence();
});

test("every kind is listed with its words", () => {
  const all = readAuditEventKinds(desk.as("ravn"));

  expect(all.find(({ kind }) => kind === "erasure.failed")).toMatchObject({ isFailure: true });
  expect(all.every(({ words }) => words.da !== "" && words.en !== "")).toBe(true);
});

test.each([
  ["signe", "FORBIDDEN"],
  ["anne", "NOT_FOUND"],
] as const)("%s does not read the log", async (who, code) => {
  const ctx = desk.as(who);
  await desk.expectRefusal(async () => readAuditEvents(ctx, { first: 25, filter: null }), code);
  await desk.expectRefusal(async () => readAuditEvent(ctx, randomUUID()), code);
  await desk.expectRefusal(async () => readAuditEventKinds(ctx), code);
});

test.each([
  [{ first: 101, filter: null }, /1 to 100/],
  [{ first: 0, filter: null }, /1 to 100/],
  [{ first: 5, after: "bm9uc2Vuc2U", filter: null }, /cursor/],
  [{ first: 5, filter: { from: "2026-02-02", to: "2026-02-01" } }, /before the first/],
])("%j is refused with what is wrong", async (args, message) => {
  await desk.expectRefusal(async () => readAuditEvents(desk.as("ravn"), args), "INVALID_INPUT", message);
});
