import type { NextFunction, Request, Response } from "express";
import type { Deps } from "../context.ts";
import { AppError } from "../errors.ts";
import type { ErrorCode } from "../generated/schema.ts";
import { escapeHtml } from "../platform/escape-html.ts";
import { sendPlainPage } from "./plain-page.ts";
import type { Problem } from "./sign-in-refusals.ts";

/** Tells of a problem: a page for people, JSON for programs. */
export function sendProblem(req: Request, res: Response, problem: Problem): void {
  const { status, code, da, en } = problem;
  if (req.accepts(["html", "json"]) !== "html") {
    res
      .status(status)
      .set("Cache-Control", "no-store")
      .json({ error: { code, message: en } });
    return;
  }
  const main = `<h1>Log på</h1><p>${escapeHtml(da)}</p><p lang="en">${escapeHtml(en)}</p><p><a href="/">Til forsiden</a></p>`;
  sendPlainPage(res, status, { title: "Log på", main });
}

const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  INVALID_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
};

/** The last handler of the log-on routes: what the caller may know is said, what is a bug is logged. */
export function handleSignInError({ log }: Pick<Deps, "log">) {
  return (error: unknown, req: Request, res: Response, next: NextFunction): void => {
    if (res.headersSent) return next(error);
    sendProblem(req, res, problemOf(error));
    if (!(error instanceof AppError)) log.error({ err: error }, "log-on route failed");
  };
}

function problemOf(error: unknown): Problem {
  if (error instanceof AppError) {
    const en = [error.message, ...(error.fields ?? []).map(({ message }) => message)].join(" ");
    return { status: STATUS[error.code] ?? 500, code: error.code, da: "Det kunne ikke lade sig gøre.", en };
  }
  return {
    status: 500,
    code: "INTERNAL",
    da: "Noget gik galt hos os. Prøv igen.",
    en: "Something went wrong.",
  };
}
