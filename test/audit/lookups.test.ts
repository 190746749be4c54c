import { randomUUID } from "node:crypto";
import { readLookups, readStaffLookups } from "../../server/audit/read-lookups.ts";
import { contextOf } from "../../server/context.ts";
import { openDatabase } from "../../server/platform/database.ts";
import { SERVER_ROLE } from "../../server/platform/row-security.ts";
import { readDataRequest, readDataRequests } from "../../server/requests/read-data-requests.ts";
import { useDesk } from "../support/desk.ts";

const desk = useDesk("2026-09-01T07:00:00.123Z");
const ids = { anne: "", mikkel: "" };

beforeAll(async () => {
  ids.anne = (await desk.submit("anne")).id;
  ids.mikkel = (await desk.submit("mikkel")).id;
  desk.setNow("2026-09-02T08:00:00.000Z");
  await readDataRequest(desk.as("signe"), ids.anne);
  desk.setNow("2026-09-03T08:00:00.000Z");
  await readDataRequests(desk.as("per"), { first: 25 });
});

const anyPage = { first: 25 };

test("a citizen sees when her request was looked at, in which role and why, newest first, and not by whom", async () => {
  const { nodes } = await readLookups(desk.as("anne"), ids.anne, anyPage);

  expect(nodes).toEqual([
    {
      at: new Date("2026-09-03T08:00:00.000Z"),
      role: "DPO",
      kind: "data_requests.listed",
      what: { da: "Sager blev vist på en liste.", en: "Requests were shown in a list." },
      why: {
        da: "For at fordele og følge sagerne, blandt dem din.",
        en: "To assign and follow the requests, yours among them.",
      },
    },
    {
      at: new Date("2026-09-02T08:00:00.000Z"),
      role: "CASEWORKER",
      kind: "data_request.read",
      what: { da: "Sagen blev åbnet af en medarbejder.", en: "A member of staff opened the request." },
      why: { da: "For at behandle din sag.", en: "To handle your request." },
    },
  ]);
  expect(JSON.stringify(nodes)).not.toContain(desk.personId("signe"));
});

test("whose request was only shown in a list sees that, and nothing of the others on it", async () => {
  const { nodes } = await readLookups(desk.as("mikkel"), ids.mikkel, anyPage);

  expect(nodes.map(({ kind }) => kind)).toEqual(["data_requests.listed"]);
  expect(JSON.stringify(nodes)).not.toContain(ids.anne);
});

test("the database itself shows a citizen no look-up of another's request, whatever a resolver does", async () => {
  const role = { poolMax: 1, applicationName: "test", role: SERVER_ROLE };
  const server = openDatabase(desk.database.url, role);
  try {
    const mikkel = desk.as("mikkel");
    const { db } = contextOf({ ...mikkel, db: server }, mikkel.actor, "test");
    const seen: string[] = await db("audit_lookups").pluck("data_request_id");

    expect(new Set(seen)).toEqual(new Set([ids.mikkel]));
    expect((await readLookups({ ...mikkel, db }, ids.anne, anyPage)).nodes).toEqual([]);
  } finally {
    await server.destroy();
  }
});

test("the citizen's own reading is no look-up", async () => {
  const before = await desk.database.db("audit_lookups").count();

  await readDataRequest(desk.as("anne"), ids.anne);
  await readDataRequests(desk.as("anne"), { first: 25 });

  expect(await desk.database.db("audit_lookups").count()).toEqual(before);
});

test("pages follow one another without a gap, also within one moment", async () => {
  desk.setNow("2026-09-04T08:00:00.000Z");
  for (let i = 0; i < 5; i += 1) await readDataRequest(desk.as("signe"), ids.mikkel);
  const all = (await readLookups(desk.as("mikkel"), ids.mikkel, { first: 100 })).edges;

  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const page = await readLookups(desk.as("mikkel"), ids.mikkel, { first: 2, after });
    seen.push(...page.edges.map(({ cursor }) => cursor));
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) break;
  }

  expect(seen).toEqual(all.map(({ cursor }) => cursor));
  expect(new Set(seen).size).toBe(6);
});

describe("the auditor", () => {
  const asked = async (filter: Parameters<typeof readStaffLookups>[1]["filter"]) =>
    (await readStaffLookups(desk.as("ravn"), { first: 100, filter: filter ?? null })).nodes;

  test("sees by which pseudonym, and of which request by its number", async () => {
    const [opened] = await asked({ dataRequestId: ids.anne, staffId: desk.personId("signe") });

    expect(opened).toMatchObject({
      at: new Date("2026-09-02T08:00:00.000Z"),
      role: "CASEWORKER",
      staffId: desk.personId("signe"),
      dataRequestId: ids.anne,
      number: (await desk.read(ids.anne)).number,
    });
  });

  test("narrows to days in Copenhagen, to one member of staff, to a number", async () => {
    expect(await asked({ from: "2026-09-02", to: "2026-09-02" })).toHaveLength(1);
    expect(await asked({ to: "2026-09-01" })).toEqual([]);
    expect(await asked({ staffId: desk.personId("per") })).toHaveLength(2);
    expect(await asked({ number: (await desk.read(ids.anne)).number })).toHaveLength(2);
    expect(await asked({ number: "1999-0001" })).toEqual([]);
    expect(await asked({ staffId: "' or true --" })).toEqual([]);
    expect(await asked({ dataRequestId: randomUUID() })).toEqual([]);
  });

  test("pages through all of them without a gap", async () => {
    const all = await asked({});
    const seen: unknown[] = [];
    for (let after: string | null = null; ;) {
      const page = await readStaffLookups(desk.as("ravn"), { first: 2, after, filter: null });
      seen.push(...page.nodes);
      after = page.pageInfo.endCursor;
      if (!page.pageInfo.hasNextPage) break;
    }

    expect(seen).toEqual(all);
  });

  test("is told of a period that ends before it begins", async () => {
    await desk.expectRefusal(
      async () => asked({ from: "2026-09-02", to: "2026-09-01" }),
      "INVALID_INPUT",
      /before the first/,
    );
  });

  test.each([
    ["signe", "FORBIDDEN"],
    ["anne", "NOT_FOUND"],
  ] as const)("is not %s", async (who, code) => {
    await desk.expectRefusal(async () => readStaffLookups(desk.as(who), { first: 25, filter: null }), code);
  });
});

test("look-ups from before there was a table for them are in it after the migration", async () => {
  const { db } = desk.database;
  const rows = async () => db("audit_lookups").orderBy(["data_request_id", "at", "event_id"]).select("*");
  const before = await rows();
  const migration = await import("../../migrations/20261125180000_create_audit_lookups.ts");
  await migration.down(db);
  await migration.up(db);

  expect(await rows()).toEqual(before);
});

test.each(["update audit_lookups set kind = 'a.b'", "delete from audit_lookups", "truncate audit_lookups"])(
  "%s is refused by the database",
  async (statement) => {
    await expect(desk.database.db.raw(statement)).rejects.toMatchObject({ code: "23001" });
  },
);
