import jwt from "jsonwebtoken";
import { systemContext } from "../../server/context.ts";
import { authenticate } from "../../server/identity/authenticate.ts";
import { readClaims } from "../../server/identity/claims.ts";
import { driveTokenSignIn, send, type CookieJar } from "../../server/identity/demo-driver.ts";
import { DEMO_PEOPLE } from "../../server/identity/demo-people.ts";
import { readPerson } from "../../server/identity/read-person.ts";
import { startSession } from "../../server/identity/start-session.ts";
import { blindIndex } from "../../server/vault/blind-index.ts";
import { ANNE, KAREN, LIV } from "../../sample/personas.ts";
import { signIn } from "../support/sign-in.ts";
import { untilCallback, useIdentityServer } from "./identity-server.ts";

const server = useIdentityServer();

async function actorOf(token: string) {
  const { deps, config } = server;
  const authorization = `Bearer ${token}`;
  return authenticate(deps, config, {
    cookieHeader: undefined,
    authorization,
    method: "POST",
    origin: undefined,
  });
}

test("a citizen logs on, and the session knows her by a keyed hash of her CPR number", async () => {
  const { token } = await signIn(server.baseUrl, "anne");

  const { actor } = await actorOf(token);

  expect(actor).toMatchObject({
    roles: ["CITIZEN"],
    role: "CITIZEN",
    assurance: "MITID_SUBSTANTIAL",
    cprIndex: blindIndex(server.deps.vault.index, "cpr", ANNE.cpr),
  });
  const person = await readPerson(server.database.db, server.deps.vault, actor?.personId ?? null);
  expect(person).toEqual({ name: ANNE.name, cpr: ANNE.cpr, email: ANNE.email, children: [] });
});

test.each([
  ["signe", ["CASEWORKER"]],
  ["per", ["DPO"]],
  ["inger", ["DPO"]],
  ["ravn", ["AUDITOR"]],
] as const)("%s of the staff logs on as %j, and is no citizen", async (key, roles) => {
  const { actor, session } = await actorOf((await signIn(server.baseUrl, key)).token);
  expect(actor).toMatchObject({ roles, cprIndex: null });
  expect(minutesOf(session)).toBe(480);
});

test("a citizen's session lasts an hour at most", async () => {
  const { session } = await actorOf((await signIn(server.baseUrl, "mikkel")).token);
  expect(minutesOf(session)).toBe(60);
});

test("a mother has her child, under a name that only she knows it by", async () => {
  const { actor } = await actorOf((await signIn(server.baseUrl, "karen")).token);
  const { db } = server.database;
  const [child] = (await readPerson(db, server.deps.vault, actor?.personId ?? null)).children;
  expect(child).toEqual({ id: expect.stringMatching(/^[\w-]{43}$/), cpr: LIV.cpr, name: LIV.name });
});

test("the log-on is in the log, by pseudonym", async () => {
  const { token } = await signIn(server.baseUrl, "anne");
  const { sub, sid } = jwt.decode(token) as jwt.JwtPayload;
  expect((await server.events()).at(-1)).toEqual({
    kind: "session.started",
    actor_id: sub,
    body: { session: sid, roles: ["CITIZEN"], assurance: "MITID_SUBSTANTIAL" },
  });
});

test("who logs on again is the same person in another session, with one key and today's profile", async () => {
  const { db } = server.database;
  const first = await actorOf((await signIn(server.baseUrl, "karen")).token);
  const keys = await db("vault_keys").count();
  const before = await db("people").where({ id: first.actor?.personId }).first();

  const second = await actorOf((await signIn(server.baseUrl, "karen")).token);

  expect(second.actor?.personId).toBe(first.actor?.personId);
  expect(second.actor?.sessionId).not.toBe(first.actor?.sessionId);
  expect(await db("vault_keys").count()).toEqual(keys);
  const after = await db("people").where({ id: first.actor?.personId }).first();
  expect(after.signed_in_at.getTime()).toBeGreaterThan(before.signed_in_at.getTime());
  expect(after.sealed_profile.equals(before.sealed_profile)).toBe(false);
});

