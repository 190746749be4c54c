import { Router, type Request, type RequestHandler } from "express";
import type { Context } from "../context.ts";
import type { Language } from "../generated/schema.ts";
import type { PublishedDocument } from "../publication/versions/published-version-store.ts";
import { dayOf } from "../publication/read-publication.ts";
import { readVersionDifference, readVersions } from "../publication/versions/read-versions.ts";
import { comparisonPage } from "./comparison-page.ts";
import { datePage } from "./date-page.ts";
import { existingDay } from "./dates.ts";
import { documentReading, type DocumentAsked } from "./document-reading.ts";
import { FORMS, preferredForm, type Form } from "./negotiate.ts";
import { answerWith, pageReading, queryText, type PageDeps } from "./page-routes.ts";
import { comparisonPath, DOCUMENT_PATHS, LANGUAGES, versionsPath } from "./paths.ts";
import { readDocumentFrom, readDocumentOn } from "./read-document.ts";
import type { Reading } from "./reading.ts";
import { versionsPage, type VersionList } from "./versions-page.ts";

/** One document in one language. */
type Which = { document: PublishedDocument; language: Language };

/** Every published document in both languages: in force, on a day, by version, compared, and in each form. */
export function documentRoutes(deps: PageDeps): Router {
  const router = Router();
  for (const document of Object.keys(DOCUMENT_PATHS) as PublishedDocument[]) {
    for (const language of LANGUAGES) addDocument(router, deps, { document, language });
  }
  return router;
}

function addDocument(router: Router, deps: PageDeps, which: Which): void {
  const { document, language } = which;
  const base = DOCUMENT_PATHS[document][language];
  const inForce = eachForm((form) =>
    answerWith(deps, form, (ctx, req) => readingOnDay(ctx, deps, which, form, req)),
  );
  router.get(base, negotiated(inForce));
  for (const form of Object.keys(FORMS) as Form[]) router.get(`${base}.${form}`, inForce[form]);
  router.get(
    versionsPath(document, language),
    answerWith(deps, "html", async (ctx) => {
      const list = await listOf(ctx, which);
      return pageReading(ctx, deps, language, versionsPage(list));
    }),
  );
  router.get(
    comparisonPath(document, language),
    answerWith(deps, "html", (ctx, req) => comparisonReading(ctx, deps, which, req)),
  );
  const ofVersion = eachForm((form) =>
    answerWith(deps, form, (ctx, req) => readingOfVersion(ctx, deps, which, form, req)),
  );
  router.get(`${base}/:version`, (req, res, next) => {
    const { form } = versionIn(req) ?? {};
    return (form ? ofVersion[form] : negotiated(ofVersion))(req, res, next);
  });
}

function eachForm(make: (form: Form) => RequestHandler): Record<Form, RequestHandler> {
  const forms = Object.keys(FORMS) as Form[];
  return Object.fromEntries(forms.map((form) => [form, make(form)])) as Record<Form, RequestHandler>;
}

/** Chooses the form by Accept; whoever takes none of ours is told which there are (406). */
function negotiated(handlers: Readonly<Record<Form, RequestHandler>>): RequestHandler {
  return async (req, res, next) => {
    const form = preferredForm(req);
    if (form) return handlers[form](req, res, next);
    const offered = Object.entries(FORMS).map(([suffix, type]) => `${type}: ${req.path}.${suffix}`);
    return res
      .status(406)
      .vary("Accept")
      .type("text/plain; charset=utf-8")
      .send(`${offered.join("\n")}\n`);
  };
}

async function readingOnDay(
  ctx: Context,
  deps: PageDeps,
  which: Which,
  form: Form,
  req: Request,
): Promise<Reading | undefined> {
  const on = dayAsked(req);
  if (on !== undefined && existingDay(on) === undefined) {
    return pageReading(ctx, deps, which.language, datePage(which, on), { status: 400 });
  }
  const view = await readDocumentOn(ctx, { ...which, on });
  if (view) return documentReading(ctx, deps, view, form, askedIn(req, { isPermanent: false, on }));
  if (on === undefined) return undefined;
  return pageReading(ctx, deps, which.language, datePage(which, on), { status: 404 });
}

/** The day that is asked for: whole in an address (`?on=2026-12-24`), or as it was typed in the three fields of the form. */
function dayAsked(req: Request): string | undefined {
  const on = queryText(req, "on");
  const [year = "", month = "", day = ""] = ["year", "month", "day"].map((part) => queryText(req, part));
  if (on !== undefined || year + month + day === "") return on;
  return [year, ...[month, day].map((typed) => typed && typed.padStart(2, "0"))].join("-");
}

async function readingOfVersion(
  ctx: Context,
  deps: PageDeps,
  which: Which,
  form: Form,
  req: Request,
): Promise<Reading | undefined> {
  const { effectiveOn } = versionIn(req) ?? {};
  const view = effectiveOn ? await readDocumentFrom(ctx, { ...which, effectiveOn }) : null;
  if (!view) return undefined;
  return documentReading(ctx, deps, view, form, askedIn(req, { isPermanent: true, on: undefined }));
}

/** The last part of a permanent address: the day a version took effect, and perhaps a form. */
function versionIn(req: Request): { effectiveOn: string; form: Form | undefined } | undefined {
  const [, day = "", suffix] = /^([\d-]{10})(?:\.([a-z]+))?$/.exec(String(req.params["version"])) ?? [];
  const form = (Object.keys(FORMS) as Form[]).find((name) => name === suffix);
  if (existingDay(day) === undefined || (suffix !== undefined && form === undefined)) return undefined;
  return { effectiveOn: day, form };
}

function askedIn(req: Request, rest: Pick<DocumentAsked, "isPermanent" | "on">): DocumentAsked {
  const search = (queryText(req, "q") ?? "").slice(0, 100);
  return { ...rest, search, right: queryText(req, "right") ?? "" };
}

async function listOf(ctx: Context, which: Which): Promise<VersionList> {
  const versions = await readVersions(ctx, { document: which.document, first: 100 });
  return { ...which, versions, today: dayOf(ctx, null) };
}

async function comparisonReading(ctx: Context, deps: PageDeps, which: Which, req: Request): Promise<Reading> {
  const list = await listOf(ctx, which);
  const asked = {
    from: queryText(req, "from"),
    to: queryText(req, "to"),
    onlyChanges: queryText(req, "only") === "1",
  };
  const idOf = (day: string | undefined) => list.versions.find(({ effectiveOn }) => effectiveOn === day)?.id;
  const [from, to] = [idOf(asked.from), idOf(asked.to)];
  const difference =
    from && to ? await readVersionDifference(ctx, { from, to, language: which.language }) : null;
  const wasAsked = asked.from !== undefined || asked.to !== undefined;
  const status = wasAsked && !difference ? 404 : 200;
  return pageReading(ctx, deps, which.language, comparisonPage(list, asked, difference), { status });
}
