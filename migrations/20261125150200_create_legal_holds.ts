import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table legal_holds (
      id            uuid primary key,
      cpr_index     text,
      category      text,
      ground        text not null,
      vault_key_id  uuid not null,
      sealed_reason bytea not null,
      expires_on    date not null,
      placed_by     uuid not null,
      placed_at     timestamptz not null,
      ended_by      uuid,
      ended_at      timestamptz,
      ended_why     text,
      constraint legal_holds_vault_key_id_fkey foreign key (vault_key_id) references vault_keys (id) on delete restrict,
      constraint legal_holds_scope_check check ((cpr_index is null) <> (category is null)),
      constraint legal_holds_ground_check check (ground in ('ART17_3_B', 'ART17_3_D', 'ART17_3_E')),
      constraint legal_holds_ended_check check ((ended_at is null) = (ended_why is null)),
      constraint legal_holds_ended_why_check check (ended_why in ('LIFTED', 'EXPIRED'))
    );
    comment on table legal_holds is 'What must not be erased for now, for one person or one category of data (Art. 17(3)(b), (d), (e)).';
    create index legal_holds_cpr_index_idx on legal_holds (cpr_index) where ended_at is null;
    create index legal_holds_category_idx on legal_holds (category) where ended_at is null;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`drop table legal_holds`);
}
