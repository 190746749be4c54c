import type { Knex } from "knex";
import { nextNumber } from "../platform/next-number.ts";
import type { ProgressTx, Tx } from "../audit/transact.ts";
import { AppError } from "../errors.ts";
import type {
  Assurance,
  Channel,
  DataRequestState,
  ExtensionReason,
  Language,
  Right,
} from "../generated/schema.ts";
import type { ExtensionAnchor } from "./deadlines/deadline.ts";
import type { Suspension } from "./deadlines/deadline-suspension.ts";
import { ERASURE_WAITS, SYSTEM_FAILED } from "./queue/queue-flags.ts";

/** A question to the citizen as the deadline sees it; what was asked is sealed elsewhere. */
export type StoredSuspension = Pick<Suspension, "reason" | "inTime"> & {
  askedAt: string;
  answeredAt: string | null;
};

/** A request as it is stored; what identifies a person is sealed. */
export type DataRequest = {
  id: string;
  number: string;
  rights: Right[];
  state: DataRequestState;
  channel: Channel;
  language: Language;
  receivedAt: Date;
  targetOn: string;
  dueOn: string;
  refusalDueOn: string;
  pausedSince: string | null;
  calendarVersion: string;
  ruleVersion: string;
  extensionAnchor: ExtensionAnchor;
  extendedAt: Date | null;
  extensionReason: ExtensionReason | null;
  sealedExtension: Buffer | null;
  suspensions: StoredSuspension[];
  /** Who works on it; null while nobody does. */
  handlerId: string | null;
  /** Whether the citizen has written or answered since staff last did something. */
  needsReply: boolean;
  /** Whether anything has been released or its erasure begun. */
  hasBegun: boolean;
  /** Whether a system could not be read or planned. */
  systemFailed: boolean;
  /** Whether something that its erasure kept may be erased now and waits for approval. */
  erasureWaits: boolean;
  /** Until when the power of attorney holds; null without one. */
  authorityUntil: string | null;
  /** Whether it rests on a power of attorney that nobody has uploaded. */
  authorityUnseen: boolean;
  submittedBy: string;
  cprIndex: string | null;
  onBehalf: boolean;
  assurance: Assurance | null;
  vaultKeyId: string;
  sealedSubject: Buffer;
  sealedScope: Buffer | null;
  versionsInForce: string[];
  inputHash: string;
  version: number;
  closedAt: Date | null;
};

const COLUMNS = {
  id: "data_requests.id",
  number: "data_requests.number",
  rights: "data_requests.rights",
  state: "data_requests.state",
  channel: "data_requests.channel",
  language: "data_requests.language",
  receivedAt: "data_requests.received_at",
  targetOn: "data_requests.target_on",
  dueOn: "data_requests.due_on",
  refusalDueOn: "data_requests.refusal_due_on",
  pausedSince: "data_requests.paused_since",
  calendarVersion: "data_requests.calendar_version",
  ruleVersion: "data_requests.rule_version",
  extensionAnchor: "data_requests.extension_anchor",
  extendedAt: "data_requests.extended_at",
  extensionReason: "data_requests.extension_reason",
  sealedExtension: "data_requests.sealed_extension",
  handlerId: "data_requests.handler_id",
  needsReply: "data_requests.needs_reply",
  submittedBy: "data_requests.submitted_by",
  cprIndex: "data_requests.cpr_index",
  onBehalf: "data_requests.on_behalf",
  assurance: "data_requests.assurance",
  vaultKeyId: "data_requests.vault_key_id",
  sealedSubject: "data_requests.sealed_subject",
  sealedScope: "data_requests.sealed_scope",
  versionsInForce: "data_requests.versions_in_force",
  inputHash: "data_requests.input_hash",
  version: "data_requests.version",
  closedAt: "data_requests.closed_at",
};

const SUSPENSIONS = `(
  select coalesce(json_agg(json_build_object('reason', questions.reason, 'inTime', questions.in_time,
    'askedAt', questions.asked_at, 'answeredAt', questions.answered_at) order by questions.asked_at), '[]')
  from questions where questions.data_request_id = data_requests.id)`;

const HAS_BEGUN = `exists (select 1 from audit_events where audit_events.subject_id = data_requests.id
  and audit_events.kind in ('package.built', 'erasure.begun'))`;

const AUTHORITY_UNTIL = `(select representations.expires_on from representations
  where representations.data_request_id = data_requests.id)`;

const AUTHORITY_UNSEEN = `exists (select from representations where representations.data_request_id = data_requests.id
  and representations.kind = 'POWER_OF_ATTORNEY' and not exists (select from attachments
    where attachments.data_request_id = data_requests.id and attachments.purpose = 'POWER_OF_ATTORNEY' and attachments.state = 'READY'))`;

/** The requests with all that is told of each, to be narrowed by whoever asks. What was forgotten is a number only, and none. */
export function selectDataRequests(db: Knex) {
  return db("data_requests")
    .select({
      ...COLUMNS,
      suspensions: db.raw(SUSPENSIONS),
      hasBegun: db.raw(HAS_BEGUN),
      systemFailed: db.raw(SYSTEM_FAILED),
      erasureWaits: db.raw(ERASURE_WAITS),
      authorityUntil: db.raw(AUTHORITY_UNTIL),
      authorityUnseen: db.raw(AUTHORITY_UNSEEN),
    })
    .whereNull("data_requests.forgotten_at");
}

/** Finds a request whoever asks; what the caller may see is the command's business. */
export async function findDataRequest(db: Knex, id: string): Promise<DataRequest | undefined> {
  return selectDataRequests(db).where({ id }).first();
}

