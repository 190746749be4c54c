import type { MutationResolvers, QueryResolvers } from "../generated/schema.ts";
import { liftLegalHold, placeLegalHold, readLegalHolds } from "./legal-holds.ts";

/** Reads of orders to preserve. */
export const sourceQueries = {
  legalHolds: (_, _args, ctx) => readLegalHolds(ctx),
} satisfies Partial<QueryResolvers>;

/** Changes of orders to preserve. */
export const sourceMutations = {
  placeLegalHold: (_, { input }, ctx) => placeLegalHold(ctx, input),
  liftLegalHold: (_, { input }, ctx) => liftLegalHold(ctx, input),
} satisfies Partial<MutationResolvers>;
