import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { ProgressTx, Tx } from "../audit/transact.ts";
import type { ErasureStatement } from "./erasure-change-rows.ts";

/** One time an approved erasure was tried in its system. */
export type ErasureAttempt = {
  id: string;
  planId: string;
  number: number;
  startedAt: Date;
  endedAt: Date | null;
  outcome: "COMMITTED" | "ROLLED_BACK" | null;
  fault: string | null;
};

/** Begins an attempt. One that a crash left without an end gets it: what it told came to nothing. */
export async function insertAttempt(tx: ProgressTx, planId: string, at: Date): Promise<string> {
  await tx("erasure_attempts")
    .where({ plan_id: planId })
    .whereNull("outcome")
    .update({ outcome: "ROLLED_BACK", ended_at: at, fault: "INTERNAL" });
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

/** Keeps how the open attempt of a plan ended. */
export async function endAttempt(
  tx: Tx | ProgressTx,
  planId: string,
  end: { outcome: "COMMITTED" | "ROLLED_BACK"; fault: string | null; at: Date },
): Promise<void> {
  await tx("erasure_attempts")
    .where({ plan_id: planId })
    .whereNull("outcome")
    .update({ outcome: end.outcome, fault: end.fault, ended_at: end.at });
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
