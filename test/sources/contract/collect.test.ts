import { randomUUID } from "node:crypto";
import { collectSystem } from "../../../server/sources/collection/collect-system.ts";
import { contractSource } from "../../../server/sources/contract/source.ts";
import type { SearchedPerson, Session } from "../../../server/sources/source.ts";
import type { DepartmentHandlers } from "../../../sample/department/handlers.ts";
import { Refused } from "../../../sample/department/refused.ts";
import { roomsMap, TOKEN, useDepartment } from "../../support/department.ts";
import { openFaultyProxy } from "../../support/faulty-proxy.ts";
import { givenCase, givenContext } from "../../support/given-case.ts";
import { givenKnown } from "../../support/given-erasure.ts";
import { useDatabase } from "../../support/test-database.ts";
import { errorOf, rowsOf } from "../sql/sql-fixture.ts";

const database = useDatabase();
const rooms = useDepartment();
const ANNE: SearchedPerson = { identities: [{ kind: "patronId", value: "4711" }] };

async function pagesOf(session: Session, name: string, person = ANNE, after?: string) {
  const found = [];
  for await (const page of session.pages(name, person, { after })) found.push(page);
  return found;
}

const read = async (name: string, person = ANNE, after?: string) =>
  rooms.source().withSession(async (session) => pagesOf(session, name, person, after));

async function collect(more: Record<string, unknown> = {}, url = rooms.url, known: string | null = "4711") {
  const ctx = givenContext(database.db, [contractSource(roomsMap(more), url, { "rooms-token": TOKEN })]);
  const requestId = await givenCase(ctx);
  await givenKnown(ctx, requestId, known ? [{ kind: "patronId", value: known }] : []);
  const id = randomUUID();
  await database
    .db("source_runs")
    .insert({ id, data_request_id: requestId, system: "rooms", state: "WAITING" });
  await collectSystem(ctx, { sourceRunId: id }).catch(() => undefined);
  return { requestId, run: await database.db("source_runs").where({ id }).first() };
}

test("a person is found by her patron number, and what only her address leads to is for a person to look at", async () => {
  const { run, requestId } = await collect();

  expect(run).toMatchObject({ state: "COLLECTED", rows: 6, done: 2, total: 2 });
  const review = await database.db("review_items").where({ data_request_id: requestId }).orderBy("position");
  expect(review.map(({ doubts }) => doubts)).toEqual([["FREE_TEXT"], ["SHARED_IDENTIFIER"]]);
  const known = await database.db("known_identities").where({ data_request_id: requestId, system: "rooms" });
  expect(known.map(({ kind }) => kind)).toEqual(["email"]);
});

test("pages follow each other, and reading goes on after the one that was kept last", async () => {
  const pages = await read("bookings");
  expect(pages.map((page) => rowsOf([page]).map((row) => row["id"]))).toEqual([[1, 2], [3]]);

  expect(rowsOf(await read("bookings", ANNE, pages[0]?.cursor))).toMatchObject([{ id: 3 }]);
  expect(await read("bookings", ANNE, pages[1]?.cursor)).toEqual([]);
});

test("identifiers stand in the question, never in an address", async () => {
  await read("visits");

  expect(rooms.calls[0]?.question).toMatchObject({ collection: "visits", identities: ANNE.identities });
});

test("several people under one number are asked about, and then only the chosen one is read", async () => {
  const map = { ...roomsMap().collections };
  const bookings = { ...map["bookings"], identity: ["email"], yields: { patronId: "patron_id" } };
  const source = rooms.source({ collections: { bookings } });
  await rooms.db("bookings").where({ id: 5 }).update({ email: "anne@post.example" });
  const person: SearchedPerson = {
    identities: [{ kind: "email", value: "anne@post.example" }],
    accepted: ["4712"],
  };

  const pages = await source.withSession(async (session) => pagesOf(session, "bookings", person));

  expect(rowsOf(pages).map((row) => row["id"])).toEqual([5]);
});

test("a system that finds nobody by what is known is an open task, never said to be empty", async () => {
  const { run } = await collect({}, rooms.url, null);

  expect(run).toMatchObject({ state: "STOPPED", last_error: "NO_IDENTIFIER", rows: 0 });
});

