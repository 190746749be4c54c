import type { Knex } from "knex";
import type { Tx } from "../audit/transact.ts";
import { refuseHeld, type ErasurePermit } from "../sources/erasure/erasure-permit.ts";

/** A kind of data that goes some time after a case has ended, before all the rest of it. */
export type CaseClass = "findings" | "messages" | "letters" | "deliveries" | "erasureAttempts";

/** The tables of each kind, with how their rows hang on a request `r`; what hangs on them goes with them. */
const ROWS_OF: Readonly<Record<CaseClass, Readonly<Record<string, string>>>> = {
  // Without its runs a reopened case reads the systems anew, and does not take an empty review for a finished one.
  findings: {
    source_runs: "data_request_id = r.id",
    known_identities: "data_request_id = r.id",
    // Which of several people she is must be known when what was kept of her is looked at again.
    identity_choices: `data_request_id = r.id and not exists (
      select from erasure_plans p where p.data_request_id = r.id and p.look_holds)`,
  },
  messages: { messages: "data_request_id = r.id", internal_notes: "data_request_id = r.id" },
  letters: { letters: "data_request_id = r.id" },
  deliveries: { deliveries: "data_request_id = r.id" },
  erasureAttempts: {
    erasure_attempts: "plan_id in (select p.id from erasure_plans p where p.data_request_id = r.id)",
  },
};

/** What hangs on a request and goes with it, in an order that no foreign key forbids. */
export const GOES_WITH_REQUEST = [
  ...[
    "hand_tasks",
    "found_file_reviews",
    "source_runs",
    "known_identities",
    "identity_choices",
    "packages",
    "letters",
    "deliveries",
  ],
  ...["messages", "internal_notes", "attachments", "questions", "identity_checks", "representations"],
  ...["duplicate_rulings", "dpo_advice", "reopenings", "right_tasks", "rectification_points", "restrictions"],
  ...["objections", "recipient_notices", "erasure_plans", "deadline_reminders", "delays"],
] as const;

/** A case that has ended, as retention sees it. */
export type EndedCase = { id: string; cprIndex: string | null; vaultKeyId: string; state: string };

/** Where a look at ended cases goes on. */
export type EndedQuery = { endedBefore: Date; afterId: string | undefined };

const AT_ONCE = 200;

/**
 * Cases that ended before a moment, by id. One with a restriction in force, or an open complaint about it, is none:
 * what the person or the authority still needs is kept (Art. 18(1)(c), 17(3)(e)).
 */
function endedCases(db: Knex, { endedBefore, afterId }: EndedQuery) {
  const query = db("data_requests as r")
    .select({ id: "r.id", cprIndex: "r.cpr_index", vaultKeyId: "r.vault_key_id", state: "r.state" })
    .where("r.closed_at", "<", endedBefore)
    .whereNull("r.forgotten_at")
    .whereRaw(
      `not exists (select from restrictions x where x.data_request_id = r.id and x.state = 'IN_FORCE')
       and not exists (select from complaints c where c.data_request_id = r.id and c.closed_at is null)`,
    )
    .orderBy("r.id")
    .limit(AT_ONCE);
  if (afterId) void query.where("r.id", ">", afterId);
  return query;
}

/**
 * Ended cases whose time is over, a few hundred at a time. One whose erasure kept something until a reason ends waits:
 * without its key nobody could find that again (Art. 17(3)).
 */
export async function listEndedCases(db: Knex, query: EndedQuery): Promise<EndedCase[]> {
  return endedCases(db, query).whereRaw(
    "not exists (select from erasure_plans p where p.data_request_id = r.id and p.look_holds)",
  );
}

/** The same, of those that still have rows of one kind. */
export async function listEndedCasesWith(db: Knex, kind: CaseClass, query: EndedQuery): Promise<EndedCase[]> {
  const some = Object.entries(ROWS_OF[kind]).map(
    ([table, hangs]) => `exists (select from ${table} where ${table}.${hangs})`,
  );
  return endedCases(db, query).whereRaw(`(${some.join(" or ")})`);
}

