import type { Knex } from "knex";
import type { Tx } from "../../audit/transact.ts";
import { AppError } from "../../errors.ts";
import type { PublishedVersion } from "../../generated/schema.ts";
import type { Bilingual } from "../bilingual.ts";
import type { LegalFramework } from "../policies/legal-framework-schema.ts";
import { insertLegalEntryTexts } from "../legal/legal-search-store.ts";
import type { Organisation } from "../policies/organisation-schema.ts";
import type { ProcessingActivities } from "../policies/processing-activities-schema.ts";
import type { RenderedPolicy } from "../text/render-policy.ts";

/** A text as it is published: both languages, with the tables of that day. */
export type PublishedText = {
  effectiveOn: string;
  changeNote: Bilingual;
  da: RenderedPolicy;
  en: RenderedPolicy;
};

/** What is published, by the name of the document. */
export type PublishedContent = {
  ORGANISATION: Organisation;
  PRIVACY_POLICY: PublishedText;
  LEGAL_FRAMEWORK: LegalFramework;
  PROCESSING_ACTIVITIES: ProcessingActivities;
  ACCESSIBILITY_STATEMENT: PublishedText;
  COOKIE_INFORMATION: PublishedText;
};

/** The name of a published document. */
export type PublishedDocument = keyof PublishedContent;

/** A version with what it says. */
export type VersionWithContent<D extends PublishedDocument> = {
  version: PublishedVersion;
  content: PublishedContent[D];
};

/** The content of any document; its name tells which. */
export type AnyContent = {
  [D in PublishedDocument]: { document: D; content: PublishedContent[D] };
}[PublishedDocument];

/** A version of any document; its name tells which content it has. */
export type AnyVersion = {
  [D in PublishedDocument]: {
    version: PublishedVersion & { document: D };
    content: PublishedContent[D];
  };
}[PublishedDocument];

const COLUMNS = {
  id: "published_versions.id",
  document: "published_versions.document",
  effectiveOn: "published_versions.effective_on",
  publishedAt: "published_versions.published_at",
  sha256: "published_versions.sha256",
  changeNoteDa: "published_versions.change_note_da",
  changeNoteEn: "published_versions.change_note_en",
};

type Row = Omit<PublishedVersion, "changeNote" | "__typename"> & {
  changeNoteDa: string;
  changeNoteEn: string;
};

/** The version of a document in force on a day: the latest that had taken effect by then. */
export async function findVersionOn<D extends PublishedDocument>(
  db: Knex,
  document: D,
  on: string,
): Promise<VersionWithContent<D> | undefined> {
  const row = await db("published_versions")
    .select({ ...COLUMNS, content: "published_versions.content" })
    .where({ document })
    .where("published_versions.effective_on", "<=", on)
    .orderBy("published_versions.effective_on", "desc")
    .first();
  return row && { version: toVersion(row), content: row.content };
}

/** The version of a document among some; where none of them is one, the document's first version. */
export async function findVersionAmong<D extends PublishedDocument>(
  db: Knex,
  document: D,
  ids: readonly string[],
): Promise<VersionWithContent<D> | undefined> {
  const row = await db("published_versions")
    .select({ ...COLUMNS, content: "published_versions.content" })
    .where({ document })
    .orderByRaw("published_versions.id = any(?) desc, published_versions.effective_on", [[...ids]])
    .first();
  return row && { version: toVersion(row), content: row.content };
}

/** A version of any document by its id. */
export async function findVersion(db: Knex, id: string): Promise<AnyVersion | undefined> {
  const row = await db("published_versions")
    .select({ ...COLUMNS, content: "published_versions.content" })
    .where({ id })
    .first();
  return row && ({ version: toVersion(row), content: row.content } as AnyVersion);
}

/** Every version of a document that takes effect before a day, the latest first. */
export async function listVersionsOf(
  db: Knex,
  document: PublishedDocument,
  { until, limit }: { until: string | null; limit: number },
): Promise<PublishedVersion[]> {
  const rows: Row[] = await db("published_versions")
    .select(COLUMNS)
    .where({ document })
    .where((query) => {
      if (until !== null) void query.where("published_versions.effective_on", "<=", until);
    })
    .orderBy("published_versions.effective_on", "desc")
    .limit(limit);
  return rows.map(toVersion);
}

