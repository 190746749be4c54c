import type { MutationResolvers, QueryResolvers } from "../generated/schema.ts";
import { assessBreach } from "./assess-breach.ts";
import { closeBreach } from "./close-breach.ts";
import { describeBreach } from "./describe-breach.ts";
import { notifyBreach } from "./notify-breach.ts";
import { readBreaches } from "./read-breaches.ts";
import { registerBreach } from "./register-breach.ts";
import { tellPersonsOfBreach } from "./tell-persons-of-breach.ts";

/** Reads of breaches. */
export const breachQueries = {
  breaches: (_, args, ctx) => readBreaches(ctx, args),
} satisfies Partial<QueryResolvers>;

/** Changes of breaches. */
export const breachMutations = {
  registerBreach: (_, { input }, ctx) => registerBreach(ctx, input),
  describeBreach: (_, { input }, ctx) => describeBreach(ctx, input),
  assessBreach: (_, { input }, ctx) => assessBreach(ctx, input),
  notifyBreach: (_, { input }, ctx) => notifyBreach(ctx, input),
  tellPersonsOfBreach: (_, { input }, ctx) => tellPersonsOfBreach(ctx, input),
  closeBreach: (_, { input }, ctx) => closeBreach(ctx, input),
} satisfies Partial<MutationResolvers>;
