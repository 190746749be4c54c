import type { MutationResolvers, QueryResolvers } from "../generated/schema.ts";
import { changeMyDetails } from "./change-my-details.ts";
import { createServiceToken } from "./create-service-token.ts";
import { endSession } from "./end-session.ts";
import { readMe } from "./read-me.ts";
import { readPeople } from "./read-people.ts";
import { readPermissions } from "./read-permissions.ts";
import { readServiceTokens } from "./read-service-tokens.ts";
import { revokeServiceToken } from "./revoke-service-token.ts";
import { signOut } from "./sign-out.ts";
import { signOutEverywhere } from "./sign-out-everywhere.ts";

export const identityQueries = {
  me: (_parent, _args, ctx) => readMe(ctx),
  people: (_parent, args, ctx) => readPeople(ctx, args),
  permissions: (_parent, _args, ctx) => readPermissions(ctx),
  serviceTokens: (_parent, args, ctx) => readServiceTokens(ctx, args),
} satisfies Partial<QueryResolvers>;

export const identityMutations = {
  signOut: (_parent, _args, ctx) => signOut(ctx),
  signOutEverywhere: (_parent, _args, ctx) => signOutEverywhere(ctx),
  endSession: (_parent, { input }, ctx) => endSession(ctx, input),
  createServiceToken: (_parent, { input }, ctx) => createServiceToken(ctx, input),
  changeMyDetails: (_parent, { input }, ctx) => changeMyDetails(ctx, input),
  revokeServiceToken: (_parent, { input }, ctx) => revokeServiceToken(ctx, input),
} satisfies Partial<MutationResolvers>;
