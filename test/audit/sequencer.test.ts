import { fork } from "node:child_process";
import { once } from "node:events";
import { canonicalEvent } from "../../server/audit/canonical-event.ts";
import { openCheckpoint } from "../../server/audit/checkpoint.ts";
import { parseBundle } from "../../server/audit/entry-bundle.ts";
import { findBundle, findLastHead, listHeadsAfter, tilesInDatabase } from "../../server/audit/log-store.ts";
import { createTreeHasher, leafHash } from "../../server/audit/merkle.ts";
import { sequenceEvents } from "../../server/audit/sequence-events.ts";
import type { Placed } from "../../server/audit/place-events.ts";
import { openDatabase } from "../../server/platform/database.ts";
import { testLogKeys } from "../support/log-keys.ts";
import { useDatabase } from "../support/test-database.ts";
import { givenWaitingEvents } from "../support/waiting-events.ts";

const database = useDatabase();
const keys = testLogKeys();
const NOW = new Date("2026-09-01T07:00:01Z");
const sequence = async (limit?: number): Promise<Placed> =>
  sequenceEvents(database.db, keys, () => NOW, limit);

/** Reads the log from the beginning, as somebody who trusts nothing but the leaves, and compares all that is derived. */
async function checkWhole(): Promise<{ size: number; waiting: number }> {
  const { rows } = await database.db.raw(
    `select l.index, l.leaf_hash, e.leaf_hash as own from audit_leaves l
     join audit_events e on e.id = l.event_id order by l.index`,
  );
  const heads = await listHeadsAfter(database.db, 0, 10_000);
  const tree = createTreeHasher();
  const signed = new Set(heads.map(({ size }) => size));
  const roots = new Map<number, Buffer>();
  for (const [place, row] of rows.entries()) {
    if (Number(row.index) !== place || !row.leaf_hash.equals(row.own)) throw new Error(`place ${place}`);
    tree.add(row.leaf_hash);
    if (signed.has(tree.size)) roots.set(tree.size, tree.root());
  }
  for (const { size, root, note } of heads) {
    expect(openCheckpoint(Buffer.from(note), keys.signers)).toMatchObject({ size, root: roots.get(size) });
    expect(root).toEqual(roots.get(size));
  }
  const full = Math.floor(rows.length / 256);
  const counts = await database.db.raw(
    `select (select count(*)::int from audit_tiles where level = 0) as tiles,
            (select count(*)::int from audit_entry_bundles) as bundles,
            (select count(*)::int from audit_unsequenced) as waiting`,
  );
  const { tiles, bundles, waiting } = counts.rows[0];
  expect({ tiles, bundles }).toEqual({ tiles: full, bundles: full });
  // What is older than the last few bundles was compared by an earlier look.
  for (let index = Math.max(0, full - 4); index < full; index++) {
    const [tile] = await tilesInDatabase(database.db)([{ level: 0, index, width: 256 }]);
    const entries = parseBundle((await findBundle(database.db, index))!);
    const leaves = rows
      .slice(index * 256, (index + 1) * 256)
      .map((row: { leaf_hash: Buffer }) => row.leaf_hash);
    expect(tile).toEqual(Buffer.concat(leaves));
    expect(entries.map(leafHash)).toEqual(leaves);
  }
  return { size: rows.length, waiting };
}

/** Runs a sequencer of its own process until it ends or dies; answers its statements if it lived. */
async function runProcess(killAt: number, rounds = 1, limit = 10_000): Promise<number | undefined> {
  const child = fork(
    new URL("../support/sequencer-process.ts", import.meta.url),
    [database.url, killAt, rounds, limit].map(String),
    { execArgv: ["--import", "tsx"], stdio: "inherit" },
  );
  let statements: number | undefined;
  child.on("message", (message) => (statements = Number(message)));
  const [code, signal] = await once(child, "exit");
  expect(killAt > 0 && signal === "SIGKILL" ? 0 : code).toBe(0);
  return statements;
}

test("committed events get places from 0 without gaps, and a signed head says how many", async () => {
  const events = await givenWaitingEvents(database.db, 10);

  expect(await sequence()).toEqual({ placed: 10, altered: 0 });

  expect(await checkWhole()).toEqual({ size: 10, waiting: 0 });
  const head = await findLastHead(database.db);
  expect(head).toMatchObject({ size: 10, at: NOW });
  const entries = await database
    .db("audit_leaves")
    .join("audit_events", "id", "event_id")
    .pluck("id")
    .orderBy("index");
  expect(entries.sort()).toEqual(events.map(({ id }) => id).sort());
});

test("without new events nothing is signed again", async () => {
  const before = await findLastHead(database.db);

  expect(await sequence()).toEqual({ placed: 0, altered: 0 });

  expect(await findLastHead(database.db)).toEqual(before);
});

test("a tile and a bundle are stored when they are full, whatever the pieces in which events come", async () => {
  for (const count of [245, 1, 1, 300, 700]) {
    await givenWaitingEvents(database.db, count);
    while ((await sequence(137)).placed > 0) continue;
    await checkWhole();
  }
});

test("the entries of a bundle are the events' canonical bytes", async () => {
  const [first] = parseBundle((await findBundle(database.db, 0))!);
  const { rows } = await database.db.raw(
    "select e.* from audit_events e join audit_leaves l on l.event_id = e.id where l.index = 0",
  );
  const [row] = rows;

  const event = {
    id: row.id,
    at: row.at.toISOString(),
    actorId: row.actor_id,
    actorRole: row.actor_role,
    kind: row.kind,
    subject: row.subject_id,
    body: row.body,
  };
  expect(first).toEqual(canonicalEvent(event));
});

