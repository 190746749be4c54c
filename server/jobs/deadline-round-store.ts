import type { Knex } from "knex";
import type { ProgressTx, Tx } from "../audit/transact.ts";
import { AppError } from "../errors.ts";

/** What one day's look at the deadlines found. Each request counts once, by its most urgent threshold. */
export type RoundCounts = { due14: number; due7: number; due3: number; due1: number; overdue: number };

/** One day's look, and what became of the overview by e-mail. */
export type DeadlineRound = RoundCounts & {
  day: string;
  mailState: "NONE" | "WAITING" | "SENT" | "FAILED";
  attempts: number;
  reason: string | null;
};

const COLUMNS = {
  day: "deadline_rounds.day",
  due14: "deadline_rounds.due_14",
  due7: "deadline_rounds.due_7",
  due3: "deadline_rounds.due_3",
  due1: "deadline_rounds.due_1",
  overdue: "deadline_rounds.overdue",
  mailState: "deadline_rounds.mail_state",
  attempts: "deadline_rounds.attempts",
  reason: "deadline_rounds.reason",
};

/** Finds the look of a day. */
export async function findRound(db: Knex, day: string): Promise<DeadlineRound | undefined> {
  return db("deadline_rounds").select(COLUMNS).where({ day }).first();
}

/** Keeps the look of a day; a second one on the same day is CONFLICT. */
export async function insertRound(
  tx: Tx,
  { day, at, mailState, ...counts }: RoundCounts & Pick<DeadlineRound, "day" | "mailState"> & { at: Date },
): Promise<void> {
  const inserted = await tx("deadline_rounds")
    .insert({
      ...{ day, at, mail_state: mailState, overdue: counts.overdue },
      ...{ due_14: counts.due14, due_7: counts.due7, due_3: counts.due3, due_1: counts.due1 },
    })
    .onConflict("day")
    .ignore()
    .returning("day");
  if (inserted.length === 0) throw new AppError("CONFLICT", "The deadlines of this day have been looked at.");
}

/** Says what became of the overview. */
export async function setRoundMail(
  tx: ProgressTx | Tx,
  day: string,
  change: Pick<DeadlineRound, "mailState" | "attempts" | "reason">,
): Promise<void> {
  await tx("deadline_rounds")
    .where({ day })
    .update({ mail_state: change.mailState, attempts: change.attempts, reason: change.reason });
}

/** An open request whose deadline is near or has passed, with the reminders of that deadline already given. */
export type NearDeadline = { id: string; dueOn: string; given: number[] };

/** Open requests due by a day, earliest first. */
export async function listNearDeadlines(db: Knex, by: string, limit: number): Promise<NearDeadline[]> {
  return db("data_requests")
    .select({
      id: "data_requests.id",
      dueOn: "data_requests.due_on",
      given: db.raw(
        `array(select r.threshold from deadline_reminders r
           where r.data_request_id = data_requests.id and r.due_on = data_requests.due_on)`,
      ),
    })
    .whereNull("data_requests.closed_at")
    .where("data_requests.due_on", "<=", by)
    .orderBy(["data_requests.due_on", "data_requests.id"])
    .limit(limit);
}

/** Records reminders, given or made superfluous by a more urgent one. */
export async function insertReminders(
  tx: Tx,
  day: string,
  reminders: readonly { id: string; dueOn: string; threshold: number; skipped: boolean }[],
): Promise<void> {
  if (reminders.length === 0) return;
  await tx("deadline_reminders").insert(
    reminders.map(({ id, dueOn, threshold, skipped }) => ({
      ...{ data_request_id: id, due_on: dueOn, threshold, day, skipped },
    })),
  );
}
