import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { ProgressTx, Tx } from "../audit/transact.ts";

/** A way by which something reaches somebody. */
export type Channel = "PORTAL" | "EMAIL_NOTICE" | "DIGITAL_POST" | "PAPER";

/** Handed over: a carrier has it. Delivered: the recipient can read it. Failed: it will not come this way. */
export type DeliveryState = "WAITING" | "RETRYING" | "HANDED_OVER" | "DELIVERED" | "FAILED";

/** One way of one letter, or of the notice of one message. */
export type Delivery = {
  id: string;
  dataRequestId: string;
  letterId: string | null;
  messageId: string | null;
  channel: Channel;
  state: DeliveryState;
  attempts: number;
  reason: string | null;
  createdAt: Date;
  settledAt: Date | null;
};

const COLUMNS = {
  id: "deliveries.id",
  dataRequestId: "deliveries.data_request_id",
  letterId: "deliveries.letter_id",
  messageId: "deliveries.message_id",
  channel: "deliveries.channel",
  state: "deliveries.state",
  attempts: "deliveries.attempts",
  reason: "deliveries.reason",
  createdAt: "deliveries.created_at",
  settledAt: "deliveries.settled_at",
};

/** What is new about a delivery. */
export type NewDelivery = Pick<Delivery, "dataRequestId" | "channel" | "state" | "createdAt"> &
  Partial<Pick<Delivery, "letterId" | "messageId" | "settledAt">>;

/** Begins a delivery; a letter goes each way once, so a second beginning is nothing. */
export async function insertDelivery(tx: Tx, delivery: NewDelivery): Promise<string | undefined> {
  const [row] = await tx("deliveries")
    .insert({
      id: randomUUID(),
      data_request_id: delivery.dataRequestId,
      letter_id: delivery.letterId ?? null,
      message_id: delivery.messageId ?? null,
      channel: delivery.channel,
      state: delivery.state,
      created_at: delivery.createdAt,
      settled_at: delivery.settledAt ?? null,
    })
    .onConflict(["letter_id", "channel"])
    .ignore()
    .returning("id");
  return row?.id;
}

/** Finds a delivery. */
export async function findDelivery(db: Knex, id: string): Promise<Delivery | undefined> {
  return db("deliveries").select(COLUMNS).where({ id }).first();
}

/** Holds a delivery until the transaction ends. */
export async function lockDelivery(tx: Tx, id: string): Promise<Delivery | undefined> {
  return tx("deliveries").select(COLUMNS).where({ id }).forUpdate().first();
}

/** The ways of a letter. */
export async function listDeliveries(db: Knex, letterId: string): Promise<Delivery[]> {
  return db("deliveries").select(COLUMNS).where({ letter_id: letterId }).orderBy("deliveries.created_at");
}

/** Letters that wait to be printed and posted, oldest first. */
export async function listPaperTasks(db: Knex, limit: number): Promise<Delivery[]> {
  return db("deliveries")
    .select(COLUMNS)
    .where({ channel: "PAPER", state: "WAITING" })
    .orderBy(["deliveries.created_at", "deliveries.id"])
    .limit(limit);
}

/** Settles a delivery, one way or the other. */
export async function setDelivery(
  tx: Tx,
  id: string,
  change: { state: DeliveryState; reason?: string | null; settledAt: Date; attempts?: number },
): Promise<void> {
  await tx("deliveries")
    .where({ id })
    .update({
      state: change.state,
      reason: change.reason ?? null,
      settled_at: change.settledAt,
      ...(change.attempts !== undefined && { attempts: change.attempts }),
    });
}

/** Counts an attempt that may be made again; the queue decides when. */
export async function setRetrying(tx: ProgressTx, id: string, reason: string): Promise<number> {
  const [row] = await tx("deliveries")
    .where({ id })
    .update({ state: "RETRYING", reason, attempts: tx.raw("attempts + 1") })
    .returning("attempts");
  return row?.attempts ?? 0;
}
