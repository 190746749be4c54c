import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { send, type CookieJar } from "../../server/identity/demo-driver.ts";
import { DEMO_PEOPLE } from "../../server/identity/demo-people.ts";
import { createEmbeddedProvider, type EmbeddedProvider } from "../../server/identity/embedded-provider.ts";

const CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
const VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"; // the pair of RFC 7636, appendix B

let server: Server;
let baseUrl: string;
const printed: unknown[] = [];
const options = (): EmbeddedProvider => ({
  issuer: `${baseUrl}/demo-sign-in`,
  people: DEMO_PEOPLE,
  clientId: "indsigt",
  clientSecret: "s".repeat(43),
  redirectUris: [`${baseUrl}/auth/callback`],
  production: false,
  clock: () => new Date(),
});

beforeAll(async () => {
  for (const kind of ["log", "info", "warn", "error"] as const) {
    console[kind] = (...words: unknown[]) => void printed.push(words.join(" "));
  }
  server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.on("request", express().use("/demo-sign-in", createEmbeddedProvider(options())));
});
afterAll(() => server.close());

function authorization(change: Record<string, string | undefined> = {}): URL {
  const wanted = {
    ...{ client_id: "indsigt", response_type: "code", scope: "openid", state: "st", nonce: "no" },
    ...{
      redirect_uri: `${baseUrl}/auth/callback`,
      code_challenge: CHALLENGE,
      code_challenge_method: "S256",
      ...change,
    },
  };
  const given = Object.entries(wanted).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new URL(`/demo-sign-in/auth?${new URLSearchParams(given)}`, baseUrl);
}

async function openPage(): Promise<{ jar: CookieJar; url: URL; html: string; answer: Response }> {
  const jar: CookieJar = new Map();
  const begun = await send(jar, authorization());
  const url = new URL(begun.headers.get("location") ?? "", baseUrl);
  const answer = await send(jar, url);
  return { jar, url, answer, html: await answer.text() };
}

async function getCode(): Promise<string> {
  const { jar, url } = await openPage();
  const chosen = await send(jar, url, new URLSearchParams({ person: "citizen-anne" }));
  const resumed = await send(jar, new URL(chosen.headers.get("location") ?? "", baseUrl));
  return new URL(resumed.headers.get("location") ?? "").searchParams.get("code") ?? "";
}

async function exchange(code: string, change: Record<string, string> = {}): Promise<Response> {
  return fetch(new URL("/demo-sign-in/token", baseUrl), {
    method: "POST",
    body: new URLSearchParams({
      ...{ grant_type: "authorization_code", code, redirect_uri: `${baseUrl}/auth/callback` },
      ...{ client_id: "indsigt", client_secret: "s".repeat(43), code_verifier: VERIFIER, ...change },
    }),
  });
}

test("it refuses to exist in production", () => {
  expect(() => createEmbeddedProvider({ ...options(), production: true })).toThrow(
    expect.objectContaining({ code: "OPERATION_NOT_ALLOWED" }),
  );
});

test.each([
  ["http://indsigt.example/demo-sign-in"],
  ["http://10.0.0.1/demo-sign-in"],
  ["http://localhost.evil.example/x"],
])("it refuses to exist at %s, where others could listen", (issuer) => {
  expect(() => createEmbeddedProvider({ ...options(), issuer })).toThrow(
    expect.objectContaining({ code: "INVALID_INPUT" }),
  );
});

test("its page names everybody, says in both languages that it is no MitID, and loads and runs nothing", async () => {
  const { html, answer } = await openPage();
  for (const { claims, label } of DEMO_PEOPLE) {
    expect(html).toContain(`value="${claims.sub}">${claims.name}`);
    expect(html).toContain(label.en);
  }
  expect(html).toContain("Dette er ikke MitID.");
  expect(html).toContain("This is a demonstration, not MitID.");
  expect(html).not.toMatch(/<script|<link|<img|\ssrc=|\son\w+=|https?:|\d{10}|password"/i);
  expect(answer.headers.get("content-security-policy")).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
  );
});

test.each([
  ["without PKCE", { code_challenge: undefined, code_challenge_method: undefined }],
  ["with plain PKCE", { code_challenge_method: "plain" }],
  ["for a token instead of a code", { response_type: "id_token" }],
])("a request %s is sent back with an error", async (_, change) => {
  const answer = await send(new Map(), authorization(change));
  expect(answer.headers.get("location")).toMatch(/error=/);
});

test.each([
  ["of an unknown client", { client_id: "x" }],
  ["that would lead elsewhere", { redirect_uri: "https://evil.example/auth/callback" }],
  ["that would lead to another path of ours", { redirect_uri: "/auth/callback/../x" }],
])("a request %s goes nowhere", async (_, change) => {
  const answer = await send(new Map(), authorization(change));
  expect([answer.status, answer.headers.get("location")]).toEqual([400, null]);
  expect(await answer.text()).not.toMatch(/<|at /);
});

test("the page of another browser's log-on cannot be opened or answered", async () => {
  const { url } = await openPage();
  const other = await openPage();
  const stolen = [...other.jar].map(([key, cookie]) => [key, { ...cookie, path: "/" }] as const);
  for (const jar of [new Map(), new Map(stolen)]) {
    expect((await send(jar, url)).status).toBe(400);
    expect((await send(jar, url, new URLSearchParams({ person: "citizen-anne" }))).status).toBe(400);
  }
});

test.each([["nobody"], ["../citizen-anne"], [""]])("choosing %j signs nobody in", async (person) => {
  const { jar, url } = await openPage();
  const chosen = await send(jar, url, new URLSearchParams({ person }));
  const resumed = await send(jar, new URL(chosen.headers.get("location") ?? "", baseUrl));
  expect(resumed.headers.get("location")).toMatch(/error=access_denied/);
});

test("a code is good for one exchange, by the client that has the verifier and the secret", async () => {
  expect((await exchange(await getCode(), { code_verifier: "x".repeat(43) })).status).toBe(400);
  expect((await exchange(await getCode(), { client_secret: "x" })).status).toBe(401);
  const code = await getCode();
  expect((await exchange(code)).status).toBe(200);
  expect((await exchange(code)).status).toBe(400);
});

test("its addresses are its own, whatever host a request names", async () => {
  const { port } = server.address() as AddressInfo;
  const { request } = await import("node:http");
  const headers = { host: "evil.example", "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" };
  const asked = request({
    port,
    host: "127.0.0.1",
    path: "/demo-sign-in/.well-known/openid-configuration",
    headers,
  });
  const [answer] = await once(asked.end(), "response");
  const text = Buffer.concat(await answer.toArray()).toString();
  const discovered = JSON.parse(text);
  expect(text).not.toContain("evil.example");
  expect(discovered.token_endpoint).toBe(`${baseUrl}/demo-sign-in/token`);
  expect(discovered.id_token_signing_alg_values_supported).toEqual(["ES256"]);
  expect(discovered.code_challenge_methods_supported).toEqual(["S256"]);
});

test("it prints nothing", () => {
  expect(printed).toEqual([]);
});
