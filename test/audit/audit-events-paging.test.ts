import { readAuditEvents } from "../../server/audit/read-audit-events.ts";
import { sequenceEvents } from "../../server/audit/sequence-events.ts";
import type { AuditEventFilter } from "../../server/generated/schema.ts";
import { readDataRequest } from "../../server/requests/read-data-requests.ts";
import { useDesk } from "../support/desk.ts";
import { testLogKeys } from "../support/log-keys.ts";

const desk = useDesk("2026-09-10T08:00:00.000Z");
const NOON = "2026-09-11T10:00:00.000Z";
const ids = { anne: "", mikkel: "" };

const sequence = async () => {
  while ((await sequenceEvents(desk.database.db, testLogKeys(), () => new Date())).placed > 0);
};
const readAt = async (instant: string, who: "signe" | "per", id: string, times: number) => {
  desk.setNow(instant);
  for (let i = 0; i < times; i += 1) await readDataRequest(desk.as(who), id);
  await sequence();
};

/** Twelve at one instant; then, at later places, five of the day before; then seven more of that instant. */
beforeAll(async () => {
  ids.anne = (await desk.submit("anne")).id;
  ids.mikkel = (await desk.submit("mikkel")).id;
  await sequence();
  await readAt(NOON, "signe", ids.anne, 8);
  await readAt(NOON, "per", ids.anne, 4);
  await readAt("2026-09-10T10:00:00.000Z", "signe", ids.anne, 5);
  await readAt(NOON, "signe", ids.anne, 4);
  await readAt(NOON, "signe", ids.mikkel, 3);
});

async function inPages(filter: AuditEventFilter | null, first: number) {
  const pages = [];
  for (let after: string | null = null; ;) {
    const page = await readAuditEvents(desk.as("ravn"), { first, after, filter });
    pages.push(...page.nodes);
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) return pages;
  }
}

const filters = (): [string, AuditEventFilter | null, number | null][] => [
  ["none", null, null],
  ["a day", { from: "2026-09-11", to: "2026-09-11" }, 19],
  ["the day before", { from: "2026-09-10", to: "2026-09-10", kind: "data_request.read" }, 5],
  ["a person", { actorId: desk.personId("signe"), kind: "data_request.read" }, 20],
  ["a kind", { kind: "data_request.read" }, 24],
  ["a request", { dataRequestId: ids.anne }, 22],
  ["a role", { actorRole: "DPO", from: "2026-09-11" }, 4],
  [
    "all of it together",
    {
      ...{ from: "2026-09-11", to: "2026-09-11", kind: "data_request.read", actorRole: "CASEWORKER" },
      ...{ actorId: desk.personId("signe"), dataRequestId: ids.anne },
    },
    12,
  ],
];

test.each(Array.from({ length: 8 }, (_, i) => i))(
  "narrowed by filter %i, pages of any size hold each event once, newest first",
  async (which) => {
    const [, filter, count] = filters()[which]!;
    const all = (await readAuditEvents(desk.as("ravn"), { first: 100, filter })).nodes;
    if (count !== null) expect(all).toHaveLength(count);
    const sorted = all.toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1));
    expect(all).toEqual(sorted);

    for (const first of [1, 3, 7]) {
      const paged = await inPages(filter, first);
      expect(paged.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    }
  },
);

test("places and moments disagree, and each event is shown with its own", async () => {
  const reads = (
    await readAuditEvents(desk.as("ravn"), { first: 100, filter: { kind: "data_request.read" } })
  ).nodes;
  const places = reads.map(({ index }) => index ?? -1);

  expect(new Set(places).size).toBe(24);
  expect(places).not.toEqual(places.toSorted((a, b) => b - a));
  const dayBefore = reads.filter(({ at }) => at.toISOString() < NOON).map(({ index }) => index ?? -1);
  const firstOfNoon = Math.min(
    ...reads.filter(({ at }) => at.toISOString() === NOON).map(({ index }) => index ?? -1),
  );
  expect(Math.min(...dayBefore)).toBeGreaterThan(firstOfNoon);
});

test("an event that gets its place while somebody pages is not shown twice and pushes none out", async () => {
  const filter = { kind: "data_request.read" };
  const [before, first] = [
    (await readAuditEvents(desk.as("ravn"), { first: 100, filter })).nodes.map(({ id }) => id),
    await readAuditEvents(desk.as("ravn"), { first: 10, filter }),
  ];

  await readAt("2026-09-12T08:00:00.000Z", "per", ids.mikkel, 2);
  const rest = await readAuditEvents(desk.as("ravn"), {
    first: 100,
    after: first.pageInfo.endCursor,
    filter,
  });

  expect([...first.nodes, ...rest.nodes].map(({ id }) => id)).toEqual(before);
});
