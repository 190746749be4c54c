import { createHash } from "node:crypto";
import { readAccessStatistics } from "../../server/audit/read-access-statistics.ts";
import { readAuditSample } from "../../server/audit/read-audit-sample.ts";
import { readLookups } from "../../server/audit/read-lookups.ts";
import { readDataRequest, readDataRequests } from "../../server/requests/read-data-requests.ts";
import { withdrawDataRequest } from "../../server/requests/withdraw-data-request.ts";
import { useDesk } from "../support/desk.ts";

const desk = useDesk("2026-09-01T07:00:00.123Z");
const ids: string[] = [];
const PERIOD = { from: "2026-09-01", to: "2026-09-30" };

beforeAll(async () => {
  for (let i = 0; i < 12; i += 1) ids.push((await desk.submit(i % 2 ? "anne" : "mikkel")).id);
  desk.setNow("2026-10-15T08:00:00.000Z");
  ids.push((await desk.submit("karen")).id);
  await readDataRequest(desk.as("signe"), ids[0]!);
  await readDataRequest(desk.as("signe"), ids[0]!);
  await readDataRequests(desk.as("per"), { first: 5 });
  desk.setNow("2026-10-15T09:00:00.000Z");
  await withdrawDataRequest(desk.as("mikkel"), { id: ids[0]!, version: 1 });
});

const draw = async (more: { size?: number; seed?: string | null } = {}) =>
  readAuditSample(desk.as("ravn"), { ...PERIOD, size: 5, seed: "revision-2026", ...more });

describe("a sample", () => {
  test("is drawn as its description says, so that anybody can draw it again", async () => {
    const byHash = ids
      .slice(0, 12)
      .map((id) => ({ id, hash: createHash("sha256").update(`revision-2026:${id}`).digest("hex") }))
      .sort((a, b) => (a.hash < b.hash ? -1 : 1));

    const { requests, population } = await draw();

    expect(population).toBe(12);
    expect(requests.map(({ id }) => id)).toEqual(byHash.slice(0, 5).map(({ id }) => id));
    expect((await draw()).requests.map(({ id }) => id)).toEqual(requests.map(({ id }) => id));
    expect((await draw({ seed: "another" })).requests.map(({ id }) => id)).not.toEqual(
      requests.map(({ id }) => id),
    );
  });

  test("draws a seed of its own where none is given, and says which", async () => {
    const first = await draw({ seed: null });

    expect(first.seed).toMatch(/^[a-z]{12}$/);
    const again = await draw({ seed: first.seed });
    expect(again.requests.map(({ id }) => id)).toEqual(first.requests.map(({ id }) => id));
  });

  test("shows states, days and who did each step, and nothing of a person", async () => {
    const { requests } = await draw({ size: 50 });

    const withdrawn = requests.find(({ id }) => id === ids[0]);
    expect(withdrawn).toMatchObject({ state: "WITHDRAWN", isLate: true, dueOn: "2026-10-01" });
    expect(withdrawn?.steps.filter(({ kind }) => !kind.endsWith("sampled"))).toMatchObject([
      { kind: "data_request.received", role: "CITIZEN", staffId: null },
      { kind: "data_request.read", role: "CASEWORKER", staffId: desk.personId("signe") },
      { kind: "data_request.read", role: "CASEWORKER", staffId: desk.personId("signe") },
      { kind: "data_request.withdrawn", role: "CITIZEN", staffId: null },
    ]);
    expect(JSON.stringify(requests)).not.toMatch(/ealed|Anne|Mikkel/);
    expect(JSON.stringify(requests)).not.toContain(desk.personId("anne"));
  });

  test("is itself in the log, with seed and what was drawn, and the citizen sees it as a look-up", async () => {
    const { receipt, requests } = await draw({ size: 50 });

    const event = await desk.database.db("audit_events").where({ id: receipt.eventId }).first();
    expect(event).toMatchObject({
      kind: "audit.sampled",
      body: { ...PERIOD, seed: "revision-2026", population: 12, requests: requests.map(({ id }) => id) },
    });
    const { nodes } = await readLookups(desk.as("anne"), ids[1]!, { first: 1 });
    expect(nodes).toMatchObject([
      { role: "AUDITOR", why: { da: "For at kontrollere, at sagerne behandles rigtigt." } },
    ]);
  });

  test("of a period without requests is empty, and says so by its population", async () => {
    const { requests, population } = await readAuditSample(desk.as("ravn"), {
      from: "2020-01-01",
      to: "2020-01-31",
      size: 10,
      seed: null,
    });

    expect([requests, population]).toEqual([[], 0]);
  });

  test.each([
    [{ size: 0 }, /1 to 50/],
    [{ size: 51 }, /1 to 50/],
    [{ seed: "" }, /letters/],
    [{ seed: "a b" }, /letters/],
    [{ seed: "a0101901234" }, /ten digits/],
    [{ seed: "a'||pg_sleep(9)" }, /letters/],
    [{ seed: "a".repeat(33) }, /32/],
  ])("with %j is refused", async (more, message) => {
    await desk.expectRefusal(async () => draw(more), "INVALID_INPUT", message);
  });
});

describe("statistics of access", () => {
  test("count look-ups by kind, role, day and pseudonym", async () => {
    const found = await readAccessStatistics(desk.as("ravn"), { from: "2026-10-15", to: "2026-10-15" });

    const bySigne = found.byStaff.find(({ staffId }) => staffId === desk.personId("signe"));
    expect(bySigne).toEqual({ staffId: desk.personId("signe"), lookups: 2, requests: 1 });
    expect(found.byKind).toContainEqual({ key: "data_request.read", count: 2 });
    expect(found.byKind).toContainEqual({ key: "data_requests.listed", count: 5 });
    expect(found.byRole).toContainEqual({ key: "DPO", count: 5 });
    expect(found.byDay).toEqual([{ key: "2026-10-15", count: found.lookups }]);
    expect([found.refusedSignIns, found.downloads]).toEqual([0, 0]);
  });

  test("of an empty period are zero", async () => {
    expect(
      await readAccessStatistics(desk.as("per"), { from: "2020-01-01", to: "2020-12-31" }),
    ).toMatchObject({
      lookups: 0,
      requests: 0,
      byStaff: [],
      byDay: [],
    });
  });

  test("are told of a period that ends before it begins", async () => {
    await desk.expectRefusal(
      async () => readAccessStatistics(desk.as("ravn"), { from: "2026-10-15", to: "2026-10-14" }),
      "INVALID_INPUT",
    );
  });
});

test.each([
  ["signe", "FORBIDDEN"],
  ["anne", "NOT_FOUND"],
] as const)("%s draws no sample and counts nobody's look-ups", async (who, code) => {
  const ctx = desk.as(who);
  await desk.expectRefusal(async () => readAuditSample(ctx, { ...PERIOD, size: 1, seed: null }), code);
  await desk.expectRefusal(async () => readAccessStatistics(ctx, PERIOD), code);
});
