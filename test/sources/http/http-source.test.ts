import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { parse } from "yaml";
import { collectSystem } from "../../../server/sources/collection/collect-system.ts";
import { httpSource } from "../../../server/sources/http/http-source.ts";
import { httpSystemSchema, type HttpMap } from "../../../server/sources/map/http-system-schema.ts";
import { insertKnownIdentities } from "../../../server/sources/collection/known-identity-store.ts";
import { loadDataMaps } from "../../../server/sources/map/load-data-map.ts";
import { readFindingPage } from "../../../server/sources/collection/finding-store.ts";
import type { SearchedPerson } from "../../../server/sources/source.ts";
import { readVaultKey } from "../../../server/vault/vault-store.ts";
import { json, useFbsServer } from "../../support/fbs-server.ts";
import { givenCase, givenContext, TEST_VAULT } from "../../support/given-case.ts";
import { openFaultyProxy, type FaultyProxy } from "../../support/faulty-proxy.ts";
import { useDatabase } from "../../support/test-database.ts";
import { errorOf, rowsOf } from "../sql/sql-fixture.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const database = useDatabase();
const fbs = useFbsServer();
const SECRETS = { "fbs-session": "the-session" };
const preset = parse(readFileSync("policies/presets/fbs.yaml", "utf8"));
const ANNE: SearchedPerson = { identities: [{ kind: "patronId", value: "4711" }] };

const mapWith = (more: Record<string, unknown> = {}): HttpMap =>
  httpSystemSchema.parse({ ...preset, timeout: 1, retries: 1, requestsPerSecond: 1_000, ...more });
const sourceWith = (more: Record<string, unknown> = {}, url = fbs.url) =>
  httpSource(mapWith(more), url, SECRETS);

async function read(name: string, more: Record<string, unknown> = {}, person = ANNE, after?: string) {
  return sourceWith(more).withSession(async (session) => {
    const found = [];
    for await (const page of session.pages(name, person, { after })) found.push(page);
    return found;
  });
}
const loansWith = (more: Record<string, unknown>) => ({
  collections: { loans: { ...preset.collections.loans, ...more } },
});

/** A case in which another system has told her patron number, and FBS is read for it. */
async function collect(more: Record<string, unknown> = {}, url = fbs.url, known: string | null = "4711") {
  const ctx = givenContext(database.db, [httpSource(mapWith(more), url, SECRETS)]);
  const requestId = await givenCase(ctx);
  const { vault_key_id } = await database.db("data_requests").where({ id: requestId }).first();
  const { key } = await readVaultKey(database.db, TEST_VAULT, vault_key_id);
  if (known) {
    await database.db.transaction(async (trx) =>
      insertKnownIdentities(trx as never, key, { dataRequestId: requestId, system: "library" }, [
        { kind: "patronId", value: known },
      ]),
    );
  }
  const id = randomUUID();
  const run = { id, data_request_id: requestId, system: "fbs", state: "WAITING" };
  await database.db("source_runs").insert(run);
  await collectSystem(ctx, { sourceRunId: id }).catch(() => undefined);
  return { ctx, key, id, requestId, run: await database.db("source_runs").where({ id }).first() };
}

test("the shipped presets are read like any map, and say that the archives question is open", () => {
  const maps = loadDataMaps("policies/presets").filter(({ system }) => ["fbs", "publizon"].includes(system));

  expect(maps.map(({ system, kind }) => [system, kind])).toEqual([
    ["fbs", "http"],
    ["publizon", "manual"],
  ]);
  for (const { collections } of maps)
    for (const one of Object.values(collections)) expect(one.archiveDisposition).toBe("UNDECIDED");
});

test("a patron is read through: the paid fee and the one that cannot be paid online as well", async () => {
  const { run, id, key } = await collect();

  expect(run).toMatchObject({ state: "COLLECTED", rows: 6, done: 4, total: 4 });
  const pages = await database.db("finding_pages").where({ source_run_id: id, collection: "fees" });
  const rows = await Promise.all(pages.map(async (page) => readFindingPage(database.db, key, page.id)));
  expect(rows.flat().map((row) => row["feeId"])).toEqual([1, 2, 3]);
  const [patron] = await database.db("finding_pages").where({ source_run_id: id, collection: "patron" });
  expect(await readFindingPage(database.db, key, patron.id)).toMatchObject([
    { name: "Anne Madsen", "address.city": "Aalborg", "address.country": null },
  ]);
});

test("what the patron record tells is known to every other system", async () => {
  const { requestId } = await collect();

  const known = await database.db("known_identities").where({ data_request_id: requestId, system: "fbs" });
  expect(known.map(({ kind }) => kind)).toEqual(["email"]);
});

test("a system that finds nobody by what is known is an open task, never said to be empty", async () => {
  const { run } = await collect({}, fbs.url, null);

  expect(run).toMatchObject({ state: "STOPPED", last_error: "NO_IDENTIFIER", rows: 0 });
  expect(fbs.calls).toEqual([]);
});

