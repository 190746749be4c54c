import type { Context } from "../../context.ts";
import type {
  Language,
  PublishedDocument,
  PublishedVersion,
  SectionDifference as SectionDifferenceView,
  VersionDifference,
  VersionText,
} from "../../generated/schema.ts";
import { cursorShapes, pageSize } from "../../platform/page.ts";
import { canonicalJson } from "./canonical.ts";
import { compareSections, type ComparedSection } from "./difference.ts";
import { differenceSummary, sectionDifferenceHtml } from "./difference-html.ts";
import { documentText, type DocumentText } from "../text/document-sections.ts";
import { plainText } from "../text/plain-text.ts";
import { findVersion, findVersionOn, listVersionsOf, type AnyVersion } from "./published-version-store.ts";
import { dayOf } from "../read-publication.ts";
import { wrongAt } from "../../platform/wrong-field.ts";
import { codeOf } from "../bilingual.ts";

type Asked = { language: Language };

/** The versions of a document, the latest first, also those that have yet to take effect. */
export async function readVersions(
  ctx: Context,
  { document, on, first }: { document: PublishedDocument; on?: string | null | undefined; first?: number },
): Promise<PublishedVersion[]> {
  return listVersionsOf(ctx.db, document, { until: on ?? null, limit: pageSize(first) });
}

/** One version for ever, in one language. */
export async function readVersion(
  ctx: Context,
  { id, language }: { id: string } & Asked,
): Promise<VersionText | null> {
  const found = await findAnyVersion(ctx, id);
  return found ? presentVersion(ctx, found, language) : null;
}

/** A document as it was on a day. */
export async function readPublishedDocument(
  ctx: Context,
  { document, language, on }: { document: PublishedDocument; on?: string | null | undefined } & Asked,
): Promise<VersionText | null> {
  const found = await findVersionOn(ctx.db, document, dayOf(ctx, on));
  return found ? presentVersion(ctx, found as AnyVersion, language) : null;
}

/** What differs between two versions of one document. Errors: INVALID_INPUT. */
export async function readVersionDifference(
  ctx: Context,
  { from, to, language }: { from: string; to: string } & Asked,
): Promise<VersionDifference | null> {
  const [before, after] = await Promise.all([findAnyVersion(ctx, from), findAnyVersion(ctx, to)]);
  if (!before || !after) return null;
  if (before.version.document !== after.version.document) {
    const message = "Choose two versions of the same document.";
    throw wrongAt(["to"], message);
  }
  const texts = await Promise.all([textOf(ctx, before, language), textOf(ctx, after, language)]);
  const difference = presentDifference(comparable(texts[0]), comparable(texts[1]), language);
  return { from: before.version, to: after.version, language, ...difference };
}

/** Two texts compared, with the difference in data, words and HTML. */
export function presentDifference(
  before: readonly ComparedSection[],
  after: readonly ComparedSection[],
  language: Language,
): Pick<VersionDifference, "counts" | "summary" | "sections"> {
  const difference = compareSections(before, after);
  const sections = difference.sections.map(({ isMoved, ...section }): SectionDifferenceView => {
    const html = sectionDifferenceHtml({ ...section, isMoved }, codeOf(language));
    return { ...section, moved: isMoved, html };
  });
  return { counts: difference.counts, summary: differenceSummary(difference, codeOf(language)), sections };
}

/** The sections of a text as they are compared: words without mark-up. */
export function comparable({ sections }: DocumentText): ComparedSection[] {
  return sections.map(({ id, title, html }) => ({ id, title, text: plainText(html) }));
}

async function findAnyVersion(ctx: Context, id: string): Promise<AnyVersion | undefined> {
  return cursorShapes.uuid.test(id) ? findVersion(ctx.db, id) : undefined;
}

/** The text of a version, citing the law by the framework of the day it took effect. */
export async function textOf(ctx: Context, found: AnyVersion, language: Language): Promise<DocumentText> {
  const framework =
    found.version.document === "PROCESSING_ACTIVITIES"
      ? await findVersionOn(ctx.db, "LEGAL_FRAMEWORK", found.version.effectiveOn)
      : undefined;
  return documentText(found, codeOf(language), framework?.content);
}

async function presentVersion(ctx: Context, found: AnyVersion, language: Language): Promise<VersionText> {
  const { title, sections } = await textOf(ctx, found, language);
  return {
    version: found.version,
    language,
    title,
    sections: sections.map((section) => ({
      ...section,
      permanentId: `${found.version.id}#${section.id}`,
    })),
    canonicalContent: canonicalJson(found.content),
  };
}
