import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { ProgressTx, Tx } from "../../audit/transact.ts";
import type { ErasureStatement } from "../sql/erasure/erasure-change-rows.ts";

/** One time an approved erasure was tried in its system. */
export type ErasureAttempt = {
  id: string;
  planId: string;
  number: number;
  startedAt: Date;
  endedAt: Date | null;
  outcome: "COMMITTED" | "ROLLED_BACK" | "UNKNOWN" | null;
  fault: string | null;
};

/** How far an erasure had come when it failed: nothing is gone, the system was asked and we missed its answer, or it is gone. */
export type ErasurePhase = "BEFORE" | "ASKED" | "AFTER";

/** Faults after which nobody knows whether a system that was asked to make it final has done so. */
const UNANSWERED = ["UNREACHABLE", "TOO_SLOW", "BUSY", "FULL", "INTERNAL", "ANSWER_UNUSABLE", "REFUSED_WORK"];

/** Begins an attempt. */
export async function insertAttempt(tx: ProgressTx, planId: string, at: Date): Promise<string> {
  const id = randomUUID();
  await tx.raw(
    `insert into erasure_attempts (id, plan_id, number, started_at)
     select ?, ?, coalesce(max(a.number), 0) + 1, ? from erasure_attempts a where a.plan_id = ?`,
    [id, planId, at, planId],
  );
  return id;
}

/** Keeps that a statement changed rows. */
export async function insertStatement(
  tx: ProgressTx,
  attemptId: string,
  position: number,
  { collection, action, rows }: ErasureStatement,
  at: Date,
): Promise<void> {
  await tx("erasure_statements").insert({
    attempt_id: attemptId,
    position,
    collection,
    action,
    rows,
    executed_at: at,
  });
}

/** Keeps that an attempt is about to ask for its end; false when a successor has begun meanwhile, and it MUST NOT ask. */
export async function setJournalled(tx: ProgressTx, attemptId: string, at: Date): Promise<boolean> {
  const open = tx("erasure_attempts").where({ id: attemptId }).whereNull("outcome");
  return (await open.update({ journalled_at: at })) === 1;
}

/** Keeps that an attempt was committed. */
export async function setCommitted(tx: ProgressTx, attemptId: string, at: Date): Promise<void> {
  await tx("erasure_attempts")
    .where({ id: attemptId })
    .update({ outcome: "COMMITTED", fault: null, ended_at: at });
}

/**
 * Keeps why the open attempts of a plan failed, which is INTERNAL for one that a crash left without an end. One that had
 * asked for its end may have got it.
 */
export async function failAttempts(
  tx: Tx | ProgressTx,
  planId: string,
  { fault, at }: { fault: string; at: Date },
): Promise<void> {
  const outcome = tx.raw("case when journalled_at is null then 'ROLLED_BACK' else ? end", [onceAsked(fault)]);
  await tx("erasure_attempts")
    .where({ plan_id: planId })
    .whereNull("outcome")
    .update({ outcome, fault, ended_at: at });
}

/** What a fault tells of an attempt that had asked for its end. */
function onceAsked(fault: string): NonNullable<ErasureAttempt["outcome"]> {
  if (fault === "ERASED_OTHERWISE") return "COMMITTED";
  return UNANSWERED.includes(fault) ? "UNKNOWN" : "ROLLED_BACK";
}

/** Keeps what the system itself told of the attempts of which it was not known: the last that had asked did it, or none. */
export async function settleAttempts(
  tx: ProgressTx,
  planId: string,
  state: "DONE" | "NOT_DONE",
): Promise<void> {
  const attempts = () => tx("erasure_attempts").where({ plan_id: planId });
  if (state === "DONE") {
    const last = await attempts().whereNotNull("journalled_at").orderBy("number", "desc").first("id");
    if (last) await attempts().where({ id: last.id }).update({ outcome: "COMMITTED", fault: null });
  }
  await attempts().where({ outcome: "UNKNOWN" }).update({ outcome: "ROLLED_BACK" });
}

/** How far the erasure of each of some plans has come; one that was never tried is not among them. */
export async function findPhases(db: Knex, planIds: readonly string[]): Promise<Map<string, ErasurePhase>> {
  const rows: { planId: string; phase: ErasurePhase }[] = await db("erasure_attempts")
    .select({
      planId: "erasure_attempts.plan_id",
      phase: db.raw(`case when bool_or(outcome = 'COMMITTED') then 'AFTER'
        when bool_or(outcome = 'UNKNOWN') then 'ASKED' else 'BEFORE' end`),
    })
    .whereIn("erasure_attempts.plan_id", planIds)
    .groupBy("erasure_attempts.plan_id");
  return new Map(rows.map(({ planId, phase }) => [planId, phase]));
}

/** The attempts of a plan, each with its statements summed by collection, in order. */
export async function listAttempts(
  db: Knex,
  planId: string,
): Promise<(ErasureAttempt & { statements: (ErasureStatement & { executedAt: Date })[] })[]> {
  const attempts: ErasureAttempt[] = await db("erasure_attempts")
    .select({
      id: "erasure_attempts.id",
      planId: "erasure_attempts.plan_id",
      number: "erasure_attempts.number",
      startedAt: "erasure_attempts.started_at",
      endedAt: "erasure_attempts.ended_at",
      outcome: "erasure_attempts.outcome",
      fault: "erasure_attempts.fault",
    })
    .where({ plan_id: planId })
    .orderBy("erasure_attempts.number");
  const statements: (ErasureStatement & { attemptId: string; executedAt: Date })[] = await db(
    "erasure_statements",
  )
    .select({
      attemptId: "erasure_statements.attempt_id",
      collection: "erasure_statements.collection",
      action: "erasure_statements.action",
      rows: "erasure_statements.rows",
      executedAt: "erasure_statements.executed_at",
    })
    .whereIn(
      "erasure_statements.attempt_id",
      attempts.map(({ id }) => id),
    )
    .orderBy(["erasure_statements.attempt_id", "erasure_statements.position"]);
  return attempts.map((attempt) => ({
    ...attempt,
    statements: statements.filter(({ attemptId }) => attemptId === attempt.id),
  }));
}