test("a sequencer that is killed at any statement loses nothing, does nothing twice and forks nothing", async () => {
  await givenWaitingEvents(database.db, 300);
  const statements = (await runProcess(0)) ?? 0;
  expect(statements).toBeGreaterThan(15);
  let expected = (await checkWhole()).size;

  for (let killAt = 1; killAt <= statements; killAt += 1) {
    await givenWaitingEvents(database.db, 300);
    expected += 300;
    await runProcess(killAt);
    const { size, waiting } = await checkWhole();
    expect(size + waiting).toBe(expected);
  }

  await untilPlaced(expected);
  expect(await findLastHead(database.db)).toMatchObject({ size: expected });
}, 240_000);

test("several sequencers at once make one log", async () => {
  const before = (await checkWhole()).size;
  await givenWaitingEvents(database.db, 250);

  const processes = [1, 2, 3].map(async () => runProcess(0, 12, 40));
  for (let i = 0; i < 10; i += 1) await givenWaitingEvents(database.db, 25);
  await Promise.all([...processes, sequence(40), sequence(40)]);

  await untilPlaced(before + 500);
}, 60_000);

test("a sequencer waits for nobody: while another has the lock it does nothing", async () => {
  await givenWaitingEvents(database.db, 5);
  const before = await checkWhole();

  await database.db.transaction(async (other) => {
    await other.raw("select pg_advisory_xact_lock(7301962)");
    expect(await sequence()).toEqual({ placed: 0, altered: 0 });
  });

  expect(await checkWhole()).toEqual(before);
  await untilPlaced(before.size + 5);
});

test("events that are not committed get no place, and those that are do not wait for them", async () => {
  const { size } = await checkWhole();
  const other = openDatabase(database.url, { poolMax: 1, applicationName: "indsigt-test" });
  try {
    await other.transaction(async (trx) => {
      await givenWaitingEvents(trx, 3);
      await givenWaitingEvents(database.db, 2);
      expect(await sequence()).toEqual({ placed: 2, altered: 0 });
    });
  } finally {
    await other.destroy();
  }

  expect(await sequence()).toEqual({ placed: 3, altered: 0 });
  expect(await checkWhole()).toEqual({ size: size + 5, waiting: 0 });
});

test("an event that was changed while it waited gets no place, and the others do", async () => {
  const { size } = await checkWhole();
  const [changed] = await givenWaitingEvents(database.db, 3);
  await asSuperuser(`update audit_events set kind = 'collection.system_failed' where id = '${changed!.id}'`);

  expect(await sequence()).toEqual({ placed: 2, altered: 1 });
  expect(await sequence()).toEqual({ placed: 0, altered: 1 });

  expect(await checkWhole()).toEqual({ size: size + 2, waiting: 1 });
  await asSuperuser(
    `update audit_events set kind = 'collection.system_finished' where id = '${changed!.id}'`,
  );
  await untilPlaced(size + 3);
});

test("a log that no longer begins as was signed is not signed again", async () => {
  const head = await findLastHead(database.db);
  await givenWaitingEvents(database.db, 1);
  const flip = "set leaf_hash = set_byte(leaf_hash, 3, get_byte(leaf_hash, 3) # 1)";
  await asSuperuser(`update audit_leaves ${flip} where index = ${head!.size - 1}`);

  await expect(sequence()).rejects.toThrow("does not begin with the head");

  expect(await findLastHead(database.db)).toEqual(head);
  await asSuperuser(`update audit_leaves ${flip} where index = ${head!.size - 1}`);
  await sequence();
  expect(await findLastHead(database.db)).toMatchObject({ size: head!.size + 1 });
});

test("a log that became shorter than was signed is not signed again", async () => {
  const head = await findLastHead(database.db);
  await asSuperuser(`create table cut as select * from audit_leaves where index = ${head!.size - 1}`);
  await asSuperuser(`delete from audit_leaves where index = ${head!.size - 1}`);

  await expect(sequence()).rejects.toThrow("does not begin with the head");

  await asSuperuser("insert into audit_leaves select * from cut");
  expect((await checkWhole()).size).toBe(head!.size);
});

test("while a key is replaced both keys sign", async () => {
  const fresh = testLogKeys(8);
  const both = { ...keys, signers: [...fresh.signers, ...keys.signers] };
  await givenWaitingEvents(database.db, 1);

  await sequenceEvents(database.db, both, () => NOW);

  const { note } = (await findLastHead(database.db))!;
  for (const verifiers of [keys.signers, fresh.signers]) {
    expect(openCheckpoint(Buffer.from(note), verifiers).keyIds).toEqual(verifiers.map(({ keyId }) => keyId));
  }
});

async function asSuperuser(statement: string): Promise<void> {
  const { db } = database;
  await db.raw("alter table audit_events disable trigger all; alter table audit_leaves disable trigger all");
  await db.raw(statement);
  await db.raw("alter table audit_events enable trigger all; alter table audit_leaves enable trigger all");
}

/** A killed sequencer's lock ends when Postgres has noticed; a bounded number of rounds is enough. */
async function untilPlaced(size: number): Promise<void> {
  for (let round = 0; round < 100; round += 1) {
    await sequence();
    const whole = await database.db("audit_leaves").count({ size: "*" }).first();
    if (Number(whole?.size) === size) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await checkWhole()).toEqual({ size, waiting: 0 });
}
