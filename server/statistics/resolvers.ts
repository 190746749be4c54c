import type { QueryResolvers } from "../generated/schema.ts";
import { readPublicNumbers } from "./read-public-numbers.ts";
import { readStatistics } from "./read-statistics.ts";

/** Numbers about requests. */
export const statisticsQueries = {
  statistics: (_, args, ctx) => readStatistics(ctx, args),
  publicNumbers: (_, __, ctx) => readPublicNumbers(ctx),
} satisfies Partial<QueryResolvers>;
