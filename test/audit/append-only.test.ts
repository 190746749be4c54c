import { createHash, randomUUID } from "node:crypto";
import { useDatabase } from "../support/test-database.ts";

const database = useDatabase();
const APPEND_ONLY = "23001"; // restrict_violation, as the trigger of the migration says

const ids = [randomUUID(), randomUUID()];

beforeAll(async () => {
  for (const [index, id] of ids.entries()) {
    const hash = createHash("sha256").update(id).digest();
    await database.db.raw(
      "insert into audit_events (id, at, actor_role, kind, body, leaf_hash) values (?, now(), 'SYSTEM', 'test.happened', '{}', ?)",
      [id, hash],
    );
    await database.db.raw("insert into audit_leaves (index, event_id, leaf_hash) values (?, ?, ?)", [
      index,
      id,
      hash,
    ]);
  }
});

async function everything(): Promise<unknown> {
  const { rows } = await database.db.raw(
    `select e::text as event, l::text as leaf
     from audit_events e join audit_leaves l on l.event_id = e.id order by l.index`,
  );
  return rows;
}

const forbidden = [
  "update audit_events set kind = 'test.denied'",
  "update audit_events set body = '{\"a\":1}' where id = (select min(e.id::text)::uuid from audit_events e)",
  "update audit_events set kind = kind where false",
  "delete from audit_events",
  "delete from audit_events where false",
  "truncate audit_events cascade",
  "update audit_leaves set index = index + 100",
  "update audit_leaves set leaf_hash = decode(repeat('00', 32), 'hex')",
  "delete from audit_leaves where index = 1",
  "truncate audit_leaves",
  `insert into audit_events (id, at, actor_role, kind, body, leaf_hash)
   select e.id, e.at, e.actor_role, 'test.denied', e.body, e.leaf_hash from audit_events e
   on conflict (id) do update set kind = excluded.kind`,
  `merge into audit_leaves l using (select 1) s on l.index = 0
   when matched then update set leaf_hash = decode(repeat('00', 32), 'hex')`,
];

test.each(forbidden)("the database refuses: %s", async (statement) => {
  const before = await everything();

  await expect(database.db.raw(statement)).rejects.toMatchObject({ code: APPEND_ONLY });

  expect(await everything()).toEqual(before);
});

test("the owner of the tables is refused too, and so is every statement of her transaction", async () => {
  const before = await everything();

  const rewriting = database.db.transaction(async (trx) => {
    await trx.raw("create table kept_aside as table audit_events");
    await trx.raw("delete from audit_leaves");
  });

  await expect(rewriting).rejects.toMatchObject({ code: APPEND_ONLY });
  expect(await everything()).toEqual(before);
  expect(await database.db.schema.hasTable("kept_aside")).toBe(false);
});

test("two events cannot have the same place, and one event cannot have two", async () => {
  const place = (index: number, id: string | undefined) =>
    database.db.raw(
      "insert into audit_leaves (index, event_id, leaf_hash) values (?, ?, decode(repeat('00', 32), 'hex'))",
      [index, id ?? ""],
    );

  await expect(place(0, ids[1])).rejects.toMatchObject({ constraint: "audit_leaves_pkey" });
  await expect(place(7, ids[1])).rejects.toMatchObject({ constraint: "audit_leaves_event_id_key" });
});
