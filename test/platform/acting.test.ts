import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import { actAs, SYSTEM, type Acting } from "../../server/platform/acting.ts";
import { openDatabase } from "../../server/platform/database.ts";
import { oneMoreThan } from "../../server/platform/page.ts";
import { useDatabase } from "../support/test-database.ts";

const database = useDatabase();
const WHO = "select acting_person() as person, acting_cpr() as cpr, acts_as('CITIZEN') as citizen";
const nobody = { person: null, cpr: null, citizen: false };

const anne: Acting = { roles: ["CITIZEN"], personId: randomUUID(), cprIndex: "a1" };
const asAnne = { person: anne.personId, cpr: "a1", citizen: true };

async function who(db: Knex): Promise<unknown> {
  const { rows } = await db.raw(WHO);
  return rows[0];
}

test("a statement runs as whoever asks, and the connection's next user is nobody again", async () => {
  const one = openDatabase(database.url, { poolMax: 1, applicationName: "test" });

  expect(await who(actAs(one, anne))).toEqual(asAnne);
  expect(await who(one)).toEqual(nobody);

  await one.destroy();
});

test("a statement that fails leaves nobody behind, and the connection works on", async () => {
  const one = openDatabase(database.url, { poolMax: 1, applicationName: "test" });

  await expect(actAs(one, anne).raw("select 1 / ?::int", [0])).rejects.toMatchObject({ code: "22012" });
  await expect(actAs(one, anne).raw("not sql at all")).rejects.toMatchObject({ code: "42601" });
  expect(await who(one)).toEqual(nobody);

  await one.destroy();
});

test("a transaction and its savepoints run as whoever asks, whether it is kept or taken back", async () => {
  const one = openDatabase(database.url, { poolMax: 1, applicationName: "test" });

  await actAs(one, anne).transaction(async (trx) => {
    expect(await who(trx)).toEqual(asAnne);
    await trx.transaction(async (inner) => expect(await who(inner)).toEqual(asAnne));
  });
  expect(await who(one)).toEqual(nobody);
  const taken = actAs(one, anne).transaction(async () => Promise.reject(new Error("no")));
  await expect(taken).rejects.toThrow("no");
  expect(await who(one)).toEqual(nobody);

  await one.destroy();
});

test("a transaction keeps its isolation and its promise to read only", async () => {
  const config: Knex.TransactionConfig = { isolationLevel: "repeatable read", readOnly: true };

  await actAs(database.db, anne).transaction(async (trx) => {
    const { rows } = await trx.raw("select current_setting('transaction_isolation') as isolation");
    expect(rows).toEqual([{ isolation: "repeatable read" }]);
    await expect(trx.raw("create table written (id int)")).rejects.toMatchObject({ code: "25006" });
    await trx.rollback();
  }, config);
});

test("many at once on few connections each stay themselves", async () => {
  const few = openDatabase(database.url, { poolMax: 3, applicationName: "test" });
  const people = Array.from({ length: 60 }, (_, index): Acting | undefined =>
    index % 3 === 0 ? undefined : { ...anne, personId: randomUUID(), cprIndex: `c${index}` },
  );

  const seen = await Promise.all(people.map(async (person) => who(person ? actAs(few, person) : few)));

  expect(seen).toEqual(
    people.map((person) =>
      person ? { person: person.personId, cpr: person.cprIndex, citizen: true } : nobody,
    ),
  );
  await few.destroy();
});

test("values, rows and types are what knex gives without it", async () => {
  const db = actAs(database.db, SYSTEM);
  const row = { id: randomUUID(), wrapped: Buffer.from("key") };

  expect(await db("vault_keys").insert(row).returning("id")).toEqual([{ id: row.id }]);
  expect(await db("vault_keys").select("id", "wrapped").where({ id: row.id }).first()).toEqual(row);
  expect(await db("vault_keys").where({ id: row.id }).pluck<string[]>("id")).toEqual([row.id]);
  expect(await db("vault_keys").where({ id: row.id }).delete()).toBe(1);
  expect(await db("vault_keys").where({ id: row.id }).first()).toBeUndefined();
  expect((await db.raw("select date '2026-02-28' as day, null as nothing")).rows).toEqual([
    { day: "2026-02-28", nothing: null },
  ]);
});

test.each(["'; drop table people; --", "\\'; select 1; --", "' || '", "ø\u2028"])(
  "what somebody is called cannot become SQL: %j",
  async (cprIndex) => {
    const person = { ...anne, cprIndex };

    expect(await who(actAs(database.db, person))).toMatchObject({ cpr: cprIndex });
    await actAs(database.db, person).transaction(async (trx) =>
      expect(await who(trx)).toMatchObject({ cpr: cprIndex }),
    );
  },
);

test("acting for one more person adds no listener to the pool", async () => {
  const client = database.db.client as NodeJS.EventEmitter;
  const before = client.listenerCount("query");

  for (let count = 0; count < 50; count += 1) await who(actAs(database.db, anne));

  expect(client.listenerCount("query")).toBe(before);
});

test("what is asked of the database past its deadline is given up, says so, and the connection works on", async () => {
  const one = openDatabase(database.url, { poolMax: 1, applicationName: "test" });
  const tooLate = { code: "UNAVAILABLE", message: expect.stringMatching(/took too long/) };
  const soon = () => actAs(one, anne, performance.now() + 200);
  await one.raw("create table if not exists deadline_marks (mark int)");

  await expect(soon().raw("select pg_sleep(?::int)", [30])).rejects.toMatchObject(tooLate);
  const written = soon().transaction(async (trx) => {
    await trx.raw("insert into deadline_marks values (1)");
    await trx.raw("select pg_sleep(?::int)", [30]);
  });
  await expect(written).rejects.toThrow();
  const past = actAs(one, anne, performance.now() - 1);
  await expect(past.raw("insert into deadline_marks values (2)")).rejects.toMatchObject(tooLate);

  expect(await one("deadline_marks")).toEqual([]);
  expect(await who(one)).toEqual(nobody);
  await one.destroy();
});

test.each(["first", "deep"])(
  "the %s page of a long list is planned once, not each time it is read",
  async (page) => {
    await database.db.raw(`create table ${page}_page (id int primary key);
    insert into ${page}_page select generate_series(1, 100000); analyze ${page}_page`);
    const one = openDatabase(database.url, { poolMax: 1, applicationName: "test" });
    const asSomebody = actAs(one, anne);

    for (let read = 0; read < 10; read += 1) {
      const list = asSomebody(`${page}_page`)
        .select("id")
        .orderBy("id")
        .limit(...oneMoreThan(20));
      const rows = await (page === "first" ? list : list.where("id", ">", 50_000));
      expect(rows).toHaveLength(21);
    }

    const { rows } = await asSomebody.raw(
      "select custom_plans::int as anew, generic_plans::int as once from pg_prepared_statements where statement like ?",
      [`%_page" %limit 21`],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].anew).toBeLessThanOrEqual(5); // after which Postgres compares the costs
    expect(rows[0].once).toBeGreaterThanOrEqual(4);
    await one.destroy();
  },
);