/** Deletes one kind of data of one case; says how many rows. */
export async function deleteRowsOf(
  tx: Tx,
  permit: ErasurePermit,
  kind: CaseClass,
  { id }: EndedCase,
): Promise<number> {
  refuseHeld(permit);
  let count = 0;
  for (const [table, hangs] of Object.entries(ROWS_OF[kind])) {
    const { rowCount } = await tx.raw<{ rowCount: number }>(
      `delete from ${table} using data_requests r where r.id = ? and ${table}.${hangs}`,
      [id],
    );
    count += rowCount;
  }
  return count;
}

/** Deletes all that hangs on a case, and what identifies a person from what stays. */
export async function emptyRequest(
  tx: Tx,
  permit: ErasurePermit,
  { id }: EndedCase,
  at: Date,
): Promise<void> {
  refuseHeld(permit);
  const evidenceKeys: string[] = await tx("identity_checks")
    .where({ data_request_id: id })
    .whereNotNull("vault_key_id")
    .pluck("vault_key_id");
  await tx("duplicate_rulings").where({ other_id: id }).delete();
  for (const table of GOES_WITH_REQUEST) await tx(table).where({ data_request_id: id }).delete();
  await tx("vault_keys").whereIn("vault_keys.id", evidenceKeys).delete();
  await tx("data_request_rights").where({ data_request_id: id }).update({ sealed_considerations: null });
  await tx("data_requests")
    .where({ id })
    .update({
      ...{ forgotten_at: at, submitted_by: null, vault_key_id: null, cpr_index: null },
      ...{ sealed_subject: Buffer.alloc(0), sealed_scope: null, input_hash: "", idempotency_key: id },
      sealed_extension: tx.raw("case when sealed_extension is null then null else ''::bytea end"),
    });
}

/** Files of nothing: announced and not sent, refused, or sent and never put with a message. Says how many went. */
export async function deleteLooseUploads(tx: Tx, announcedBefore: Date): Promise<number> {
  return tx("attachments")
    .whereNull("message_id")
    .where((loose) => loose.where("purpose", "MESSAGE").orWhereNot("state", "READY"))
    .where("created_at", "<", announcedBefore)
    .delete();
}

/** Deletes log-ons that ended before a moment; says how many. */
export async function deleteEndedSessions(tx: Tx, endedBefore: Date): Promise<number> {
  return tx("sessions").whereRaw("least(ended_at, expires_at) < ?", [endedBefore]).delete();
}

/**
 * Citizens who last logged on before a moment and have no case, role or log-on here any more. Whoever has once acted
 * for the library is kept, since what she did names her by pseudonym.
 */
export async function listForgottenPeople(
  db: Knex,
  signedInBefore: Date,
): Promise<{ id: string; cprIndex: string | null; vaultKeyId: string }[]> {
  const nowhere = [...ACTED, ["sessions", "person_id"]].map(
    ([table, column]) => `not exists (select from ${table} where ${table}.${column} = people.id)`,
  );
  return db("people")
    .select({ id: "people.id", cprIndex: "people.cpr_index", vaultKeyId: "people.vault_key_id" })
    .where("people.signed_in_at", "<", signedInBefore)
    .where("people.staff_roles", "{}")
    .whereRaw(nowhere.join(" and "))
    .orderBy("people.id")
    .limit(AT_ONCE);
}

/** Where a person is named by a row that stays. */
const ACTED: readonly (readonly [table: string, column: string])[] = [
  ["data_requests", "submitted_by"],
  ["data_requests", "extended_by"],
  ["questions", "asked_by"],
  ["identity_checks", "checked_by"],
  ["dpo_advice", "given_by"],
  ["reopenings", "reopened_by"],
  ["safeguards", "set_by"],
  ["duplicate_rulings", "ruled_by"],
  ["service_tokens", "created_by"],
  ["absences", "substitute_id"],
];

/** Deletes a person's row; the key is the caller's to delete. */
export async function deletePerson(tx: Tx, permit: ErasurePermit, id: string): Promise<void> {
  refuseHeld(permit);
  await tx("people").where({ id }).delete();
}
