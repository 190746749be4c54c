import type { RowGuard } from "./platform/row-security.ts";

const STAFF = "(select acts_as('CASEWORKER', 'DPO', 'SYSTEM'))";

/** Whose request `r` is: what a citizen made here, and what her login proves to be about her. */
const OWN = "(r.submitted_by = acting_person() and r.channel = 'PORTAL' or r.cpr_index = acting_cpr())";

/** Rows of a request: for staff, and for the citizen whose request it is. Auditors see no contents of cases. */
function ofRequest(column: string): RowGuard {
  return {
    see: `${STAFF} or exists (select from data_requests r where r.id = ${column} and ${OWN})`,
  };
}

/** Rows that whoever sees the row they belong to may see. */
function via(column: string, table: string): RowGuard {
  return { see: `exists (select from ${table} parent where parent.id = ${column})` };
}

/** Rows that staff work with and nobody else is shown. */
const ofStaff: RowGuard = { see: STAFF };

/** Rows of the service itself, which nobody is shown. */
const ofSystem: RowGuard = { see: "(select acts_as('SYSTEM'))" };

/**
 * Who sees which rows of every table, whatever a resolver does (design.md 10). A table of a person's rows has
 * a condition in SQL; any other says why it has none. Without a line here the server may not touch a table.
 */