/** Finds what a person sent before under the same idempotency key. */
export async function findByIdempotencyKey(
  db: Knex,
  submittedBy: string,
  key: string,
): Promise<DataRequest | undefined> {
  return selectDataRequests(db).where({ submitted_by: submittedBy, idempotency_key: key }).first();
}

/** Reads the request and holds it until the transaction ends. */
export async function lockDataRequest(tx: Tx, id: string): Promise<DataRequest | undefined> {
  // Held first, read then: what waits for a row sees all beside it, such as an erasure's begin, as before the waiting.
  await tx("data_requests").select("data_requests.id").where({ id }).forUpdate();
  return findDataRequest(tx, id);
}

/** What is new about a request when it is received. */
export type NewDataRequest = Omit<DataRequest, "number" | "version" | keyof typeof NOT_YET> & {
  year: number;
  registeredAt: Date;
  idempotencyKey: string;
};

/** What a request does not have on its first day. */
const NOT_YET = {
  closedAt: null,
  pausedSince: null,
  extendedAt: null,
  extensionReason: null,
  sealedExtension: null,
  suspensions: [],
  handlerId: null,
  needsReply: false,
  hasBegun: false,
  systemFailed: false,
  erasureWaits: false,
  authorityUntil: null,
  authorityUnseen: false,
} satisfies Partial<DataRequest>;

/** Keeps a new request and gives it its number. A repeated idempotency key is CONFLICT. */
export async function insertDataRequest(tx: Tx, request: NewDataRequest): Promise<DataRequest> {
  try {
    const [row] = await tx("data_requests")
      .insert({
        id: request.id,
        number: nextNumber(tx, "data_request_numbers", `${request.year}-`),
        rights: request.rights,
        state: request.state,
        channel: request.channel,
        language: request.language,
        received_at: request.receivedAt,
        registered_at: request.registeredAt,
        target_on: request.targetOn,
        due_on: request.dueOn,
        refusal_due_on: request.refusalDueOn,
        extension_anchor: request.extensionAnchor,
        calendar_version: request.calendarVersion,
        rule_version: request.ruleVersion,
        submitted_by: request.submittedBy,
        cpr_index: request.cprIndex,
        on_behalf: request.onBehalf,
        assurance: request.assurance,
        vault_key_id: request.vaultKeyId,
        sealed_subject: request.sealedSubject,
        sealed_scope: request.sealedScope,
        versions_in_force: request.versionsInForce,
        idempotency_key: request.idempotencyKey,
        input_hash: request.inputHash,
      })
      .returning(["number", "version"]);
    await tx("data_request_rights").insert(
      request.rights.map((right) => ({ data_request_id: request.id, right })),
    );
    return { ...NOT_YET, ...request, number: row.number, version: row.version };
  } catch (error) {
    throw isViolationOf(error, "data_requests_submitted_by_idempotency_key_key")
      ? new AppError("CONFLICT", "This idempotency key has been used.", undefined, { cause: error })
      : error;
  }
}

function isViolationOf(error: unknown, constraint: string): boolean {
  return (
    typeof error === "object" && error !== null && "constraint" in error && error.constraint === constraint
  );
}

/** Moves a request on. Its version grows, so that whoever saw the old one is told. */
export async function setDataRequestState(
  tx: Tx,
  request: DataRequest,
  change: { state: DataRequestState; assurance?: Assurance; closedAt?: Date | null },
): Promise<DataRequest> {
  const next = { ...request, ...change, version: request.version + 1 };
  await tx("data_requests").where({ id: request.id }).update({
    state: next.state,
    assurance: next.assurance,
    closed_at: next.closedAt,
    version: next.version,
  });
  return next;
}

/** Lets the version grow where something beside the row has changed. */
export async function bumpVersion(tx: Tx, request: DataRequest): Promise<DataRequest> {
  const next = { ...request, version: request.version + 1 };
  await tx("data_requests").where({ id: request.id }).update({ version: next.version });
  return next;
}

/** Gives a request the person it is about, where only a later log-on has proven who she is. */
export async function setSubject(
  tx: Tx,
  request: DataRequest,
  subject: Pick<DataRequest, "sealedSubject" | "cprIndex">,
): Promise<DataRequest> {
  await tx("data_requests")
    .where({ id: request.id })
    .update({ sealed_subject: subject.sealedSubject, cpr_index: subject.cprIndex });
  return { ...request, ...subject };
}

/** The days that follow from a request's facts, kept so that lists can be sorted by them. */
export type DeadlineDays = Pick<DataRequest, "targetOn" | "dueOn" | "refusalDueOn" | "pausedSince">;

/** Keeps the days of a deadline that has been computed anew, unless somebody has changed the request since it was read. */
export async function setDeadlineDays(
  tx: Tx | ProgressTx,
  request: DataRequest,
  days: DeadlineDays,
): Promise<DataRequest> {
  await tx("data_requests").where({ id: request.id, version: request.version }).update({
    target_on: days.targetOn,
    due_on: days.dueOn,
    refusal_due_on: days.refusalDueOn,
    paused_since: days.pausedSince,
  });
  return { ...request, ...days };
}

/** The one extension of a request, with its reason sealed (Art. 12(3)). */
export type Extension = {
  extendedAt: Date;
  extendedBy: string;
  extensionReason: ExtensionReason;
  sealedExtension: Buffer;
};

/** Keeps that the deadline was extended. */
export async function setExtension(tx: Tx, request: DataRequest, extension: Extension): Promise<DataRequest> {
  const { extendedBy, ...kept } = extension;
  const next = { ...request, ...kept, version: request.version + 1 };
  await tx("data_requests").where({ id: request.id }).update({
    extended_at: extension.extendedAt,
    extended_by: extendedBy,
    extension_reason: extension.extensionReason,
    sealed_extension: extension.sealedExtension,
    version: next.version,
  });
  return next;
}