test("five first log-ons at once make one person with one key, and five sessions", async () => {
  const { db } = server.database;
  const ctx = systemContext(server.deps, "r");
  const identity = readClaims(server.config.claims, { ...DEMO_PEOPLE[0].claims, iss: "https://new.example" });
  if (!identity) throw new Error("The claims of the demonstration are complete.");
  const keys = Number((await db("vault_keys").count().first())?.["count"]);

  const sessions = await Promise.all([1, 2, 3, 4, 5].map(() => startSession(ctx, server.config, identity)));

  expect(new Set(sessions.map(({ id }) => id)).size).toBe(5);
  expect(new Set(sessions.map(({ personId }) => personId)).size).toBe(1);
  expect(Number((await db("vault_keys").count().first())?.["count"])).toBe(keys + 1);
});

test("nothing of name, CPR number, e-mail or children can be read in the database or in our log", async () => {
  await signIn(server.baseUrl, "karen");
  await driveTokenSignIn(server.baseUrl, "anne");
  const { db } = server.database;
  const tables = ["people", "sessions", "sign_in_attempts", "audit_events", "vault_keys"];
  const rows = await Promise.all(tables.map(async (table) => db(table).select()));
  const bytes = rows.flat().flatMap((row) => Object.values(row).map((value) => readable(value)));
  const everything = [...bytes, ...server.logged].join("\n");
  for (const secret of [KAREN.name, KAREN.cpr, KAREN.email, LIV.name, LIV.cpr, ANNE.name, ANNE.cpr]) {
    expect(everything).not.toContain(secret);
  }
});

test("a program gets the token as text, and no cookie", async () => {
  const { jar, callback } = await untilCallback(server, {
    subject: "staff-per-sand",
    query: "?deliver=token",
  });

  const answer = await send(jar, callback);

  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^indsigt-sign-in=; Max-Age=0;/)]);
  const { token, expiresAt } = (await answer.json()) as { token: string; expiresAt: string };
  expect(new Date(expiresAt).getTime()).toBe((jwt.decode(token) as jwt.JwtPayload).exp! * 1000);
  expect((await actorOf(token)).actor?.roles).toEqual(["DPO"]);
});

test("a browser goes on to where it wanted to, with a cookie that lives as long as the token", async () => {
  const wanted = `?returnTo=${encodeURIComponent("/sager?vis=alle#1")}`;
  const { jar, callback } = await untilCallback(server, { subject: "citizen-anne", query: wanted });

  const answer = await send(jar, callback);

  expect([answer.status, answer.headers.get("location")]).toEqual([
    303,
    `${server.baseUrl}/sager?vis=alle#1`,
  ]);
  const [cookie] = answer.headers.getSetCookie().filter((header) => header.startsWith("indsigt="));
  expect(cookie).toMatch(/Max-Age=(600|599); Path=\/; HttpOnly; SameSite=Lax$/);
});

test("one browser may log on as one person after the other", async () => {
  const jar: CookieJar = new Map();
  for (const name of ["anne", "mikkel", "karen", "anne"]) {
    const { callback } = await untilCallback(server, {
      jar,
      subject: `citizen-${name}`,
      query: "?deliver=token",
    });
    expect(await subjectOf(await send(jar, callback))).toBe(`citizen-${name}`);
  }
});

test("two tabs of one browser may log on at the same time", async () => {
  const jar: CookieJar = new Map();
  await send(jar, new URL("/auth/sign-in", server.baseUrl));
  const subjects = ["citizen-anne", "citizen-mikkel"];
  const tabs = await Promise.all(
    subjects.map((subject) => untilCallback(server, { jar, subject, query: "?deliver=token" })),
  );
  const answers = await Promise.all(tabs.map(({ callback }) => send(new Map(jar), callback)));
  expect(await Promise.all(answers.map(subjectOf))).toEqual(subjects);
});

test("everybody of the demonstration can log on", async () => {
  for (const { key } of DEMO_PEOPLE) expect((await signIn(server.baseUrl, key)).cookie).toMatch(/^indsigt=/);
});

/** Whom the provider named, by the token that came of it. */
async function subjectOf(answer: Response): Promise<string> {
  const { token } = (await answer.json()) as { token: string };
  const { actor } = await actorOf(token);
  const person = await server.database.db("people").where({ id: actor?.personId }).first();
  return person.subject;
}

/** Bytes as the text they would be, so that a name in clear would be seen. */
function readable(value: unknown): string {
  return Buffer.isBuffer(value) ? value.toString("utf8") : JSON.stringify(value);
}

function minutesOf(session: { startedAt: Date; expiresAt: Date } | null): number {
  return session ? (session.expiresAt.getTime() - session.startedAt.getTime()) / 60_000 : 0;
}
