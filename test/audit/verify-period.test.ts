import type { AuditPeriodVerification } from "../../server/generated/schema.ts";
import { readPeriodVerification } from "../../server/audit/read-period-verification.ts";
import { sequenceEvents } from "../../server/audit/sequence-events.ts";
import { readDataRequest } from "../../server/requests/read-data-requests.ts";
import { useDesk } from "../support/desk.ts";
import { otherLogKeys, testLogKeys } from "../support/log-keys.ts";
import { givenWaitingEvents } from "../support/waiting-events.ts";

const desk = useDesk("2026-08-30T07:00:00.000Z");
/** Of the 600 events that givenWaitingEvents writes. */
const SEPTEMBER = { from: "2026-09-01", to: "2026-09-01" };
const AUGUST = { from: "2026-08-01", to: "2026-08-31" };
const OCTOBER = { from: "2026-10-01", to: "2026-10-31" };

let anne = "";
let first = 0;

const sequence = async () => {
  while ((await sequenceEvents(desk.database.db, testLogKeys(), () => new Date())).placed > 0);
};
const verify = async (period = SEPTEMBER, who: "ravn" | "per" = "ravn"): Promise<AuditPeriodVerification> =>
  readPeriodVerification(desk.as(who), period);
const countVerified = async () =>
  Number(
    (await desk.database.db("audit_events").where({ kind: "audit.period_verified" }).count({ n: "*" }))[0]?.[
      "n"
    ],
  );

beforeAll(async () => {
  anne = (await desk.submit("anne")).id;
  await sequence();
  const size = await desk.database.db("audit_leaves").count({ n: "*" });
  first = Number(size[0]?.["n"]);
  await givenWaitingEvents(desk.database.db, 600);
  await sequence();
  desk.setNow("2026-10-02T08:00:00.000Z");
  await readDataRequest(desk.as("signe"), anne);
  await sequence();
});

/** What a superuser who owns the disk can do, undone afterwards. */
async function tampered<T>(statement: string, look: () => Promise<T>): Promise<T> {
  const { db } = desk.database;
  const tables = ["audit_events", "audit_leaves", "audit_tiles", "audit_entry_bundles", "audit_checkpoints"];
  const guards = async (word: string) =>
    db.raw(tables.map((table) => `alter table ${table} ${word} trigger all`).join("; "));
  for (const table of tables) await db.raw(`create table before_${table} as table ${table}`);
  await guards("disable");
  await db.raw(statement);
  await guards("enable");
  try {
    return await look();
  } finally {
    await guards("disable");
    for (const table of [...tables].reverse()) await db.raw(`delete from ${table}`);
    for (const table of tables)
      await db.raw(`insert into ${table} select * from before_${table}; drop table before_${table}`);
    await guards("enable");
  }
}

const atLeaf = (index: number) => `id = (select l.event_id from audit_leaves l where l.index = ${index})`;
const flipped = (column: string) => `${column} = set_byte(${column}, 17, get_byte(${column}, 17) # 1)`;

test("the places of a period are proven, by the auditor and by the DPO, and that it was done is in the log", async () => {
  const before = await countVerified();

  const found = await verify();

  expect(found).toMatchObject({ ok: true, firstIndex: first, lastIndex: first + 599, problems: [] });
  expect(found.logSize).toBeGreaterThan(first + 600);
  expect((await verify(OCTOBER, "per")).firstIndex).toBe(first + 600);
  expect(await countVerified()).toBe(before + 2);
  const event = await desk.database
    .db("audit_events")
    .where({ kind: "audit.period_verified" })
    .whereRaw("body->>'from' = ?", [SEPTEMBER.from])
    .first("body");
  expect(event.body).toEqual({
    ...SEPTEMBER,
    ...{ firstIndex: first, lastIndex: first + 599, logSize: found.logSize, problems: 0 },
  });
});

test("a period without events has no places and no faults, and is no event", async () => {
  const before = await desk.everything();

  expect(await verify({ from: "2019-01-01", to: "2019-12-31" })).toMatchObject({
    ...{ ok: true, firstIndex: null, lastIndex: null, problems: [] },
  });
  expect(await desk.everything()).toEqual(before);
});

