import { authenticate, type Credentials } from "../../server/identity/authenticate.ts";
import { readMe } from "../../server/identity/read-me.ts";
import { signOut } from "../../server/identity/sign-out.ts";
import { generateSigningKey } from "../../server/identity/signing-key.ts";
import { signSessionToken } from "../../server/identity/session-token.ts";
import { LIV } from "../../sample/personas.ts";
import { signIn } from "../support/sign-in.ts";
import { useIdentityServer } from "./identity-server.ts";

const server = useIdentityServer();
const NOTHING: Credentials = {
  cookieHeader: undefined,
  authorization: undefined,
  method: "POST",
  origin: undefined,
};

const FORGOTTEN = [
  expect.stringMatching(/^indsigt=; Max-Age=0; Path=\/;/),
  expect.stringMatching(/^indsigt-refresh=; Max-Age=0; Path=\/auth;/),
];

async function ask(credentials: Partial<Credentials>) {
  return authenticate(server.deps, server.config, { ...NOTHING, ...credentials });
}

async function post(path: string, headers: Record<string, string>): Promise<Response> {
  return fetch(new URL(path, server.baseUrl), { method: "POST", redirect: "manual", headers });
}

async function contextOf(token: string) {
  const { actor } = await ask({ authorization: `Bearer ${token}` });
  return { ...server.deps, actor, requestId: "r" };
}

test("nobody is who gives no credential", async () => {
  expect(await ask({})).toEqual({ actor: null, via: null, session: null });
  expect(await ask({ cookieHeader: "other=1" })).toEqual({ actor: null, via: null, session: null });
});

test.each([["Basic dXNlcjpwYXNz"], ["Bearer"], ["Bearer "], ["Bearer a b"], ["Bearer null"], [""]])(
  "the header %j is refused, not taken for nobody",
  async (authorization) => {
    await expect(ask({ authorization })).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  },
);

test("a cookie that is no token is refused", async () => {
  await expect(ask({ cookieHeader: "indsigt=x", origin: server.baseUrl })).rejects.toMatchObject({
    code: "UNAUTHENTICATED",
  });
});

test.each([
  ["no Origin", undefined],
  ["another Origin", "https://evil.example"],
  ["an Origin that begins like ours", "http://127.0.0.1"],
  ["the Origin null, as a sandboxed frame sends", "null"],
])("a change that comes with the cookie and %s is refused", async (_, origin) => {
  const { cookie } = await signIn(server.baseUrl, "anne");
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "post"]) {
    await expect(ask({ cookieHeader: cookie, method, origin })).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
});

test("the cookie is good for reading without an Origin, and for changing with ours", async () => {
  const { cookie } = await signIn(server.baseUrl, "anne");
  expect((await ask({ cookieHeader: cookie, method: "GET" })).via).toBe("cookie");
  expect((await ask({ cookieHeader: cookie, origin: server.baseUrl })).via).toBe("cookie");
});

test("a bearer token goes before a cookie, and needs no Origin", async () => {
  const [anne, per] = await Promise.all([signIn(server.baseUrl, "anne"), signIn(server.baseUrl, "per")]);
  const { actor, via } = await ask({ cookieHeader: anne.cookie, authorization: `Bearer ${per.token}` });
  expect([actor?.role, via]).toEqual(["DPO", "bearer"]);
});

test("a bad bearer token is not made good by a good cookie", async () => {
  const { cookie } = await signIn(server.baseUrl, "anne");
  await expect(
    ask({ cookieHeader: cookie, authorization: "Bearer x", origin: server.baseUrl }),
  ).rejects.toMatchObject({
    code: "UNAUTHENTICATED",
  });
});

test("a good token of a session that does not exist, or is somebody else's, is refused", async () => {
  const [anne, mikkel] = await Promise.all(
    ["anne", "mikkel"].map((key) => signIn(server.baseUrl, key as "anne")),
  );
  const [a, m] = await Promise.all(
    [anne, mikkel].map((one) => ask({ authorization: `Bearer ${one?.token}` })),
  );
  const lives = { now: server.deps.clock(), sessionExpiresAt: new Date(Date.now() + 3_600_000) };
  const forged = [
    { personId: a?.actor?.personId ?? "", sessionId: "00000000-0000-4000-8000-000000000000" },
    { personId: a?.actor?.personId ?? "", sessionId: m?.actor?.sessionId ?? "" },
  ].map((who) => signSessionToken(server.config, who, lives).token);
  for (const token of forged) {
    await expect(ask({ authorization: `Bearer ${token}` })).rejects.toMatchObject({
      code: "UNAUTHENTICATED",
    });
  }
});

