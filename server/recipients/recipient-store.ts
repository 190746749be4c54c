import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { Tx } from "../audit/transact.ts";
import type { RecipientNoticeState, Right } from "../generated/schema.ts";
import { open, seal } from "../vault/seal.ts";

/** A recipient that must be told of what was done to a person's data (Art. 19). */
export type StoredNotice = {
  id: string;
  dataRequestId: string;
  right: Right;
  recipient: string;
  nameDa: string;
  nameEn: string;
  state: RecipientNoticeState;
  recordedAt: Date | null;
  sealedReason: Buffer | null;
  /** The erasures this recipient has been told of already. */
  toldPlans: string[];
};

const COLUMNS = {
  id: "recipient_notices.id",
  dataRequestId: "recipient_notices.data_request_id",
  right: "recipient_notices.right",
  recipient: "recipient_notices.recipient",
  nameDa: "recipient_notices.name_da",
  nameEn: "recipient_notices.name_en",
  state: "recipient_notices.state",
  recordedAt: "recipient_notices.recorded_at",
  sealedReason: "recipient_notices.sealed_reason",
  toldPlans: "recipient_notices.told_plans",
};

const place = (row: string) => ({ table: "recipient_notices", column: "sealed_reason", row });

/** The notices of a request, by right and recipient. */
export async function listNotices(db: Knex, dataRequestId: string): Promise<StoredNotice[]> {
  return db("recipient_notices")
    .select(COLUMNS)
    .where({ data_request_id: dataRequestId })
    .orderBy(["recipient_notices.right", "recipient_notices.recipient"]);
}

/** Requests with a notice to somebody that is not sent yet: how many, and some of them. */
export type OpenNotices = { count: number; waiting: { id: string; number: string }[] };

const MOST_NAMED = 100;

/** The requests that have a notice which is not sent yet, by recipient; by number, and no more than are shown. */
export async function listOpenNotices(db: Knex): Promise<Map<string, OpenNotices>> {
  const { rows } = await db.raw<{ rows: (OpenNotices & { recipient: string })[] }>(
    `select n.recipient, count(*)::int as count,
       coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'number', n.number) order by n.number)
         filter (where n.place <= ?), '[]') as waiting
     from (
       select d.recipient, r.id, r.number, row_number() over (partition by d.recipient order by r.number) as place
       from (select distinct recipient, data_request_id from recipient_notices where state = 'OPEN') d
       join data_requests r on r.id = d.data_request_id
     ) n
     group by n.recipient`,
    [MOST_NAMED],
  );
  return new Map(rows.map(({ recipient, count, waiting }) => [recipient, { count, waiting }]));
}

/** Puts a recipient on the list; one that stands there already is told once. */
export async function insertNotice(
  tx: Tx,
  notice: {
    dataRequestId: string;
    right: Right;
    recipient: string;
    name: { da: string; en: string };
    createdAt: Date;
  },
): Promise<void> {
  await tx("recipient_notices")
    .insert({
      id: randomUUID(),
      data_request_id: notice.dataRequestId,
      right: notice.right,
      recipient: notice.recipient,
      name_da: notice.name.da,
      name_en: notice.name.en,
      created_at: notice.createdAt,
    })
    .onConflict(["data_request_id", "right", "recipient"])
    .ignore();
}

/** Has a recipient told once more; that they were told before stands in the log. */
export async function reopenNotice(
  tx: Tx,
  dataRequestId: string,
  right: Right,
  recipient: string,
): Promise<void> {
  await tx("recipient_notices")
    .where({ data_request_id: dataRequestId, right, recipient })
    .update({ state: "OPEN", recorded_at: null, recorded_by: null, sealed_reason: null });
}

/** Keeps which erasures a recipient has now been told of, so that a later notice tells only of what went since. */
export async function setToldPlans(tx: Tx, id: string, plans: readonly string[]): Promise<void> {
  await tx("recipient_notices")
    .where({ id })
    .update({ told_plans: [...plans] });
}

/** Records what became of a notice. */
export async function setNoticeRecorded(
  tx: Tx,
  key: Buffer,
  id: string,
  recorded: { state: RecipientNoticeState; reason: string | null; at: Date; by: string },
): Promise<void> {
  await tx("recipient_notices")
    .where({ id })
    .update({
      state: recorded.state,
      recorded_at: recorded.at,
      recorded_by: recorded.by,
      sealed_reason: recorded.reason ? seal(key, place(id), recorded.reason) : null,
    });
}

/** Opens why a recipient was not told, or how it was. */
export function openNoticeReason(key: Buffer, { id, sealedReason }: StoredNotice): string | null {
  return sealedReason && open(key, place(id), sealedReason).toString("utf8");
}
