import type { ErrorRequestHandler } from "express";
import type { Deps } from "./context.ts";
import { AppError, appErrorOf } from "./errors.ts";
import type { ErrorCode } from "./generated/schema.ts";
import { sendError } from "./platform/send-error.ts";

/** Answers as GraphQL does whatever never reached Apollo: malformed JSON, a body too large, a bad credential. */
export function answerErrors({ log }: Pick<Deps, "log">): ErrorRequestHandler {
  return (error, req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const { status, said } = describeFailure(error);
    if (status === 500) log.error({ err: error, requestId: req.id }, "request failed");
    if (status === 503) log.warn({ err: error, requestId: req.id }, "request put off");
    sendError(res, status, said);
  };
}

/** How a failure is answered: its status, and what may be said of it. */
export function describeFailure(error: unknown): { status: number; said: AppError } {
  const known = appErrorOf(error);
  if (known) return { status: STATUS[known.code] ?? 400, said: known };
  if (propertyOf(error, "type") === "entity.too.large")
    return { status: 413, said: new AppError("LIMIT_EXCEEDED", "The body is larger than 100 kB.") };
  if (propertyOf(error, "type") === "entity.parse.failed")
    return { status: 400, said: new AppError("INVALID_INPUT", "The body is not valid JSON.") };
  const status = Number(propertyOf(error, "status"));
  if (status >= 400 && status < 500)
    return { status, said: new AppError("INVALID_INPUT", "The request cannot be read.") };
  return { status: 500, said: new AppError("INTERNAL", "Something went wrong.") };
}

function propertyOf(error: unknown, name: string): unknown {
  return typeof error === "object" && error !== null ? (error as Record<string, unknown>)[name] : undefined;
}

const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  OPERATION_NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};
