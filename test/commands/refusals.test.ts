import { randomUUID } from "node:crypto";
import { createSchema } from "../../server/app.ts";
import { apiAs, until } from "../../tour/api.ts";
import { operations } from "../../tour/operations.ts";
import { visit, type Visitor } from "../../tour/people.ts";
import { useService } from "../support/run-service.ts";
import { givenRequestOf } from "./given-request.ts";
import { MUTATIONS, NOWHERE, PEOPLE } from "./tried-mutations.ts";

const service = useService();
const visitors = {} as Record<(typeof PEOPLE)[number], Visitor>;
let annes = "";

beforeAll(async () => {
  for (const key of PEOPLE) visitors[key] = await visit(service.baseUrl, key);
  annes = await givenRequestOf(visitors.anne);
  // Her receipt is sent by the worker, which leaves a trace of its own.
  const unsent = async () => service.database.db("letters").whereNot({ state: "SENT" }).first();
  await until(unsent, (letter) => letter === undefined);
}, 60_000);

/** The operation as a program would send it, with an input for this id. */
function sent(name: string, id: string): [string, Record<string, unknown>] {
  const { inputType, input } = MUTATIONS[name] ?? {};
  if (!inputType || !input) return [`mutation { ${name} { __typename } }`, {}];
  return [`mutation M($input: ${inputType}) { ${name}(input: $input) { __typename } }`, { input: input(id) }];
}

/** What may not change when something is refused. */
async function everythingKept(): Promise<unknown> {
  const { db } = service.database;
  const events = await db.raw(
    // the worker goes on meanwhile with what was asked before, such as sending a receipt
    `select count(*)::int as count from audit_events
     where actor_role <> 'SYSTEM' and kind not like 'session.%' and kind not in ('data_request.read', 'data_requests.listed')`,
  );
  const rows = await db.raw("select to_jsonb(r)::text as row from data_requests r order by r.id");
  const sessions = await db.raw("select count(*)::int as ended from sessions s where s.ended_at is not null");
  return { events: events.rows, requests: rows.rows, sessions: sessions.rows };
}

async function expectRefusal(ask: () => Promise<{ codes: string[] }>, code: string): Promise<void> {
  const before = await everythingKept();
  const { codes } = await ask();
  expect(codes).toEqual([code]);
  expect(await everythingKept()).toEqual(before);
}

test("every mutation of the schema is tried here", () => {
  const fields = Object.keys(createSchema().getMutationType()?.getFields() ?? {});

  expect(Object.keys(MUTATIONS).sort()).toEqual(fields.sort());
});

test.each(Object.keys(MUTATIONS))(
  "%s is refused to nobody in particular, and leaves no trace",
  async (name) => {
    await expectRefusal(() => apiAs(service.baseUrl)(...sent(name, annes)), "UNAUTHENTICATED");
  },
);

test.each(Object.keys(MUTATIONS))("%s is refused to an invented token, and leaves no trace", async (name) => {
  const invented = `${visitors.anne.token.slice(0, -6)}AAAAAA`;

  await expectRefusal(() => apiAs(service.baseUrl, invented)(...sent(name, annes)), "UNAUTHENTICATED");
});

const wrongRoles = Object.entries(MUTATIONS).flatMap(([name, mutation]) =>
  PEOPLE.flatMap((person) => {
    const code = mutation.wrongRoles[person];
    return code ? [{ name, person, code }] : [];
  }),
);

test.each(wrongRoles)(
  "$name by $person answers $code, and leaves no trace",
  async ({ name, person, code }) => {
    await expectRefusal(() => visitors[person].api(...sent(name, annes)), code);
  },
);

const unknown = Object.entries(MUTATIONS).flatMap(([name, { askers = [] }]) =>
  askers.flatMap((person) =>
    [NOWHERE, "", "not an id", "' or 1=1 --", "\0", "1".repeat(5_000)].map((id) => ({
      name,
      person,
      id,
      shown: JSON.stringify(id.slice(0, 36)),
    })),
  ),
);

test.each(unknown)("$name by $person for the id $shown finds nothing", async ({ name, person, id }) => {
  await expectRefusal(() => visitors[person].api(...sent(name, id)), "NOT_FOUND");
});

const ofOwnRequests = Object.entries(MUTATIONS).flatMap(([name, { askers = [] }]) =>
  askers.includes("mikkel") ? [name] : [],
);

test.each(ofOwnRequests)("%s for another citizen's request answers as if there were none", async (name) => {
  await expectRefusal(() => visitors.mikkel.api(...sent(name, annes)), "NOT_FOUND");
});

test("a citizen cannot ask on behalf of a child that is not hers", async () => {
  const input = { rights: ["ACCESS"], onBehalfOf: NOWHERE, idempotencyKey: randomUUID() };

  await expectRefusal(() => visitors.anne.api(operations.submit, { input }), "INVALID_INPUT");
});

test("nobody logs off twice with the same token", async () => {
  const once = await visit(service.baseUrl, "mikkel");
  expect((await once.api(...sent("signOut", ""))).codes).toEqual([]);

  await expectRefusal(() => once.api(...sent("signOut", "")), "UNAUTHENTICATED");
});
