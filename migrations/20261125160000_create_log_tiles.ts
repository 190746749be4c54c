import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table audit_tiles (
      level  smallint not null,
      index  bigint not null,
      hashes bytea not null,
      root   bytea not null,
      constraint audit_tiles_pkey primary key (level, index),
      constraint audit_tiles_level_check check (level between 0 and 63),
      constraint audit_tiles_index_check check (index >= 0),
      constraint audit_tiles_hashes_check check (octet_length(hashes) = 8192),
      constraint audit_tiles_root_check check (octet_length(root) = 32)
    );
    comment on table audit_tiles is 'Full tiles of the Merkle tree over the log, 256 hashes each (C2SP tlog-tiles; Art. 5(2)). Append-only.';

    create table audit_entry_bundles (
      index   bigint primary key,
      entries bytea not null,
      constraint audit_entry_bundles_index_check check (index >= 0)
    );
    comment on table audit_entry_bundles is 'The canonical bytes of 256 events each, as they were hashed (C2SP tlog-tiles; Art. 5(2)). Append-only.';

    create table audit_checkpoints (
      size bigint primary key,
      root bytea not null,
      note text not null,
      at   timestamptz not null,
      constraint audit_checkpoints_size_check check (size >= 0),
      constraint audit_checkpoints_root_check check (octet_length(root) = 32)
    );
    comment on table audit_checkpoints is 'Every head of the log that was signed (C2SP tlog-checkpoint; Art. 5(2)). Append-only.';

    create table audit_log_keys (
      key_id       text primary key,
      vkey         text not null,
      published_at timestamptz not null,
      constraint audit_log_keys_key_id_check check (key_id ~ '^[0-9a-f]{8}$'),
      constraint audit_log_keys_vkey_key unique (vkey)
    );
    comment on table audit_log_keys is 'Public keys that checkpoints were ever signed with (C2SP signed-note). Append-only.';

    create trigger audit_tiles_append_only before update or delete or truncate on audit_tiles
      for each statement execute function forbid_audit_change();
    create trigger audit_entry_bundles_append_only before update or delete or truncate on audit_entry_bundles
      for each statement execute function forbid_audit_change();
    create trigger audit_checkpoints_append_only before update or delete or truncate on audit_checkpoints
      for each statement execute function forbid_audit_change();
    create trigger audit_log_keys_append_only before update or delete or truncate on audit_log_keys
      for each statement execute function forbid_audit_change();
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop table audit_log_keys;
    drop table audit_checkpoints;
    drop table audit_entry_bundles;
    drop table audit_tiles;
  `);
}
