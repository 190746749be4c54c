import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table identity_checks (
      id              uuid primary key,
      data_request_id uuid not null,
      outcome         text not null,
      method          text,
      document        text not null,
      rejection       text,
      checked_by      uuid not null,
      checked_at      timestamptz not null,
      vault_key_id    uuid,
      sealed_note     bytea,
      forget_on       date not null,
      constraint identity_checks_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete cascade,
      constraint identity_checks_checked_by_fkey foreign key (checked_by) references people (id) on delete restrict,
      constraint identity_checks_vault_key_id_fkey foreign key (vault_key_id) references vault_keys (id) on delete set null,
      constraint identity_checks_method_check check (method in ('IN_PERSON', 'DOCUMENT')),
      constraint identity_checks_document_check
        check (document in ('PASSPORT', 'DRIVING_LICENCE', 'HEALTH_CARD_AND_CERTIFICATE', 'OTHER')),
      constraint identity_checks_rejection_check check (rejection in ('ANOTHER_PERSON', 'UNREADABLE', 'EXPIRED', 'NOT_SUITABLE')),
      constraint identity_checks_outcome_check check (
        outcome = 'ACCEPTED' and method is not null and rejection is null
        or outcome = 'REJECTED' and method is null and rejection is not null)
    );
    comment on table identity_checks is
      'Who checked what, when, to know who asks (Art. 12(6)). The note has a vault key of its own, deleted before the case is (Art. 5(1)(e)).';
    create index identity_checks_data_request_id_idx on identity_checks (data_request_id, checked_at desc);
    create index identity_checks_forget_on_idx on identity_checks (forget_on) where vault_key_id is not null;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`drop table identity_checks`);
}
