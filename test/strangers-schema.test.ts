import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { getIntrospectionQuery, printSchema } from "graphql";
import { answerErrors } from "../server/answer-errors.ts";
import { createSchema } from "../server/app.ts";
import { contextOf } from "../server/context.ts";
import { graphqlRoute } from "../server/graphql-route.ts";
import type { IdentityConfig } from "../server/identity/identity-config.ts";
import { createMetrics } from "../server/platform/metrics.ts";
import { createRateLimits } from "../server/rate-limits.ts";
import { strangersSchema } from "../server/strangers-schema.ts";
import { depsOf } from "./support/deps-of.ts";
import { useDatabase } from "./support/test-database.ts";

const database = useDatabase();
const PAGE = `query Page { me { name } }`;
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
let server: Server;
let url = "";

/** The API as production answers a stranger. */
beforeAll(async () => {
  const deps = depsOf(database.db);
  const { route } = await graphqlRoute(createSchema(), {
    ...deps,
    identity: { baseUrl: deps.baseUrl } as IdentityConfig,
    metrics: createMetrics(database.db),
    isProduction: true,
    documents: { find: async (hash) => (hash === hashOf(PAGE) ? PAGE : undefined), isOurs: () => true },
    rateLimits: createRateLimits(deps, { costPerMinute: 1_000_000 }),
    contextFor: async () => contextOf(deps, null, "test"),
  });
  server = createServer(express().use("/graphql", route).use(answerErrors(deps))).listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});

afterAll(() => server.close());

async function post(body: unknown, accept = "*/*") {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", accept },
    body: JSON.stringify(body),
  });
  return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
}

const ask = async (query: string) => post({ query });
const withoutName = (text: string) =>
  text.replace(/[a-zA-Z]*(dataRequest|nonsense|signOut|auditEvents)[a-zA-Z]*/g, "…");

test.each([
  ["{ dataRequests { nodes { id } } }", "{ nonsense { nodes { id } } }"],
  ["{ auditEvents { nodes { id } } }", "{ nonsense { nodes { id } } }"],
  ["mutation { signOut { receipt { eventId } } }", "mutation { nonsense { receipt { eventId } } }"],
  ["{ dataRequestx { id } }", "{ nonsense { id } }"],
])("what needs a log-on looks to a stranger like what does not exist: %s", async (hidden, unknown) => {
  const [one, other] = [await ask(hidden), await ask(unknown)];

  expect(one.status).toBe(400);
  expect(withoutName(one.text)).toBe(withoutName(other.text));
  expect(one.text).not.toMatch(/did you mean/i);
});

test.each(["DataRequest", "AuditEvent", "Person", "SubmitDataRequestInput", "ServiceToken"])(
  "the type %s is as unknown to a stranger as one that does not exist",
  async (type) => {
    const spread = async (name: string) =>
      (await ask(`query Q { organisation { ... on ${name} { id } } }`)).text.replaceAll(name, "…");
    const variable = async (name: string) =>
      (await ask(`query Q($x: ${name}) { organisation { name } }`)).text.replaceAll(name, "…");

    expect(await spread(type)).toBe(await spread("Nonsense"));
    expect(await variable(type)).toBe(await variable("Nonsense"));
  },
);

test("a stranger is not told the schema", async () => {
  for (const query of [
    getIntrospectionQuery(),
    "{ __schema { types { name } } }",
    '{ __type(name: "Query") { name } }',
  ]) {
    const { status, text } = await ask(query);
    expect(status).toBe(400);
    expect(text).not.toMatch(/DataRequest|dataRequest/);
  }
});

test("a misspelt public field is refused without a hint", async () => {
  const { status, text } = await ask("{ organisatio { name } }");

  expect(status).toBe(400);
  expect(text).not.toContain("organisation");
});

test("our own pages' operations meet the whole schema, and say that a log-on is needed", async () => {
  const { status, text } = await post({
    extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(PAGE) } },
  });

  expect(status).toBe(200);
  expect(text).toContain("UNAUTHENTICATED");
});

test("what strangers see holds nothing that needs a log-on, and every public field", () => {
  const printed = printSchema(strangersSchema(createSchema()));

  expect(printed).not.toMatch(
    /DataRequest\b|AuditEvent|type Mutation|ServiceToken|publicationDraft|amendmentTasks|\bPerson\b/,
  );
  expect(printed).toContain("privacyPolicy");
});

test("the answer's media type is GraphQL's own, and JSON when that is asked for", async () => {
  expect((await ask("{ apiVersion }")).type).toBe("application/graphql-response+json; charset=utf-8");
  expect((await post({ query: "{ apiVersion }" }, "application/json")).type).toBe(
    "application/json; charset=utf-8",
  );
  expect((await post({ extensions: { persistedQuery: { version: 1, sha256Hash: "x" } } })).type).toBe(
    "application/graphql-response+json; charset=utf-8",
  );
  expect((await post({ query: "{ apiVersion }" }, "text/html")).status).toBe(406);
});
