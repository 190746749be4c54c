import { createHash } from "node:crypto";
import { loadPolicies } from "../../server/publication/policies/load-policies.ts";
import { publishPolicies } from "../../server/publication/versions/publish-policies.ts";
import { copenhagenDate } from "../../server/requests/deadlines/calendar.ts";
import { POLICIES } from "../publication/policies/policies-directory.ts";
import { contextOf } from "../publication/test-context.ts";
import { useService } from "../support/run-service.ts";
import { eventually } from "../support/eventually.ts";
import { send, type RawAnswer } from "./raw-request.ts";
import { useSecondWeb } from "./second-web.ts";

const DAY_MS = 86_400_000;
let minutes = 0;
const clock = () => new Date(Date.now() + minutes * 60_000);
const one = useService(clock);
const two = useSecondWeb(one, clock);
const JSON_BODY = { "content-type": "application/json" };
const NAME = JSON.stringify({ query: "query Name { organisation { name } }" });

async function post(body: string, headers: Record<string, string> = {}): Promise<RawAnswer> {
  return send(`${one.baseUrl}/graphql`, "POST", { ...JSON_BODY, ...headers }, body);
}

/** Without a length the body is never looked at before the service has it, so this is what Apollo says. */
async function postPastMemory(body: string): Promise<RawAnswer> {
  return send(`${one.baseUrl}/graphql`, "POST", JSON_BODY, body.slice(0, 5), body.slice(5));
}

async function measure(name: string): Promise<number> {
  const { body } = await send(`${one.baseUrl}/metrics`, "GET");
  const line = body.split("\n").find((each) => each.includes(`kind="graphql",measure="${name}"`));
  return Number(line?.split(" ")[1]);
}

/** How many of some reads came from memory. */
async function hitsOf(work: () => Promise<unknown>): Promise<number> {
  const before = await measure("hits");
  await work();
  return (await measure("hits")) - before;
}

beforeAll(async () => {
  await eventually(async () => {
    await post(NAME);
    expect(await measure("entries")).toBe(1);
  });
});

test.each([
  NAME,
  JSON.stringify({
    query: "{ privacyPolicy(language: EN) { title sections { id title html } version { sha256 } } }",
  }),
  JSON.stringify({
    query:
      "query One($key: String!) { legalReference(key: $key) { ...Titles } } fragment Titles on LegalReference { title { da en } }",
    variables: { key: "gdpr" },
    operationName: "One",
  }),
])("the second answer comes from memory, and is byte for byte what Apollo says: %s", async (body) => {
  const first = await post(body);
  let second: RawAnswer | undefined;
  const hits = await hitsOf(async () => (second = await post(body)));
  const apollo = await postPastMemory(body);

  expect(hits).toBe(1);
  expect(first.status).toBe(200);
  expect(second?.body).toBe(apollo.body);
  const { "x-request-id": id, date: _date, ...headers } = second?.headers ?? {};
  // what comes from memory is not counted against anybody, so it says nothing of a limit
  const { ratelimit: _left, "ratelimit-policy": _policy, ...uncounted } = apollo.headers;
  const { "x-request-id": apolloId, date: _apolloDate, ...apolloHeaders } = uncounted;
  expect(headers).toEqual(apolloHeaders);
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  expect(id).not.toBe(apolloId);
});

test("another media type is another answer", async () => {
  await post(NAME);
  const accept = { accept: "application/graphql-response+json" };

  await post(NAME, accept);
  const answer = await post(NAME, accept);

  expect(answer.headers["content-type"]).toContain("application/graphql-response+json");
  const plain = await post(NAME, { accept: "application/json" });
  expect(plain.headers["content-type"]).toContain("application/json");
});

test.each([
  ["a field that is not published", "{ apiVersion }"],
  ["a published field beside another", "{ organisation { name } apiVersion }"],
  [
    "a field behind a fragment",
    "query organisation { ...organisation } fragment organisation on Query { organisation: apiVersion }",
  ],
  ["the schema", "{ __schema { queryType { name } } }"],
  ["who I am", "{ me { roles } }"],
])("%s is not remembered", async (_what, query) => {
  const body = JSON.stringify({ query });

  await post(body);

  expect(await hitsOf(async () => post(body))).toBe(0);
});

test.each([
  ["has a mistake", JSON.stringify({ query: "{ organisation { nam } }" })],
  ["fails", JSON.stringify({ query: '{ organisation(on: "never") { name } }' })],
  ["is no JSON", "{"],
  ["is a change", JSON.stringify({ query: "mutation { signOut { receipt { eventId } } }" })],
  [
    "asks with a mutation beside",
    JSON.stringify({
      query: "query A { organisation { name } } mutation B { signOut { receipt { eventId } } }",
      operationName: "A",
    }),
  ],
])("what %s is not remembered, and is answered as always", async (_what, body) => {
  const first = await post(body);
  let second: RawAnswer | undefined;
  const hits = await hitsOf(async () => (second = await post(body)));

  expect(hits).toBe(0);
  expect([second?.status, second?.body]).toEqual([first.status, first.body]);
});

