import type { MutationResolvers, QueryResolvers } from "../generated/schema.ts";
import { readMe } from "./read-me.ts";
import { signOut } from "./sign-out.ts";

export const identityQueries = {
  me: (_parent, _args, ctx) => readMe(ctx),
} satisfies Partial<QueryResolvers>;

export const identityMutations = {
  signOut: (_parent, _args, ctx) => signOut(ctx),
} satisfies Partial<MutationResolvers>;