test.each([
  ["its moment", (i: number) => `update audit_events set at = at + interval '1 second' where ${atLeaf(i)}`],
  ["its actor's role", (i: number) => `update audit_events set actor_role = 'DPO' where ${atLeaf(i)}`],
  ["its kind", (i: number) => `update audit_events set kind = 'session.refused' where ${atLeaf(i)}`],
  ["its subject", (i: number) => `update audit_events set subject_id = null where ${atLeaf(i)}`],
  [
    "its body",
    (i: number) => `update audit_events set body = jsonb_set(body, '{collections}', '4') where ${atLeaf(i)}`,
  ],
  ["its own hash", (i: number) => `update audit_events set ${flipped("leaf_hash")} where ${atLeaf(i)}`],
  ["its leaf", (i: number) => `update audit_leaves set ${flipped("leaf_hash")} where index = ${i}`],
])("an event of the period with %s changed is found, wherever in a bundle it is", async (_what, change) => {
  for (const index of [first + 1, 255, 256, first + 598])
    expect(await tampered(change(index), verify)).toMatchObject({
      ...{ ok: false, problems: [{ index, code: "HASH_DIFFERS" }] },
    });
});

test("an event that was removed is missed at its place", async () => {
  const found = await tampered(`delete from audit_leaves where index = 300`, verify);

  expect(found.problems).toEqual([{ index: 300, code: "INDEX_MISSING" }]);
});

test.each([
  [
    "an event in its bundle",
    `update audit_entry_bundles set entries = set_byte(entries, 33, 88) where index = 1`,
    "TILE_DIFFERS",
  ],
  ["a bundle taken away", "delete from audit_entry_bundles where index = 1", "BUNDLE_DIFFERS"],
  [
    "a hash beside the way to the root",
    `update audit_tiles set ${flipped("root")} where index = 0`,
    "TILE_DIFFERS",
  ],
])("%s is found from the first event of the bundle on", async (_what, statement, code) => {
  const found = await tampered(statement, verify);

  expect(found).toMatchObject({ ok: false, problems: [{ index: 256, code }] });
});

test("a head with another root, and one by another key, are no heads of the log", async () => {
  const rewritten = await tampered(`update audit_checkpoints set ${flipped("root")}`, verify);
  const ctx = { ...desk.as("ravn"), logKeys: otherLogKeys() };

  expect(rewritten.problems).toEqual([{ index: rewritten.logSize - 1, code: "CHECKPOINT_DIFFERS" }]);
  expect((await readPeriodVerification(ctx, SEPTEMBER)).problems).toEqual([
    { index: rewritten.logSize - 1, code: "CHECKPOINT_DIFFERS" },
  ]);
});

test("what is outside the period is not looked at", async () => {
  const inAugust = `update audit_events set kind = 'session.refused' where ${atLeaf(1)}`;

  expect((await tampered(inAugust, verify)).ok).toBe(true);
  expect((await tampered(inAugust, async () => verify(AUGUST))).problems).toEqual([
    { index: 1, code: "HASH_DIFFERS" },
  ]);
});

test("events that no signed head covers yet are left to the next", async () => {
  const before = await verify(OCTOBER);
  await desk.database.db.raw(
    "alter table audit_checkpoints disable trigger all; create table heads as table audit_checkpoints",
  );
  await desk.database
    .db("audit_checkpoints")
    .where("size", ">", first + 600)
    .delete();

  expect(await verify(OCTOBER)).toMatchObject({ ok: true, firstIndex: null, logSize: first + 600 });
  expect(await verify()).toMatchObject({ ok: true, lastIndex: first + 599, logSize: first + 600 });

  await desk.database.db.raw(
    `insert into audit_checkpoints select * from heads where size > ${first + 600}; drop table heads;
     alter table audit_checkpoints enable trigger all`,
  );
  expect(await verify(OCTOBER)).toEqual(before);
});

test("a period that ends before it begins is told of, and nothing is logged", async () => {
  await desk.expectRefusal(async () => verify({ from: "2026-09-02", to: "2026-09-01" }), "INVALID_INPUT");
});

test.each([
  ["signe", "FORBIDDEN"],
  ["anne", "NOT_FOUND"],
] as const)("%s verifies nothing", async (who, code) => {
  await desk.expectRefusal(async () => readPeriodVerification(desk.as(who), SEPTEMBER), code);
});
