import { randomUUID } from "node:crypto";
import { createSchema } from "../../server/app.ts";
import type { DemoPersonKey } from "../../server/identity/demo-people.ts";
import { ANNE } from "../../sample/personas.ts";
import { apiAs } from "../../tour/api.ts";
import { operations } from "../../tour/operations.ts";
import { must, visit, type Visitor } from "../../tour/people.ts";
import { useService } from "../support/run-service.ts";

const service = useService();
const NOWHERE = "00000000-0000-4000-8000-000000000000";
const PEOPLE = ["anne", "mikkel", "signe", "per", "ravn"] as const satisfies readonly DemoPersonKey[];

type Mutation = {
  inputType?: string;
  input?: (id: string) => Record<string, unknown>;
  /** Whom the role alone refuses, and how. */
  wrongRoles: Partial<Record<(typeof PEOPLE)[number], "FORBIDDEN" | "NOT_FOUND">>;
  /** Who may do it in general, and asks for what does not exist. */
  askers?: readonly (typeof PEOPLE)[number][];
};

const seen = (id: string) => ({ id, version: 1 });
const staffOnly = { anne: "NOT_FOUND", mikkel: "NOT_FOUND", ravn: "FORBIDDEN" } as const;
const dpoOnly = { ...staffOnly, signe: "FORBIDDEN" } as const;
const citizenOnly = { signe: "FORBIDDEN", per: "FORBIDDEN", ravn: "FORBIDDEN" } as const;

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  submitDataRequest: {
    inputType: "SubmitDataRequestInput!",
    input: () => ({ rights: ["ACCESS"], idempotencyKey: randomUUID() }),
    wrongRoles: citizenOnly,
  },
  registerDataRequest: {
    inputType: "RegisterDataRequestInput!",
    input: () => ({
      rights: ["ACCESS"],
      channel: "LETTER",
      receivedAt: "2026-01-05T10:00:00Z",
      subject: { name: ANNE.name, cpr: ANNE.cpr },
      idempotencyKey: randomUUID(),
    }),
    wrongRoles: staffOnly,
  },
  withdrawDataRequest: {
    inputType: "DataRequestVersionInput!",
    input: seen,
    wrongRoles: citizenOnly,
    askers: ["anne", "mikkel"],
  },
  extendDeadline: {
    inputType: "ExtendDeadlineInput!",
    input: (id) => ({ ...seen(id), reason: "COMPLEXITY", explanation: "Much to be read." }),
    wrongRoles: dpoOnly,
    askers: ["per"],
  },
  verifyIdentity: {
    inputType: "VerifyIdentityInput!",
    input: (id) => ({ ...seen(id), method: "IN_PERSON" }),
    wrongRoles: staffOnly,
    askers: ["signe", "per"],
  },
  startCollection: {
    inputType: "DataRequestVersionInput!",
    input: seen,
    wrongRoles: staffOnly,
    askers: ["signe", "per"],
  },
  retryCollection: {
    inputType: "RetryCollectionInput!",
    input: seen,
    wrongRoles: staffOnly,
    askers: ["signe", "per"],
  },
  chooseIdentities: {
    inputType: "ChooseIdentitiesInput!",
    input: (id) => ({ ...seen(id), system: "library", patronIds: ["1"] }),
    wrongRoles: staffOnly,
    askers: ["signe", "per"],
  },
  decideItems: {
    inputType: "DecideItemsInput!",
    input: (id) => ({ ...seen(id), items: [{ itemId: "x", decision: "RELEASE" }] }),
    wrongRoles: staffOnly,
    askers: ["signe", "per"],
  },
  undoItemDecisions: {
    inputType: "UndoItemDecisionsInput!",
    input: (id) => ({ ...seen(id), itemIds: ["x"] }),
    wrongRoles: staffOnly,
    askers: ["signe", "per"],
  },
  leaveOutSystem: {
    inputType: "LeaveOutSystemInput!",
    input: (id) => ({ ...seen(id), system: "library", reason: "It cannot be read." }),
    wrongRoles: staffOnly,
    askers: ["signe", "per"],
  },
  decideDataRequest: {
    inputType: "DecideDataRequestInput!",
    input: (id) => ({ ...seen(id), decisions: [{ right: "ACCESS", outcome: "GRANTED" }] }),
    wrongRoles: dpoOnly,
    askers: ["per"],
  },
  planErasure: {
    inputType: "PlanErasureInput!",
    input: seen,
    wrongRoles: staffOnly,
    askers: ["signe", "per"],
  },
  approveErasure: {
    inputType: "ApproveErasureInput!",
    input: (id) => ({ planId: id, version: 1, digest: "0".repeat(64) }),
    wrongRoles: dpoOnly,
    askers: ["per"],
  },
  createPackageDownload: {
    inputType: "CreatePackageDownloadInput!",
    input: (id) => ({ dataRequestId: id }),
    wrongRoles: citizenOnly,
    askers: ["anne", "mikkel"],
  },
  answerRectification: {
    inputType: "AnswerRectificationInput!",
    input: (id) => ({
      ...seen(id),
      pointId: NOWHERE,
      method: "ADD_NOTE",
      system: "library",
      activity: "membership",
      note: "x",
    }),
    wrongRoles: staffOnly,
    askers: ["signe", "per"],
  },
  recordRecipientNotice: {
    inputType: "RecordRecipientNoticeInput!",
    input: (id) => ({ ...seen(id), noticeId: NOWHERE, state: "NOTIFIED" }),
    wrongRoles: staffOnly,
    askers: ["signe", "per"],
  },
  completeTask: {
    inputType: "CompleteTaskInput!",
    input: (id) => ({ ...seen(id), taskId: NOWHERE, note: "Done." }),
    wrongRoles: staffOnly,
    askers: ["signe", "per"],
  },
  announceLifting: {
    inputType: "AnnounceLiftingInput!",
    input: (id) => ({
      ...seen(id),
      restrictionId: NOWHERE,
      reason: "It has been verified.",
      liftsAt: "2999-01-01T00:00:00Z",
    }),
    wrongRoles: dpoOnly,
    askers: ["per"],
  },
  liftRestriction: {
    inputType: "RestrictionVersionInput!",
    input: (id) => ({ ...seen(id), restrictionId: NOWHERE }),
    wrongRoles: dpoOnly,
    askers: ["per"],
  },
  placeLegalHold: {
    inputType: "PlaceLegalHoldInput!",
    input: () => ({
      category: "fees",
      ground: "ART17_3_E",
      reason: "A case in court.",
      expiresOn: "2027-01-01",
    }),
    wrongRoles: dpoOnly,
  },
  liftLegalHold: {
    inputType: "LiftLegalHoldInput!",
    input: (id) => ({ id }),
    wrongRoles: dpoOnly,
    askers: ["per"],
  },
  resolveAmendmentTask: {
    inputType: "ResolveAmendmentTaskInput!",
    input: (id) => ({ id, outcome: "UPDATED" }),
    wrongRoles: dpoOnly,
    askers: ["per"],
  },
  proposeVersion: {
    inputType: "WaitingVersionInput!",
    input: () => ({ document: "PRIVACY_POLICY", sha256: "0".repeat(64) }),
    wrongRoles: dpoOnly,
  },
  publishVersion: {
    inputType: "WaitingVersionInput!",
    input: () => ({ document: "PRIVACY_POLICY", sha256: "0".repeat(64) }),
    wrongRoles: dpoOnly,
  },
  registerComplaint: {
    inputType: "RegisterComplaintInput!",
    input: () => ({ receivedAt: "2026-01-05T10:00:00Z", about: "The answer." }),
    wrongRoles: dpoOnly,
  },
  sendComplaintPosition: {
    inputType: "SendComplaintPositionInput!",
    input: (id) => ({ ...seen(id), sentAt: "2026-01-05T10:00:00Z", position: "Ours." }),
    wrongRoles: dpoOnly,
    askers: ["per"],
  },
  closeComplaint: {
    inputType: "CloseComplaintInput!",
    input: (id) => ({ ...seen(id), outcome: "NOT_UPHELD", text: "Decided." }),
    wrongRoles: dpoOnly,
    askers: ["per"],
  },
  registerBreach: {
    inputType: "RegisterBreachInput!",
    input: () => ({ awareAt: "2026-01-05T10:00:00Z", facts: { nature: "A lost list." } }),
    wrongRoles: dpoOnly,
  },
  describeBreach: {
    inputType: "DescribeBreachInput!",
    input: (id) => ({ ...seen(id), facts: { nature: "A lost list." } }),
    wrongRoles: dpoOnly,
    askers: ["per"],
  },
  assessBreach: {
    inputType: "AssessBreachInput!",
    input: (id) => ({ ...seen(id), risk: "RISK", reason: "Names." }),
    wrongRoles: dpoOnly,
    askers: ["per"],
  },
  notifyBreach: {
    inputType: "NotifyBreachInput!",
    input: (id) => ({ ...seen(id), sentAt: "2026-01-05T10:00:00Z", included: ["NATURE"], text: "x" }),
    wrongRoles: dpoOnly,
    askers: ["per"],
  },
  tellPersonsOfBreach: {
    inputType: "TellPersonsOfBreachInput!",
    input: (id) => ({ ...seen(id), told: "TOLD", text: "By letter." }),
    wrongRoles: dpoOnly,
    askers: ["per"],
  },
  closeBreach: {
    inputType: "BreachVersionInput!",
    input: seen,
    wrongRoles: dpoOnly,
    askers: ["per"],
  },
  signOut: { wrongRoles: {} },
  signOutEverywhere: { wrongRoles: {} },
  endSession: {
    inputType: "EndSessionInput!",
    input: (sessionId) => ({ sessionId }),
    wrongRoles: dpoOnly,
    askers: ["per"],
  },
  createServiceToken: {
    inputType: "CreateServiceTokenInput!",
    input: () => ({ label: "nightly", scopes: ["AUDIT"], expiresAt: new Date(Date.now() + 86_400_000) }),
    wrongRoles: { anne: "NOT_FOUND", mikkel: "NOT_FOUND", signe: "FORBIDDEN" },
  },
  revokeServiceToken: {
    inputType: "RevokeServiceTokenInput!",
    input: (id) => ({ id }),
    wrongRoles: { anne: "NOT_FOUND", mikkel: "NOT_FOUND", signe: "FORBIDDEN" },
    askers: ["per", "ravn"],
  },
};

