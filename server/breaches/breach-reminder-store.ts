import type { Knex } from "knex";
import type { Tx } from "../audit/transact.ts";

/** How many hours are left when the DPO is reminded; 0 is the alarm that the 72 are over. */
export const REMIND_AT = [48, 24, 6, 0] as const;

/** A breach that Datatilsynet has not been told of, with the reminders given so far. */
export type PendingBreach = { id: string; number: string; deadlineAt: Date; given: number[] };

/** Open breaches that may have to be notified and were not, due by a moment (Art. 33(1)). */
export async function listPendingBreaches(db: Knex, by: Date): Promise<PendingBreach[]> {
  return db("breaches")
    .select({
      id: "breaches.id",
      number: "breaches.number",
      deadlineAt: "breaches.deadline_at",
      given: db.raw("array(select r.hours from breach_reminders r where r.breach_id = breaches.id)"),
    })
    .whereNull("breaches.closed_at")
    .whereRaw("breaches.risk is distinct from 'UNLIKELY'")
    .whereRaw("not exists (select from breach_notifications n where n.breach_id = breaches.id)")
    .where("breaches.deadline_at", "<=", by)
    .orderBy(["breaches.deadline_at", "breaches.id"])
    .limit(100);
}

/** Keeps that a reminder was given, or made superfluous by a more urgent one; says whether it is new. */
export async function insertBreachReminders(
  tx: Tx,
  breachId: string,
  hours: readonly number[],
  remindedAt: Date,
): Promise<boolean> {
  const rows = hours.map((left) => ({ breach_id: breachId, hours: left, reminded_at: remindedAt }));
  const kept = await tx("breach_reminders").insert(rows).onConflict().ignore().returning("hours");
  return kept.length > 0;
}