/** The version of a document that takes effect last, whether or not that day has come. */
async function findNewestVersion(
  db: Knex,
  document: PublishedDocument,
): Promise<PublishedVersion | undefined> {
  const row = await db("published_versions")
    .select(COLUMNS)
    .where({ document })
    .orderBy("published_versions.effective_on", "desc")
    .first();
  return row && toVersion(row);
}

/** Every version of every document; there are few. */
export async function listAllVersions(db: Knex): Promise<PublishedVersion[]> {
  const rows: Row[] = await db("published_versions")
    .select(COLUMNS)
    .orderBy("published_versions.document")
    .orderBy("published_versions.effective_on");
  return rows.map(toVersion);
}

/** The legal framework that takes effect last, whether or not that day has come. */
export async function findNewestFramework(db: Knex): Promise<LegalFramework | undefined> {
  const row = await db("published_versions")
    .select({ content: "published_versions.content" })
    .where({ document: "LEGAL_FRAMEWORK" })
    .orderBy("published_versions.effective_on", "desc")
    .first();
  return row?.content;
}

/** The version of each document in force on a day; at most one of each. */
export async function listVersionsInForce(db: Knex, on: string): Promise<PublishedVersion[]> {
  const rows: Row[] = await db("published_versions")
    .distinctOn("published_versions.document")
    .select(COLUMNS)
    .where("published_versions.effective_on", "<=", on)
    .orderBy("published_versions.document")
    .orderBy("published_versions.effective_on", "desc");
  return rows.map(toVersion);
}

/** Some versions by their ids, in the order of their documents. */
export async function listVersions(db: Knex, ids: readonly string[]): Promise<PublishedVersion[]> {
  const rows: Row[] = await db("published_versions")
    .select(COLUMNS)
    .whereIn("published_versions.id", ids)
    .orderBy("published_versions.document")
    .orderBy("published_versions.effective_on");
  return rows.map(toVersion);
}

/** What is stored of a new version; it never changes afterwards. */
export type NewVersion = {
  id: string;
  effectiveOn: string;
  sha256: string;
  /** Who put the text forward, and who approved it; the same person may have done both (Art. 5(2)). */
  proposedBy: string | null;
  publishedBy: string | null;
  publishedAt: Date;
} & AnyContent;

/** The channel on which every process hears, at commit, that there is a new version; the payload is its id. */
export const PUBLISHED_CHANNEL = "published";

/** Adds a version and tells every process of it. Errors: CONFLICT when the document has one from that day or a later one. */
export async function insertVersion(tx: Tx, version: NewVersion): Promise<void> {
  const { id, document, effectiveOn, sha256, content, proposedBy, publishedBy, publishedAt } = version;
  // Held until commit, so that two versions of one document cannot pass each other.
  await tx.raw("select pg_advisory_xact_lock(hashtext('published_versions'), hashtext(?))", [document]);
  const newest = await findNewestVersion(tx, document);
  if (newest && newest.effectiveOn > effectiveOn) throw publishedMeanwhile(document, effectiveOn);
  try {
    await tx("published_versions").insert({
      id,
      document,
      effective_on: effectiveOn,
      sha256,
      content: JSON.stringify(content),
      change_note_da: content.changeNote.da,
      change_note_en: content.changeNote.en,
      proposed_by: proposedBy,
      published_by: publishedBy,
      published_at: publishedAt,
    });
    if (document === "LEGAL_FRAMEWORK") await insertLegalEntryTexts(tx, id);
    await tx.raw("select pg_notify(?, ?)", [PUBLISHED_CHANNEL, id]);
  } catch (cause) {
    if ((cause as { constraint?: string }).constraint !== "published_versions_document_effective_on_key")
      throw cause;
    throw publishedMeanwhile(document, effectiveOn, cause);
  }
}

function publishedMeanwhile(document: PublishedDocument, effectiveOn: string, cause?: unknown): AppError {
  const message = `A version of ${document} from ${effectiveOn} or later was published meanwhile. Try again.`;
  return new AppError("CONFLICT", message, undefined, { cause });
}

function toVersion({
  changeNoteDa,
  changeNoteEn,
  id,
  document,
  effectiveOn,
  publishedAt,
  sha256,
}: Row): PublishedVersion {
  const changeNote = { da: changeNoteDa, en: changeNoteEn };
  return { id, document, effectiveOn, publishedAt, sha256, changeNote };
}
