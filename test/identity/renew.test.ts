import { randomBytes, randomUUID } from "node:crypto";
import { driveTokenSignIn } from "../../server/identity/demo-driver.ts";
import { makeRefreshToken, readRefreshToken } from "../../server/identity/refresh-token.ts";
import { authenticate } from "../../server/identity/authenticate.ts";
import { signIn } from "../support/sign-in.ts";
import { useIdentityServer } from "./identity-server.ts";

const server = useIdentityServer();
const vault = { master: randomBytes(32), index: randomBytes(32) };

async function post(
  path: string,
  headers: Record<string, string>,
  body?: unknown,
): Promise<{ status: number; cookies: string[]; json: Record<string, string> }> {
  const response = await fetch(new URL(path, server.baseUrl), {
    method: "POST",
    redirect: "manual",
    headers: { ...(body !== undefined && { "content-type": "application/json" }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = text.startsWith("{") ? (JSON.parse(text) as Record<string, string>) : {};
  return { status: response.status, cookies: response.headers.getSetCookie(), json };
}

const renewAs = async (cookie: string) => post("/auth/renew", { cookie, origin: server.baseUrl });
const extendAs = async (cookie: string) =>
  post("/auth/renew", { cookie, origin: server.baseUrl }, { extend: true });
const renewWith = async (refreshToken: string) => post("/auth/renew", {}, { refreshToken });
const cookieIn = (cookies: string[], name: string) =>
  cookies.find((cookie) => cookie.startsWith(`${name}=`))?.split(";")[0] ?? "";

async function isGood(token: string): Promise<boolean> {
  const credentials = {
    authorization: `Bearer ${token}`,
    cookieHeader: undefined,
    method: "POST",
    origin: undefined,
  };
  return authenticate(server.deps, server.config, credentials).then(
    () => true,
    () => false,
  );
}

describe("a browser", () => {
  test("goes on after fifty idle minutes, and no longer than its hour", async () => {
    const { refreshCookie } = await signIn(server.baseUrl, "anne");
    server.later(50);

    const renewed = await renewAs(refreshCookie);

    expect(renewed.status).toBe(200);
    expect(Object.keys(renewed.json).sort()).toEqual(["expiresAt", "sessionExpiresAt"]);
    expect(await isGood(cookieIn(renewed.cookies, "indsigt").slice("indsigt=".length))).toBe(true);
    server.later(11);
    expect((await renewAs(cookieIn(renewed.cookies, "indsigt-refresh"))).status).toBe(401);
  });

  test("keeps its refresh token where scripts and other sites cannot reach it", async () => {
    const { refreshCookie } = await signIn(server.baseUrl, "anne");
    const cookie = (await renewAs(refreshCookie)).cookies.find((header) =>
      header.startsWith("indsigt-refresh="),
    );

    expect(cookie).toMatch(/; Path=\/auth; HttpOnly; SameSite=Strict$/);
    expect(Number(/Max-Age=(\d+)/.exec(cookie ?? "")?.[1])).toBeGreaterThan(59 * 60 - 10);
  });

  test("is logged off by a token that was used before, and so is whoever stole it", async () => {
    const { refreshCookie } = await signIn(server.baseUrl, "anne");
    const thief = await renewAs(refreshCookie);
    const stolen = cookieIn(thief.cookies, "indsigt-refresh");
    server.later(1);

    expect((await renewAs(refreshCookie)).status).toBe(401);
    expect((await renewAs(stolen)).status).toBe(401);
    expect(await isGood(cookieIn(thief.cookies, "indsigt").slice("indsigt=".length))).toBe(false);
    expect((await server.events()).at(-1)).toMatchObject({
      kind: "session.ended",
      body: {
        reason: "REPLAY",
        session: readRefreshToken(server.deps.vault, stolen.split("=")[1] ?? "")?.sessionId,
      },
    });
  });

  test("with two tabs that renew at once stays logged on, with one refresh token", async () => {
    const { refreshCookie } = await signIn(server.baseUrl, "anne");

    const tabs = await Promise.all(Array.from({ length: 5 }, async () => renewAs(refreshCookie)));

    expect(tabs.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const fresh = tabs.map(({ cookies }) => cookieIn(cookies, "indsigt-refresh")).filter(Boolean);
    expect(fresh).toHaveLength(1);
    server.later(5);
    expect((await renewAs(fresh[0] ?? "")).status).toBe(200);
  });

  test("logs off with its refresh token alone, when it has been idle", async () => {
    const { refreshCookie } = await signIn(server.baseUrl, "anne");
    server.later(30);

    const left = await post("/auth/sign-out", { cookie: refreshCookie, origin: server.baseUrl });

    expect(left.status).toBe(204);
    expect((await renewAs(refreshCookie)).status).toBe(401);
    expect((await server.events()).at(-1)).toMatchObject({
      kind: "session.ended",
      body: { reason: "SIGNED_OUT" },
    });
  });

  test.each([undefined, "https://evil.example", "null"])(
    "is not renewed or logged off from %s",
    async (origin) => {
      const { refreshCookie } = await signIn(server.baseUrl, "anne");
      const headers = { cookie: refreshCookie, ...(origin && { origin }) };

      expect((await post("/auth/renew", headers)).status).toBe(403);
      expect((await post("/auth/sign-out", headers)).status).toBe(403);
      expect((await renewAs(refreshCookie)).status).toBe(200);
    },
  );
});

describe("a program", () => {
  test("renews with its refresh token as text, and gets no cookie", async () => {
    const { refreshToken } = await driveTokenSignIn(server.baseUrl, "ravn");
    server.later(20);

    const renewed = await renewWith(refreshToken);

    expect([renewed.status, renewed.cookies]).toEqual([200, []]);
    expect(await isGood(renewed.json["token"] ?? "")).toBe(true);
    expect((await renewWith(renewed.json["refreshToken"] ?? "")).status).toBe(200);
  });

  test("cannot renew with an access token, nor use a refresh token as one", async () => {
    const { token, refreshToken } = await driveTokenSignIn(server.baseUrl, "ravn");

    expect((await renewWith(token)).status).toBe(401);
    expect((await post("/auth/renew", { authorization: `Bearer ${token}` })).status).toBe(401);
    expect(await isGood(refreshToken)).toBe(false);
  });
});

test("what is no refresh token of ours renews nothing and ends nothing", async () => {
  const { refreshToken } = await driveTokenSignIn(server.baseUrl, "anne");
  const shown = readRefreshToken(server.deps.vault, refreshToken) ?? { sessionId: "", generation: 0 };
  const before = await server.events();
  const invented = [
    "",
    "x",
    makeRefreshToken(vault, shown), // another service's key
    makeRefreshToken(server.deps.vault, { ...shown, sessionId: randomUUID() }),
    `${refreshToken}A`,
    `${refreshToken}=`,
    ` ${refreshToken}`,
  ];

  for (const token of invented) expect((await renewWith(token)).status).toBe(401);
  for (const body of [null, [], { refreshToken: { $ne: "" } }, { refreshToken: 1 }])
    expect((await post("/auth/renew", {}, body)).status).toBeGreaterThanOrEqual(400);

  expect(await server.events()).toEqual(before);
  expect((await renewWith(refreshToken)).status).toBe(200);
});

test("a refresh token with one letter changed is refused, whichever it is", () => {
  const token = makeRefreshToken(vault, { sessionId: randomUUID(), generation: 7 });

  for (let at = 0; at < token.length; at += 1) {
    for (const letter of ["A", "B", "-"]) {
      if (token[at] === letter) continue;
      expect(readRefreshToken(vault, token.slice(0, at) + letter + token.slice(at + 1))).toBeUndefined();
    }
  }
});

test("a refresh token says its session and generation, and nothing of it is in the database", async () => {
  const said = { sessionId: randomUUID(), generation: 4_294_967_295 };
  expect(readRefreshToken(vault, makeRefreshToken(vault, said))).toEqual(said);

  const { refreshToken } = await driveTokenSignIn(server.baseUrl, "anne");
  const { rows } = await server.database.db.raw("select s::text from sessions s");
  expect(JSON.stringify(rows)).not.toContain(refreshToken.slice(-20));
});

test("a fresh log-on asks the provider to ask again", async () => {
  const location = async (query: string) =>
    new URL(
      (await fetch(`${server.baseUrl}/auth/sign-in${query}`, { redirect: "manual" })).headers.get(
        "location",
      ) ?? "",
    ).searchParams.get("prompt");

  expect(await location("")).toBeNull();
  expect(await location("?fresh=1")).toBe("login");
});

// last, since what they leave in the log lies hours ahead of the rest
describe("a session", () => {
  test("is given its hour anew when its person says that she is there, four hours in all and no more", async () => {
    const { refreshCookie } = await signIn(server.baseUrl, "anne");
    let cookie = refreshCookie;
    const ends: string[] = [];
    for (const minutes of [55, 55, 55, 55, 15]) {
      server.later(minutes);
      const extended = await extendAs(cookie);
      expect(extended.status).toBe(200);
      ends.push(extended.json["sessionExpiresAt"] ?? "");
      cookie = cookieIn(extended.cookies, "indsigt-refresh");
    }

    const [{ begun }] = await server.database
      .db("sessions")
      .select({ begun: "started_at" })
      .where({ expires_at: new Date(ends.at(-1) ?? "") });
    const hours = ends.map((end) => (Date.parse(end) - begun.getTime()) / 3_600_000);
    expect(hours[0]).toBeCloseTo(1 + 55 / 60, 1);
    expect(hours.slice(3)).toEqual([4, 4]);
    const told = (await server.events()).filter(({ kind }) => kind === "session.extended");
    expect(told).toHaveLength(4);
    server.later(6);
    expect((await extendAs(cookie)).status).toBe(401);
  });

  test("that was ended meanwhile is not extended, and a program is not either", async () => {
    const { refreshCookie } = await signIn(server.baseUrl, "anne");
    await post("/auth/sign-out", { cookie: refreshCookie, origin: server.baseUrl });
    const before = (await server.events()).length;

    expect((await extendAs(refreshCookie)).status).toBe(401);

    expect(await server.events()).toHaveLength(before);
    const { refreshToken } = await driveTokenSignIn(server.baseUrl, "mikkel");
    const renewed = await post("/auth/renew", {}, { refreshToken, extend: true });
    expect(renewed.status).toBe(200);
    expect((await server.events()).filter(({ kind }) => kind === "session.extended")).toHaveLength(4);
  });
});
