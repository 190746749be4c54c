import type { Knex } from "knex";
import { pino } from "pino";
import type { Deps } from "../../server/context.ts";
import { createCalendar } from "../../server/requests/deadlines/calendar.ts";
import { demoRules } from "./demo-rules.ts";
import { testLogKeys } from "./log-keys.ts";
import { letterDeps } from "./letters.ts";

/** What a process is made of, around a test's own database; its clock stands still unless another is given. */
export function depsOf(db: Knex, clock = () => new Date("2026-09-01T07:00:00.123Z")): Deps {
  return {
    db,
    log: pino({ level: "silent" }),
    clock,
    calendar: createCalendar("DK"),
    rules: demoRules,
    vault: { master: Buffer.alloc(32, 1), index: Buffer.alloc(32, 2) },
    sources: new Map(),
    ...letterDeps,
    baseUrl: "http://localhost",
    logKeys: testLogKeys(),
    policiesDir: "policies",
  };
}
