import type { MutationResolvers, QueryResolvers } from "../generated/schema.ts";
import { closeComplaint } from "./close-complaint.ts";
import { readComplaints } from "./read-complaints.ts";
import { registerComplaint } from "./register-complaint.ts";
import { sendComplaintPosition } from "./send-complaint-position.ts";

/** Reads of complaints. */
export const complaintQueries = {
  complaints: (_, args, ctx) => readComplaints(ctx, args),
} satisfies Partial<QueryResolvers>;

/** Changes of complaints. */
export const complaintMutations = {
  registerComplaint: (_, { input }, ctx) => registerComplaint(ctx, input),
  sendComplaintPosition: (_, { input }, ctx) => sendComplaintPosition(ctx, input),
  closeComplaint: (_, { input }, ctx) => closeComplaint(ctx, input),
} satisfies Partial<MutationResolvers>;