const capabilities =
  (change: (one: { name: string; fields: string[]; key: string[]; identities: string[] }) => object) =>
  (good: DepartmentHandlers): Partial<DepartmentHandlers> => ({
    capabilities: async () => {
      const told = await good.capabilities();
      return { ...told, collections: told.collections.map((one) => ({ ...one, ...change(one) })) };
    },
  });

test.each([
  [
    "has another name for a collection",
    capabilities(() => ({ name: "reservations" })),
    /no collection bookings/,
  ],
  [
    "no longer has a field",
    capabilities(({ fields }) => ({ fields: fields.filter((one) => one !== "note") })),
    /no field note/,
  ],
  [
    "has a field the map does not name",
    capabilities(({ fields }) => ({ fields: [...fields, "diet"] })),
    /field diet/,
  ],
  ["has another key", capabilities(() => ({ key: ["room"] })), /key of bookings is room/],
  [
    "is not searched by a kind",
    capabilities(() => ({ identities: ["cpr"] })),
    /does not search bookings by patronId/,
  ],
])("a system that %s is not read, and says what differs", async (_, change, difference) => {
  rooms.behave(change);

  const { run } = await collect();

  expect(run).toMatchObject({ state: "STOPPED", last_error: "SCHEMA_CHANGED", rows: 0 });
  expect(run.error_details.join(" ")).toMatch(difference);
  expect(rooms.calls).toEqual([]);
});

test("a collection that holds nothing about anybody is named with the reason", async () => {
  const { visits: _, ...collections } = roomsMap().collections;
  const bookings = { ...collections["bookings"], identity: ["patronId"] };
  const ignored = { visits: "Counts of visits, of nobody in particular." };

  const { run } = await collect({ collections: { bookings }, ignored });

  expect(run).toMatchObject({ state: "COLLECTED" });
});

describe("faults", () => {
  const query = (answer: (good: DepartmentHandlers, question: unknown) => Promise<unknown>) => {
    return (good: DepartmentHandlers): Partial<DepartmentHandlers> => ({
      query: async (question) => (await answer(good, question)) as never,
    });
  };
  const refuse = (status: number) => query(() => Promise.reject(new Refused(status, "NO")));

  test.each([
    ["answers something else", query(async () => ({ rows: ["0101901234"] })), "ANSWER_UNUSABLE", "STOPPED"],
    [
      "gives a field that nobody described",
      query(async () => ({
        records: [{ foundBy: ["patronId"], fields: { id: 1, cpr: "0101901234" } }],
        next: null,
      })),
      "SCHEMA_CHANGED",
      "STOPPED",
    ],
    ["goes in a circle", query(async () => ({ records: [], next: "again" })), "ANSWER_UNUSABLE", "STOPPED"],
    [
      "gives more than was asked for",
      query(async () => ({ records: Array(3).fill({ foundBy: ["email"], fields: { id: 1 } }), next: null })),
      "ANSWER_UNUSABLE",
      "STOPPED",
    ],
    ["does not know the collection", refuse(404), "ANSWER_UNUSABLE", "STOPPED"],
    ["does not know us", refuse(401), "REFUSED", "STOPPED"],
    ["breaks", refuse(500), "UNREACHABLE", "RETRYING"],
    ["is asked too often", refuse(429), "FULL", "RETRYING"],
  ] as const)("a system that %s is an open task without a value", async (_, change, fault, state) => {
    rooms.behave(change);

    const { run } = await collect();

    expect(run).toMatchObject({ state, last_error: fault, rows: 0 });
    expect(JSON.stringify(run)).not.toMatch(/0101901234|4711|127\.0\.0\.1/);
  });

  test.each([
    ["RESET", "UNREACHABLE"],
    ["SILENT", "TOO_SLOW"],
  ] as const)("a way to the system that is %s is tried again by itself", async (way, fault) => {
    const proxy = await openFaultyProxy(rooms.url);
    proxy.set(way);
    try {
      const { run } = await collect({ timeout: 1 }, proxy.url);

      expect(run).toMatchObject({ state: "RETRYING", last_error: fault });
    } finally {
      await proxy.close();
    }
  });
});

test("the address and the secret are looked at before anything is asked", async () => {
  expect(() => contractSource(roomsMap(), "http://rooms.example", {})).toThrow(/must begin with https/);
  const error = await errorOf(contractSource(roomsMap(), rooms.url, {}).withSession(async () => undefined));

  expect(error.message).toContain("SOURCE_SECRETS does not hold rooms-token");
  expect(rooms.calls).toEqual([]);
});
