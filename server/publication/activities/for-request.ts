import type { Knex } from "knex";
import type { Language } from "../../generated/schema.ts";
import { article15Information, type Article15Section } from "./article-15.ts";
import type { LegalFramework } from "../policies/legal-framework-schema.ts";
import type { Organisation } from "../policies/organisation-schema.ts";
import {
  findVersionAmong,
  findVersionOn,
  type PublishedContent,
  type PublishedDocument,
} from "../versions/published-version-store.ts";
import type { ProcessingActivities } from "../policies/processing-activities-schema.ts";
import { codeOf } from "../bilingual.ts";

/** Who answers a request, by the versions that were in force when it was received. */
export async function readOrganisationFor(
  db: Knex,
  versionIds: readonly string[],
): Promise<{ name: string; controllerName: string }> {
  const { name, controller } = await contentAmong(db, "ORGANISATION", versionIds);
  return { name, controllerName: controller.name.value };
}

/** The record of processing for a request, as it was in force when the request was received. */
export async function readRecordFor(db: Knex, versionIds: readonly string[]): Promise<ProcessingActivities> {
  return contentAmong(db, "PROCESSING_ACTIVITIES", versionIds);
}

/** The record of processing in force on a day; undefined before the first version. */
export async function findRecordOn(db: Knex, day: string): Promise<ProcessingActivities | undefined> {
  return (await findVersionOn(db, "PROCESSING_ACTIVITIES", day))?.content;
}

/** The facts about the organisation in force on a day; before the first version, those of the first. */
export async function readOrganisationOn(db: Knex, day: string): Promise<Organisation> {
  return (await findVersionOn(db, "ORGANISATION", day))?.content ?? contentAmong(db, "ORGANISATION", []);
}

/** The legal framework in force on a day; before the first version, the first. */
export async function readLegalFrameworkOn(db: Knex, day: string): Promise<LegalFramework> {
  return (
    (await findVersionOn(db, "LEGAL_FRAMEWORK", day))?.content ?? contentAmong(db, "LEGAL_FRAMEWORK", [])
  );
}

/** The information of Art. 15(1)(a)-(h) and 15(2) for a request, by the versions in force when it was received. */
export async function article15Of(
  db: Knex,
  versionIds: readonly string[],
  language: Language,
  categories: readonly string[],
): Promise<Article15Section[]> {
  const [record, organisation, framework] = await Promise.all([
    contentAmong(db, "PROCESSING_ACTIVITIES", versionIds),
    contentAmong(db, "ORGANISATION", versionIds),
    contentAmong(db, "LEGAL_FRAMEWORK", versionIds),
  ]);
  return article15Information(record, organisation, framework, codeOf(language), {
    categories,
  });
}

async function contentAmong<D extends PublishedDocument>(
  db: Knex,
  document: D,
  versionIds: readonly string[],
): Promise<PublishedContent[D]> {
  const found = await findVersionAmong(db, document, versionIds);
  if (!found) throw new Error(`no version of ${document} has been published`);
  return found.content;
}
