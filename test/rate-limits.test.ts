import type { Request } from "express";
import { createRateLimits } from "../server/rate-limits.ts";
import { visit } from "../tour/people.ts";
import { depsOf } from "./support/deps-of.ts";
import { useService } from "./support/run-service.ts";

const service = useService(undefined, { RATE_LIMIT_PER_MINUTE: "400" });

const CHEAP = `{ version }`;
const DEAR = `query Dear { dataRequests(first: 100) { nodes { id } } }`; // 1 + 100 × 1

async function ask(query: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${service.baseUrl}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await response.json()) as {
    errors?: { message: string; extensions: { code: string } }[];
  };
  return { status: response.status, headers: response.headers, code: errors?.[0]?.extensions.code };
}

test("somebody who asks for too much is told to wait, while others go on", async () => {
  const anne = { authorization: `Bearer ${(await visit(service.baseUrl, "anne")).token}` };
  const mikkel = { authorization: `Bearer ${(await visit(service.baseUrl, "mikkel")).token}` };

  const first = await ask(DEAR, anne);
  expect(first).toMatchObject({ status: 200, code: undefined });
  expect(first.headers.get("ratelimit-policy")).toBe('"cost";q=400');
  expect(first.headers.get("ratelimit")).toMatch(/^"cost";r=\d+;t=\d+$/);
  let answer = first;
  for (let call = 0; call < 10 && answer.status === 200; call += 1) answer = await ask(DEAR, anne);

  expect(answer).toMatchObject({ status: 429, code: "RATE_LIMITED" });
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(Number(answer.headers.get("retry-after"))).toBeLessThanOrEqual(60);
  expect(await ask(CHEAP, anne)).toMatchObject({ status: 429, code: "RATE_LIMITED" });
  expect(await ask(DEAR, mikkel)).toMatchObject({ status: 200, code: undefined });
});

test("who guesses credentials is soon refused before they are looked at, and her network with her", async () => {
  const guesser = { "x-forwarded-for": "203.0.113.7" };
  const guess = async () => ask(CHEAP, { ...guesser, authorization: "Bearer indsigt_guess" });
  for (let call = 0; call < 5; call += 1) expect(await guess()).toMatchObject({ status: 401 });

  expect(await ask(`query Other { organisation { name } }`, guesser)).toMatchObject({ status: 429 });
  expect(
    await ask(`query Other { organisation { name } }`, { "x-forwarded-for": "203.0.113.8" }),
  ).toMatchObject({
    status: 200,
  });
});

test("who tries to log on again and again is told to wait; logging off is never refused", async () => {
  const signIn = async () =>
    fetch(`${service.baseUrl}/auth/callback?state=x`, {
      redirect: "manual",
      headers: { "x-forwarded-for": "203.0.113.9" },
    });
  let answer = await signIn();
  for (let call = 0; call < 400 && answer.status !== 429; call += 1) answer = await signIn();

  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  const left = await fetch(`${service.baseUrl}/auth/sign-out`, {
    method: "POST",
    headers: { "x-forwarded-for": "203.0.113.9" },
  });
  expect(left.status).toBe(204);
});

test("nobody's address is stored, and all of a customer's IPv6 addresses are one network", async () => {
  const { networkKeyOf } = createRateLimits(depsOf(service.database.db), { costPerMinute: 100 });
  const keyOf = (ip: string) => networkKeyOf({ ip } as Request);

  expect(keyOf("2001:db8:1:2::1")).toBe(keyOf("2001:DB8:1:2:ffff::2"));
  expect(keyOf("2001:db8::1")).toBe(keyOf("2001:db8:0:0:1::"));
  expect(keyOf("2001:db8:1:2::1")).not.toBe(keyOf("2001:db8:1:3::1"));
  expect(keyOf("203.0.113.7")).not.toBe(keyOf("203.0.113.8"));
  const { rows } = await service.database.db.raw("select string_agg(key, ' ') as keys from rate_limits");
  expect(rows[0].keys).not.toContain("203.0.113");
});
