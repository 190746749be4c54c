import type { Knex } from "knex";
import type { Logger } from "pino";
import type { LogKeys } from "./audit/log-keys.ts";
import type { Role, TokenScope } from "../policies/access.ts";
import type { Assurance } from "./generated/schema.ts";
import type { Letters } from "./letters/load-letters.ts";
import type { Outbound } from "./letters/outbound.ts";
import type { VaultKeys } from "./vault/vault-store.ts";
import type { Calendar } from "./requests/deadlines/calendar.ts";
import type { CaseRules } from "./requests/case-rules.ts";
import type { Source } from "./sources/source.ts";
import { actAs, NOBODY } from "./platform/acting.ts";

/** The person or worker that acts. `role` is the one that allows what is being done. */
export type Actor = {
  /** The pseudonymous id of the person; null for the worker. */
  personId: string | null;
  sessionId: string | null;
  roles: readonly Role[];
  role: Role;
  /** How strongly the login proved who this is. */
  assurance: Assurance | null;
  /** Blind index of the person's CPR number, by which requests about her are found. */
  cprIndex: string | null;
  /** When the person last proved who she is; left out for whoever never logs on. */
  signedInAt?: Date;
  /** What a service token may do, of what its role may; left out for people. */
  scopes?: readonly TokenScope[];
};

/** What the process is made of; built once by main.ts and handed down. */
export type Deps = {
  /** The pool. By itself it acts for nobody; a context's own `db` is the same pool on somebody's behalf. */
  db: Knex;
  log: Logger;
  clock: () => Date;
  /** The calendar that decides which days are working days for a legal period. */
  calendar: Calendar;
  /** What the controller has decided where the law leaves a choice. */
  rules: CaseRules;
  vault: VaultKeys;
  sources: ReadonlyMap<string, Source>;
  /** The append-only file outside the database that erasures are told to before they happen; see docs/erasure.md. */
  ledgerFile?: string | undefined;
  /** The texts of the letters, in both languages. */
  letters: Letters;
  /** The ways out of this service: mail and Digital Post, where the operator has set them up. */
  outbound: Outbound;
  /** Where people reach the service, without a slash at the end. */
  baseUrl: string;
  /** The folder with what the operator edits; a draft is read from it. */
  policiesDir: string;
  /** What the audit log is signed with. */
  logKeys: LogKeys;
};

/** One request: what the process has, and who asks. */
export type Context = Deps & { actor: Actor | null; requestId: string };

/** A request's context: the database knows who asks, and shows no other rows (docs/security-model.md). */
export function contextOf(deps: Deps, actor: Actor | null, requestId: string, deadline?: number): Context {
  const isBound = actor !== null || deadline !== undefined;
  const db = isBound ? actAs(deps.db, actor ? actingOf(actor) : NOBODY, deadline) : deps.db;
  return { ...deps, db, actor, requestId };
}

/** What row-level security is told of an actor. Only MitID proves whose CPR number it is. */
function actingOf({ roles, personId, assurance, cprIndex }: Actor) {
  return { roles, personId, cprIndex: assurance === "MITID_SUBSTANTIAL" ? cprIndex : null };
}

/** The service itself, which is no person. */
const SYSTEM_ACTOR: Actor = {
  personId: null,
  sessionId: null,
  roles: ["SYSTEM"],
  role: "SYSTEM",
  assurance: null,
  cprIndex: null,
};

/** The worker's own context: it acts as SYSTEM, and events say so. */
export function systemContext(deps: Deps, requestId: string): Context {
  return contextOf(deps, SYSTEM_ACTOR, requestId);
}

/** The same for the command line, which has a database and a clock and nothing else. */
export function commandLineContext(db: Knex, clock: () => Date): Pick<Context, "db" | "clock" | "actor"> {
  return { db: actAs(db, actingOf(SYSTEM_ACTOR)), clock, actor: SYSTEM_ACTOR };
}
