import { randomUUID } from "node:crypto";
import { makeExecutableSchema } from "@graphql-tools/schema";
import { graphql } from "graphql";
import type { Knex } from "knex";
import { contextOf, type Actor, type Context } from "../server/context.ts";
import { applyGuards, checkGuarded, isOwner } from "../server/platform/database-roles.ts";
import { openDatabase } from "../server/platform/database.ts";
import { AUDITOR_ROLE, SERVER_ROLE } from "../server/platform/row-security.ts";
import { rowGuards } from "../server/row-guards.ts";
import { operations } from "../tour/operations.ts";
import { must, visit } from "../tour/people.ts";
import { useService } from "./support/run-service.ts";
import { unguardedTables } from "./support/unguarded-tables.ts";

const service = useService();
const DENIED = "42501"; // insufficient_privilege
const APPEND_ONLY = "23001"; // restrict_violation, by trigger

let server: Knex;
const requests: Partial<Record<"anne" | "mikkel", string>> = {};

beforeAll(async () => {
  server = openDatabase(service.database.url, { poolMax: 2, applicationName: "test", role: SERVER_ROLE });
  for (const key of ["anne", "mikkel"] as const) {
    const { api } = await visit(service.baseUrl, key);
    const input = { rights: ["ACCESS"], idempotencyKey: randomUUID() };
    const done = api<{ submitDataRequest: { dataRequest: { id: string } } }>(operations.submit, { input });
    requests[key] = (await must(done)).submitDataRequest.dataRequest.id;
  }
  for (const key of ["signe", "per", "ravn"] as const) await visit(service.baseUrl, key);
  await service.database.db.raw(
    "insert into person_details select id, 'DA', true, null, 1, now() from people",
  );
});

afterAll(async () => server.destroy());

async function actorOf(subject: string, role: Actor["role"]): Promise<Actor> {
  const { db } = service.database;
  const person = await db("people").where("subject", "like", `%${subject}%`).first();
  return {
    personId: person.id,
    sessionId: null,
    roles: [role],
    role,
    assurance: "MITID_SUBSTANTIAL",
    cprIndex: person.cpr_index,
  };
}

async function contextAs(subject: string, role: Actor["role"]): Promise<Context> {
  return contextOf({ db: server } as never, await actorOf(subject, role), "test");
}

describe("every table says who sees its rows", () => {
  test("and a new one is told what to say", async () => {
    expect(await unguardedTables(service.database.db)).toEqual([]);
  });

  test("and no line speaks of a table that is not there", async () => {
    const tables: string[] = await service.database.db("pg_tables").pluck("tablename");

    expect(Object.keys(rowGuards).filter((table) => !tables.includes(table))).toEqual([]);
  });

  test("what holds a person's rows is closed by row-level security, and the rest says why not", async () => {
    const closed: string[] = await service.database
      .db("pg_tables")
      .where({ schemaname: "public", rowsecurity: true })
      .orderBy("tablename")
      .pluck("tablename");

    const personal = Object.entries(rowGuards).filter(([, guard]) => "see" in guard);
    expect(closed).toEqual(personal.map(([table]) => table).sort());
    for (const guard of Object.values(rowGuards)) {
      if ("notPersonal" in guard) expect(guard.notPersonal).toMatch(/\S{3}.*\.$/);
    }
  });

  test("and saying it again changes nothing", async () => {
    const policies = async () =>
      (
        await service.database.db.raw(
          "select oid::text, obj_description(oid, 'pg_policy') from pg_policy order by 1",
        )
      ).rows as unknown[];
    const before = await policies();

    await applyGuards(service.database.db, rowGuards);

    expect(await policies()).toEqual(before);
  });
});

