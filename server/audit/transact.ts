import type { Knex } from "knex";
import type { Actor, Context } from "../context.ts";
import { append, type Receipt } from "./append.ts";
import type { AuditEvent } from "./event.ts";

declare const audited: unique symbol;

/** A transaction that ends with an audit event. Every function that writes takes one. */
export type Tx = Knex.Transaction & { readonly [audited]: true };

/**
 * Makes a change and records it, or does neither. Only this function makes a
 * Tx, so a write that leaves no trace does not compile.
 */
export async function transact<T extends object>(
  ctx: Pick<Context, "db" | "clock">,
  actor: Actor,
  change: (tx: Tx) => Promise<{ value: T; event: AuditEvent }>,
): Promise<T & { receipt: Receipt }> {
  return ctx.db.transaction(async (trx) => {
    const { value, event } = await change(trx as Tx);
    return { ...value, receipt: await append(trx, ctx, actor, event) };
  });
}

/** Records that personal data was read; there is no change to go with it (CJEU C-579/21). */
export async function record(ctx: Context, actor: Actor, event: AuditEvent): Promise<Receipt> {
  const { receipt } = await transact(ctx, actor, async () => ({ value: {}, event }));
  return receipt;
}

declare const progressing: unique symbol;

/** A transaction that saves the worker's progress. It changes nothing that people have decided or been told. */
export type ProgressTx = Knex.Transaction & { readonly [progressing]: true };

/**
 * Saves the progress of work that was begun by one event and will be ended by another: sealed
 * pages, chunks, the journal of an erasure. Only store functions made for that take a ProgressTx.
 */
export async function saveProgress<T>(
  ctx: Pick<Context, "db">,
  save: (tx: ProgressTx) => Promise<T>,
): Promise<T> {
  return ctx.db.transaction(async (trx) => save(trx as ProgressTx));
}

/**
 * Saves progress by a single statement, which is a transaction by itself, without the messages that begin and end one.
 * `save` MUST send one statement.
 */
export async function saveProgressAtOnce<T>(
  ctx: Pick<Context, "db">,
  save: (tx: ProgressTx) => Promise<T>,
): Promise<T> {
  return save(ctx.db as ProgressTx);
}
