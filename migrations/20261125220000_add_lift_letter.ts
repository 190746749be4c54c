import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table restrictions
      add column lift_letter_id uuid,
      add constraint restrictions_lift_letter_id_fkey foreign key (lift_letter_id) references letters (id) on delete set null;
    comment on column restrictions.lift_letter_id is
      'The letter that tells of the lifting; it must have been sent before the restriction is lifted (Art. 18(3)).';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`alter table restrictions drop column lift_letter_id`);
}
