import type { ErrorRequestHandler, Request, RequestHandler, Response } from "express";
import { describeFailure } from "../answer-errors.ts";
import type { Context } from "../context.ts";
import { appErrorOf } from "../errors.ts";
import type { Language } from "../generated/schema.ts";
import { COME_BACK } from "../platform/send-error.ts";
import { errorPage, type PageError } from "./error-page.ts";
import { layout } from "./layout.ts";
import { wantsPage } from "./negotiate.ts";
import type { PageDeps } from "./page-routes.ts";
import { NOBODY, readSite, type Site } from "./site.ts";

const STATUS: Readonly<Record<PageError, number>> = {
  NOT_FOUND: 404,
  BAD_REQUEST: 400,
  INTERNAL: 500,
  UNAVAILABLE: 503,
};

/** Tells a person in a browser that there is nothing here; programs are answered by the next handler. */
export function notFoundPage(deps: PageDeps): RequestHandler {
  return async (req, res, next) => {
    if (!isForPerson(req)) return next();
    await sendError(deps, req, res, "NOT_FOUND");
  };
}

/** Tells a person in a browser what went wrong, by the status that programs get; the next handler answers them. */
export function failurePage(deps: PageDeps): ErrorRequestHandler {
  return async (error, req, res, next) => {
    if (res.headersSent || !isForPerson(req)) return next(error);
    const { status } = describeFailure(error);
    const { log } = deps.contextOf(req);
    if (status === 500) log.error({ err: error, requestId: req.id }, "page failed");
    if (status === 503) log.warn({ err: error, requestId: req.id }, "page put off");
    // a database that lent nothing is not asked for the letterhead of the page that says so
    const isBusy = status === 503 && appErrorOf(error)?.cause !== undefined;
    await sendError(deps, req, res, kindOf(status), isBusy ? NOBODY : undefined);
  };
}

/** Not found and not allowed look the same to whoever reads a page. */
function kindOf(status: number): PageError {
  if (status === 503) return "UNAVAILABLE";
  if (status >= 500) return "INTERNAL";
  return status === 401 || status === 403 || status === 404 ? "NOT_FOUND" : "BAD_REQUEST";
}

function isForPerson(req: Request): boolean {
  return req.method === "GET" && wantsPage(req) && !req.path.startsWith("/graphql");
}

async function sendError(
  deps: PageDeps,
  req: Request,
  res: Response,
  kind: PageError,
  known?: Site,
): Promise<void> {
  const language: Language = /^\/en(\/|$)/.test(req.path) ? "EN" : "DA";
  const ctx = deps.contextOf(req);
  const site = known ?? (await siteOrNobody(ctx));
  const page = errorPage(kind, language, site, String(res.getHeader("x-request-id") ?? ""));
  const body = layout(page, { language, site, theme: deps.theme, baseUrl: ctx.baseUrl });
  res
    .status(STATUS[kind])
    .set({ "Cache-Control": "no-store", ...(kind === "UNAVAILABLE" && COME_BACK) })
    .type("html")
    .send(body);
}

/** The letterhead, where it can be had: the page that says the database is away must not need it. */
export async function siteOrNobody(ctx: Context): Promise<Site> {
  try {
    return await readSite(ctx);
  } catch (error) {
    ctx.log.warn({ err: error, requestId: ctx.requestId }, "an error page has no letterhead");
    return NOBODY;
  }
}
