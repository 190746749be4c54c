import { pino } from "pino";
import type { Role } from "../../policies/access.ts";
import type { Context } from "../../server/context.ts";
import { AppError } from "../../server/errors.ts";
import { createCalendar } from "../../server/requests/deadlines/calendar.ts";
import { demoRules } from "../support/demo-rules.ts";
import { letterDeps } from "../support/letters.ts";
import type { TestDatabase } from "../support/test-database.ts";
import { POLICIES } from "./policies/policies-directory.ts";
import { testLogKeys } from "../support/log-keys.ts";

/** The day every publication test happens on, unless it says otherwise. */
const NOW = new Date("2026-11-24T12:00:00Z");

/** A context for a person in one role, or for nobody. */
export function contextOf(
  database: TestDatabase,
  role: Role | null,
  {
    personId = null,
    now = NOW,
    policiesDir = POLICIES,
  }: { personId?: string | null; now?: Date; policiesDir?: string } = {},
): Context {
  const person = { personId, sessionId: null, assurance: null, cprIndex: null };
  return {
    db: database.db,
    log: pino({ level: "silent" }),
    clock: () => now,
    calendar: createCalendar("DK"),
    rules: demoRules,
    vault: {} as Context["vault"],
    sources: new Map(),
    ...letterDeps,
    actor: role && { ...person, role, roles: [role] },
    baseUrl: "http://localhost",
    logKeys: testLogKeys(),
    policiesDir,
    requestId: "test",
  };
}

/** How many versions and events there are; what was refused must change neither. */
export async function counts(database: TestDatabase): Promise<{ versions: number; events: number }> {
  const [versions] = await database.db("published_versions").count({ count: "*" });
  const [events] = await database.db("audit_events").count({ count: "*" });
  return { versions: Number(versions?.count), events: Number(events?.count) };
}

/** The code a refusal came with; undefined when nothing was refused. */
export async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(
    () => undefined,
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
}
