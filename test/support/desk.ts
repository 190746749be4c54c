import { randomBytes, randomUUID } from "node:crypto";
import { pino } from "pino";
import { ANNE, INGER, KAREN, LIV, MIKKEL, PER, RAVN, SIGNE } from "../../sample/personas.ts";
import type { Role } from "../../policies/access.ts";
import { contextOf, systemContext, type Context, type Deps } from "../../server/context.ts";
import { AppError } from "../../server/errors.ts";
import type { Assurance, ErrorCode, SubmitDataRequestInput } from "../../server/generated/schema.ts";
import type { IdentityConfig } from "../../server/identity/identity-config.ts";
import { startSession } from "../../server/identity/start-session.ts";
import { loadPolicies } from "../../server/publication/policies/load-policies.ts";
import { publishPolicies } from "../../server/publication/versions/publish-policies.ts";
import { createCalendar } from "../../server/requests/deadlines/calendar.ts";
import { testLogKeys } from "./log-keys.ts";
import { findDataRequest, type DataRequest } from "../../server/requests/data-request-store.ts";
import { submitDataRequest } from "../../server/requests/reception/submit-data-request.ts";
import { blindIndex } from "../../server/vault/blind-index.ts";
import { demoRules } from "./demo-rules.ts";
import { letterDeps } from "./letters.ts";
import { useDatabase } from "./test-database.ts";

/** Somebody at the desk of a test: who she is, her roles, and how she logged on. */
type Someone = {
  name: string;
  cpr: string | null;
  roles: Role[];
  assurance: Assurance;
  children: { cpr: string; name: string }[];
};

const citizen = (name: string, cpr: string, more: Partial<Someone> = {}): Someone => ({
  ...{ name, cpr, roles: ["CITIZEN"], assurance: "MITID_SUBSTANTIAL", children: [] },
  ...more,
});
const staff = (name: string, role: Role): Someone => ({
  ...{ name, cpr: null, roles: [role], assurance: "EMAIL", children: [] },
});

const PEOPLE = {
  anne: citizen(ANNE.name, ANNE.cpr),
  annesCard: citizen(ANNE.name, ANNE.cpr, { assurance: "LIBRARY_CARD_PIN" }),
  mikkel: citizen(MIKKEL.name, MIKKEL.cpr),
  karen: citizen(KAREN.name, KAREN.cpr, { children: [{ cpr: LIV.cpr, name: LIV.name }] }),
  signe: staff(SIGNE.name, "CASEWORKER"),
  per: staff(PER.name, "DPO"),
  inger: staff(INGER.name, "DPO"),
  ravn: staff(RAVN.name, "AUDITOR"),
} as const satisfies Record<string, Someone>;

/** The short name of somebody at the desk. */
export type Who = keyof typeof PEOPLE;

/** A request desk on a database and a clock of the test file's own; commands are called as the resolvers call them. */
export function useDesk(start: string, more: Partial<Deps> = {}) {
  const database = useDatabase();
  const vault = { master: randomBytes(32), index: randomBytes(32) };
  const people = new Map<Who, { personId: string; sessionId: string; signedInAt: Date }>();
  let now = new Date(start);
  const deps = (): Deps => ({
    db: database.db,
    log: pino({ level: "silent" }),
    clock: () => now,
    calendar: createCalendar("DK"),
    rules: demoRules,
    vault,
    sources: new Map(),
    ...letterDeps,
    baseUrl: "http://localhost",
    policiesDir: "policies",
    logKeys: testLogKeys(),
    ...more,
  });

  beforeAll(async () => {
    await publishPolicies(systemContext(deps(), "test"), await loadPolicies("policies"));
    const config = { sessionMinutes: { citizen: 60, staff: 480 } } as IdentityConfig;
    for (const [who, person] of Object.entries(PEOPLE) as [Who, Someone][]) {
      const identity = { ...person, issuer: "https://idp.example", subject: who, email: null };
      const session = await startSession(systemContext(deps(), "test"), config, identity);
      people.set(who, {
        personId: session.personId,
        sessionId: session.id,
        signedInAt: session.authenticatedAt,
      });
    }
  });

  const as = (who: Who): Context => {
    const { roles, assurance, cpr }: Someone = PEOPLE[who];
    const { personId, sessionId, signedInAt } = people.get(who) ?? { personId: null, sessionId: null };
    const [role = "CITIZEN"] = roles;
    const cprIndex = cpr === null ? null : blindIndex(vault.index, "cpr", cpr);
    const actor = {
      personId,
      sessionId,
      roles,
      role,
      assurance,
      cprIndex,
      ...(signedInAt && { signedInAt }),
    };
    return contextOf(deps(), actor, "test");
  };

  return {
    database,
    as,
    asSystem: () => systemContext(deps(), "test"),
    personId: (who: Who) => people.get(who)?.personId ?? "",
    setNow: (instant: string) => void (now = new Date(instant)),
    /** The request as it now is. */
    read: async (id: string): Promise<DataRequest> => {
      const found = await findDataRequest(database.db, id);
      if (!found) throw new Error("the test asks for a request that is not there");
      return found;
    },
    /** A request as a citizen makes it. */
    submit: async (who: Who, input: Partial<SubmitDataRequestInput> = {}): Promise<DataRequest> => {
      const key = { language: "DA" as const, idempotencyKey: randomUUID() };
      return (await submitDataRequest(as(who), { rights: ["ACCESS"], ...key, ...input })).dataRequest;
    },
    /** Puts a request where a test needs it, without walking the whole way. */
    put: async (id: string, columns: Record<string, unknown>): Promise<void> =>
      void (await database.db("data_requests").where({ id }).update(columns)),
    /** Expects a refusal with this code, and that neither a request nor the log has changed. */
    expectRefusal: async (
      act: () => Promise<unknown>,
      code: ErrorCode,
      message: RegExp = /./,
    ): Promise<AppError> => {
      const before = await everythingOf(database.db);
      const error = await act().then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      if (!(error instanceof AppError)) throw new Error("refused in no way, or not by us", { cause: error });
      expect(error.code).toBe(code);
      expect(`${error.message} ${error.fields?.map((field) => field.message).join(" ") ?? ""}`).toMatch(
        message,
      );
      expect(await everythingOf(database.db)).toEqual(before);
      return error;
    },
    /** What may not change when something is refused: every table of a request, and the log. */
    everything: async () => everythingOf(database.db),
    /** The kinds of events about a request, oldest first; those of one moment in the order of their transactions. */
    events: async (id: string): Promise<{ kind: string; body: Record<string, unknown> }[]> =>
      database
        .db("audit_events")
        .select({ kind: "audit_events.kind", body: "audit_events.body" })
        .where({ subject_id: id })
        .orderByRaw("audit_events.at, audit_events.xmin::text::bigint, audit_events.ctid"),
  };
}

async function everythingOf(db: Deps["db"]): Promise<unknown> {
  const tables = [
    ...["data_requests", "data_request_rights"],
    ...["questions", "identity_checks", "erasure_plans", "representations", "duplicate_rulings"],
    ...["safeguards", "absences", "dpo_advice", "reopenings"],
    ...["letters", "restrictions", "recipient_notices", "right_tasks", "objections", "delays"],
  ];
  const rows = await Promise.all(
    tables.map(async (table) =>
      db.raw("select md5(string_agg(t::text, '' order by t::text)) as hash from ?? t", [table]),
    ),
  );
  const [events] = await db("audit_events").count({ count: "*" });
  return [rows.map((result) => result.rows[0].hash), events?.count];
}
