import type { Knex } from "knex";
import type { Tx } from "../audit/transact.ts";
import { nextNumber } from "../platform/next-number.ts";
import type { ComplaintOutcome, ComplaintState } from "../generated/schema.ts";
import { oneMoreThan } from "../platform/page.ts";
import { open, seal } from "../vault/seal.ts";

/** A complaint to Datatilsynet as it is stored (Art. 77); its texts are sealed. */
export type StoredComplaint = {
  id: string;
  number: string;
  dataRequestId: string | null;
  vaultKeyId: string;
  receivedAt: Date;
  state: ComplaintState;
  sealedReference: Buffer | null;
  sealedAbout: Buffer;
  sealedPosition: Buffer | null;
  positionSentAt: Date | null;
  outcome: ComplaintOutcome | null;
  sealedOutcome: Buffer | null;
  closedAt: Date | null;
  version: number;
};

const COLUMNS = {
  id: "complaints.id",
  number: "complaints.number",
  dataRequestId: "complaints.data_request_id",
  vaultKeyId: "complaints.vault_key_id",
  receivedAt: "complaints.received_at",
  state: "complaints.state",
  sealedReference: "complaints.sealed_reference",
  sealedAbout: "complaints.sealed_about",
  sealedPosition: "complaints.sealed_position",
  positionSentAt: "complaints.position_sent_at",
  outcome: "complaints.outcome",
  sealedOutcome: "complaints.sealed_outcome",
  closedAt: "complaints.closed_at",
  version: "complaints.version",
};

/** A sealed text of a complaint. */
export type ComplaintText = "sealed_reference" | "sealed_about" | "sealed_position" | "sealed_outcome";

const place = (column: ComplaintText, row: string) => ({ table: "complaints", column, row });

/** Seals one text of a complaint. */
export function sealComplaintText(key: Buffer, id: string, column: ComplaintText, text: string): Buffer {
  return seal(key, place(column, id), text);
}

/** Opens one text of a complaint; null where there is none. */
export function openComplaintText(
  key: Buffer,
  id: string,
  column: ComplaintText,
  sealed: Buffer | null,
): string | null {
  return sealed && open(key, place(column, id), sealed).toString("utf8");
}

/** Complaints, newest first, one more than asked for. */
export async function listComplaints(
  db: Knex,
  page: { first: number; after?: { receivedAt: string; id: string } | undefined },
): Promise<StoredComplaint[]> {
  const query = db("complaints")
    .select(COLUMNS)
    .orderBy([
      { column: "complaints.received_at", order: "desc" },
      { column: "complaints.id", order: "desc" },
    ])
    .limit(...oneMoreThan(page.first));
  if (page.after)
    void query.whereRaw("(complaints.received_at, complaints.id) < (?::timestamptz, ?::uuid)", [
      page.after.receivedAt,
      page.after.id,
    ]);
  return query;
}

/** Holds one complaint until the transaction ends. */
export async function lockComplaint(tx: Tx, id: string): Promise<StoredComplaint | undefined> {
  return tx("complaints").select(COLUMNS).where({ id }).forUpdate().first();
}

/** Keeps a new complaint and gives it its number. */
export async function insertComplaint(
  tx: Tx,
  complaint: {
    id: string;
    year: string;
    dataRequestId: string | null;
    vaultKeyId: string;
    receivedAt: Date;
    sealedReference: Buffer | null;
    sealedAbout: Buffer;
  },
): Promise<StoredComplaint> {
  const [row] = await tx("complaints")
    .insert({
      id: complaint.id,
      number: nextNumber(tx, "complaint_numbers", `K-${complaint.year}-`),
      data_request_id: complaint.dataRequestId,
      vault_key_id: complaint.vaultKeyId,
      received_at: complaint.receivedAt,
      state: "RECEIVED",
      sealed_reference: complaint.sealedReference,
      sealed_about: complaint.sealedAbout,
    })
    .returning("number");
  const none = {
    sealedPosition: null,
    positionSentAt: null,
    outcome: null,
    sealedOutcome: null,
    closedAt: null,
  };
  const { year: _year, ...kept } = complaint;
  return { ...kept, ...none, number: row.number, state: "RECEIVED", version: 1 };
}

/** Changes a complaint; its version grows. */
export async function setComplaint(
  tx: Tx,
  complaint: StoredComplaint,
  change: Partial<
    Pick<
      StoredComplaint,
      "state" | "sealedPosition" | "positionSentAt" | "outcome" | "sealedOutcome" | "closedAt"
    >
  >,
): Promise<StoredComplaint> {
  const next = { ...complaint, ...change, version: complaint.version + 1 };
  await tx("complaints").where({ id: complaint.id }).update({
    state: next.state,
    sealed_position: next.sealedPosition,
    position_sent_at: next.positionSentAt,
    outcome: next.outcome,
    sealed_outcome: next.sealedOutcome,
    closed_at: next.closedAt,
    version: next.version,
  });
  return next;
}
