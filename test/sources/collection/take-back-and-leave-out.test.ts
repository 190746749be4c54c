import { randomUUID } from "node:crypto";
import { ANNE } from "../../../sample/personas.ts";
import type { Item } from "../../../server/generated/schema.ts";
import { collectSystem } from "../../../server/sources/collection/collect-system.ts";
import { decideItems } from "../../../server/sources/review/decide-items.ts";
import { faultError } from "../../../server/sources/fault.ts";
import { leaveOutSystem } from "../../../server/sources/collection/leave-out-system.ts";
import { readItems } from "../../../server/sources/review/read-items.ts";
import { listPreparers } from "../../../server/requests/decisions/preparer-store.ts";
import { retryCollection } from "../../../server/sources/collection/retry-collection.ts";
import { readSystems } from "../../../server/sources/collection/read-systems.ts";
import type { Source } from "../../../server/sources/source.ts";
import { sqlSource } from "../../../server/sources/sql/sql-source.ts";
import { startCollection } from "../../../server/sources/collection/start-collection.ts";
import { undoItemDecisions } from "../../../server/sources/review/undo-item-decisions.ts";
import { useDesk, type Who } from "../../support/desk.ts";
import { libraryMap, LIBRARY_SQL, openSource, type GivenSource } from "../sql/sql-fixture.ts";

const desk = useDesk("2026-11-25T09:00:00Z");
let library: GivenSource;
let sources: ReadonlyMap<string, Source>;

beforeAll(async () => {
  library = await openSource();
  await library.db.raw(LIBRARY_SQL);
  await library.db.raw(
    `insert into library.patrons values (1, '${ANNE.cpr}', 'Anne', 'Spoke with Bent about it.', '1974-03-14');
     insert into library.loans values (11, 1, 'A', '2026-01-01T10:00Z'), (12, 1, 'B', '2026-01-02T10:00Z')`,
  );
  const source = sqlSource(libraryMap(), library.url);
  const silent: Source = {
    ...source,
    map: { ...source.map, system: "silent" },
    withSession: async () => {
      throw faultError("REFUSED", "CONFLICT", "The system silent says no.");
    },
  };
  sources = new Map<string, Source>([
    ["library", source],
    ["silent", silent],
  ]);
});
afterAll(async () => library.close());

const as = (who: Who) => ({ ...desk.as(who), sources });
const seen = async (id: string) => ({ id, version: (await desk.read(id)).version });

/** Anne's request, of which the library is read and the other system has given up. */
async function collected(): Promise<string> {
  const { id } = await desk.submit("anne");
  await startCollection(as("signe"), await seen(id));
  for (const run of await desk.database.db("source_runs").where({ data_request_id: id }))
    await collectSystem({ ...desk.asSystem(), sources }, { sourceRunId: run.id }).catch(() => undefined);
  return id;
}

const itemsOf = async (id: string): Promise<Item[]> =>
  (await readItems(as("signe"), await desk.read(id), { first: 100 })).nodes;
const itemOf = async (id: string, collection: string): Promise<Item> =>
  (await itemsOf(id)).find((item) => item.collection === `library.${collection}`)!;
const hidden = async (id: string) => desk.database.db("redactions").where({ data_request_id: id });

async function withdrawn(): Promise<{ id: string; itemIds: string[]; before: Item[] }> {
  const id = await collected();
  const before = await itemsOf(id);
  const [patron, loan] = [await itemOf(id, "patrons"), await itemOf(id, "loans")];
  await leaveOutSystem(as("signe"), { ...(await seen(id)), system: "silent", reason: "It says no." });
  await decideItems(as("signe"), {
    ...(await seen(id)),
    items: [
      {
        ...{ itemId: patron.id, decision: "REDACT" },
        redactions: [{ column: "note", start: 11, end: 15, ground: "RIGHTS_OF_OTHERS" }],
      },
      { itemId: loan.id, decision: "WITHHOLD", ground: "RIGHTS_OF_OTHERS", considerations: "About Bent." },
    ],
  });
  return { id, itemIds: [patron.id, loan.id], before };
}

