import type { MutationResolvers, QueryResolvers } from "../generated/schema.ts";
import { previewRecipientLetter } from "./preview-recipient-letter.ts";
import { recordRecipientNotice } from "./record-recipient-notice.ts";

/** What a notice to a recipient would say. */
export const recipientQueries = {
  recipientLetterPreview: (_, { input }, ctx) => previewRecipientLetter(ctx, input),
} satisfies Partial<QueryResolvers>;

/** Notices to recipients. */
export const recipientMutations = {
  recordRecipientNotice: (_, { input }, ctx) => recordRecipientNotice(ctx, input),
} satisfies Partial<MutationResolvers>;