test("it cannot be erased from, and says how people do it", async () => {
  const source = sourceWith();

  expect(source.capabilities).toMatchObject({ canCollect: true, canErase: false });
  expect(source.byHand?.erase?.en).toContain("Erase the borrower");
  expect(await source.withSession(async ({ erasure }) => erasure)).toBeUndefined();
});

describe("faults", () => {
  let proxy: FaultyProxy | undefined;
  afterEach(async () => {
    await proxy?.close();
    proxy = undefined;
  });

  const status = (code: number, headers: Record<string, string> = {}): Answer => {
    return (_, response) => json(response, { cpr: "0101901234" }, code, headers);
  };
  const raw = (text: string): Answer => {
    return (_, response) => void response.writeHead(200).end(text);
  };

  test.each([
    ["refuses the session", status(401), "REFUSED", "STOPPED"],
    ["knows no such call", status(404), "ANSWER_UNUSABLE", "STOPPED"],
    [
      "sends us to another host",
      status(302, { location: "https://evil.example/4711" }),
      "REFUSED",
      "STOPPED",
    ],
    ["answers with a page instead of JSON", raw("<html>0101901234"), "ANSWER_UNUSABLE", "STOPPED"],
    ["answers without end", raw(`"${"x".repeat(20_000)}"`), "ANSWER_UNUSABLE", "STOPPED"],
    ["answers something else than records", raw('["0101901234"]'), "SCHEMA_CHANGED", "STOPPED"],
    ["leaves the key out", raw('{"name":"Anne"}'), "SCHEMA_CHANGED", "STOPPED"],
    ["has a new field", raw('{"patronId":4711,"shoeSize":38}'), "SCHEMA_CHANGED", "STOPPED"],
    ["has a value for a field's name", raw('{"patronId":4711,"0101901234":1}'), "SCHEMA_CHANGED", "STOPPED"],
    ["breaks", status(500), "UNREACHABLE", "RETRYING"],
    ["is asked too often", status(429, { "retry-after": "0" }), "FULL", "RETRYING"],
    [
      "hangs up",
      (request: { socket: { destroy: () => void } }) => request.socket.destroy(),
      "UNREACHABLE",
      "RETRYING",
    ],
    ["says nothing", () => undefined, "TOO_SLOW", "RETRYING"],
    [
      "stops in mid-answer",
      (_: unknown, response: ServerResponse): void => void response.writeHead(200).write('{"patronId":'),
      "TOO_SLOW",
      "RETRYING",
    ],
  ] as const)(
    "a system that %s is an open task in plain words, without a value or an address",
    async (_, answer, fault, state) => {
      const always = Array.from({ length: 10 }, () => answer as never);
      fbs.answer(...always);

      const { run } = await collect({ maxBytes: 10_000 });

      expect(run).toMatchObject({ state, last_error: fault, rows: 0 });
      expect(JSON.stringify(run)).not.toMatch(/0101901234|4711|127\.0\.0\.1|evil|Anne/);
    },
    20_000,
  );

  test("a schema that changes while it is read stops the system, and it is not taken for read", async () => {
    const other = (_: unknown, response: ServerResponse): void =>
      json(response, [{ loanId: 1, borrower: "0101901234" }]);
    fbs.answer(undefined, undefined, undefined, other);

    const { run } = await collect();

    expect(run).toMatchObject({ state: "STOPPED", last_error: "SCHEMA_CHANGED" });
    expect(run.error_details).toEqual([
      "loans: a record holds the field borrower, which the map does not name.",
    ]);
  });

  test.each([
    ["RESET", "UNREACHABLE"],
    ["SILENT", "TOO_SLOW"],
  ] as const)("a way to the system that is %s is tried again by itself", async (way, fault) => {
    proxy = await openFaultyProxy(fbs.url);
    proxy.set(way);

    const { run } = await collect({}, proxy.url);

    expect(run).toMatchObject({ state: "RETRYING", last_error: fault });
  });

  test("a slow system that answers in time is read", async () => {
    proxy = await openFaultyProxy(fbs.url);
    proxy.set("SLOW");

    const { run } = await collect({ timeout: 5 }, proxy.url);

    expect(run).toMatchObject({ state: "COLLECTED" });
  }, 30_000);

  test("a system that is not there is tried again, and the error names neither host nor port", async () => {
    const { run } = await collect({}, "http://127.0.0.1:1");

    expect(run).toMatchObject({ state: "RETRYING", last_error: "UNREACHABLE" });
  });

  test("what passes is asked again, after as long as the system says", async () => {
    fbs.answer(status(429, { "retry-after": "1" }));
    const before = performance.now();

    expect(await read("loans")).toHaveLength(1);

    expect(performance.now() - before).toBeGreaterThan(900);
    expect(fbs.calls).toHaveLength(2);
  });

  test("a secret that is not configured is named, and nothing is asked", async () => {
    const source = httpSource(mapWith(), fbs.url, {});
    const error = await errorOf(source.withSession(async () => undefined));

    expect(error.message).toContain("SOURCE_SECRETS does not hold fbs-session");
    expect(fbs.calls).toEqual([]);
  });
});

