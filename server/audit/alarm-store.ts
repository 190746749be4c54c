import type { Knex } from "knex";
import type { ProgressTx, Tx } from "./transact.ts";
import type { KeptHead, LogProblem, LogVerification } from "./verify-log.ts";

/** Something broken in the log that people are told of until one of them takes note. */
export type Alarm = {
  id: string;
  raisedAt: Date;
  code: string;
  index: number;
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
};

/** Whether the whole log was verified, or what came since. */
export type Scope = "WHOLE" | "NEW";

/** A verification that was made. */
export type Verified = KeptHead & { at: Date; problems: number };

const COLUMNS = {
  id: "audit_alarms.id",
  raisedAt: "audit_alarms.raised_at",
  code: "audit_alarms.code",
  index: "audit_alarms.index",
  acknowledgedAt: "audit_alarms.acknowledged_at",
  acknowledgedBy: "audit_alarms.acknowledged_by",
};

/** Alarms that nobody has taken note of, the oldest first. */
export async function listOpenAlarms(db: Knex, limit: number): Promise<Alarm[]> {
  const rows = await db("audit_alarms")
    .select(COLUMNS)
    .whereNull("acknowledged_at")
    .orderBy(["raised_at", "id"])
    .limit(limit);
  return rows.map(withNumber);
}

/** An alarm by its id. */
export async function findAlarm(db: Knex, id: string): Promise<Alarm | undefined> {
  const row = await db("audit_alarms").select(COLUMNS).where({ id }).first();
  return row && withNumber(row);
}

/** Reads an alarm and holds it until the transaction ends. */
export async function lockAlarm(tx: Tx, id: string): Promise<Alarm | undefined> {
  const row = await tx("audit_alarms").select(COLUMNS).where({ id }).forUpdate().first();
  return row && withNumber(row);
}

/** Whether an alarm for this is open, or was acknowledged. Waiting events may come again, and are told again. */
export async function hasAlarm(db: Knex, { code, index }: LogProblem): Promise<boolean> {
  const { rows } = await db.raw(
    `select from audit_alarms a where a.code = ? and (a.acknowledged_at is null or (a.index = ? and a.code <> 'EVENT_WAITING'))
     limit 1`,
    [code, index],
  );
  return rows.length > 0;
}

/** Keeps an alarm. */
export async function insertAlarm(
  tx: Tx,
  { id, raisedAt, code, index }: Omit<Alarm, "acknowledgedAt" | "acknowledgedBy">,
): Promise<void> {
  await tx("audit_alarms").insert({ id, raised_at: raisedAt, code, index });
}

/** Notes who has taken note of an alarm. */
export async function setAcknowledged(tx: Tx, id: string, personId: string, at: Date): Promise<void> {
  await tx("audit_alarms").where({ id }).update({ acknowledged_at: at, acknowledged_by: personId });
}

/** The last verification of a scope; undefined before the first. */
export async function findVerified(db: Knex, scope: Scope): Promise<Verified | undefined> {
  const { rows } = await db.raw(
    "select v.at, v.size, encode(v.root, 'hex') as root_hash, v.problems from audit_verifications v where v.scope = ?",
    [scope],
  );
  return rows.map(verifiedOf)[0];
}

/** The last verification of a scope that found nothing broken; undefined before the first. */
export async function findUnbroken(db: Knex, scope: Scope): Promise<Verified | undefined> {
  const { rows } = await db.raw(
    `select v.unbroken_at as at, v.unbroken_size as size, encode(v.unbroken_root, 'hex') as root_hash, 0 as problems
     from audit_verifications v where v.scope = ? and v.unbroken_at is not null`,
    [scope],
  );
  return rows.map(verifiedOf)[0];
}

type VerifiedRow = { at: Date; size: string; root_hash: string; problems: number };

function verifiedOf({ at, size, root_hash, problems }: VerifiedRow): Verified {
  return { at, size: Number(size), rootHash: root_hash, problems };
}

/**
 * Keeps what a verification found; the last one that found nothing broken stays beside it. It lies between the log's
 * own events and changes nothing people have decided.
 */
export async function setVerified(
  tx: Tx | ProgressTx,
  scope: Scope,
  at: Date,
  { size, rootHash, problems }: LogVerification,
): Promise<void> {
  await tx.raw(
    `insert into audit_verifications (scope, at, size, root, problems) values (?, ?, ?, decode(?, 'hex'), ?)
     on conflict (scope) do update
     set at = excluded.at, size = excluded.size, root = excluded.root, problems = excluded.problems`,
    [scope, at, size, rootHash, problems.length],
  );
  if (problems.length > 0) return;
  await tx.raw(
    "update audit_verifications set unbroken_at = at, unbroken_size = size, unbroken_root = root where scope = ?",
    [scope],
  );
}

function withNumber(row: Omit<Alarm, "index"> & { index: string }): Alarm {
  return { ...row, index: Number(row.index) };
}
