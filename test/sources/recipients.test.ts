import type { Context } from "../../server/context.ts";
import type { RecipientNoticeState } from "../../server/generated/schema.ts";
import { recordRecipientNotice } from "../../server/recipients/record-recipient-notice.ts";
import { carryOutErasure } from "../../server/sources/erasure/carry-out-erasure.ts";
import { whatToTell } from "../../server/recipients/notice-letter.ts";
import { listNotices } from "../../server/recipients/recipient-store.ts";
import { findDataRequest } from "../../server/requests/data-request-store.ts";
import { lookAgainAtKept } from "../../server/sources/kept/look-again.ts";
import { loadDataMaps } from "../../server/sources/map/load-data-map.ts";
import { sqlSource } from "../../server/sources/sql/sql-source.ts";
import { givenContext, givenPerson } from "../support/given-case.ts";
import { approve, givenApprovedErasure } from "../support/given-erasure.ts";
import { useDatabase } from "../support/test-database.ts";
import { libraryMap, type GivenSource, openLibrary, REMAINS } from "./sql/sql-fixture.ts";

const database = useDatabase();
let source: GivenSource;
let now: Date;

beforeEach(async () => {
  source = await openLibrary([5, 0]);
  now = new Date("2026-11-25T10:00:00Z");
});

afterEach(() => source.close());

/** The small library, in which the given collections are handed on to these recipients beside those of their activity. */
function libraryWhose(
  recipients: Record<string, string[]>,
  activities: Record<string, string> = {},
  change: Parameters<typeof libraryMap>[0] = {},
): Context {
  const map = libraryMap(change);
  for (const [name, keys] of Object.entries(recipients)) {
    const collection = map.collections[name];
    if (collection) collection.recipients = keys;
    const activity = activities[name] ?? "nothing-known";
    for (const column of Object.values(collection?.columns ?? {})) column.activity = activity;
  }
  return givenContext(database.db, [sqlSource(map, source.url)], { clock: () => now });
}

const noticesOf = async (requestId: string) =>
  database.db("recipient_notices").where({ data_request_id: requestId }).orderBy("recipient");

/** Looks again at what a plan kept, and has what may go erased, although the case is closed. */
async function eraseWhatWasKept(ctx: Context, planId: string, requestId: string): Promise<void> {
  await lookAgainAtKept(ctx);
  const next = await database.db("erasure_plans").where({ follows: planId }).first();
  await approve(ctx, next.id, requestId);
  await database.db("data_requests").where({ id: requestId }).update({ state: "CLOSED" });
  await carryOutErasure(ctx, { planId: next.id });
}

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

  await eraseWhatWasKept(ctx, planId, requestId);

  const told = await noticesOf(requestId);
  expect(told.map(({ recipient, state }) => [recipient, state])).toEqual([
    ["dbc", "OPEN"],
    ["publizon", "OPEN"],
  ]);
});

/** What the letter to a recipient would say now. */
async function toldNow(ctx: Context, requestId: string, recipient: string) {
  const request = await findDataRequest(database.db, requestId);
  const notice = (await listNotices(database.db, requestId)).find((one) => one.recipient === recipient);
  if (!request || !notice) throw new Error("There is no such notice.");
  const { activities, doneAt } = await whatToTell(ctx, database.db, request, notice);
  const what = activities.map(({ name }) => name.en);
  return { request, noticeId: notice.id, letter: { what, doneAt } };
}

/** Records what became of the notice to a recipient. */
async function record(ctx: Context, requestId: string, recipient: string, state: RecipientNoticeState) {
  const { request, noticeId } = await toldNow(ctx, requestId, recipient);
  const person = { personId: await givenPerson(ctx), sessionId: null, assurance: null, cprIndex: null };
  const staff = { ...ctx, actor: { ...person, roles: ["CASEWORKER" as const], role: "CASEWORKER" as const } };
  const seen = { id: requestId, version: request.version, noticeId };
  await recordRecipientNotice(staff, { ...seen, state, reason: "Over the telephone." });
}

test.each([
  ["told", "NOTIFIED" as const, ["Membership and identification"]],
  ["not told yet", "OPEN" as const, ["Membership and identification", "Lending and reservations"]],
  ["out of reach", "IMPOSSIBLE" as const, ["Membership and identification", "Lending and reservations"]],
])(
  "a recipient that was %s of the first erasure is told of a later one, and of what it has not been told before",
  async (_, state, what) => {
    const given = { loans: ["publizon"], fees: [], patrons: ["publizon"] };
    const noted = { where: { note: { isNotNull: true } }, ...REMAINS };
    const ctx = libraryWhose(
      given,
      { loans: "lending", patrons: "membership" },
      { fees: { erase: { action: "delete" } }, patrons: { erase: { action: "delete", keepWhen: [noted] } } },
    );
    const { planId, requestId } = await givenApprovedErasure(ctx);
    await carryOutErasure(ctx, { planId });
    const first = await toldNow(ctx, requestId, "publizon");
    if (state !== "OPEN") await record(ctx, requestId, "publizon", state);
    await source.db("library.patrons").where({ patron_id: 1 }).update({ note: null });
    const before = now;
    now = new Date("2026-12-02T10:00:00Z");

    await eraseWhatWasKept(ctx, planId, requestId);

    expect(first.letter).toEqual({ what: ["Lending and reservations"], doneAt: before });
    expect((await toldNow(ctx, requestId, "publizon")).letter).toEqual({ what, doneAt: now });
  },
);

test("what a plan erased that was then redone is told to its recipients as well", async () => {
  const ctx = libraryWhose({ loans: ["publizon"], fees: [], patrons: [] }, { loans: "lending" });
  const { planId, requestId } = await givenApprovedErasure(ctx);
  await carryOutErasure(ctx, { planId });
  await database.db("erasure_plans").where({ id: planId }).update({ state: "REPLACED" });

  expect((await toldNow(ctx, requestId, "publizon")).letter.what).toEqual(["Lending and reservations"]);
});

test("a recipient that the record of processing does not know is refused, with its place", () => {
  expect(() => loadDataMaps("policies/data-map", { recipients: new Set() })).not.toThrow();
  const known = { recipients: new Set(["dbc"]) };

  expect(() => loadDataMaps("test/sources/maps-with-recipients", known)).toThrow(
    /book\.yaml, at collections\.visits\.recipients\.1: nobody is not the key of any recipient in the record of processing/,
  );
});
