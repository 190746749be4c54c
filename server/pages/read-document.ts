import type { Context } from "../context.ts";
import type { Language, PublishedVersion, VersionText } from "../generated/schema.ts";
import type { PublishedDocument } from "../publication/versions/published-version-store.ts";
import { dayOf } from "../publication/read-publication.ts";
import { readPublishedDocument, readVersions } from "../publication/versions/read-versions.ts";

/** A version among the others of its document, as it stands today. */
export type DocumentView = {
  document: PublishedDocument;
  language: Language;
  text: VersionText;
  /** All versions, the latest first. */
  versions: readonly PublishedVersion[];
  today: string;
};

/** More versions than a document has in any lifetime we know of; the list says so if it is ever reached. */
const ALL = 100;

/** The version of a document that applied on a day; null when none did. */
export async function readDocumentOn(
  ctx: Context,
  { document, language, on }: { document: PublishedDocument; language: Language; on?: string | undefined },
): Promise<DocumentView | null> {
  const today = dayOf(ctx, null);
  const text = await readPublishedDocument(ctx, { document, language, on: on ?? today });
  if (!text) return null;
  const versions = await readVersions(ctx, { document, first: ALL });
  return { document, language, text, versions, today };
}

/** The version that took effect on exactly this day, for its permanent address; null when there is none. */
export async function readDocumentFrom(
  ctx: Context,
  asked: { document: PublishedDocument; language: Language; effectiveOn: string },
): Promise<DocumentView | null> {
  const found = await readDocumentOn(ctx, { ...asked, on: asked.effectiveOn });
  return found?.text.version.effectiveOn === asked.effectiveOn ? found : null;
}

/** Whether a version is the one in force, replaced, or yet to come. */
export function stateOf(
  { effectiveOn }: Pick<PublishedVersion, "effectiveOn">,
  versions: readonly Pick<PublishedVersion, "effectiveOn">[],
  today: string,
): "IN_FORCE" | "REPLACED" | "COMING" {
  if (effectiveOn > today) return "COMING";
  const inForce = versions.find((version) => version.effectiveOn <= today);
  return inForce?.effectiveOn === effectiveOn ? "IN_FORCE" : "REPLACED";
}

/** The version just before one; undefined for the first. */
export function versionBefore(
  { effectiveOn }: Pick<PublishedVersion, "effectiveOn">,
  versions: readonly PublishedVersion[],
): PublishedVersion | undefined {
  return versions.find((version) => version.effectiveOn < effectiveOn);
}

/** When what a page says last changed: it was published, or it took effect. */
export function changedAt({ publishedAt, effectiveOn }: PublishedVersion, today: string): Date {
  const published = new Date(publishedAt);
  if (effectiveOn > today) return published;
  const tookEffect = new Date(`${effectiveOn}T00:00:00Z`);
  return tookEffect > published ? tookEffect : published;
}
