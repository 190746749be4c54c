import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table audit_verifications (
      scope    text primary key,
      at       timestamptz not null,
      size     bigint not null,
      root     bytea not null,
      problems integer not null,
      constraint audit_verifications_scope_check check (scope in ('WHOLE', 'NEW')),
      constraint audit_verifications_root_check check (octet_length(root) = 32)
    );
    comment on table audit_verifications is 'When the log was last verified, and up to which head (Art. 32(1)(d)). One row for each scope.';

    create table audit_alarms (
      id              uuid primary key,
      raised_at       timestamptz not null,
      code            text not null,
      index           bigint not null,
      acknowledged_at timestamptz,
      acknowledged_by uuid,
      constraint audit_alarms_acknowledged_check check ((acknowledged_at is null) = (acknowledged_by is null))
    );
    comment on table audit_alarms is 'What verification found broken in the log, and who has taken note of it (Art. 32(1)(d), 33).';
    create index audit_alarms_open_idx on audit_alarms (raised_at, id) where acknowledged_at is null;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table audit_alarms;
    drop table audit_verifications;
  `);
}
