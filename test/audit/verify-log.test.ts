import { systemContext, type Context } from "../../server/context.ts";
import { sequenceEvents } from "../../server/audit/sequence-events.ts";
import { transact } from "../../server/audit/transact.ts";
import { verifyLog, verifyLogSince, type KeptHead } from "../../server/audit/verify-log.ts";
import { depsOf } from "../support/deps-of.ts";
import { testLogKeys } from "../support/log-keys.ts";
import { useDatabase } from "../support/test-database.ts";

const database = useDatabase();
const SIZE = 12;
const REQUEST = "6c1f9d1e-3a2b-4c5d-8e7f-001122334455";

function contextOf(): Context {
  return systemContext(depsOf(database.db), "test");
}

async function append(count: number): Promise<void> {
  const ctx = contextOf();
  if (!ctx.actor) throw new Error("The worker acts.");
  for (let i = 0; i < count; i += 1) {
    await transact(ctx, ctx.actor, async () => ({
      value: {},
      event: {
        kind: "collection.system_finished",
        subject: REQUEST,
        system: "library",
        rows: i,
        underReview: 0,
        collections: 3,
      },
    }));
  }
}

beforeAll(async () => {
  await append(SIZE);
  await sequenceEvents(database.db, testLogKeys(), () => new Date());
});

/** What a superuser who owns the disk can do, undone afterwards. */
async function tampered<T>(statement: string, look: () => Promise<T>): Promise<T> {
  const { db } = database;
  await db.raw("create table events_before as table audit_events");
  await db.raw("create table leaves_before as table audit_leaves");
  const unguarded = async (work: string) => {
    await db.raw(
      "alter table audit_events disable trigger all; alter table audit_leaves disable trigger all",
    );
    await db.raw(work);
    await db.raw("alter table audit_events enable trigger all; alter table audit_leaves enable trigger all");
  };
  await unguarded(statement);
  try {
    return await look();
  } finally {
    await unguarded(
      `delete from audit_leaves; delete from audit_events;
       insert into audit_events select * from events_before; insert into audit_leaves select * from leaves_before;
       drop table events_before; drop table leaves_before`,
    );
  }
}

/** A verification with the key of the tests. */
const verify = async (earlier?: KeptHead) => verifyLog(database.db, testLogKeys().signers, earlier);

const atLeaf = (index: number) => `id = (select l.event_id from audit_leaves l where l.index = ${index})`;

test("an untouched log verifies, and so do the heads it had before", async () => {
  const { size, rootHash, problems } = await verify();

  expect({ size, problems }).toEqual({ size: SIZE, problems: [] });
  expect((await verify({ size, rootHash })).problems).toEqual([]);
});

test("an event that waits for its place is not a fault", async () => {
  const before = await verify();
  await append(1);

  expect(await verify()).toEqual(before);
  await sequenceEvents(database.db, testLogKeys(), () => new Date());
  const after = await verify(before);
  expect(after.size).toBe(before.size + 1);
  expect(after.problems).toEqual([]);
});

const flipped = (column: string) => `${column} = set_byte(${column}, 17, get_byte(${column}, 17) # 1)`;

const changes = [
  [
    "its moment",
    (i: number) => `update audit_events set at = at + interval '1 millisecond' where ${atLeaf(i)}`,
  ],
  ["its actor", (i: number) => `update audit_events set actor_id = '${REQUEST}' where ${atLeaf(i)}`],
  ["its role", (i: number) => `update audit_events set actor_role = 'DPO' where ${atLeaf(i)}`],
  ["its kind", (i: number) => `update audit_events set kind = 'collection.system_failed' where ${atLeaf(i)}`],
  ["its subject", (i: number) => `update audit_events set subject_id = null where ${atLeaf(i)}`],
  [
    "its body",
    (i: number) => `update audit_events set body = jsonb_set(body, '{collections}', '4') where ${atLeaf(i)}`,
  ],
  ["its own hash", (i: number) => `update audit_events set ${flipped("leaf_hash")} where ${atLeaf(i)}`],
  ["its leaf", (i: number) => `update audit_leaves set ${flipped("leaf_hash")} where index = ${i}`],
] as const;

const places = changes.flatMap(([what, change]) =>
  [0, 5, SIZE - 1].map((index) => ({ what, index, statement: change(index) })),
);

test.each(places)("a change of $what is found at index $index", async ({ index, statement }) => {
  const { problems } = await tampered(statement, () => verify());

  expect(problems[0]).toEqual({ index, code: "HASH_DIFFERS" });
});

test("an event that lost its place is missed", async () => {
  const { problems } = await tampered("delete from audit_leaves where index = 4", () => verify());

  expect(problems).toEqual(
    expect.arrayContaining([
      { index: 4, code: "INDEX_MISSING" },
      expect.objectContaining({ code: "EVENT_MISSING" }),
    ]),
  );
  expect(problems.filter(({ code }) => code === "INDEX_MISSING")).toHaveLength(1);
});

test("a head of before finds the last event cut off, as the head that was signed does", async () => {
  const head = await verify();
  const last = head.size - 1;
  const cut = `create temporary table gone on commit drop as select l.event_id from audit_leaves l where l.index = ${last};
    delete from audit_leaves where index = ${last}; delete from audit_events where id in (select event_id from gone)`;

  const [alone, withHead] = await tampered(cut, async () => [await verify(), await verify(head)]);

  expect(alone?.problems).toEqual([{ index: last, code: "LOG_SHORTER" }]);
  expect(withHead?.problems).toContainEqual({ index: last, code: "LOG_SHORTER" });
});

test("a head of before finds two events that changed places, and so do the heads that were signed", async () => {
  const head = await verify();
  const swap = `create temporary table swapped on commit drop as select * from audit_leaves where index in (2, 3);
    delete from audit_leaves where index in (2, 3);
    insert into audit_leaves select 5 - index, event_id, leaf_hash from swapped`;

  const [alone, withHead] = await tampered(swap, async () => [await verify(), await verify(head)]);

  expect(alone?.problems.map(({ code }) => code)).toContain("CHECKPOINT_DIFFERS");
  expect(withHead?.problems).toContainEqual({ index: head.size - 1, code: "EARLIER_HEAD_DIFFERS" });
});

test.each([1, 5, SIZE])("a wrong head of size %i does not match", async (size) => {
  const { problems } = await verify({ size, rootHash: "0".repeat(64) });

  expect(problems).toEqual([{ index: size - 1, code: "EARLIER_HEAD_DIFFERS" }]);
});

test("a log that grows while it is verified is not taken for a broken one", async () => {
  const start = await verify();
  let isGrowing = true;
  const growing = (async () => {
    while (isGrowing) {
      await append(3);
      await sequenceEvents(database.db, testLogKeys(), () => new Date());
    }
  })();

  for (let look = 0; look < 40; look += 1) {
    expect((await verifyLogSince(database.db, testLogKeys().signers, start)).problems).toEqual([]);
  }
  isGrowing = false;
  await growing;
  expect((await verify()).problems).toEqual([]);
});
