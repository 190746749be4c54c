import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { pino } from "pino";
import type { Deps } from "../../server/context.ts";
import { createDemoIdentity, DEMO_SIGN_IN_PATH } from "../../server/identity/demo-identity.ts";
import { send, type CookieJar } from "../../server/identity/demo-driver.ts";
import type { IdentityConfig } from "../../server/identity/identity-config.ts";
import { signInRoutes } from "../../server/identity/sign-in-routes.ts";
import { generateSigningKey } from "../../server/identity/signing-key.ts";
import { createCalendar } from "../../server/requests/deadlines/calendar.ts";
import { demoRules } from "../support/demo-rules.ts";
import { testLogKeys } from "../support/log-keys.ts";
import { useDatabase, type TestDatabase } from "../support/test-database.ts";
import { letterDeps } from "../support/letters.ts";

/** A service that can do nothing but sign people in. */
export type IdentityServer = {
  readonly baseUrl: string;
  readonly deps: Deps;
  readonly config: IdentityConfig;
  readonly database: TestDatabase;
  /** What has been logged, line by line. */
  readonly logged: string[];
  /** Moves our clock; the provider's stays. */
  later: (minutes: number) => void;
  /** Every event so far, as kind and body. */
  events: () => Promise<{ kind: string; body: Record<string, unknown>; actor_id: string | null }[]>;
};

/** Starts the log-on routes and the embedded provider for the test file that calls it. */
export function useIdentityServer(
  change: (config: IdentityConfig) => IdentityConfig = (config) => config,
): IdentityServer {
  const database = useDatabase();
  const logged: string[] = [];
  let minutes = 0;
  let started: { server: Server; baseUrl: string; deps: Deps; config: IdentityConfig } | undefined;
  const clock = () => new Date(Date.now() + minutes * 60_000);

  beforeAll(async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const log = pino({ level: "debug" }, { write: (line: string) => void logged.push(line) });
    const vault = { master: Buffer.alloc(32, 1), index: Buffer.alloc(32, 2) };
    const deps: Deps = {
      db: database.db,
      log,
      clock,
      calendar: createCalendar("DK"),
      rules: demoRules,
      vault,
      sources: new Map(),
      ...letterDeps,
      baseUrl,
      policiesDir: "policies",
      logKeys: testLogKeys(),
    };
    const demo = createDemoIdentity({ baseUrl, production: false, clock, signingKey: generateSigningKey() });
    const config = change(demo.config);
    server.on("request", express().use(DEMO_SIGN_IN_PATH, demo.provider).use(signInRoutes(deps, config)));
    started = { server, baseUrl, deps, config };
  });
  beforeEach(() => void (minutes = 0));
  afterAll(() => started?.server.close());

  const current = () => {
    if (!started) throw new Error("The server is there from beforeAll on.");
    return started;
  };
  return {
    database,
    logged,
    get baseUrl() {
      return current().baseUrl;
    },
    get deps() {
      return current().deps;
    },
    get config() {
      return current().config;
    },
    later: (by) => void (minutes += by),
    events: async () => database.db("audit_events").select("kind", "body", "actor_id").orderBy("at"),
  };
}

/** Goes through a log-on up to the address of the callback, without calling it. */
export async function untilCallback(
  { baseUrl }: IdentityServer,
  { jar = new Map(), subject, query = "" }: { jar?: CookieJar; subject: string; query?: string },
): Promise<{ jar: CookieJar; callback: URL }> {
  let url = new URL(`/auth/sign-in${query}`, baseUrl);
  for (let step = 0; step < 10; step += 1) {
    const isPage = url.pathname.includes("/people/");
    const response = await send(jar, url, isPage ? new URLSearchParams({ person: subject }) : undefined);
    url = new URL(response.headers.get("location") ?? "nowhere:", url);
    if (url.pathname === "/auth/callback") return { jar, callback: url };
  }
  throw new Error("The provider did not send anybody back.");
}