test("a token is refused after ten minutes, and one made with a key we do not have is refused at once", async () => {
  const { token } = await signIn(server.baseUrl, "anne");
  const strangers = { ...server.config, signingKeys: [generateSigningKey()] as const };
  const { personId, sessionId } = (await contextOf(token)).actor ?? {};
  const lives = { now: server.deps.clock(), sessionExpiresAt: new Date(Date.now() + 3_600_000) };
  const forged = signSessionToken(
    strangers,
    { personId: personId ?? "", sessionId: sessionId ?? "" },
    lives,
  ).token;
  await expect(ask({ authorization: `Bearer ${forged}` })).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  server.later(10);
  await expect(ask({ authorization: `Bearer ${token}` })).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
});

test("a token that would still be good is refused once the session's hour is over", async () => {
  const { session, actor } = await ask({
    authorization: `Bearer ${(await signIn(server.baseUrl, "anne")).token}`,
  });
  const who = { personId: actor?.personId ?? "", sessionId: session?.id ?? "" };
  server.later(60);
  const lives = { now: server.deps.clock(), sessionExpiresAt: new Date(Date.now() + 7_200_000) };
  const { token } = signSessionToken(server.config, who, lives);
  await expect(ask({ authorization: `Bearer ${token}` })).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
});

test("logging off ends the session at once and everywhere, with an event", async () => {
  const { token, cookie } = await signIn(server.baseUrl, "anne");
  const { actor } = await ask({ authorization: `Bearer ${token}` });

  const answer = await post("/auth/sign-out", { cookie, origin: server.baseUrl });

  expect(answer.status).toBe(204);
  expect(answer.headers.getSetCookie()).toEqual(FORGOTTEN);
  await expect(ask({ authorization: `Bearer ${token}` })).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  expect((await server.events()).at(-1)).toEqual({
    kind: "session.ended",
    actor_id: actor?.personId,
    body: { session: actor?.sessionId, reason: "SIGNED_OUT" },
  });
});

test("another site cannot sign anybody out", async () => {
  const { token, cookie } = await signIn(server.baseUrl, "anne");
  const answer = await post("/auth/sign-out", { cookie, origin: "https://evil.example" });
  expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []]);
  expect((await ask({ authorization: `Bearer ${token}` })).actor?.role).toBe("CITIZEN");
});

test("logging off without a session still makes the browser forget, and a form goes to the front page", async () => {
  const answer = await post("/auth/sign-out", {
    cookie: "indsigt=old",
    origin: server.baseUrl,
    accept: "text/html",
  });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, `${server.baseUrl}/`]);
  expect(answer.headers.getSetCookie()).toEqual(FORGOTTEN);
});

test("the mutation ends the session once, and the second time says that it is over", async () => {
  const ctx = await contextOf((await signIn(server.baseUrl, "per")).token);
  const { receipt } = await signOut(ctx);
  expect(receipt.leafHash).toMatch(/^[0-9a-f]{64}$/);
  const before = await server.events();
  await expect(signOut(ctx)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  await expect(readMe(ctx)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  expect(await server.events()).toEqual(before);
});

test("nobody can ask who she is or log off without having logged on", async () => {
  const ctx = { ...server.deps, actor: null, requestId: "r" };
  await expect(readMe(ctx)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  await expect(signOut(ctx)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
});

test("a mother sees her name and her child's, and no CPR number", async () => {
  const me = await readMe(await contextOf((await signIn(server.baseUrl, "karen")).token));
  expect(me).toMatchObject({
    roles: ["CITIZEN"],
    assurance: "MITID_SUBSTANTIAL",
    children: [{ name: LIV.name }],
  });
  expect(JSON.stringify(me)).not.toMatch(/\b\d{6}-?\d{4}\b/); // as a word: the end of a UUID may be digits alone
  expect(me.sessionExpiresAt.getTime() - Date.now()).toBeGreaterThan(59 * 60_000);
});
