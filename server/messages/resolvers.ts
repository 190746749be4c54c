import type { MutationResolvers } from "../generated/schema.ts";
import { createAttachmentUpload } from "./create-attachment-upload.ts";
import { markMessagesRead } from "./mark-messages-read.ts";
import { presentSent } from "./present-sent.ts";
import { sendMessage } from "./send-message.ts";
import { writeInternalNote } from "./write-internal-note.ts";

/** Changes of messages, notes and files. */
export const messageMutations = {
  sendMessage: async (_, { input }, ctx) => presentSent(ctx, await sendMessage(ctx, input)),
  markMessagesRead: (_, { input }, ctx) => markMessagesRead(ctx, input),
  writeInternalNote: (_, { input }, ctx) => writeInternalNote(ctx, input),
  createAttachmentUpload: (_, { input }, ctx) => createAttachmentUpload(ctx, input),
} satisfies Partial<MutationResolvers>;
