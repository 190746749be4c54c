import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table service_tokens (
      id           uuid primary key,
      label        text not null,
      scopes       text[] not null,
      token_hash   text not null,
      created_by   uuid not null,
      created_at   timestamptz not null,
      expires_at   timestamptz not null,
      last_used_at timestamptz,
      revoked_at   timestamptz,
      constraint service_tokens_token_hash_key unique (token_hash),
      constraint service_tokens_created_by_fkey foreign key (created_by) references people (id) on delete restrict,
      constraint service_tokens_label_check check (label ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
      constraint service_tokens_scopes_check check (cardinality(scopes) > 0 and scopes <@ array['AUDIT']),
      constraint service_tokens_expires_at_check check (expires_at > created_at)
    );
    comment on table service_tokens is 'What programs and auditors show instead of signing in: scoped, expiring, kept as a hash (Art. 32(1)(b)).';
    create index service_tokens_created_by_idx on service_tokens (created_by, created_at desc, id desc);
    create index service_tokens_created_at_idx on service_tokens (created_at desc, id desc);
    create index people_signed_in_at_idx on people (signed_in_at desc, id desc);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table service_tokens;
    drop index people_signed_in_at_idx;
  `);
}
