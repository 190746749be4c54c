import { PER, RAVN, SIGNE } from "../../sample/personas.ts";
import { authorize, requireFreshLogin } from "../../server/access.ts";
import { contextOf, type Context } from "../../server/context.ts";
import { authenticate } from "../../server/identity/authenticate.ts";
import { createServiceToken } from "../../server/identity/create-service-token.ts";
import { endSession } from "../../server/identity/end-session.ts";
import type { IdentityConfig } from "../../server/identity/identity-config.ts";
import { readMe } from "../../server/identity/read-me.ts";
import { readPeople } from "../../server/identity/read-people.ts";
import { readPermissions } from "../../server/identity/read-permissions.ts";
import { readServiceTokens } from "../../server/identity/read-service-tokens.ts";
import { revokeServiceToken } from "../../server/identity/revoke-service-token.ts";
import { signOutEverywhere } from "../../server/identity/sign-out-everywhere.ts";
import { useDesk } from "../support/desk.ts";

const START = "2026-11-24T10:00:00Z";
const desk = useDesk(START);
beforeEach(() => desk.setNow(START));

const page = { first: 25, after: null };
const nextYear = new Date("2027-11-24T10:00:00Z");
const newToken = { label: "nightly-export", scopes: ["AUDIT" as const], expiresAt: nextYear };

async function showing(token: string): Promise<Context> {
  const credentials = {
    authorization: `Bearer ${token}`,
    cookieHeader: undefined,
    method: "POST",
    origin: undefined,
  };
  const { actor } = await authenticate(
    desk.asSystem(),
    { baseUrl: "http://localhost" } as IdentityConfig,
    credentials,
  );
  return contextOf(desk.asSystem(), actor, "test");
}

async function events(): Promise<{ kind: string; actor_id: string; body: Record<string, unknown> }[]> {
  return desk.database.db("audit_events").select("kind", "actor_id", "body").orderBy("at").orderBy("id");
}

async function kinds(): Promise<string[]> {
  return (await events()).map(({ kind }) => kind).sort();
}

