import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table data_requests
      add column forgotten_at timestamptz,
      alter column submitted_by drop not null,
      alter column vault_key_id drop not null,
      add constraint data_requests_forgotten_check check (
        case when forgotten_at is null then num_nulls(submitted_by, vault_key_id) = 0
        else num_nonnulls(submitted_by, vault_key_id, cpr_index, sealed_scope) = 0
          and length(sealed_subject) = 0 and input_hash = '' and idempotency_key = id::text and closed_at is not null end);
    comment on column data_requests.forgotten_at is
      'When all that was about a person was deleted with its key; what, when and by which role stays (Art. 5(1)(e), 5(2)).';
    create index data_requests_closed_at_idx on data_requests (closed_at, id)
      where closed_at is not null and forgotten_at is null;

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

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function rewrite_vault_keys();
    drop index data_requests_closed_at_idx;
    delete from data_requests where forgotten_at is not null;
    alter table data_requests
      drop column forgotten_at,
      alter column submitted_by set not null,
      alter column vault_key_id set not null;
  `);
}
