import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table person_details (
      person_id     uuid primary key,
      language      text not null,
      email_notices boolean not null,
      sealed_email  bytea,
      version       integer not null,
      changed_at    timestamptz not null,
      constraint person_details_person_id_fkey foreign key (person_id) references people (id) on delete cascade,
      constraint person_details_language_check check (language in ('DA', 'EN')),
      constraint person_details_version_check check (version > 0)
    );
    comment on table person_details is 'How somebody who signs in wants to be written to (Art. 12(1)-(2)). The address is sealed with her own key and searched by nobody.';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`drop table person_details;`);
}
