import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function rewrite_vault_keys();
    create function rewrite_vault_keys() returns bigint language plpgsql security definer
      set search_path = public set lock_timeout = '10s' as $$
    begin
      if not acts_as('SYSTEM') then
        raise exception 'only the service itself rewrites its keys' using errcode = 'insufficient_privilege';
      end if;
      cluster vault_keys using vault_keys_pkey;
      -- It writes deleted rows too while an older transaction may still see them, and its new index counts every row.
      return (select reltuples::bigint from pg_class where oid = 'vault_keys_pkey'::regclass) - (select count(*) from vault_keys);
    end $$;
    comment on function rewrite_vault_keys() is
      'Writes the table of keys anew, so that a deleted key is not left in the file until Postgres uses its place again (Art. 17). Answers how many deleted keys are there still, because an older transaction may see them.';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function rewrite_vault_keys();
    create function rewrite_vault_keys() returns void language plpgsql security definer
      set search_path = public set lock_timeout = '10s' as $$
    begin
      if not acts_as('SYSTEM') then
        raise exception 'only the service itself rewrites its keys' using errcode = 'insufficient_privilege';
      end if;
      cluster vault_keys using vault_keys_pkey;
    end $$;
    comment on function rewrite_vault_keys() is
      'Writes the table of keys anew, so that a deleted key is not left in the file until Postgres uses its place again (Art. 17).';
  `);
}