describe("decisions on records that are taken back", () => {
  test("leave the records as they were found, with nothing hidden, and a receipt", async () => {
    const { id, itemIds, before } = await withdrawn();
    expect(await hidden(id)).toHaveLength(1);

    const { dataRequest, receipt } = await undoItemDecisions(as("signe"), { ...(await seen(id)), itemIds });

    expect(receipt.leafHash).toMatch(/^[0-9a-f]{64}$/);
    expect(dataRequest.state).toBe("REVIEW");
    expect(await itemsOf(id)).toEqual(before);
    expect(await hidden(id)).toEqual([]);
    expect((await desk.events(id)).findLast(({ kind }) => kind === "items.reopened")?.body).toEqual({
      records: 2,
    });
  });

  test("are taken back alone: what was decided on other records stays", async () => {
    const { id, itemIds } = await withdrawn();

    await undoItemDecisions(as("per"), { ...(await seen(id)), itemIds: itemIds.slice(1) });

    expect((await itemOf(id, "patrons")).decision).toBe("REDACT");
    expect(await hidden(id)).toHaveLength(1);
    expect((await itemsOf(id)).filter(({ decision }) => decision === "WITHHOLD")).toEqual([]);
  });

  test("can be decided anew", async () => {
    const { id, itemIds } = await withdrawn();
    await undoItemDecisions(as("signe"), { ...(await seen(id)), itemIds });

    await decideItems(as("per"), {
      ...(await seen(id)),
      items: [{ itemId: itemIds[1]!, decision: "RELEASE" }],
    });

    expect((await itemOf(id, "loans")).decision).toBe("RELEASE");
  });

  test("are not taken back twice, nor of another case, and then none of those named is", async () => {
    const { id, itemIds } = await withdrawn();
    const others = await withdrawn();
    const [patron = "", loan = ""] = itemIds;
    await undoItemDecisions(as("signe"), { ...(await seen(id)), itemIds: [loan] });

    for (const second of [loan, others.itemIds[0]!, "guessed"]) {
      const input = { ...(await seen(id)), itemIds: [patron, second] };
      await desk.expectRefusal(async () => undoItemDecisions(as("signe"), input), "INVALID_INPUT");
    }
    expect(await hidden(id)).toHaveLength(1);
    expect(await hidden(others.id)).toHaveLength(1);
  });

  test("are not taken back by somebody who looks at an older version", async () => {
    const { id, itemIds } = await withdrawn();
    const { version } = await seen(id);

    await desk.expectRefusal(
      async () => undoItemDecisions(as("signe"), { id, version: version - 1, itemIds }),
      "CONFLICT",
    );
  });
});

