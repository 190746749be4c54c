import type { Knex } from "knex";

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table published_versions
      drop constraint published_versions_document_check,
      add constraint published_versions_document_check
        check (document in ('ORGANISATION', 'PRIVACY_POLICY', 'LEGAL_FRAMEWORK', 'PROCESSING_ACTIVITIES',
                            'ACCESSIBILITY_STATEMENT', 'COOKIE_INFORMATION')),
      add column proposed_by uuid;
    comment on column published_versions.proposed_by is
      'Who put the text forward, where it is not the one who published it (Art. 5(2)).';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table published_versions
      drop column proposed_by,
      drop constraint published_versions_document_check,
      add constraint published_versions_document_check
        check (document in ('ORGANISATION', 'PRIVACY_POLICY', 'LEGAL_FRAMEWORK', 'PROCESSING_ACTIVITIES'))
        not valid;
  `);
}