export const rowGuards: Readonly<Record<string, RowGuard>> = {
  amendment_tasks: { see: "(select acts_as('DPO', 'SYSTEM'))" },
  absences: ofStaff,
  audit_events: {
    // The log names people by pseudonym: staff see it, and a citizen what she did and what was done with her request.
    see: `(select acts_as('AUDITOR', 'CASEWORKER', 'DPO', 'SYSTEM')) or actor_id = acting_person() or subject_id = acting_person()
      or exists (select from data_requests r where r.id = subject_id and ${OWN})`,
    // Nobody writes an event in another's name.
    write: "(select acts_as('SYSTEM')) or actor_id is not distinct from acting_person()",
    appendOnly: true,
    auditors: true,
  },
  audit_alarms: { see: "(select acts_as('CASEWORKER', 'DPO', 'AUDITOR', 'SYSTEM'))", auditors: true },
  audit_checkpoints: { notPersonal: "Signed heads of the log, which are public.", appendOnly: true },
  audit_entry_bundles: {
    see: "(select acts_as('AUDITOR', 'DPO', 'SYSTEM'))",
    appendOnly: true,
    auditors: true,
  },
  audit_export_chunks: via("export_id", "audit_exports"),
  audit_export_grants: via("export_id", "audit_exports"),
  audit_exports: { see: "(select acts_as('AUDITOR', 'DPO', 'SYSTEM'))" },
  audit_leaves: { notPersonal: "Places and hashes of events.", appendOnly: true },
  audit_log_keys: { notPersonal: "Public keys of the log.", appendOnly: true },
  audit_lookups: {
    // The citizen whose request it is sees when, in which role and why; who it was is in the log, which she does not see.
    see: `(select acts_as('AUDITOR', 'CASEWORKER', 'DPO', 'SYSTEM'))
      or exists (select from data_requests r where r.id = data_request_id and ${OWN})`,
    write: "(select acts_as('AUDITOR', 'CASEWORKER', 'DPO', 'SYSTEM'))",
    appendOnly: true,
    auditors: true,
  },
  audit_tiles: { notPersonal: "Hashes of the log, which are public.", appendOnly: true },
  audit_unsequenced: { notPersonal: "Ids of events that wait for a place." },
  breach_reminders: via("breach_id", "breaches"),
  breach_notifications: via("breach_id", "breaches"),
  breaches: { see: "(select acts_as('DPO', 'SYSTEM'))" },
  complaints: { see: "(select acts_as('DPO', 'SYSTEM'))" },
  audit_verifications: { notPersonal: "When the log was verified, and what was found." },
  data_request_rights: ofRequest("data_request_id"),
  data_requests: {
    // Auditors see that a case exists, its state and dates; what is in it is sealed, and they see no key.
    see: `(select acts_as('CASEWORKER', 'DPO', 'AUDITOR', 'SYSTEM')) or ${OWN.replaceAll("r.", "data_requests.")}`,
  },
  attachment_chunks: via("attachment_id", "attachments"),
  attachments: {
    // Evidence that staff entered is not the citizen's; what she sent, or was sent, is.
    see: `${STAFF} or (uploaded_by = acting_person() or message_id is not null)
      and exists (select from data_requests r where r.id = data_request_id and ${OWN})`,
  },
  deadline_reminders: ofStaff,
  deadline_rounds: { notPersonal: "Numbers of a day." },
  delays: ofRequest("data_request_id"),
  deliveries: ofRequest("data_request_id"),
  dpo_advice: ofStaff,
  duplicate_rulings: ofStaff,
  download_grants: via("package_id", "packages"),
  erasure_attempts: via("plan_id", "erasure_plans"),
  erasure_ledger: ofSystem,
  erasure_plans: ofRequest("data_request_id"),
  erasure_statements: via("attempt_id", "erasure_attempts"),
  finding_pages: via("source_run_id", "source_runs"),
  identity_choices: ofStaff,
  found_file_reviews: ofStaff,
  hand_task_files: via("hand_task_id", "hand_tasks"),
  hand_tasks: ofRequest("data_request_id"),
  known_identities: ofStaff,
  package_chunks: via("package_id", "packages"),
  system_checks: { notPersonal: "Names of tables and columns that a data map does not decide." },
  legal_holds: {
    // Whoever a hold is about sees that it keeps her data when she asks what erasure would do; why is sealed.
    see: `${STAFF} or cpr_index = acting_cpr() or category is not null and (select acts_as('CITIZEN'))`,
    write: STAFF,
  },
  internal_notes: ofStaff,
  letter_versions: via("letter_id", "letters"),
  letters: ofRequest("data_request_id"),
  messages: ofRequest("data_request_id"),
  objections: ofRequest("data_request_id"),
  legal_entry_texts: { notPersonal: "Words of the published law.", appendOnly: true },
  identity_checks: { see: STAFF },
  packages: ofRequest("data_request_id"),
  person_details: { see: `${STAFF} or person_id = acting_person()` },
  people: { see: `${STAFF} or id = acting_person()` },
  publication_proposals: {
    // A staff member's pseudonym beside a text.
    see: "(select acts_as('DPO', 'SYSTEM'))",
    appendOnly: true,
  },
  published_versions: { notPersonal: "What the public is told.", appendOnly: true },
  questions: ofRequest("data_request_id"),
  recipient_notices: ofRequest("data_request_id"),
  rectification_points: ofRequest("data_request_id"),
  redactions: ofRequest("data_request_id"),
  reopenings: ofRequest("data_request_id"),
  representations: ofRequest("data_request_id"),
  restrictions: ofRequest("data_request_id"),
  rate_limits: { notPersonal: "Counters under keyed hashes, for minutes." },
  review_items: ofRequest("data_request_id"),
  right_tasks: ofRequest("data_request_id"),
  service_tokens: { see: "(select acts_as('DPO', 'SYSTEM')) or created_by = acting_person()" },
  safeguards: { notPersonal: "How many people it takes, decided by a staff pseudonym.", appendOnly: true },
  sessions: { see: "(select acts_as('DPO', 'SYSTEM')) or person_id = acting_person()" },
  sign_in_attempts: ofSystem,
  source_runs: ofRequest("data_request_id"),
  trusted_documents: ofSystem,
  vault_retired_keys: { notPersonal: "Names of master keys, derived from them.", appendOnly: true },
  vault_keys: {
    see: `${STAFF} or id = (select p.vault_key_id from people p where p.id = acting_person())
      or exists (select from data_requests r where r.vault_key_id = vault_keys.id and ${OWN})`,
    write: "true", // a key is made before what it seals
  },
};