describe("a system that is left out", () => {
  test("is told of with its reason, to staff and to the citizen, and the case goes on to review", async () => {
    const id = await collected();
    expect((await desk.read(id)).state).toBe("COLLECTING");

    const { dataRequest, receipt } = await leaveOutSystem(as("signe"), {
      ...{ ...(await seen(id)), system: "silent", reason: "The supplier has closed." },
    });

    expect(receipt.leafHash).toMatch(/^[0-9a-f]{64}$/);
    expect(dataRequest.state).toBe("REVIEW");
    for (const who of ["signe", "anne"] as const) {
      const systems = await readSystems(as(who), await desk.read(id));
      const told = Object.fromEntries(systems.map(({ system, leftOut }) => [system, leftOut]));
      expect(told).toEqual({ library: null, silent: "The supplier has closed." });
    }
    const run = await desk.database
      .db("source_runs")
      .where({ data_request_id: id, system: "silent" })
      .first();
    expect(run).toMatchObject({
      left_out_by: desk.personId("signe"),
      left_out_at: new Date("2026-11-25T09:00:00Z"),
    });
    expect(run.sealed_left_out.includes("supplier")).toBe(false);
    expect(await listPreparers(desk.database.db, id)).toEqual([desk.personId("signe")]);
    expect(
      (await desk.events(id)).find(({ kind }) => kind === "collection.system_left_out")?.body,
    ).toMatchObject({
      system: "silent",
    });
  });

  test.each([
    ["one that was read", "library", "INVALID_TRANSITION"],
    ["one that is not asked", "other", "INVALID_INPUT"],
  ] as const)("is not %s", async (_what, system, code) => {
    const id = await collected();
    const input = { ...(await seen(id)), system, reason: "It says no." };

    await desk.expectRefusal(async () => leaveOutSystem(as("signe"), input), code);
  });

  test("is not read again with those that failed; one of these can be named, or all be", async () => {
    const id = await collected();
    const { db } = desk.database;
    for (const system of ["other", "third"]) {
      await db("source_runs").insert({ id: randomUUID(), data_request_id: id, system, state: "STOPPED" });
    }
    const reason = "The supplier has closed.";
    await leaveOutSystem(as("signe"), { ...(await seen(id)), system: "silent", reason });
    const states = async () => {
      const runs = await db("source_runs").where({ data_request_id: id }).orderBy("system");
      return Object.fromEntries(runs.map(({ system, state }) => [system, state]));
    };
    const { silent } = await states();

    await retryCollection(as("signe"), { ...(await seen(id)), system: "other" });
    expect(await states()).toEqual({ library: "COLLECTED", other: "WAITING", silent, third: "STOPPED" });
    await retryCollection(as("signe"), await seen(id));
    expect(await states()).toEqual({ library: "COLLECTED", other: "WAITING", silent, third: "WAITING" });
    const again = async () => retryCollection(as("signe"), { ...(await seen(id)), system: "silent" });
    await desk.expectRefusal(again, "INVALID_TRANSITION");
    const told = (await desk.events(id)).filter(({ kind }) => kind === "collection.retried");
    expect(told.map(({ body }) => body["systems"])).toEqual([["other"], ["other", "third"]]);
  });

  test("is left out once, and never without a reason", async () => {
    const id = await collected();
    const input = { system: "silent", reason: "It says no." };

    await desk.expectRefusal(
      async () => leaveOutSystem(as("signe"), { ...(await seen(id)), ...input, reason: "" }),
      "INVALID_INPUT",
    );
    await leaveOutSystem(as("signe"), { ...(await seen(id)), ...input });
    await desk.expectRefusal(
      async () => leaveOutSystem(as("signe"), { ...(await seen(id)), ...input }),
      "INVALID_TRANSITION",
    );
  });
});

describe("a reading that runs longer than usual", () => {
  const NOW = new Date("2026-11-25T09:00:00Z");
  const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1_000);

  /** Earlier readings of a system, each of so many seconds. */
  async function givenReadings(system: string, seconds: readonly number[]): Promise<void> {
    for (const each of seconds) {
      const { id } = await desk.submit("anne");
      const times = { started_at: ago(7_200), finished_at: ago(7_200 - each) };
      const run = { id: randomUUID(), data_request_id: id, system, state: "COLLECTED", ...times };
      await desk.database.db("source_runs").insert(run);
    }
  }

  test.each([
    ["is told of when it takes more than twice as long as most", [90, 95, 100, 80, 70], 250, true],
    ["is not, while it takes less than that", [90, 95, 100, 80, 70], 150, false],
    ["is not, within its first minute", [1, 1, 1, 1, 1], 59, false],
    ["is not, while the system has been read only four times", [1, 1, 1, 1], 3_600, false],
  ] as const)("%s", async (what, earlier, runsFor, expected) => {
    const system = `other ${what.length} ${runsFor}`;
    await givenReadings(system, earlier);
    const { id } = await desk.submit("anne");
    const run = { id: randomUUID(), data_request_id: id, system };
    await desk.database.db("source_runs").insert({ ...run, state: "RUNNING", started_at: ago(runsFor) });

    const [seenBySigne] = await readSystems(as("signe"), await desk.read(id));
    const [seenByAnne] = await readSystems(as("anne"), await desk.read(id));

    expect(seenBySigne).toMatchObject({ system, takesLong: expected });
    expect(seenByAnne).toMatchObject({ system, takesLong: false });
  });

  test("is no longer told of when it is done", async () => {
    await givenReadings("done", [1, 1, 1, 1, 1]);
    const { id } = await desk.submit("anne");
    const run = { id: randomUUID(), data_request_id: id, system: "done", state: "COLLECTED" };
    const times = { started_at: ago(3_600), finished_at: NOW };
    await desk.database.db("source_runs").insert({ ...run, ...times });

    expect(await readSystems(as("signe"), await desk.read(id))).toMatchObject([{ takesLong: false }]);
  });
});