const visitors = {} as Record<(typeof PEOPLE)[number], Visitor>;
let annes = "";

beforeAll(async () => {
  for (const key of PEOPLE) visitors[key] = await visit(service.baseUrl, key);
  const input = { rights: ["ACCESS", "ERASURE"], language: "EN", idempotencyKey: randomUUID() };
  const { submitDataRequest } = await must(
    visitors.anne.api<{ submitDataRequest: { dataRequest: { id: string } } }>(operations.submit, { input }),
  );
  annes = submitDataRequest.dataRequest.id;
}, 60_000);

/** The operation as a program would send it, with an input for this id. */
function sent(name: string, id: string): [string, Record<string, unknown>] {
  const { inputType, input } = MUTATIONS[name] ?? {};
  if (!inputType || !input) return [`mutation { ${name} { __typename } }`, {}];
  return [`mutation M($input: ${inputType}) { ${name}(input: $input) { __typename } }`, { input: input(id) }];
}

/** What may not change when something is refused. */
async function everythingKept(): Promise<unknown> {
  const { db } = service.database;
  const events = await db.raw(
    `select count(*)::int as count from audit_events
     where kind not like 'session.%' and kind not in ('data_request.read', 'data_requests.listed')`,
  );
  const rows = await db.raw("select to_jsonb(r)::text as row from data_requests r order by r.id");
  const sessions = await db.raw("select count(*)::int as ended from sessions s where s.ended_at is not null");
  return { events: events.rows, requests: rows.rows, sessions: sessions.rows };
}

