import type { Knex } from "knex";
import type { Tx } from "../../audit/transact.ts";

/** What is searched in one language; citation and provisions only of an entry that is confirmed, as they are shown. */
const wordsOf = (language: "da" | "en") => `
  concat_ws(' ', e ->> 'key', e #>> '{title,${language}}', e #>> '{shortTitle,${language}}', e #>> '{relevance,${language}}',
    case when e ->> 'confidence' <> 'unconfirmed' then
      concat_ws(' ', e ->> 'citation', e ->> 'celex',
        (select string_agg(concat_ws(' ', a #>> '{citation,${language}}', a #>> '{about,${language}}'), ' ')
         from jsonb_array_elements(e -> 'articles') a))
    end)`;

/** Makes the entries of a published framework searchable. */
export async function insertLegalEntryTexts(tx: Tx, versionId: string): Promise<void> {
  await tx.raw(
    `insert into legal_entry_texts (version_id, key, da, en)
     select v.id, e ->> 'key', to_tsvector('danish', ${wordsOf("da")}), to_tsvector('english', ${wordsOf("en")})
     from published_versions v, jsonb_array_elements(v.content -> 'entries') e
     where v.id = ? and v.document = 'LEGAL_FRAMEWORK'`,
    [versionId],
  );
}

/** A search as people write it, in which each word also finds those that begin with it: arkiv finds arkivloven. */
const beginning = (language: "danish" | "english") =>
  `cast(regexp_replace(websearch_to_tsquery('${language}', ?)::text, '(''([^'']|'''')*'')', '\\1:*', 'g') as tsquery)`;

/** The keys of the entries of a framework that a search finds, in Danish or English, the best first. */
export async function searchLegalEntries(db: Knex, versionId: string, search: string): Promise<string[]> {
  const { rows } = await db.raw<{ rows: { key: string }[] }>(
    `select t.key
     from legal_entry_texts t,
          ${beginning("danish")} da_query, ${beginning("english")} en_query
     where t.version_id = ? and (t.da @@ da_query or t.en @@ en_query)
     order by greatest(ts_rank(t.da, da_query), ts_rank(t.en, en_query)) desc, t.key`,
    [search, search, versionId],
  );
  return rows.map(({ key }) => key);
}
