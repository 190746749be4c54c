import { send, type CookieJar } from "../../server/identity/demo-driver.ts";
import { untilCallback, useIdentityServer } from "./identity-server.ts";

const server = useIdentityServer();

/** What a refusal must leave behind: no session, no person, and the one event it says. */
async function expectNothingBut(reason: string | undefined, before: number): Promise<void> {
  const { db } = server.database;
  const events = (await server.events()).slice(before);
  expect(events).toEqual(
    reason === undefined ? [] : [{ kind: "session.refused", actor_id: null, body: { reason } }],
  );
  expect([await db("sessions").select(), await db("people").select()]).toEqual([[], []]);
}

async function begun(subject = "citizen-anne") {
  const before = (await server.events()).length;
  return { before, ...(await untilCallback(server, { subject })) };
}

test.each([
  ["//evil.example"],
  ["/\\evil.example"],
  ["https://evil.example"],
  ["https:evil.example"],
  ["/\t/evil.example"],
  ["/.//evil.example"],
])("a log-on that would lead to %j does not begin", async (returnTo) => {
  const url = new URL(`/auth/sign-in?${new URLSearchParams({ returnTo })}`, server.baseUrl);
  const answer = await send(new Map(), url);
  expect([answer.status, answer.headers.get("location")]).toEqual([400, null]);
  expect(answer.headers.getSetCookie()).toEqual([]);
  expect(await server.database.db("sign_in_attempts").select()).toEqual([]);
});

test("a log-on with two places to return to, or an unknown way to deliver, does not begin", async () => {
  for (const query of ["returnTo=/&returnTo=//evil.example", "deliver=page"]) {
    expect((await send(new Map(), new URL(`/auth/sign-in?${query}`, server.baseUrl))).status).toBe(400);
  }
});

test("a callback from a browser that never began is refused, and says so in a readable page", async () => {
  const { callback, before } = await begun();

  const answer = await fetch(callback, { headers: { accept: "text/html" }, redirect: "manual" });

  expect(answer.status).toBe(400);
  expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'; style-src 'sha256-/);
  expect(await answer.text()).toContain("Dit log-on er udløbet eller allerede brugt. Begynd igen.");
  await expectNothingBut(undefined, before);
});

test("a callback in another browser than the one that began is refused, and the code is lost", async () => {
  const { jar, callback, before } = await begun();
  const other: CookieJar = new Map();
  await send(other, new URL("/auth/sign-in", server.baseUrl));

  expect((await send(other, callback)).status).toBe(401);
  expect((await send(jar, callback)).status).toBe(400);

  await expectNothingBut("OTHER_BROWSER", before);
});

test.each([
  ["invented", "x".repeat(43)],
  ["empty", ""],
])("a callback with a state that is %s is refused", async (_, state) => {
  const { jar, callback, before } = await begun();
  callback.searchParams.set("state", state);
  expect((await send(jar, callback)).status).toBe(400);
  await expectNothingBut(undefined, before);
});

test("a code that came with another state is refused", async () => {
  const first = await begun();
  const second = await untilCallback(server, { jar: first.jar, subject: "citizen-mikkel" });
  first.callback.searchParams.set("code", second.callback.searchParams.get("code") ?? "");

  expect((await send(first.jar, first.callback)).status).toBe(401);

  await expectNothingBut("PROVIDER_REFUSED", first.before);
});

test.each([
  ["an invented code", "PROVIDER_REFUSED", (url: URL) => url.searchParams.set("code", "x")],
  ["no code", "CHECK_FAILED", (url: URL) => url.searchParams.delete("code")],
  ["two codes", "CHECK_FAILED", (url: URL) => url.searchParams.append("code", "x")],
  ["another issuer", "CHECK_FAILED", (url: URL) => url.searchParams.set("iss", "https://evil.example")],
  ["no issuer", "CHECK_FAILED", (url: URL) => url.searchParams.delete("iss")],
  ["a second state", "CHECK_FAILED", (url: URL) => url.searchParams.append("state", "x")],
])("a callback with %s is refused as %s", async (_, reason, change) => {
  const { jar, callback, before } = await begun();
  change(callback);
  expect((await send(jar, callback)).status).toBe(401);
  await expectNothingBut(reason, before);
});

test("a callback cannot be used a second time, not even after it failed", async () => {
  const { jar, callback, before } = await begun();
  const broken = new URL(callback);
  broken.searchParams.set("code", "x");
  expect((await send(jar, broken)).status).toBe(401);
  expect((await send(jar, callback)).status).toBe(400);
  await expectNothingBut("PROVIDER_REFUSED", before);
});

test("a log-on that took more than ten minutes is refused", async () => {
  const { jar, callback, before } = await begun();
  server.later(10);
  expect((await send(jar, callback)).status).toBe(400);
  await expectNothingBut(undefined, before);
});

test("log-ons that nobody came back from are forgotten with the next one", async () => {
  const { db } = server.database;
  await begun();
  server.later(11);
  await send(new Map(), new URL("/auth/sign-in", server.baseUrl));
  expect(await db("sign_in_attempts").where("expires_at", "<=", server.deps.clock())).toEqual([]);
});

test("who chooses nobody is told so, in words that come from us alone", async () => {
  const { jar, callback, before } = await begun("");
  callback.searchParams.set("error_description", "<script>alert(1)</script>");

  const answer = await fetch(callback, {
    redirect: "manual",
    headers: {
      accept: "text/html",
      cookie: [...jar.values()].map(({ name, value }) => `${name}=${value}`).join("; "),
    },
  });

  const page = await answer.text();
  expect(page).toContain("Du afbrød log-on. Der er ikke sket noget.");
  expect(page).not.toMatch(/<script|access_denied|Error|at /);
  await expectNothingBut("CANCELLED", before);
});

test("a program is told in JSON", async () => {
  const answer = await fetch(new URL("/auth/callback?state=x", server.baseUrl), {
    headers: { accept: "application/json" },
  });
  expect(await answer.json()).toEqual({
    error: {
      code: "INVALID_INPUT",
      message: "The log-on has expired or has been used already. Begin again.",
    },
  });
});

test("a code that was used at the provider already gives no second session", async () => {
  const { jar, callback } = await begun();
  const keptJar = new Map(jar);
  expect((await send(jar, callback)).status).toBe(303);
  expect((await send(keptJar, callback)).status).toBe(400);
  expect(await server.database.db("sessions").select()).toHaveLength(1);
});
