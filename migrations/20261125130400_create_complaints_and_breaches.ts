import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create sequence complaint_numbers;
    create table complaints (
      id               uuid primary key,
      number           text not null,
      data_request_id  uuid,
      vault_key_id     uuid not null,
      received_at      timestamptz not null,
      state            text not null,
      sealed_reference bytea,
      sealed_about     bytea not null,
      sealed_position  bytea,
      position_sent_at timestamptz,
      outcome          text,
      sealed_outcome   bytea,
      closed_at        timestamptz,
      version          integer not null default 1,
      constraint complaints_number_key unique (number),
      constraint complaints_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete set null,
      constraint complaints_vault_key_id_fkey foreign key (vault_key_id) references vault_keys (id) on delete restrict,
      constraint complaints_state_check check (state in ('RECEIVED', 'POSITION_SENT', 'CLOSED')),
      constraint complaints_outcome_check check (outcome in ('UPHELD', 'PARTLY_UPHELD', 'NOT_UPHELD', 'INADMISSIBLE', 'WITHDRAWN')),
      constraint complaints_closed_at_check check ((state = 'CLOSED') = (closed_at is not null) and (closed_at is null) = (outcome is null))
    );
    comment on table complaints is 'Cases that were complained about to Datatilsynet (Art. 77; databeskyttelsesloven section 39). Text is sealed.';
    create index complaints_received_at_idx on complaints (received_at desc, id desc);
    create index complaints_data_request_id_idx on complaints (data_request_id);

    create sequence breach_numbers;
    create table breaches (
      id                   uuid primary key,
      number               text not null,
      vault_key_id         uuid not null,
      aware_at             timestamptz not null,
      deadline_at          timestamptz not null,
      rule_version         text not null,
      state                text not null default 'OPEN',
      sealed_facts         bytea not null,
      risk                 text,
      sealed_risk_reason   bytea,
      persons_told         text,
      sealed_persons_told  bytea,
      persons_told_at      timestamptz,
      closed_at            timestamptz,
      version              integer not null default 1,
      constraint breaches_number_key unique (number),
      constraint breaches_vault_key_id_fkey foreign key (vault_key_id) references vault_keys (id) on delete restrict,
      constraint breaches_state_check check (state in ('OPEN', 'CLOSED')),
      constraint breaches_risk_check check (risk is null or (risk in ('UNLIKELY', 'RISK', 'HIGH') and sealed_risk_reason is not null)),
      constraint breaches_persons_told_check
        check (persons_told is null or (persons_told in ('TOLD', 'DATA_UNINTELLIGIBLE', 'RISK_REMOVED', 'DISPROPORTIONATE_EFFORT')
          and sealed_persons_told is not null and persons_told_at is not null)),
      constraint breaches_closed_at_check check ((state = 'CLOSED') = (closed_at is not null))
    );
    comment on table breaches is 'Every personal data breach, with its 72 hours, risk, and whether those concerned were told (Art. 33(5), 34). Text is sealed.';
    create index breaches_aware_at_idx on breaches (aware_at desc, id desc);

    create table breach_notifications (
      breach_id          uuid not null,
      phase              integer not null,
      sent_at            timestamptz not null,
      included           text[] not null,
      sealed_text        bytea not null,
      sealed_late_reason bytea,
      constraint breach_notifications_pkey primary key (breach_id, phase),
      constraint breach_notifications_breach_id_fkey foreign key (breach_id) references breaches (id) on delete cascade,
      constraint breach_notifications_included_check
        check (included <@ array['NATURE', 'PERSONS', 'RECORDS', 'CONTACT', 'CONSEQUENCES', 'MEASURES'])
    );
    comment on table breach_notifications is 'What Datatilsynet was told of a breach, in phases where not all was known at once (Art. 33(3), 33(4)).';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table breach_notifications;
    drop table breaches;
    drop sequence breach_numbers;
    drop table complaints;
    drop sequence complaint_numbers;
  `);
}