describe("a resolver that forgets its check", () => {
  const careless = makeExecutableSchema({
    typeDefs: "type Query { everything: [ID!]! }",
    resolvers: {
      Query: {
        everything: async (_: unknown, _args: unknown, ctx: Context) => ctx.db("data_requests").pluck("id"),
      },
    },
  });
  const ask = async (contextValue: Context) =>
    (await graphql({ schema: careless, source: "{ everything }", contextValue })).data?.[
      "everything"
    ] as string[];

  test("shows a citizen her own requests only, and nobody nothing", async () => {
    expect(await ask(await contextAs("citizen-anne", "CITIZEN"))).toEqual([requests.anne]);
    expect(await ask(await contextAs("citizen-mikkel", "CITIZEN"))).toEqual([requests.mikkel]);
    expect(await ask(contextOf({ db: server } as never, null, "test"))).toEqual([]);
  });

  test.each([
    ["data_requests", 1],
    ["data_request_rights", 1],
    ["people", 1],
    ["person_details", 1],
    ["sessions", 1],
    ["sign_in_attempts", 0],
    ["vault_keys", 2], // her request's and her own
  ])("shows of %s what is hers, %d of them, in a transaction too", async (table, count) => {
    const { db } = await contextAs("citizen-anne", "CITIZEN");

    expect(await db(table)).toHaveLength(count);
    await db.transaction(async (trx) => expect(await trx(table)).toHaveLength(count));
    expect((await service.database.db(table)).length).toBeGreaterThanOrEqual(count);
  });

  test("lets a citizen change and remove nobody else's rows, and put none in another's name", async () => {
    const { db, actor } = await contextAs("citizen-anne", "CITIZEN");
    const before = await service.database.db("data_requests").orderBy("id");

    expect(await db("data_requests").where({ id: requests.mikkel }).update({ version: 9 })).toBe(0);
    expect(await db("data_requests").where({ id: requests.mikkel }).delete()).toBe(0);
    await expect(
      db("data_request_rights").insert({ data_request_id: requests.mikkel, right: "ERASURE" }),
    ).rejects.toMatchObject({ code: DENIED });
    await expect(db("audit_events").insert(eventBy(randomUUID()))).rejects.toMatchObject({ code: DENIED });
    await db("audit_events").insert(eventBy(actor?.personId ?? ""));

    expect(await service.database.db("data_requests").orderBy("id")).toEqual(before);
  });

  test("shows a citizen without MitID nothing that only her CPR number makes hers", async () => {
    const actor = await actorOf("citizen-anne", "CITIZEN");
    const stranger = { ...actor, personId: randomUUID() };
    const seenBy = async (who: Actor) =>
      contextOf({ db: server } as never, who, "test")
        .db("data_requests")
        .pluck("id");

    expect(await seenBy(stranger)).toEqual([requests.anne]);
    expect(await seenBy({ ...stranger, assurance: "LIBRARY_CARD_PIN" })).toEqual([]);
  });

  test("shows an auditor that cases exist and not a single key to open them", async () => {
    const { db, actor } = await contextAs("ravn", "AUDITOR");
    const own = await service.database.db("people").where({ id: actor?.personId }).first();

    expect(await db("data_requests").pluck("id")).toHaveLength(2);
    expect(await db("people").pluck("id")).toEqual([actor?.personId]);
    expect(await db("vault_keys").pluck("id")).toEqual([own.vault_key_id]);
  });

  test("shows staff the cases, and other people's sessions to the DPO alone", async () => {
    const signe = await contextAs("signe", "CASEWORKER");
    const per = await contextAs("per", "DPO");

    expect(await signe.db("data_requests").pluck("id")).toHaveLength(2);
    expect(await signe.db("sessions").distinct("person_id").pluck("person_id")).toEqual([
      signe.actor?.personId,
    ]);
    expect((await per.db("sessions").distinct("person_id")).length).toBeGreaterThan(3);
  });
});

function eventBy(actor: string) {
  return {
    id: randomUUID(),
    at: new Date(0),
    actor_id: actor,
    actor_role: "CITIZEN",
    kind: "test.happened",
    body: "{}",
    leaf_hash: Buffer.alloc(32),
  };
}

describe("the server's role", () => {
  const writes = (table: string, column: string) => [
    `update ${table} set ${column} = ${column}`,
    `delete from ${table}`,
    `truncate ${table} cascade`,
  ];
  const forbidden = [
    ...writes("audit_events", "kind"),
    ...writes("audit_leaves", "index"),
    ...writes("published_versions", "sha256"),
  ];

  test.each(forbidden)("has no right to: %s", async (statement) => {
    await expect(server.raw(statement)).rejects.toMatchObject({ code: DENIED });
  });

  test.each(forbidden)(
    "is stopped by the trigger even if somebody gave it the right: %s",
    async (statement) => {
      const { db } = service.database;
      const attempt = db.transaction(async (trx) => {
        await trx.raw(`grant all on all tables in schema public to ${SERVER_ROLE}`); // a cascade reaches others too
        await trx.raw("alter table audit_events disable row level security");
        await trx.raw(`set local role ${SERVER_ROLE}`);
        await trx.raw(statement);
      });

      await expect(attempt).rejects.toMatchObject({ code: APPEND_ONLY });
    },
  );

  test.each([
    "alter table audit_events disable trigger all",
    "alter table people disable row level security",
    "drop policy rows on people",
    "set session_replication_role = replica",
    "create table hideaway (id int)",
    "update knex_migrations set name = name",
  ])("cannot take a guard away: %s", async (statement) => {
    await expect(server.raw(statement)).rejects.toMatchObject({ code: DENIED });
  });

  test("is what web and worker work as; an owner's or superuser's connection is refused", async () => {
    await expect(checkGuarded(server)).resolves.toBeUndefined();
    await expect(checkGuarded(service.database.db)).rejects.toMatchObject({ code: "UNAVAILABLE" });
    expect(await isOwner(server)).toBe(false);
    expect(await isOwner(service.database.db)).toBe(true);
    const { rows } = await service.database.db.raw(
      "select distinct application_name as name from pg_stat_activity where datname = current_database()",
    );
    expect(rows).toContainEqual({ name: "indsigt" });
  });
});

describe("the auditor's role", () => {
  let auditor: Knex;
  beforeAll(() => {
    auditor = openDatabase(service.database.url, { poolMax: 1, applicationName: "test", role: AUDITOR_ROLE });
  });
  afterAll(async () => auditor.destroy());

  test("reads the log and what the public is told", async () => {
    const all = await service.database.db("audit_events").pluck("id");
    expect((await auditor("audit_events").pluck("id")).sort()).toEqual(all.sort());
    expect((await auditor("published_versions").pluck("id")).length).toBeGreaterThan(0);
  });

  test.each(
    Object.entries(rowGuards)
      .filter(([, guard]) => "see" in guard && !guard.auditors)
      .map(([table]) => table),
  )("is not let into %s", async (table) => {
    await expect(auditor(table).first()).rejects.toMatchObject({ code: DENIED });
  });

  test("writes nothing", async () => {
    await expect(auditor("audit_events").insert(eventBy(randomUUID()))).rejects.toMatchObject({
      code: DENIED,
    });
    await expect(auditor.raw("delete from published_versions")).rejects.toMatchObject({ code: DENIED });
  });
});
