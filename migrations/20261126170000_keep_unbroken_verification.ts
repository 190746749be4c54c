import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table audit_verifications
      add column unbroken_at   timestamptz,
      add column unbroken_size bigint,
      add column unbroken_root bytea,
      add constraint audit_verifications_unbroken_check
        check ((unbroken_at is null) = (unbroken_size is null) and (unbroken_at is null) = (unbroken_root is null)),
      add constraint audit_verifications_unbroken_root_check check (octet_length(unbroken_root) = 32);

    update audit_verifications set unbroken_at = at, unbroken_size = size, unbroken_root = root where problems = 0;

    comment on column audit_verifications.unbroken_at is
      'The last time that nothing was found broken; a later finding does not take it away (Art. 32(1)(d)).';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table audit_verifications
      drop column unbroken_at,
      drop column unbroken_size,
      drop column unbroken_root;
  `);
}
