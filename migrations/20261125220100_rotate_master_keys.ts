import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table vault_keys add column wrapped_by text;
    comment on column vault_keys.wrapped_by is
      'The name of the master key that wraps this one, derived from it by a keyed hash; null where an earlier version wrapped it.';
    create index vault_keys_wrapped_by_idx on vault_keys (wrapped_by, id);

    create table vault_retired_keys (
      name       text primary key,
      retired_at timestamptz not null
    );
    comment on table vault_retired_keys is
      'Master keys that nothing is wrapped with any more, and never again may be (Art. 32(1)(a)).';

    create function refuse_retired_master_key() returns trigger language plpgsql as $$
    begin
      if exists (
        select from vault_retired_keys r where new.wrapped_by is null or r.name = new.wrapped_by
      ) then
        raise exception 'the master key was retired'
          using errcode = 'check_violation', constraint = 'vault_keys_wrapped_by_retired';
      end if;
      return new;
    end $$;

    create trigger vault_keys_retired before insert or update of wrapped, wrapped_by on vault_keys
      for each row execute function refuse_retired_master_key();
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop trigger vault_keys_retired on vault_keys;
    drop function refuse_retired_master_key();
    drop table vault_retired_keys;
    alter table vault_keys drop column wrapped_by;
  `);
}
