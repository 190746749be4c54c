import fc from "fast-check";
import { ANNE, KAREN } from "../../../sample/personas.ts";
import type { DataRequestFilter } from "../../../server/generated/schema.ts";
import { isNamed, wordsOf } from "../../../server/requests/queue/name-search.ts";
import { readDataRequests } from "../../../server/requests/read-data-requests.ts";
import { useDesk } from "../../support/desk.ts";

const desk = useDesk("2026-11-01T07:00:00Z");

const find = async (filter: DataRequestFilter, first = 100, after: string | null = null) =>
  readDataRequests(desk.as("signe"), { first, after, filter });
const idsOf = async (filter: DataRequestFilter) => (await find(filter)).nodes.map(({ id }) => id);

test("a case is found by any words of the citizen's name, however they are written, and by their beginnings", async () => {
  const [annes, karens] = [await desk.submit("anne"), await desk.submit("karen")];
  const [first = "", last = ""] = [ANNE.name.split(" ")[0], ANNE.name.split(" ").at(-1)];

  for (const name of [ANNE.name, ANNE.name.toUpperCase(), `${last}, ${first}`, first.slice(0, 3)])
    expect(await idsOf({ name })).toEqual([annes.id]);
  expect(await idsOf({ name: KAREN.name })).toEqual([karens.id]);
  expect(await idsOf({ name: "Zacharias" })).toEqual([]);
  expect(await idsOf({ name: `${first} Zacharias` })).toEqual([]);
});

test("the other filters hold as well, pages follow each other, and the count is of those that match", async () => {
  const { id } = await desk.submit("mikkel", { rights: ["ERASURE"] });
  for (let n = 0; n < 3; n += 1) await desk.submit("mikkel");

  expect(await idsOf({ name: "Mikkel", right: "ERASURE" })).toEqual([id]);
  const all = await idsOf({ name: "Mikkel" });
  const one = await find({ name: "Mikkel" }, 3);
  const two = await find({ name: "Mikkel" }, 3, one.pageInfo.endCursor);
  expect([...one.nodes, ...two.nodes].map((request) => request.id)).toEqual(all);
  expect([one.pageInfo.hasNextPage, two.pageInfo.hasNextPage]).toEqual([true, false]);
  expect(await one.count()).toBe(4);
});

test("the log names the cases that were shown, and nowhere the name", async () => {
  await desk.submit("karen");
  const shown = await idsOf({ name: KAREN.name });

  const events = await desk.database.db("audit_events").where({ kind: "data_requests.listed" }).pluck("body");
  expect(events).toContainEqual({ requests: shown });
  const everything = await desk.database.db.raw("select string_agg(e::text, ' ') as all from audit_events e");
  expect(everything.rows[0].all).not.toContain(KAREN.name);
});

test.each([
  ["nothing", " "],
  ["commas alone", " ,, - "],
  ["more than 200 characters", "a".repeat(201)],
  ["what cannot be stored", "Anne\0"],
])("a search for %s is refused", async (_, name) => {
  await desk.expectRefusal(async () => find({ name }), "INVALID_INPUT");
});

test("a citizen's own list is not narrowed by what only staff may ask", async () => {
  await desk.submit("anne");

  const { nodes } = await readDataRequests(desk.as("anne"), { first: 100, filter: { name: KAREN.name } });
  expect(nodes.every(({ submittedBy }) => submittedBy === desk.personId("anne"))).toBe(true);
});

test("more than 1,000 cases are too many to open, and none is", async () => {
  const { id } = await desk.submit("mikkel");
  const { db } = desk.database;
  const row = await db("data_requests").where({ id }).first();
  const columns = Object.keys(row).filter((column) => !["id", "number", "idempotency_key"].includes(column));
  await db.raw(
    `insert into data_requests (id, number, idempotency_key, ${columns.map(() => "??").join(", ")})
     select gen_random_uuid(), 'copy ' || n, 'copy ' || n, ${columns.map(() => "r.??").join(", ")}
     from data_requests r, generate_series(1, 1001) n where r.id = ?`,
    [...columns, ...columns, id],
  );

  await desk.expectRefusal(async () => find({ name: "Mikkel" }), "LIMIT_EXCEEDED");
  await db("data_requests").where("number", "like", "copy %").delete();
});

test("every name is found by itself, by each of its words, and by how they begin", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (name) => {
      const words = wordsOf(name);
      expect(isNamed(name, words)).toBe(true);
      for (const word of words) expect(isNamed(name, [word])).toBe(true);
    }),
  );
});
