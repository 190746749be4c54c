import type { MutationResolvers } from "../generated/schema.ts";
import { recordRecipientNotice } from "./record-recipient-notice.ts";

/** Notices to recipients. */
export const recipientMutations = {
  recordRecipientNotice: (_, { input }, ctx) => recordRecipientNotice(ctx, input),
} satisfies Partial<MutationResolvers>;
