import { randomUUID } from "node:crypto";
import { columnErasure } from "../../server/sources/map/column-erasure.ts";
import type { EraseRule } from "../../server/sources/map/erase-rules-schema.ts";
import { loadDataMaps } from "../../server/sources/map/load-data-map.ts";
import { checkSystem } from "../../server/sources/check-system.ts";
import { readMappedSystems } from "../../server/sources/read-mapped-systems.ts";
import { sqlSource } from "../../server/sources/sql/sql-source.ts";
import { useDesk } from "../support/desk.ts";

const [map] = loadDataMaps("policies/data-map");
if (map?.kind !== "sql") throw new Error("the sample library is the first map");
// Nobody listens at port 1.
const library = sqlSource(map, "postgres://reader:hemmeligt@127.0.0.1:1/library");
const desk = useDesk("2026-11-25T12:00:00Z", { sources: new Map([["library", library]]) });

const run = async (id: string, columns: Record<string, unknown>) =>
  desk.database
    .db("source_runs")
    .insert({ id: randomUUID(), data_request_id: id, system: "library", attempts: 1, ...columns });

test("a caseworker reads the map: how a person is found, what erasure does, what stays and why", async () => {
  const [system] = await readMappedSystems(desk.as("signe"));

  expect(system).toMatchObject({ system: "library", kind: "SQL", canCollect: true, canErase: true });
  expect(system).toMatchObject({ lastReadAt: null, failingSince: null, waiting: [] });
  const patrons = system?.collections.find(({ collection }) => collection === "patrons");
  expect(patrons?.reachedFrom).toEqual([]);
  expect(patrons?.retention.length).toBeGreaterThan(0);
  const cards = system?.collections.find(({ collection }) => collection === "cards");
  expect(cards?.reachedFrom).toEqual([patrons?.title]);
  expect(patrons).toMatchObject({ foundBy: expect.arrayContaining(["cpr"]), archiveDisposition: "DESTROY" });
  const loans = system?.collections.find(({ collection }) => collection === "loans");
  expect(loans?.stays.length).toBeGreaterThan(0);
  const columns = system?.collections.flatMap((collection) => collection.columns) ?? [];
  expect(columns.some(({ copied }) => !copied)).toBe(true);
});

test("each column tells what an erasure does to it, as the rule of its collection says", async () => {
  const [system] = await readMappedSystems(desk.as("signe"));

  for (const { collection, columns } of system?.collections ?? []) {
    const erase = map.collections[collection]?.erase;
    for (const { column, onErasure } of columns) {
      const isSet = erase?.action === "anonymise" && column in erase.set;
      if (erase?.action === "delete") expect(onErasure).toEqual({ method: "DELETED", detail: null });
      else expect(onErasure.method === "KEPT").toBe(!isSet);
    }
  }
});

test.each([
  [{ null: true as const }, "EMPTIED", null],
  [{ constant: "Slettet" }, "CONSTANT", "Slettet"],
  [{ truncateTo: "year" as const }, "TO_YEAR", null],
  [{ truncateTo: "month" as const }, "TO_MONTH", null],
  [{ truncateTo: "day" as const }, "TO_DAY", null],
  [{ keepFirst: 2 }, "FIRST_CHARACTERS", "2"],
  [{ roundTo: 100 }, "ROUNDED", "100"],
  [{ bands: [0, 18, 65] }, "BANDED", "0, 18, 65"],
  [{ hash: true as const }, "HASHED", null],
  [{ random: true as const }, "RANDOM", null],
])("%j is told as %s", (replacement, method, detail) => {
  const erase = { action: "anonymise", set: { name: replacement } } as unknown as EraseRule;

  expect(columnErasure(erase, "name")).toEqual({ method, detail });
  expect(columnErasure(erase, "other")).toEqual({ method: "KEPT", detail: null });
});

test("a system says when it was last read, since when it fails, and which open cases wait for it", async () => {
  const done = await desk.submit("mikkel");
  await run(done.id, { state: "COLLECTED", finished_at: new Date("2026-11-20T10:00:00Z") });
  const waits = await desk.submit("anne");
  await run(waits.id, { state: "STOPPED", started_at: new Date("2026-11-24T08:00:00Z") });
  const ended = await desk.submit("karen");
  await run(ended.id, { state: "STOPPED", started_at: new Date("2026-11-01T08:00:00Z") });
  await desk.put(ended.id, { state: "WITHDRAWN" });

  const [system] = await readMappedSystems(desk.as("per"));

  expect(system).toMatchObject({
    lastReadAt: new Date("2026-11-20T10:00:00Z"),
    lastContactAt: new Date("2026-11-20T10:00:00Z"),
    failingSince: new Date("2026-11-24T08:00:00Z"),
    waiting: [{ id: waits.id, number: waits.number }],
  });
});

test("a system says who is given its data, and how many cases still owe them a notice", async () => {
  const { id, number } = await desk.submit("mikkel");
  const name = { name_da: "DBC", name_en: "DBC" };
  const notice = { id: randomUUID(), data_request_id: id, recipient: "dbc", ...name, created_at: new Date() };
  await desk.database.db("recipient_notices").insert({ ...notice, right: "ERASURE", state: "OPEN" });

  const [system] = await readMappedSystems(desk.as("signe"));

  expect(system?.recipients).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ recipient: "dbc", openNotices: 1, waiting: [{ id, number }] }),
    ]),
  );
  const others = system?.recipients.filter(({ recipient }) => recipient !== "dbc") ?? [];
  expect(others.length).toBeGreaterThan(0);
  expect(
    others.every(({ openNotices, name: { da, en } }) => openNotices === 0 && da !== "" && en !== ""),
  ).toBe(true);
});

test("a system that nobody answers at is said not to answer, in plain words and without its address", async () => {
  const check = await checkSystem(desk.as("signe"), "library");

  expect(check).toMatchObject({ isReached: false, differences: [] });
  expect(check.fault?.da).toMatch(/svarer ikke/);
  expect(JSON.stringify(check)).not.toMatch(/127|hemmeligt|reader/);
});

test.each([
  ["anne", "NOT_FOUND"],
  ["ravn", "FORBIDDEN"],
] as const)("%s reads neither the map nor asks a system", async (who, code) => {
  await desk.expectRefusal(() => readMappedSystems(desk.as(who)), code);
  await desk.expectRefusal(() => checkSystem(desk.as(who), "library"), code);
});

test.each(["", "constructor", "Library", "library; drop"])("there is no system called %j", async (system) => {
  await desk.expectRefusal(() => checkSystem(desk.as("signe"), system), "NOT_FOUND");
});
