import { randomUUID } from "node:crypto";
import { ANNE } from "../../sample/personas.ts";
import type { DemoPersonKey } from "../../server/identity/demo-people.ts";
import { BY_HAND } from "./tried-by-hand.ts";
import { HANDLING } from "./tried-handling.ts";

/** An id of nothing. */
export const NOWHERE = "00000000-0000-4000-8000-000000000000";
/** Who tries each mutation. */
export const PEOPLE = ["anne", "mikkel", "signe", "per", "ravn"] as const satisfies readonly DemoPersonKey[];

/** How one mutation is tried, and by whom it is refused. */
export type Mutation = {
  inputType?: string;
  input?: (id: string) => Record<string, unknown>;
  /** Whom the role alone refuses, and how. */
  wrongRoles: Partial<Record<(typeof PEOPLE)[number], "FORBIDDEN" | "NOT_FOUND">>;
  /** Who may do it in general, and asks for what does not exist. */
  askers?: readonly (typeof PEOPLE)[number][];
};

const seen = (id: string) => ({ id, version: 1 });
const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const staffOnly = { anne: "NOT_FOUND", mikkel: "NOT_FOUND", ravn: "FORBIDDEN" } as const;
const dpoOnly = { ...staffOnly, signe: "FORBIDDEN" } as const;
const citizenOnly = { signe: "FORBIDDEN", per: "FORBIDDEN", ravn: "FORBIDDEN" } as const;

/** Every mutation of the schema, as it is tried. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
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
  createAuditExport: {
    inputType: "CreateAuditExportInput!",
    input: () => ({ from: "1999-01-01", to: "1999-01-31", purpose: "SUPERVISION" }),
    wrongRoles: { anne: "NOT_FOUND", mikkel: "NOT_FOUND", signe: "FORBIDDEN" },
  },
  retryAuditExport: {
    inputType: "AuditExportInput!",
    input: (id) => ({ id }),
    wrongRoles: { anne: "NOT_FOUND", mikkel: "NOT_FOUND", signe: "FORBIDDEN" },
    askers: ["per", "ravn"],
  },
  createAuditExportDownload: {
    inputType: "AuditExportInput!",
    input: (id) => ({ id }),
    wrongRoles: { anne: "NOT_FOUND", mikkel: "NOT_FOUND", signe: "FORBIDDEN" },
    askers: ["per", "ravn"],
  },
  acknowledgeLogAlarm: {
    inputType: "AcknowledgeLogAlarmInput!",
    input: (id) => ({ id }),
    wrongRoles: { anne: "NOT_FOUND", mikkel: "NOT_FOUND", signe: "FORBIDDEN" },
    askers: ["per", "ravn"],
  },
  setAbsence: { inputType: "SetAbsenceInput!", input: () => ({}), wrongRoles: staffOnly },
  setSafeguard: {
    inputType: "SetSafeguardInput!",
    input: () => ({ safeguard: "ERASURE", persons: 1 }),
    wrongRoles: dpoOnly,
  },
  reopenDataRequest: {
    inputType: "ReopenDataRequestInput!",
    input: (id) => ({ ...seen(id), reason: "She has new documents." }),
    wrongRoles: dpoOnly,
    askers: ["per"],
  },
  recordAdvice: {
    inputType: "RecordAdviceInput!",
    input: (id) => ({ ...seen(id), text: "I advise against it.", dissent: true }),
    wrongRoles: dpoOnly,
    askers: ["per"],
  },
  ruleOnDuplicate: {
    inputType: "RuleOnDuplicateInput!",
    input: (id) => ({ ...seen(id), otherId: id, ruling: "LINKED", reason: "The same matter." }),
    wrongRoles: staffOnly,
    askers: ["signe", "per"],
  },
  askClarification: {
    inputType: "AskClarificationInput!",
    input: (id) => ({ ...seen(id), question: "What do you want?" }),
    wrongRoles: staffOnly,
    askers: ["signe", "per"],
  },
  askIdentity: {
    inputType: "AskIdentityInput!",
    input: (id) => ({ ...seen(id), doubt: "We are not sure.", question: "Who are you?" }),
    wrongRoles: staffOnly,
    askers: ["signe", "per"],
  },
  answerQuestion: {
    inputType: "AnswerQuestionInput!",
    input: (id) => ({ ...seen(id), questionId: id, answer: "This." }),
    wrongRoles: { ravn: "FORBIDDEN" },
    askers: ["anne", "mikkel", "signe", "per"],
  },
  proveIdentity: {
    inputType: "DataRequestVersionInput!",
    input: seen,
    wrongRoles: citizenOnly,
    askers: ["anne", "mikkel"],
  },
  rejectIdentity: {
    inputType: "RejectIdentityInput!",
    input: (id) => ({ ...seen(id), document: "OTHER", reason: "EXPIRED", note: "It has expired." }),
    wrongRoles: staffOnly,
    askers: ["signe", "per"],
  },
  extendDeadline: {
    inputType: "ExtendDeadlineInput!",
    input: (id) => ({ ...seen(id), reason: "COMPLEXITY", explanation: "Much to be read." }),
    wrongRoles: dpoOnly,
    askers: ["per"],
  },
  tellDelay: {
    inputType: "TellDelayInput!",
    input: (id) => ({ ...seen(id), expectedOn: dayAhead(14), explanation: "A system is silent." }),
    wrongRoles: staffOnly,
    askers: ["signe", "per"],
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
  ...BY_HAND,
  ...HANDLING,
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
  recordLetterPosted: {
    inputType: "RecordLetterPostedInput!",
    input: (id) => ({ deliveryId: id }),
    wrongRoles: staffOnly,
    askers: ["signe", "per"],
  },
  sendMessage: {
    inputType: "SendMessageInput!",
    input: (id) => ({ dataRequestId: id, text: "Hej", idempotencyKey: randomUUID() }),
    wrongRoles: { ravn: "FORBIDDEN" },
    askers: ["anne", "mikkel", "signe", "per"],
  },
  markMessagesRead: {
    inputType: "MarkMessagesReadInput!",
    input: (id) => ({ dataRequestId: id, upTo: NOWHERE }),
    wrongRoles: { ravn: "FORBIDDEN" },
    askers: ["anne", "mikkel", "signe", "per"],
  },
  writeInternalNote: {
    inputType: "WriteInternalNoteInput!",
    input: (id) => ({ dataRequestId: id, text: "Husk" }),
    wrongRoles: staffOnly,
    askers: ["signe", "per"],
  },
  createAttachmentUpload: {
    inputType: "CreateAttachmentUploadInput!",
    input: (id) => ({
      ...{ dataRequestId: id, filename: "a.pdf", size: 5, contentType: "application/pdf" },
      sha256: "0".repeat(64),
    }),
    wrongRoles: { ravn: "FORBIDDEN" },
    askers: ["anne", "mikkel", "signe", "per"],
  },
  changeMyDetails: {
    inputType: "ChangeMyDetailsInput!",
    input: () => ({ language: "DA", emailNotices: true, version: 9 }),
    wrongRoles: citizenOnly,
  },
  ...Object.fromEntries(["signOut", "signOutEverywhere"].map((name) => [name, { wrongRoles: {} }])),
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
