import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { contractSource } from "../../../server/sources/contract/source.ts";
import { faultOf } from "../../../server/sources/fault.ts";
import { httpSource } from "../../../server/sources/http/http-source.ts";
import { httpSystemSchema } from "../../../server/sources/map/http-system-schema.ts";
import type { SearchedPerson, Source } from "../../../server/sources/source.ts";
import { roomsMap, TOKEN, useDepartment } from "../../support/department.ts";
import { json } from "../../support/fbs-server.ts";
import { CLIENT, useOAuthServer } from "../../support/oauth-server.ts";
import { errorOf, rowsOf } from "../sql/sql-fixture.ts";

const rooms = useDepartment();
const oauth = useOAuthServer();
const ANNE: SearchedPerson = { identities: [{ kind: "patronId", value: "4711" }] };

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** The department behind a door that asks the authorization server about each token (RFC 7662). */
let door: Server;
let shown: string[];
let refusals: number;

beforeAll(async () => {
  door = createServer((request, response) => void enter(request, response));
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
});
beforeEach(() => {
  [shown, refusals] = [[], 0];
});
afterAll(async () => {
  door.closeAllConnections();
  await new Promise((resolve) => door.close(resolve));
});

async function enter(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const token = request.headers.authorization?.replace("Bearer ", "") ?? "";
  shown.push(token);
  if (!(await oauth.isActive(token))) {
    refusals += 1;
    return json(response, { error: "invalid_token" }, 401);
  }
  if (request.url?.startsWith("/state")) return json(response, { state: "member" });
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  const headers = { authorization: `Bearer ${TOKEN}`, "content-type": "application/json" };
  const body = request.method === "POST" ? { body: Buffer.concat(parts) } : {};
  const answer = await fetch(rooms.url + request.url, { method: request.method ?? "GET", headers, ...body });
  response.writeHead(answer.status, { "content-type": "application/json" }).end(await answer.text());
}

const doorUrl = () => `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
const authWith = (more: Record<string, unknown> = {}) => ({
  oauth2: {
    tokenUrl: oauth.tokenUrl,
    clientId: "rooms-client",
    clientSecret: "rooms-secret",
    scope: "rooms",
    ...more,
  },
});
const sourceWith = (more: Record<string, unknown> = {}, secrets: Record<string, string> = CLIENT): Source =>
  contractSource(roomsMap({ auth: authWith(more) }), doorUrl(), secrets);

async function read(source: Source, name = "visits"): Promise<unknown[]> {
  return source.withSession(async (session) => {
    const rows = [];
    for await (const page of session.pages(name, ANNE, {})) rows.push(...rowsOf([page]));
    return rows;
  });
}

/** Serves one answer in place of the token endpoint while the work is done. */
async function withTokenEndpoint<T>(answer: Answer, work: (tokenUrl: string) => Promise<T>): Promise<T> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/token`);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

test("a token is fetched with the client's credentials and used for call after call, session after session", async () => {
  const source = sourceWith();

  expect(await read(source)).toHaveLength(2);
  expect(await read(source, "bookings")).toHaveLength(3);

  expect(oauth.asked()).toBe(1);
  expect(new Set(shown).size).toBe(1);
  expect(refusals).toBe(0);
});

test("sessions that begin together wait for one token", async () => {
  const source = sourceWith();

  await Promise.all([read(source), read(source), read(source)]);

  expect(oauth.asked()).toBe(1);
});

test("a token is renewed shortly before it ends, and never shown afterwards", async () => {
  oauth.live(2);
  const source = sourceWith();
  await read(source);
  oauth.live(600);
  // The first one lives two seconds; whichever call comes after nine tenths of it fetches another.
  for (let tries = 0; oauth.asked() < 2 && tries < 400; tries += 1) {
    await read(source);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }

  expect(oauth.asked()).toBeGreaterThanOrEqual(2);
  expect(new Set(shown).size).toBe(oauth.asked());
});

test("a token that was taken back is renewed once, and the call is made again", async () => {
  const source = sourceWith();
  await read(source);
  await oauth.revoke(shown[0] ?? "");

  expect(await read(source)).toHaveLength(2);

  expect(oauth.asked()).toBe(2);
  expect(refusals).toBe(1);
});

test("an erasure that is refused for its token is asked again, and done once", async () => {
  const map = roomsMap({ auth: authWith() });
  const source = contractSource(map, doorUrl(), CLIENT);
  await read(source);
  const plan = await source.withSession(async ({ erasure }) =>
    erasure?.plan(ANNE, { holds: [], today: "2026-11-26" } as never, "KEEP"),
  );
  let isRevoked = false;

  const outcome = await source.withSession(async ({ erasure }) =>
    erasure?.execute(ANNE, { holds: [], today: "2026-11-26" } as never, plan as never, {
      beforeCommit: async () => {
        await oauth.revoke(shown.at(-1) ?? "");
        isRevoked = true;
      },
    }),
  );

  expect({ isRevoked, outcome: outcome?.outcome, refusals }).toEqual({
    isRevoked: true,
    outcome: "ERASED",
    refusals: 1,
  });
  expect(await rooms.db("visits").orderBy("id").pluck("id")).toEqual([3]);
});

