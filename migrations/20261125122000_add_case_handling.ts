import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table people add column staff_roles text[] not null default '{}';
    comment on column people.staff_roles is 'The staff roles of the last sign-in: who may be given a request.';
    create index people_staff_idx on people (id) where staff_roles <> '{}';

    alter table data_requests
      add column handler_id  uuid,
      add column needs_reply boolean not null default false,
      add constraint data_requests_handler_id_fkey foreign key (handler_id) references people (id) on delete set null;
    comment on column data_requests.handler_id is 'Who works on the request; null while nobody does.';
    comment on column data_requests.needs_reply is 'The citizen has written or answered, and nobody has looked since.';
    create index data_requests_handler_id_due_on_idx on data_requests (handler_id, due_on, id) where closed_at is null;
    create index data_requests_needs_reply_idx on data_requests (due_on, id) where closed_at is null and needs_reply;

    create table absences (
      person_id     uuid primary key,
      from_on       date not null,
      until_on      date not null,
      substitute_id uuid not null,
      constraint absences_person_id_fkey foreign key (person_id) references people (id) on delete cascade,
      constraint absences_substitute_id_fkey foreign key (substitute_id) references people (id) on delete cascade,
      constraint absences_until_on_check check (until_on >= from_on),
      constraint absences_substitute_id_check check (substitute_id <> person_id)
    );
    comment on table absences is 'Who is away and who takes over, so that no deadline waits for a person (Art. 12(3)).';
    create index absences_substitute_id_idx on absences (substitute_id);

    create table dpo_advice (
      id              uuid primary key,
      data_request_id uuid not null,
      dissent         boolean not null,
      sealed_text     bytea not null,
      given_by        uuid not null,
      given_at        timestamptz not null,
      constraint dpo_advice_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete cascade,
      constraint dpo_advice_given_by_fkey foreign key (given_by) references people (id) on delete restrict
    );
    comment on table dpo_advice is 'What a data protection officer advised, and where she disagreed: never changed, never overruled in silence (Art. 38, 39).';
    create index dpo_advice_data_request_id_idx on dpo_advice (data_request_id, given_at);

    create table reopenings (
      id              uuid primary key,
      data_request_id uuid not null,
      from_state      text not null,
      answers         jsonb not null,
      sealed_reason   bytea not null,
      reopened_by     uuid not null,
      reopened_at     timestamptz not null,
      constraint reopenings_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete cascade,
      constraint reopenings_reopened_by_fkey foreign key (reopened_by) references people (id) on delete restrict
    );
    comment on table reopenings is 'Why an ended request was taken up again, and the answers it had until then (Art. 5(2)).';
    create index reopenings_data_request_id_idx on reopenings (data_request_id, reopened_at);

    create table safeguards (
      id           uuid primary key,
      safeguard    text not null,
      persons      smallint not null,
      set_by       uuid not null,
      set_at       timestamptz not null,
      effective_at timestamptz not null,
      constraint safeguards_set_by_fkey foreign key (set_by) references people (id) on delete restrict,
      constraint safeguards_safeguard_check check (safeguard in ('RELEASE', 'REFUSAL', 'ERASURE')),
      constraint safeguards_persons_check check (persons in (1, 2)),
      constraint safeguards_effective_at_check check (effective_at >= set_at + case persons when 1 then interval '24 hours' else interval '0' end)
    );
    comment on table safeguards is 'How many people release, refuse and erase; loosened only a day after it was decided (Art. 32(4)). Rows are added, never changed.';
    create index safeguards_safeguard_idx on safeguards (safeguard, set_at desc);

    create table representations (
      data_request_id uuid primary key,
      kind            text not null,
      rights          text[] not null,
      expires_on      date,
      sealed_details  bytea not null,
      constraint representations_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete cascade,
      constraint representations_kind_check check (kind in ('GUARDIAN', 'POWER_OF_ATTORNEY')),
      constraint representations_expires_on_check check (kind <> 'POWER_OF_ATTORNEY' or expires_on is not null)
    );
    comment on table representations is 'Who asks for somebody else, for which rights and until when (forvaltningsloven § 8). Names and reasons are sealed.';

    create table duplicate_rulings (
      data_request_id uuid not null,
      other_id        uuid not null,
      ruling          text not null,
      sealed_reason   bytea not null,
      ruled_by        uuid not null,
      ruled_at        timestamptz not null,
      constraint duplicate_rulings_pkey primary key (data_request_id, other_id),
      constraint duplicate_rulings_data_request_id_fkey foreign key (data_request_id) references data_requests (id) on delete cascade,
      constraint duplicate_rulings_other_id_fkey foreign key (other_id) references data_requests (id) on delete cascade,
      constraint duplicate_rulings_ruled_by_fkey foreign key (ruled_by) references people (id) on delete restrict,
      constraint duplicate_rulings_ruling_check check (ruling in ('LINKED', 'KEPT_APART')),
      constraint duplicate_rulings_other_id_check check (other_id <> data_request_id)
    );
    comment on table duplicate_rulings is 'What staff made of two requests about the same person; neither ever blocks the other.';
    create index duplicate_rulings_other_id_idx on duplicate_rulings (other_id);

    alter table erasure_plans add column persons smallint not null default 2;
    alter table erasure_plans drop constraint erasure_plans_approved_by_check;
    alter table erasure_plans add constraint erasure_plans_approved_by_check
      check (approved_by is null or persons = 1 or approved_by <> planned_by);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table erasure_plans drop constraint erasure_plans_approved_by_check;
    alter table erasure_plans drop column persons;
    alter table erasure_plans add constraint erasure_plans_approved_by_check
      check (approved_by is null or approved_by <> planned_by);
    drop table duplicate_rulings;
    drop table representations;
    drop table safeguards;
    drop table reopenings;
    drop table dpo_advice;
    drop table absences;
    alter table data_requests drop column handler_id, drop column needs_reply;
    alter table people drop column staff_roles;
  `);
}
