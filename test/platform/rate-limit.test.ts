import { randomUUID } from "node:crypto";
import { createRateLimit, rateLimitHeaders } from "../../server/platform/rate-limit.ts";
import { openDatabase } from "../../server/platform/database.ts";
import { SERVER_ROLE } from "../../server/platform/row-security.ts";
import { useDatabase } from "../support/test-database.ts";

const database = useDatabase();
const rule = (points: number) => ({ name: randomUUID(), points, seconds: 60 });

test("what two processes let through together is the limit, and a twentieth of it at most is uncounted", async () => {
  const shared = rule(1_000);
  const processes = [createRateLimit(database.db, shared), createRateLimit(database.db, shared)];
  let passed = 0;

  for (let call = 0; call < 1_400; call += 1) {
    const { isSpent } = (await processes[call % 2]?.spend("anne", 1)) ?? { isSpent: true };
    if (!isSpent) passed += 1;
  }

  expect(passed).toBeGreaterThanOrEqual(1_000);
  expect(passed).toBeLessThanOrEqual(1_100);
});

test("most calls cost no round trip to the database", async () => {
  const counted = openDatabase(database.url, { poolMax: 1, applicationName: "test", role: SERVER_ROLE });
  const limit = createRateLimit(counted, rule(10_000));
  const acquired = countBorrowing(counted.client as { acquireConnection: () => Promise<unknown> });

  for (let call = 0; call < 2_000; call += 1) await limit.spend("anne", 1);

  expect(acquired()).toBeLessThanOrEqual(6);
  await counted.destroy();
});

/** Counts how often a connection is borrowed, and borrows it all the same. */
function countBorrowing(client: { acquireConnection: () => Promise<unknown> }): () => number {
  let count = 0;
  const borrow = client.acquireConnection.bind(client);
  client.acquireConnection = async () => {
    count += 1;
    return borrow();
  };
  return () => count;
}

test("one person's spending is nobody else's, and one dear call counts as many", async () => {
  const limit = createRateLimit(database.db, rule(100));

  expect((await limit.spend("anne", 101)).isSpent).toBe(true);
  expect((await limit.spend("anne", 1)).isSpent).toBe(true);
  expect(await limit.spend("mikkel", 60)).toMatchObject({ isSpent: false, remaining: 40 });
  expect(await limit.spend("mikkel", 41)).toMatchObject({ isSpent: true, remaining: 0 });
});

test("when the window is over, it begins anew", async () => {
  const limit = createRateLimit(database.db, { name: randomUUID(), points: 2, seconds: 2 });
  expect((await limit.spend("anne", 3)).isSpent).toBe(true);

  let tries = 0;
  while ((await limit.spend("anne", 1)).isSpent && tries < 200) {
    tries += 1;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }

  expect(tries).toBeGreaterThan(0);
  expect(tries).toBeLessThan(200);
});

test("the headers say what is left and, when nothing is, how long to wait", () => {
  const some = { limit: 100, remaining: 40, resetsInSeconds: 7, isSpent: false };

  expect(rateLimitHeaders(some)).toEqual({
    "RateLimit-Policy": '"cost";q=100',
    RateLimit: '"cost";r=40;t=7',
  });
  expect(rateLimitHeaders({ ...some, remaining: 0, isSpent: true })).toMatchObject({ "Retry-After": "7" });
});
