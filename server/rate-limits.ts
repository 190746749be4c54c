import { createHmac } from "node:crypto";
import { isIPv6 } from "node:net";
import type { Request, RequestHandler } from "express";
import type { Actor, Deps } from "./context.ts";
import { AppError } from "./errors.ts";
import { createRateLimit, rateLimitHeaders, type Allowance, type RateLimit } from "./platform/rate-limit.ts";
import { sendError } from "./platform/send-error.ts";

/** What the doors count: what people ask of the API, and how often a network tries to log on. */
export type RateLimits = { api: RateLimit; signIn: RateLimit; networkKeyOf: (req: Request) => string };

/** A whole network shares one allowance, and a library's computers are one network: so these are generous. */
const SIGN_INS = { name: "sign-in", points: 300, seconds: 600 };

/** Makes the limits of one process; what they count is shared by all. */
export function createRateLimits(
  { db, vault }: Pick<Deps, "db" | "vault">,
  { costPerMinute }: { costPerMinute: number },
): RateLimits {
  return {
    api: createRateLimit(db, { name: "api", points: costPerMinute, seconds: 60 }),
    signIn: createRateLimit(db, SIGN_INS),
    networkKeyOf: ({ ip }) =>
      createHmac("sha256", vault.index)
        .update(`network:${networkOf(ip)}`)
        .digest("hex"),
  };
}

/** Whose allowance an operation is taken from: the person's or the token's, and a stranger's network. */
export function apiKeyOf({ networkKeyOf }: RateLimits, actor: Actor | null, req: Request): string {
  return actor?.personId ?? networkKeyOf(req);
}

/** Refuses with 429 who has spent the allowance, and tells everybody what is left. */
export function tooMany({ resetsInSeconds }: Allowance): AppError {
  return new AppError(
    "RATE_LIMITED",
    `That was too much at a time. Try again in ${resetsInSeconds} seconds.`,
  );
}

/** Guards the ways in, /auth/sign-in, /auth/callback and /auth/renew, against whoever tries and tries. */
export function limitSignIns(limits: RateLimits): RequestHandler {
  return async (req, res, next) => {
    const allowance = await limits.signIn.spend(limits.networkKeyOf(req), 1);
    res.set(rateLimitHeaders(allowance));
    if (allowance.isSpent) sendError(res, 429, tooMany(allowance));
    else next();
  };
}

/** An IPv6 customer has at least a /64 of addresses, so that is what counts as one. */
function networkOf(ip: string | undefined): string {
  if (ip === undefined || !isIPv6(ip) || ip.startsWith("::ffff:")) return ip ?? "unknown";
  return groupsOf(ip).slice(0, 4).join(":");
}

function groupsOf(ip: string): string[] {
  const [head = "", tail = ""] = ip.toLowerCase().split("%")[0]?.split("::") ?? [];
  const [left, right] = [head, tail].map((part) => part.split(":").filter(Boolean));
  const missing = Math.max(0, 8 - (left?.length ?? 0) - (right?.length ?? 0));
  return [...(left ?? []), ...Array.from({ length: missing }, () => "0"), ...(right ?? [])];
}