async function expectRefusal(ask: () => Promise<{ codes: string[] }>, code: string): Promise<void> {
  const before = await everythingKept();
  const { codes } = await ask();
  expect(codes).toEqual([code]);
  expect(await everythingKept()).toEqual(before);
}

test("every mutation of the schema is tried here", () => {
  const fields = Object.keys(createSchema().getMutationType()?.getFields() ?? {});

  expect(Object.keys(MUTATIONS).sort()).toEqual(fields.sort());
});

test.each(Object.keys(MUTATIONS))(
  "%s is refused to nobody in particular, and leaves no trace",
  async (name) => {
    await expectRefusal(() => apiAs(service.baseUrl)(...sent(name, annes)), "UNAUTHENTICATED");
  },
);

test.each(Object.keys(MUTATIONS))("%s is refused to an invented token, and leaves no trace", async (name) => {
  const invented = `${visitors.anne.token.slice(0, -6)}AAAAAA`;

  await expectRefusal(() => apiAs(service.baseUrl, invented)(...sent(name, annes)), "UNAUTHENTICATED");
});

const wrongRoles = Object.entries(MUTATIONS).flatMap(([name, mutation]) =>
  PEOPLE.flatMap((person) => {
    const code = mutation.wrongRoles[person];
    return code ? [{ name, person, code }] : [];
  }),
);

test.each(wrongRoles)(
  "$name by $person answers $code, and leaves no trace",
  async ({ name, person, code }) => {
    await expectRefusal(() => visitors[person].api(...sent(name, annes)), code);
  },
);

const unknown = Object.entries(MUTATIONS).flatMap(([name, { askers = [] }]) =>
  askers.flatMap((person) =>
    [NOWHERE, "", "not an id", "' or 1=1 --", "\0", "1".repeat(5_000)].map((id) => ({
      name,
      person,
      id,
      shown: JSON.stringify(id.slice(0, 36)),
    })),
  ),
);

test.each(unknown)("$name by $person for the id $shown finds nothing", async ({ name, person, id }) => {
  await expectRefusal(() => visitors[person].api(...sent(name, id)), "NOT_FOUND");
});

const ofOwnRequests = Object.entries(MUTATIONS).flatMap(([name, { askers = [] }]) =>
  askers.includes("mikkel") ? [name] : [],
);

test.each(ofOwnRequests)("%s for another citizen's request answers as if there were none", async (name) => {
  await expectRefusal(() => visitors.mikkel.api(...sent(name, annes)), "NOT_FOUND");
});

test("a citizen cannot ask on behalf of a child that is not hers", async () => {
  const input = { rights: ["ACCESS"], onBehalfOf: NOWHERE, idempotencyKey: randomUUID() };

  await expectRefusal(() => visitors.anne.api(operations.submit, { input }), "INVALID_INPUT");
});

test("nobody signs out twice with the same token", async () => {
  const once = await visit(service.baseUrl, "mikkel");
  expect((await once.api(...sent("signOut", ""))).codes).toEqual([]);

  await expectRefusal(() => once.api(...sent("signOut", "")), "UNAUTHENTICATED");
});