describe("pages", () => {
  const list =
    (ids: readonly number[], more: Record<string, unknown> = {}, headers: Record<string, string> = {}) =>
    (_: unknown, response: ServerResponse) =>
      json(response, { data: { items: ids.map((loanId) => ({ loanId })) }, ...more }, 200, headers);
  const ids = (pages: Awaited<ReturnType<typeof read>>) => rowsOf(pages).map((row) => row["loanId"]);
  const records = "data.items";

  test("by number, until one is empty", async () => {
    fbs.answer(list([1, 2]), list([3]), list([]));
    const pagination = { kind: "page", parameter: "page" };

    expect(ids(await read("loans", loansWith({ records, pagination })))).toEqual([1, 2, 3]);
    expect(fbs.calls.map((call) => call.split("?")[1])).toEqual(["page=1", "page=2", "page=3"]);
  });

  test("by how many came before", async () => {
    fbs.answer(list([1, 2]), list([3]), list([]));
    const pagination = { kind: "offset", parameter: "from" };

    expect(ids(await read("loans", loansWith({ records, pagination })))).toEqual([1, 2, 3]);
    expect(fbs.calls.map((call) => call.split("?")[1])).toEqual(["from=0", "from=2", "from=3"]);
  });

  test("by a cursor in the answer, going on from where an earlier attempt stopped", async () => {
    const pagination = { kind: "cursor", parameter: "cursor", next: "next" };
    fbs.answer(list([1], { next: "a&b" }), list([2]));
    const pages = await read("loans", loansWith({ records, pagination }));
    expect(ids(pages)).toEqual([1, 2]);
    expect(fbs.calls[1]).toContain("cursor=a%26b");
    fbs.answer(list([2]));

    expect(ids(await read("loans", loansWith({ records, pagination }), ANNE, pages[0]?.cursor))).toEqual([2]);
    expect(ids(await read("loans", loansWith({ records, pagination }), ANNE, pages[1]?.cursor))).toEqual([]);
  });

  test("by a link, and never to another host", async () => {
    const pagination = { kind: "link" };
    fbs.answer(list([1], {}, { link: '</more?x=1>; rel="next"' }), list([2]));
    expect(ids(await read("loans", loansWith({ records, pagination })))).toEqual([1, 2]);
    expect(fbs.calls[1]).toBe("/more?x=1");
    fbs.answer(list([1], {}, { link: '<https://evil.example/>; rel="next"' }));

    const error = await errorOf(read("loans", loansWith({ records, pagination })));

    expect(error.message).toMatch(/the next page is at another address/);
    expect(error.message).not.toContain("evil");
  });

  test("that go in a circle are stopped", async () => {
    const pagination = { kind: "cursor", parameter: "cursor", next: "next" };
    fbs.answer(list([1], { next: "a" }), list([1], { next: "a" }), list([1], { next: "a" }));

    const error = await errorOf(read("loans", loansWith({ records, pagination })));

    expect(error.message).toMatch(/its pages go in a circle/);
  });
});

test.each(["../../4712", "4711/../4712", "4711?x=1#y", "' or 1=1 --", "%2e%2e"])(
  "an identifier such as %s stays one part of the path",
  async (value) => {
    fbs.answer((_, response) => json(response, []));

    await read("loans", {}, { identities: [{ kind: "patronId", value }] });

    expect(fbs.calls[0]).toBe(`/external/agencyid/patrons/${encodeURIComponent(value)}/loans/v2`);
  },
);

test("an identifier that is a step up is not searched with", async () => {
  const person: SearchedPerson = { identities: [{ kind: "patronId", value: ".." }] };
  const error = await errorOf(read("loans", {}, person));

  expect(error.message).toMatch(/cannot be searched with/);
  expect(fbs.calls).toEqual([]);
});

test("404 can mean that the system has nobody by this number", async () => {
  const person: SearchedPerson = { identities: [{ kind: "patronId", value: "9999" }] };

  expect(await read("loans", loansWith({ notFound: "nothing" }), person)).toEqual([]);
});

test.each(["http://fbs.example", "ftp://fbs.example", "https://user:secret@fbs.example", "not an address"])(
  "the address %s is refused at the start",
  (url) => {
    expect(() => sourceWith({}, url)).toThrow(/must begin with https/);
  },
);

test.each([
  ["names no identifier", { path: "/loans" }],
  ["names two", { parameters: { cpr: "{cpr}" } }],
  ["has a key it does not describe", { key: ["nothing"] }],
  ["has a path with parameters in it", { path: "/loans?x={patronId}" }],
])("a call that %s is refused with its place", (_, more) => {
  const result = httpSystemSchema.safeParse({ ...preset, ...loansWith(more) });

  expect(result.error?.issues[0]?.path.slice(0, 2)).toEqual(["collections", "loans"]);
});