test("a system that refuses the new token as well is not asked without end", async () => {
  await withTokenEndpoint(
    (_, response) => json(response, { access_token: "not-ours", token_type: "Bearer", expires_in: 600 }),
    async (tokenUrl) => {
      const error = await errorOf(read(sourceWith({ tokenUrl })));

      expect(faultOf(error).fault).toBe("REFUSED");
      expect(refusals).toBe(2);
    },
  );
});

test.each([
  [
    "a wrong secret",
    {},
    { ...CLIENT, "rooms-secret": "another" },
    /refuses with status 401 \(invalid_client\)/,
  ],
  ["a scope it may not have", { scope: "everything" }, CLIENT, /refuses with status 400 \(invalid_scope\)/],
])("%s is said, without the secret", async (_, more, secrets, message) => {
  const error = await errorOf(read(sourceWith(more, secrets)));

  expect(error.message).toMatch(message);
  expect(faultOf(error).fault).toBe("REFUSED");
  expect(JSON.stringify([error.message, faultOf(error)])).not.toMatch(
    /another|a secret|127\.0\.0\.1|indsigt at/,
  );
  expect(shown).toEqual([]);
});

test.each<[string, Answer, string]>([
  ["breaks", (_, response) => json(response, {}, 500), "UNREACHABLE"],
  ["is asked too often", (_, response) => json(response, {}, 429), "FULL"],
  ["hangs up", (request) => void request.socket.destroy(), "UNREACHABLE"],
  ["says nothing", () => undefined, "TOO_SLOW"],
  [
    "sends us elsewhere",
    (_, response) => void response.writeHead(302, { location: "https://evil.example" }).end(),
    "REFUSED",
  ],
  ["gives a page", (_, response) => void response.writeHead(200).end("<html>hemmeligt"), "ANSWER_UNUSABLE"],
  [
    "gives no bearer token",
    (_, response) => json(response, { access_token: "x", token_type: "mac" }),
    "ANSWER_UNUSABLE",
  ],
  [
    "gives a token with a line in it",
    (_, response) => json(response, { access_token: "x\r\ny: z", token_type: "bearer" }),
    "ANSWER_UNUSABLE",
  ],
  [
    "answers without end",
    (_, response) => void response.writeHead(200).end("x".repeat(200_000)),
    "UNREACHABLE",
  ],
  ["says a secret for an error", (_, response) => json(response, { error: "hemmeligt" }, 400), "REFUSED"],
])("a token endpoint that %s is a fault without a value", async (_, answer, fault) => {
  await withTokenEndpoint(answer, async (tokenUrl) => {
    const source = contractSource(roomsMap({ auth: authWith({ tokenUrl }), timeout: 1 }), doorUrl(), CLIENT);
    const error = await errorOf(read(source));

    expect(faultOf(error).fault).toBe(fault);
    expect(JSON.stringify([error.message, faultOf(error)])).not.toMatch(/hemmeligt|127\.0\.0\.1|a secret/);
  });
});

test("a secret that is not configured is named, and nothing is asked", async () => {
  const error = await errorOf(read(sourceWith({}, { "rooms-client": "x" })));

  expect(error.message).toContain("SOURCE_SECRETS does not hold rooms-secret");
  expect(oauth.asked()).toBe(0);
});

test("a system of kind http is asked with a token as well", async () => {
  const both = (text: string) => ({ da: text, en: text });
  const column = { category: "bookings", activity: "membership", title: both("x") };
  const map = httpSystemSchema.parse({
    ...{ system: "rooms", title: both("Rooms"), owner: both("The house"), kind: "http", auth: authWith() },
    byHand: { erase: both("Delete it.") },
    collections: {
      state: {
        ...{ title: both("State"), path: "/state", parameters: { of: "{patronId}" }, key: ["state"] },
        ...{
          columns: { state: column },
          archiveDisposition: "DESTROY",
          erase: { action: "delete" },
        },
      },
    },
  });

  const rows = await httpSource(map, doorUrl(), CLIENT).withSession(async (session) => {
    const found = [];
    for await (const page of session.pages("state", ANNE, {})) found.push(...rowsOf([page]));
    return found;
  });

  expect(rows).toEqual([{ state: "member" }]);
  expect(await oauth.isActive(shown[0] ?? "")).toBe(true);
});

test.each([
  "http://login.example/token",
  "https://user:password@login.example/token",
  "https://login.example/#x",
  "token",
])("the token address %s is refused in the map", (tokenUrl) => {
  expect(() => roomsMap({ auth: authWith({ tokenUrl }) })).toThrow(
    /must be none, bearer, basic, header or oauth2|https/,
  );
});
