import type { Context } from "../context.ts";
import { readLegalFramework } from "../publication/legal/read-legal-framework.ts";
import { readOrganisation, readProcessingActivities } from "../publication/read-publication.ts";
import { activitiesPage } from "./activities-page.ts";
import { documentPage } from "./document-page.ts";
import { documentMarkdown, documentPdf } from "./document-readings.ts";
import { atomFeed } from "./feed.ts";
import { frameworkPage } from "./framework-page.ts";
import { documentJsonLd } from "./json-ld.ts";
import type { Page } from "./layout.ts";
import { FORMS, type Form } from "./negotiate.ts";
import { pageReading, type PageDeps } from "./page-routes.ts";
import { DOCUMENT_PATHS } from "./paths.ts";
import { changedAt, type DocumentView } from "./read-document.ts";
import type { Reading } from "./reading.ts";
import { rightNamed } from "./rights-reach.ts";
import { readSite } from "./site.ts";
import { WORDS } from "./words.ts";

/** What somebody asks of a document beside the version. */
export type DocumentAsked = { isPermanent: boolean; on: string | undefined; search: string; right: string };

/** A version of a document in one of its forms. */
export async function documentReading(
  ctx: Context,
  deps: Pick<PageDeps, "theme">,
  view: DocumentView,
  form: Form,
  asked: DocumentAsked,
): Promise<Reading> {
  const changed = changedAt(view.text.version, view.today);
  if (form === "html") {
    return pageReading(ctx, deps, view.language, await pageOf(ctx, view, asked), { changed });
  }
  const language = view.language === "DA" ? "da" : "en";
  const type = form === "pdf" ? FORMS.pdf : `${FORMS[form]}; charset=utf-8`;
  return { type, body: await bodyOf(ctx, view, form), changedAt: changed, language };
}

async function pageOf(ctx: Context, view: DocumentView, asked: DocumentAsked): Promise<Page> {
  const on = view.text.version.effectiveOn;
  if (view.document === "LEGAL_FRAMEWORK") {
    const [framework, record] = await Promise.all([
      readLegalFramework(ctx, { on, ...(asked.search !== "" && { search: asked.search }) }),
      readProcessingActivities(ctx, { on: asked.on ?? (asked.isPermanent ? on : view.today) }),
    ]);
    if (framework) return frameworkPage({ view, framework, activities: record?.activities ?? [] }, asked);
  }
  if (view.document === "PROCESSING_ACTIVITIES") {
    const record = await readProcessingActivities(ctx, { on });
    if (record) return activitiesPage({ view, record }, { ...asked, right: rightNamed(asked.right) });
  }
  return documentPage(view, asked);
}

async function bodyOf(
  ctx: Context,
  view: DocumentView,
  form: Exclude<Form, "html">,
): Promise<string | Buffer> {
  const { baseUrl } = ctx;
  switch (form) {
    case "md":
      return documentMarkdown(view, baseUrl);
    case "pdf":
      return documentPdf(view, await readSite(ctx), baseUrl);
    case "json":
      return view.text.canonicalContent; // its SHA-256 is the version's
    case "jsonld":
      return jsonLdOf(ctx, view);
    case "atom":
      return feedOf(ctx, view);
  }
}

async function jsonLdOf(ctx: Context, view: DocumentView): Promise<string> {
  const on = view.text.version.effectiveOn;
  const site = await readSite(ctx);
  const tellsOfProcessing = view.document === "PROCESSING_ACTIVITIES" || view.document === "PRIVACY_POLICY";
  return documentJsonLd({
    ...{ view, site, baseUrl: ctx.baseUrl },
    record: tellsOfProcessing ? await readProcessingActivities(ctx, { on }) : null,
    framework: view.document === "LEGAL_FRAMEWORK" ? await readLegalFramework(ctx, { on }) : null,
  });
}

async function feedOf(ctx: Context, { document, language, versions, today }: DocumentView): Promise<string> {
  const organisation = await readOrganisation(ctx, {});
  const path = DOCUMENT_PATHS[document][language];
  return atomFeed({
    ...{ language, versions, today, baseUrl: ctx.baseUrl, pagePath: path, path: `${path}.atom` },
    title: WORDS[language].names[document],
    author: organisation?.name ?? "",
  });
}
