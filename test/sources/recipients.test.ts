import type { Context } from "../../server/context.ts";
import { carryOutErasure } from "../../server/sources/carry-out-erasure.ts";
import { findDoneAt } from "../../server/recipients/queue-notice.ts";
import { lookAgainAtKept } from "../../server/sources/look-again.ts";
import { loadDataMaps } from "../../server/sources/load-data-map.ts";
import { sqlSource } from "../../server/sources/sql-source.ts";
import { givenContext } from "../support/given-case.ts";
import { approve, givenApprovedErasure } from "../support/given-erasure.ts";
import { useDatabase } from "../support/test-database.ts";
import { libraryMap, type GivenSource, openLibrary } from "./sql-fixture.ts";

const database = useDatabase();
let source: GivenSource;
let now: Date;

beforeEach(async () => {
  source = await openLibrary([5, 0]);
  now = new Date("2026-11-25T10:00:00Z");
});

afterEach(() => source.close());

/** The small library, in which the given collections are handed on to these recipients beside those of their activity. */
function libraryWhose(recipients: Record<string, string[]>): Context {
  const map = libraryMap();
  for (const [name, keys] of Object.entries(recipients)) {
    const collection = map.collections[name];
    if (collection) collection.recipients = keys;
    for (const column of Object.values(collection?.columns ?? {})) column.activity = "nothing-known";
  }
  return givenContext(database.db, [sqlSource(map, source.url)], { clock: () => now });
}

const noticesOf = async (requestId: string) =>
  database.db("recipient_notices").where({ data_request_id: requestId }).orderBy("recipient");

test("who the data map names at what was erased is told, and who it names at what was kept is not", async () => {
  const ctx = libraryWhose({ loans: ["publizon"], fees: ["dbc"], patrons: [] });
  const { planId, requestId } = await givenApprovedErasure(ctx);

  await carryOutErasure(ctx, { planId });

  const told = await noticesOf(requestId);
  expect(told.map(({ recipient, right, state }) => [recipient, right, state])).toEqual([
    ["publizon", "ERASURE", "OPEN"],
  ]);
  expect(told[0].name_da).toBe("Publizon");
});

test("what was kept and is erased at last is told to its recipients, also to those who were told of the rest", async () => {
  const ctx = libraryWhose({ loans: ["publizon"], fees: ["dbc"], patrons: [] });
  const { planId, requestId } = await givenApprovedErasure(ctx);
  await carryOutErasure(ctx, { planId });
  const done = { state: "NOTIFIED", recorded_at: now, recorded_by: planId };
  await database.db("recipient_notices").where({ data_request_id: requestId }).update(done);
  await source.db("library.fees").where({ fee_id: 111 }).update({ amount: 0 });
  now = new Date("2026-12-02T10:00:00Z");

  await lookAgainAtKept(ctx);
  const next = await database.db("erasure_plans").where({ follows: planId }).first();
  await approve(ctx, next.id, requestId);
  await database.db("data_requests").where({ id: requestId }).update({ state: "CLOSED" });
  await carryOutErasure(ctx, { planId: next.id });

  const told = await noticesOf(requestId);
  expect(told.map(({ recipient, state }) => [recipient, state])).toEqual([
    ["dbc", "OPEN"],
    ["publizon", "OPEN"],
  ]);
  const doneAt = await findDoneAt(database.db as never, { id: requestId } as never, "ERASURE");
  expect(doneAt).toEqual(now);
});

test("a recipient that the record of processing does not know is refused, with its place", () => {
  expect(() => loadDataMaps("policies/data-map", { recipients: new Set() })).not.toThrow();
  const known = { recipients: new Set(["dbc"]) };

  expect(() => loadDataMaps("test/sources/maps-with-recipients", known)).toThrow(
    /book\.yaml, at collections\.visits\.recipients\.1: nobody is not the key of any recipient in the record of processing/,
  );
});
