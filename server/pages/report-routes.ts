import { Router } from "express";
import { statisticsPolicy } from "../../policies/statistics.ts";
import type { Context } from "../context.ts";
import type { Language } from "../generated/schema.ts";
import { dayOf } from "../publication/read-publication.ts";
import type { ReadServiceStatus } from "../service-status.ts";
import { readPublicNumbers } from "../statistics/read-public-numbers.ts";
import { siteOrNobody } from "./error-routes.ts";
import { layout } from "./layout.ts";
import { numbersPage } from "./numbers-page.ts";
import { answerWith, pageReading, type PageDeps } from "./page-routes.ts";
import { LANGUAGES, PATHS } from "./paths.ts";
import type { ReadDowntime } from "./planned-downtime.ts";
import { statusPage } from "./status-page.ts";

/** How the service does, for the pages that say so. */
export type Reports = { serviceStatus: ReadServiceStatus; downtime: ReadDowntime };

/** What the service tells of itself: its numbers, computed once a day, and whether it works, looked at as one asks. */
export function reportRoutes(deps: PageDeps, reports: Reports): Router {
  const router = Router();
  for (const language of LANGUAGES) {
    router.get(
      PATHS.numbers[language],
      answerWith(deps, "html", async (ctx) => {
        const shown = { smallNumber: statisticsPolicy.smallNumber, computedOn: dayOf(ctx, null) };
        return pageReading(ctx, deps, language, numbersPage(language, await readPublicNumbers(ctx), shown));
      }),
    );
    router.get(PATHS.status[language], async (req, res) => {
      const html = await statusHtml(deps.contextOf(req), deps, language, reports);
      res.set("Cache-Control", "no-store").type("html").send(html);
    });
  }
  return router;
}

/** The page that says that the database is away must not need it. */
async function statusHtml(
  ctx: Context,
  { theme }: PageDeps,
  language: Language,
  { serviceStatus, downtime }: Reports,
): Promise<string> {
  const [status, downtimes, site] = await Promise.all([serviceStatus(), downtime(), siteOrNobody(ctx)]);
  const page = statusPage(language, status, downtimes, ctx.clock());
  return layout(page, { language, site, theme, baseUrl: ctx.baseUrl });
}