describe("people and roles", () => {
  test("the DPO sees who works here and in which roles, but no citizens, and the log says she looked", async () => {
    const { nodes } = await readPeople(desk.as("per"), page);

    const shown = nodes.map(({ name, roles }) => [name, roles]);
    expect(shown).toEqual(
      expect.arrayContaining([
        [SIGNE.name, ["CASEWORKER"]],
        [PER.name, ["DPO"]],
        [RAVN.name, ["AUDITOR"]],
      ]),
    );
    expect(nodes).toHaveLength(4);
    expect(nodes[0]).toMatchObject({
      lastSignedInAt: new Date(START),
      sessions: [{ startedAt: new Date(START) }],
    });
    const listed = (await events()).find(({ kind }) => kind === "people.listed");
    expect(listed?.body).toEqual({ people: nodes.map(({ id }) => id) });
  });

  test("a page at a time gives each of them once", async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo }: Awaited<ReturnType<typeof readPeople>> = await readPeople(desk.as("per"), {
        first: 1,
        after,
      });
      seen.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);

    expect(new Set(seen).size).toBe(4);
    expect(seen).toHaveLength(4);
  });

  test("what each role may do is what access.ts says, without the service's own work", () => {
    const permissions = readPermissions(desk.as("per"));

    expect(permissions).toContainEqual({ action: "erasure:approve", roles: ["DPO"] });
    expect(permissions.map(({ action }) => action)).not.toContain("work:carryOut");
  });

  test.each(["signe", "ravn", "anne"] as const)("%s sees neither, and nothing is logged", async (who) => {
    const before = await kinds();

    await expect(readPeople(desk.as(who), page)).rejects.toMatchObject({
      code: expect.stringMatching(/FORB|NOT_F/),
    });
    expect(() => readPermissions(desk.as(who))).toThrow();
    expect(await kinds()).toEqual(before);
  });

  test("the DPO ends a session that was left open; a second time there is none", async () => {
    const sessionId = desk.as("signe").actor?.sessionId ?? "";

    await endSession(desk.as("per"), { sessionId });

    await expect(readMe(desk.as("signe"))).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    await expect(endSession(desk.as("per"), { sessionId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const ended = (await events()).filter(({ kind }) => kind === "session.ended");
    expect(ended).toMatchObject([
      { actor_id: desk.personId("per"), body: { session: sessionId, reason: "ENDED_BY_DPO" } },
    ]);
  });

  test("a citizen who logs off everywhere ends all her sessions and nobody else's", async () => {
    const { ended } = await signOutEverywhere(desk.as("mikkel"));

    expect(ended).toBe(1);
    await expect(readMe(desk.as("mikkel"))).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    expect((await readMe(desk.as("karen"))).roles).toEqual(["CITIZEN"]);
    await expect(signOutEverywhere(desk.as("mikkel"))).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
  });
});

describe("a fresh log-on", () => {
  test("is one of the last thirty minutes", () => {
    const anne = desk.as("anne");
    const actor = authorize(anne, "package:download");

    desk.setNow("2026-11-24T10:30:00Z");
    expect(() => requireFreshLogin(anne, actor)).not.toThrow();
    desk.setNow("2026-11-24T10:30:00.001Z");
    expect(() => requireFreshLogin(anne, actor)).toThrow(expect.objectContaining({ code: "LOGIN_TOO_OLD" }));
  });

  test("is never a token's", async () => {
    const { token } = await createServiceToken(desk.as("ravn"), newToken);
    const ctx = await showing(token);

    expect(() => requireFreshLogin(ctx, authorize(ctx, "audit:read"))).toThrow("Log on again");
  });
});

describe("a service token", () => {
  test("does what its scope says and nothing else its role may do", async () => {
    const { token, serviceToken } = await createServiceToken(desk.as("ravn"), newToken);

    const ctx = await showing(token);

    expect(authorize(ctx, "audit:read")).toMatchObject({ role: "AUDITOR", personId: serviceToken.id });
    for (const action of ["me:read", "token:manage", "dataRequest:read", "people:read"] as const)
      expect(() => authorize(ctx, action)).toThrow(expect.objectContaining({ code: "FORBIDDEN" }));
  });

  test("is kept as a hash, shown once, and its making is an event without it", async () => {
    const { token, receipt } = await createServiceToken(desk.as("ravn"), newToken);

    expect(token).toMatch(/^indsigt_[\w-]{43}$/);
    expect(receipt.leafHash).toMatch(/^[0-9a-f]{64}$/);
    const { rows } = await desk.database.db.raw(
      "select t::text as row from service_tokens t union all select e::text from audit_events e",
    );
    expect(JSON.stringify(rows)).not.toContain(token.slice(8));
    expect(JSON.stringify(await readServiceTokens(desk.as("ravn"), page))).not.toContain(token.slice(8));
  });

  test("notes its last use to the minute", async () => {
    const { token, serviceToken } = await createServiceToken(desk.as("ravn"), newToken);
    const lastUsed = async () =>
      (await readServiceTokens(desk.as("ravn"), page)).nodes.find(({ id }) => id === serviceToken.id)
        ?.lastUsedAt;

    expect(await lastUsed()).toBeNull();
    await showing(token);
    desk.setNow("2026-11-24T10:00:59Z");
    await showing(token);
    expect(await lastUsed()).toEqual(new Date(START));
    desk.setNow("2026-11-24T10:01:00Z");
    await showing(token);
    expect(await lastUsed()).toEqual(new Date("2026-11-24T10:01:00Z"));
  });

  test("stops at its end, and at once when it is revoked", async () => {
    const { token } = await createServiceToken(desk.as("ravn"), newToken);
    desk.setNow("2027-11-24T10:00:00Z");
    await expect(showing(token)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    desk.setNow(START);
    const second = await createServiceToken(desk.as("ravn"), newToken);

    await revokeServiceToken(desk.as("ravn"), { id: second.serviceToken.id });

    await expect(showing(second.token)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    await expect(revokeServiceToken(desk.as("ravn"), { id: second.serviceToken.id })).rejects.toMatchObject({
      code: "INVALID_TRANSITION",
    });
  });

  test("is the auditor's own to see and revoke; the DPO sees and revokes all", async () => {
    const { serviceToken: pers } = await createServiceToken(desk.as("per"), newToken);
    const { serviceToken: ravns } = await createServiceToken(desk.as("ravn"), newToken);
    const idsOf = async (who: "per" | "ravn") =>
      (await readServiceTokens(desk.as(who), page)).nodes.map(({ id }) => id);

    expect(await idsOf("ravn")).not.toContain(pers.id);
    expect(await idsOf("per")).toEqual(expect.arrayContaining([pers.id, ravns.id]));
    await expect(revokeServiceToken(desk.as("ravn"), { id: pers.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect((await revokeServiceToken(desk.as("per"), { id: ravns.id })).serviceToken.revokedAt).toEqual(
      new Date(START),
    );
  });

  test.each([
    [{ label: "Ravn's token" }],
    [{ label: "" }],
    [{ label: "a".repeat(61) }],
    [{ scopes: [] }],
    [{ scopes: ["AUDIT" as const, "AUDIT" as const] }],
    [{ expiresAt: new Date(START) }],
    [{ expiresAt: new Date("2027-11-25T10:00:00.001Z") }],
  ])("is not made of %j, and nothing is logged", async (wrong) => {
    const before = await kinds();

    await expect(createServiceToken(desk.as("ravn"), { ...newToken, ...wrong })).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
    expect(await kinds()).toEqual(before);
  });

  test.each(["indsigt_", "indsigt_x", `indsigt_${"A".repeat(43)}`])(
    "that was made up is refused: %s",
    async (token) => {
      await expect(showing(token)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    },
  );
});
