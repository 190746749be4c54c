import type { AuditEventResolvers, QueryResolvers, ReceiptResolvers } from "../generated/schema.ts";
import { presentInclusion } from "./present-inclusion.ts";
import { readAuditEvents } from "./read-audit-events.ts";
import { readAuditVerification } from "./read-audit-verification.ts";
import { readConsistency } from "./read-consistency.ts";
import { readReceipt } from "./read-receipt.ts";

/** Reads of the log. */
export const auditQueries = {
  auditEvents: (_, args, ctx) => readAuditEvents(ctx, args),
  auditVerification: (_, args, ctx) => readAuditVerification(ctx, args),
  auditConsistency: (_, args, ctx) => readConsistency(ctx, args),
  receipt: async (_, { eventId }, ctx) => (await readReceipt(ctx, eventId)).receipt,
} satisfies Partial<QueryResolvers>;

/** What is computed only when it is asked for. */
export const Receipt: ReceiptResolvers = {
  inclusion: (receipt, _, ctx) => presentInclusion(ctx, receipt.eventId),
};

/** What is computed only when it is asked for. */
export const AuditEvent: AuditEventResolvers = {
  inclusion: (event, _, ctx) => presentInclusion(ctx, event.id),
};