test.each([
  ["a cookie", { cookie: "other=1" }],
  ["a token", { authorization: "Bearer nonsense" }],
])("who shows %s is never answered from memory", async (_what, headers) => {
  await post(NAME);

  expect(await hitsOf(async () => post(NAME, headers))).toBe(0);
});

test("a request whose body comes in pieces, or is said to be longer than it is, reaches the service whole", async () => {
  await post(NAME);

  expect((await postPastMemory(NAME)).body).toBe((await post(NAME)).body);
  expect((await post(`${NAME}   `)).status).toBe(200);
});

describe("a trusted document, by GET", () => {
  const TEXT = "query TestName { organisation { name } }";
  const hash = createHash("sha256").update(TEXT).digest("hex");
  const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } });
  const MEANT = { "apollo-require-preflight": "1" };
  const get = async (headers: Record<string, string> = MEANT) =>
    send(`${one.baseUrl}/graphql?extensions=${encodeURIComponent(extensions)}`, "GET", headers);

  beforeAll(async () => {
    await one.database.db("trusted_documents").insert({ sha256: hash, text: TEXT, seen_at: new Date() });
  });

  test("may be kept by anybody who asks again, and is confirmed without being sent again", async () => {
    const first = await get();
    const second = await get();
    const etag = second.headers.etag ?? "";
    const confirmed = await get({ ...MEANT, "if-none-match": `"other", ${etag}` });

    expect(first.headers["cache-control"]).toBe("public, no-cache");
    expect(second.body).toBe(first.body);
    expect(second.headers["cache-control"]).toBe("public, no-cache");
    expect([confirmed.status, confirmed.body, confirmed.headers.etag]).toEqual([304, "", etag]);
  });

  test("is the same for whoever has a cookie, since a GET reads none", async () => {
    await get();

    expect(await hitsOf(async () => get({ ...MEANT, cookie: "__Host-session=forged" }))).toBe(1);
  });

  test("is refused without the header that no other site can send", async () => {
    await get();

    expect((await get({})).status).toBe(400);
  });

  test("who still has an old answer gets the new one, and it is remembered", async () => {
    const body = `/graphql?operationName=TestName&extensions=${encodeURIComponent(extensions)}`;
    const first = await send(one.baseUrl + body, "GET", { ...MEANT, "if-none-match": 'W/"old"' });

    expect(first.status).toBe(200);
    expect(await hitsOf(async () => send(one.baseUrl + body, "GET", MEANT))).toBe(1);
  });
});

test("a version that takes effect tomorrow is what is read after midnight in Copenhagen", async () => {
  const policies = await loadPolicies(POLICIES);
  const tomorrow = copenhagenDate(new Date(clock().getTime() + DAY_MS));
  const renamed = { ...policies.organisation, name: "Biblioteket i morgen", effectiveOn: tomorrow };
  const ctx = contextOf(one.database, "SYSTEM", { now: clock() });
  await post(NAME);

  await publishPolicies(ctx, { ...policies, organisation: renamed });
  const today = await post(NAME);
  minutes += 24 * 60;
  const after = await post(NAME);

  expect(today.body).not.toContain("i morgen");
  expect(after.body).toContain("Biblioteket i morgen");
  expect((await send(`${one.baseUrl}/`, "GET")).body).toContain("Biblioteket i morgen");
});

describe("two processes", () => {
  test("both give out a new version as soon as it is published, on pages and in GraphQL", async () => {
    const names = async () =>
      Promise.all(
        [one.baseUrl, two.baseUrl].flatMap((base) => [
          send(`${base}/graphql`, "POST", JSON_BODY, NAME),
          send(`${base}/om-biblioteket`, "GET"),
        ]),
      );
    const policies = await loadPolicies(POLICIES);
    minutes += 24 * 60;
    const day = copenhagenDate(clock());
    await names();
    const renamed = { ...policies.organisation, name: "Det nye bibliotek", effectiveOn: day };

    await publishPolicies(contextOf(one.database, "SYSTEM", { now: clock() }), {
      ...policies,
      organisation: renamed,
    });

    await eventually(async () => {
      for (const { body } of await names()) expect(body).toContain("Det nye bibliotek");
    });
  });

  test("while the database cannot be heard nothing is answered from memory, and afterwards it is again", async () => {
    await post(NAME);
    expect(await hitsOf(async () => post(NAME))).toBe(1);

    const { rows } = await one.database.db.raw(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'indsigt publications' and datname = current_database()",
    );

    expect(rows.length).toBe(2);
    await eventually(async () => expect(await hitsOf(async () => post(NAME))).toBe(0));
    expect((await post(NAME)).status).toBe(200);
    await eventually(async () => {
      await post(NAME);
      expect(await hitsOf(async () => post(NAME))).toBe(1);
    });
  });
});
