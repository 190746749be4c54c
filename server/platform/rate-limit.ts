import type { Knex } from "knex";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";

/** What is left to somebody in the running window. */
export type Allowance = { limit: number; remaining: number; resetsInSeconds: number; isSpent: boolean };

/** Counts what somebody spends; every process counts into the same window. */
export type RateLimit = { spend: (key: string, points: number) => Promise<Allowance> };

/** A limit of so many points in so many seconds. */
export type RateLimitRule = { name: string; points: number; seconds: number };

/** What this process has let through without asking, until it asks again. */
type Share = { remaining: number; pending: number; resetsAt: number };

/** How many windows a process remembers; those of whoever came longest ago are counted anew from the database. */
const MOST_SHARES = 10_000;

/**
 * Makes a limit that all processes share through Postgres. A process lets a twentieth of the limit through before it
 * counts it there, so that most calls cost no round trip; so many processes can overshoot by as many twentieths.
 */
export function createRateLimit(db: Knex, { name, points: limit, seconds }: RateLimitRule): RateLimit {
  const counter = new RateLimiterPostgres({
    storeClient: db,
    storeType: "knex",
    tableName: "rate_limits",
    tableCreated: true,
    keyPrefix: name,
    points: limit,
    duration: seconds,
    inMemoryBlockOnConsumed: limit + 1, // who has spent it all is refused without asking again
  });
  const shares = new Map<string, Share>();
  const slice = Math.floor(limit / 20);

  const spend = async (key: string, points: number): Promise<Allowance> => {
    const share = liveShare(shares, key);
    const isCovered = share && share.pending + points <= slice && share.pending + points <= share.remaining;
    if (isCovered) {
      share.pending += points;
      return allowanceOf(limit, share.remaining - share.pending, share.resetsAt, false);
    }
    const owed = (share?.pending ?? 0) + points;
    if (share) share.pending = 0;
    const { counted, isSpent } = await consume(counter, key, owed);
    const remaining = isSpent ? 0 : counted.remainingPoints;
    const resetsAt = performance.now() + counted.msBeforeNext;
    remember(shares, key, { remaining, pending: 0, resetsAt });
    return allowanceOf(limit, remaining, resetsAt, isSpent);
  };
  return { spend };
}

/** The library throws what is left when nothing is left; anything else it throws is a fault. */
async function consume(
  counter: RateLimiterPostgres,
  key: string,
  points: number,
): Promise<{ counted: RateLimiterRes; isSpent: boolean }> {
  try {
    return { counted: await counter.consume(key, points), isSpent: false };
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return { counted: refused, isSpent: true };
    throw refused;
  }
}

function liveShare(shares: Map<string, Share>, key: string): Share | undefined {
  const share = shares.get(key);
  return share && share.resetsAt > performance.now() ? share : undefined;
}

function remember(shares: Map<string, Share>, key: string, share: Share): void {
  shares.delete(key);
  shares.set(key, share);
  const [oldest] = shares.keys();
  if (shares.size > MOST_SHARES && oldest !== undefined) shares.delete(oldest);
}

function allowanceOf(limit: number, remaining: number, resetsAt: number, isSpent: boolean): Allowance {
  const resetsInSeconds = Math.max(1, Math.ceil((resetsAt - performance.now()) / 1_000));
  return { limit, remaining: Math.max(0, remaining), resetsInSeconds, isSpent };
}

/** The headers that tell what is left (draft-ietf-httpapi-ratelimit-headers), and how long to wait when nothing is. */
export function rateLimitHeaders({
  limit,
  remaining,
  resetsInSeconds,
  isSpent,
}: Allowance): Record<string, string> {
  return {
    "RateLimit-Policy": `"cost";q=${limit}`,
    RateLimit: `"cost";r=${remaining};t=${resetsInSeconds}`,
    ...(isSpent && { "Retry-After": String(resetsInSeconds) }),
  };
}
