import type { Knex } from "knex";
import type { Tx } from "../audit/transact.ts";
import { AppError } from "../errors.ts";
import type { Assurance, Channel, DataRequestState, Language, Right } from "../generated/schema.ts";

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

/** Finds a request whoever asks; what the caller may see is the command's business. */
export async function findDataRequest(db: Knex, id: string): Promise<DataRequest | undefined> {
  return db("data_requests").select(COLUMNS).where({ id }).first();
}

/** Finds what a person sent before under the same idempotency key. */
export async function findByIdempotencyKey(
  db: Knex,
  submittedBy: string,
  key: string,
): Promise<DataRequest | undefined> {
  return db("data_requests")
    .select(COLUMNS)
    .where({ submitted_by: submittedBy, idempotency_key: key })
    .first();
}

/** Reads the request and holds it until the transaction ends. */
export async function lockDataRequest(tx: Tx, id: string): Promise<DataRequest | undefined> {
  return tx("data_requests").select(COLUMNS).where({ id }).forUpdate().first();
}

/** What is new about a request when it is received. */
export type NewDataRequest = Omit<DataRequest, "number" | "version" | "closedAt"> & {
  year: number;
  registeredAt: Date;
  calendarVersion: string;
  ruleVersion: string;
  idempotencyKey: string;
};

/** Keeps a new request and gives it its number. A repeated idempotency key is CONFLICT. */
export async function insertDataRequest(tx: Tx, request: NewDataRequest): Promise<DataRequest> {
  try {
    const [row] = await tx("data_requests")
      .insert({
        id: request.id,
        number: tx.raw("? || '-' || lpad(nextval('data_request_numbers')::text, 4, '0')", [
          String(request.year),
        ]),
        rights: request.rights,
        state: request.state,
        channel: request.channel,
        language: request.language,
        received_at: request.receivedAt,
        registered_at: request.registeredAt,
        target_on: request.targetOn,
        due_on: request.dueOn,
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
    return { ...request, number: row.number, version: row.version, closedAt: null };
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

/** A place in a list of requests. */
export type ListPosition = { key: string; id: string };

/** A citizen's own requests, newest first: those she made and those about her, where the login proves it. */
export async function listOwnDataRequests(
  db: Knex,
  own: { personId: string; cprIndex: string | null },
  page: { first: number; after?: ListPosition | undefined },
): Promise<DataRequest[]> {
  const query = db("data_requests")
    .select(COLUMNS)
    .where((q) => {
      void q.where("data_requests.submitted_by", own.personId).where("data_requests.channel", "PORTAL");
      if (own.cprIndex) void q.orWhere("data_requests.cpr_index", own.cprIndex);
    })
    .orderBy([
      { column: "data_requests.received_at", order: "desc" },
      { column: "data_requests.id", order: "desc" },
    ])
    .limit(page.first + 1);
  if (page.after) {
    void query.whereRaw("(data_requests.received_at, data_requests.id) < (?::timestamptz, ?::uuid)", [
      page.after.key,
      page.after.id,
    ]);
  }
  return query;
}

/** Which requests of the queue. */
export type QueueFilter = {
  states?: readonly DataRequestState[] | undefined;
  right?: Right | undefined;
  number?: string | undefined;
};

/** The staff's queue, earliest deadline first. Without a filter only open requests are shown. */
export async function listQueue(
  db: Knex,
  filter: QueueFilter,
  page: { first: number; after?: ListPosition | undefined },
): Promise<DataRequest[]> {
  const query = db("data_requests")
    .select(COLUMNS)
    .orderBy(["data_requests.due_on", "data_requests.id"])
    .limit(page.first + 1);
  if (filter.states?.length) void query.whereIn("data_requests.state", filter.states);
  else if (!filter.number) void query.whereNull("data_requests.closed_at");
  if (filter.right) void query.whereRaw("data_requests.rights @> array[?]::text[]", [filter.right]);
  if (filter.number) void query.where("data_requests.number", filter.number);
  if (page.after) {
    void query.whereRaw("(data_requests.due_on, data_requests.id) > (?::date, ?::uuid)", [
      page.after.key,
      page.after.id,
    ]);
  }
  return query;
}
