import { send } from "../../server/identity/demo-driver.ts";
import { untilCallback, useIdentityServer } from "./identity-server.ts";

const server = useIdentityServer((config) => ({
  ...config,
  claims: { ...config.claims, cpr: "dk.cpr", roles: "groups" },
}));

test.each([["citizen-anne"], ["staff-per-sand"], ["staff-ravn-thorup"]])(
  "%s gets no role from claims that are not configured, and nothing is kept but the refusal",
  async (subject) => {
    const before = (await server.events()).length;
    const { jar, callback } = await untilCallback(server, { subject });

    const answer = await send(jar, callback);

    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie()).toEqual([]);
    const { db } = server.database;
    expect([
      await db("people").select(),
      await db("sessions").select(),
      await db("vault_keys").select(),
    ]).toEqual([[], [], []]);
    expect((await server.events()).slice(before)).toEqual([
      { kind: "session.refused", actor_id: null, body: { reason: "NO_ROLE" } },
    ]);
  },
);
