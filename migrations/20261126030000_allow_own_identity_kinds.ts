import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table known_identities drop constraint known_identities_kind_check;
    alter table known_identities
      add constraint known_identities_kind_check check (kind ~ '^[a-z][A-Za-z0-9]{1,39}$');
    comment on column known_identities.kind is 'cpr, patronId, cardNumber, email, phone, or a kind that the operator names in the data maps (Art. 15(1)).';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    comment on column known_identities.kind is null;
    alter table known_identities drop constraint known_identities_kind_check;
    alter table known_identities
      add constraint known_identities_kind_check
      check (kind in ('cpr', 'patronId', 'cardNumber', 'email', 'phone')) not valid;
  `);
}
