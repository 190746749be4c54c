import type { RequestHandler } from "express";
import { HeaderMap } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { Context } from "./context.ts";
import { AppError } from "./errors.ts";
import { rateLimitHeaders, type Allowance } from "./platform/rate-limit.ts";
import { sendError } from "./platform/send-error.ts";
import { apiKeyOf, tooMany, type RateLimits } from "./rate-limits.ts";

/** What a bad credential costs its network: guessing is dearer than asking. */
const BAD_CREDENTIAL = 100;

/** Takes operations from the allowance of whoever asks. */
export type OperationLimit = {
  /** Finds out who asks, and takes one point before anything is read. */
  knowWhoAsks: (contextFor: (req: Parameters<RequestHandler>[0]) => Promise<Context>) => RequestHandler;
  /** Takes what an operation costs once that is known. */
  charge: (ctx: ChargedContext, cost: number, head: ResponseHead) => Promise<void>;
};

/** A context that remembers whose allowance it is taken from; Apollo copies contexts, so it goes along. */
export type ChargedContext = Context & { allowanceKey: string };

type ResponseHead = { headers: { set: (name: string, value: string) => unknown } };

/** Makes the limit of /graphql: in cost, by person, token or network, across all processes. */
export function limitOperations(limits: RateLimits): OperationLimit {
  return {
    knowWhoAsks: (contextFor) => async (req, res, next) => {
      const ctx = await contextFor(req).catch(async (error: unknown) => {
        if (error instanceof AppError) await limits.api.spend(limits.networkKeyOf(req), BAD_CREDENTIAL);
        throw error;
      });
      const key = apiKeyOf(limits, ctx.actor, req);
      res.locals["ctx"] = { ...ctx, allowanceKey: key } satisfies ChargedContext;
      const allowance = await limits.api.spend(key, 1);
      res.set(rateLimitHeaders(allowance));
      if (allowance.isSpent) sendError(res, 429, tooMany(allowance));
      else next();
    },
    charge: async (ctx, cost, head) => {
      const { allowanceKey: key } = ctx;
      if (cost <= 1) return;
      const allowance = await limits.api.spend(key, cost - 1);
      for (const [name, value] of Object.entries(rateLimitHeaders(allowance)))
        head.headers.set(name.toLowerCase(), value);
      if (allowance.isSpent) throw refusal(allowance);
    },
  };
}

function refusal(allowance: Allowance): GraphQLError {
  const originalError = tooMany(allowance);
  const headers = new HeaderMap(
    Object.entries(rateLimitHeaders(allowance)).map(([name, value]): [string, string] => [
      name.toLowerCase(),
      value,
    ]),
  );
  return new GraphQLError(originalError.message, {
    originalError,
    extensions: { http: { status: 429, headers } },
  });
}
