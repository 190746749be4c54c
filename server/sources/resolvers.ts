import type { MutationResolvers, QueryResolvers, SystemProgressResolvers } from "../generated/schema.ts";
import { checkSystem } from "./check-system.ts";
import { liftLegalHold, placeLegalHold, readLegalHolds } from "./holds/legal-holds.ts";
import { previewErasure } from "./erasure/preview-erasure.ts";
import { readMappedSystems } from "./read-mapped-systems.ts";

/** Reads of orders to preserve and of the data map. */
export const sourceQueries = {
  erasurePreview: (_, _args, ctx) => previewErasure(ctx),
  legalHolds: (_, _args, ctx) => readLegalHolds(ctx),
  systems: (_, _args, ctx) => readMappedSystems(ctx),
  systemCheck: (_, { system }, ctx) => checkSystem(ctx, system),
} satisfies Partial<QueryResolvers>;

/** Changes of orders to preserve. */
export const sourceMutations = {
  placeLegalHold: (_, { input }, ctx) => placeLegalHold(ctx, input),
  liftLegalHold: (_, { input }, ctx) => liftLegalHold(ctx, input),
} satisfies Partial<MutationResolvers>;

/** What a system is used for, read when asked for. */
export const SystemProgress = {
  usedFor: ({ usedFor }) => usedFor(),
} satisfies SystemProgressResolvers;
