import { Router } from "express";
import type { Context } from "../context.ts";
import type { Language, PublishedVersion } from "../generated/schema.ts";
import type { PublishedDocument } from "../publication/versions/published-version-store.ts";
import { dayOf, readOrganisation, readProcessingActivities } from "../publication/read-publication.ts";
import { readVersions } from "../publication/versions/read-versions.ts";
import { downtimeAlerts } from "./downtime-alert.ts";
import { documentRoutes } from "./document-routes.ts";
import { atomFeed } from "./feed.ts";
import { robotsTxt, securityTxt, sitemap } from "./for-robots.ts";
import { frontPage } from "./front-page.ts";
import { answerWith, pageReading, type PageDeps } from "./page-routes.ts";
import { DOCUMENT_PATHS, LANGUAGES, PATHS } from "./paths.ts";
import type { Reading } from "./reading.ts";
import { reportRoutes, type Reports } from "./report-routes.ts";
import { builtScript } from "../platform/web-files.ts";
import { receiptPage } from "./receipt-page.ts";
import { rightsPage } from "./rights-page.ts";
import { themeFiles } from "./theme.ts";
import { WORDS } from "./words.ts";

/** Everything anybody reads without logging on and without script (Art. 12(1), 13, 14). */
export function publicPages(
  deps: PageDeps,
  { securityContact, ...reports }: Reports & { securityContact: string | undefined },
): Router {
  const router = Router();
  router.use(themeFiles());
  for (const language of LANGUAGES) addPages(router, deps, language, reports);
  router.use(reportRoutes(deps, reports));
  router.use(documentRoutes(deps));
  // The short address that every public body has (webtilgængelighedsloven § 4).
  router.get("/was", (_req, res) => res.redirect(302, DOCUMENT_PATHS.ACCESSIBILITY_STATEMENT.DA));
  router.get(
    "/robots.txt",
    answerWith(deps, "txt", async ({ baseUrl }) => plain(robotsTxt(baseUrl))),
  );
  router.get(
    "/sitemap.xml",
    answerWith(deps, "xml", async (ctx) => {
      const body = sitemap(await allVersions(ctx), dayOf(ctx, null), ctx.baseUrl);
      return { type: "application/xml; charset=utf-8", body };
    }),
  );
  if (securityContact) {
    const securityReading = async ({ baseUrl, clock }: Context) =>
      plain(securityTxt(securityContact, baseUrl, clock()));
    router.get("/.well-known/security.txt", answerWith(deps, "txt", securityReading));
  }
  return router;
}

function addPages(router: Router, deps: PageDeps, language: Language, { downtime }: Reports): void {
  const warnings = async () => (await downtime()).map(({ from, to }) => [from.getTime(), to.getTime()]);
  router.get(
    PATHS.front[language],
    answerWith(
      deps,
      async () => `html ${JSON.stringify(await warnings())}`,
      async (ctx) => {
        const warned = downtimeAlerts(await downtime(), language, ctx.clock());
        const organisation = await readOrganisation(ctx, {});
        return pageReading(ctx, deps, language, frontPage(language, organisation, deps.theme.signIn, warned));
      },
    ),
  );
  router.get(
    PATHS.rights[language],
    answerWith(deps, "html", async (ctx) => {
      const record = await readProcessingActivities(ctx, {});
      return pageReading(ctx, deps, language, rightsPage(language, record?.activities ?? []));
    }),
  );
  router.get(
    PATHS.receipt[language],
    answerWith(deps, "html", async (ctx) =>
      pageReading(ctx, deps, language, receiptPage(language, builtScript("src/log/check-receipt-page.ts"))),
    ),
  );
  router.get(
    PATHS.changes[language],
    answerWith(deps, "atom", async (ctx) => changesReading(ctx, language)),
  );
}

async function changesReading(ctx: Context, language: Language): Promise<Reading> {
  const organisation = await readOrganisation(ctx, {});
  const body = atomFeed({
    ...{ language, baseUrl: ctx.baseUrl, today: dayOf(ctx, null), versions: await allVersions(ctx) },
    ...{ path: PATHS.changes[language], pagePath: PATHS.front[language] },
    title: WORDS[language].feed.title,
    author: organisation?.name ?? "",
  });
  return { type: "application/atom+xml; charset=utf-8", body };
}

async function allVersions(ctx: Context): Promise<PublishedVersion[]> {
  const documents = Object.keys(DOCUMENT_PATHS) as PublishedDocument[];
  const lists = await Promise.all(
    documents.map(async (document) => readVersions(ctx, { document, first: 100 })),
  );
  return lists.flat();
}

function plain(body: string): Reading {
  return { type: "text/plain; charset=utf-8", body };
}
