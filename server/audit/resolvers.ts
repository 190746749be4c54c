import type { QueryResolvers } from "../generated/schema.ts";
import { readAuditEvents } from "./read-audit-events.ts";
import { readAuditVerification } from "./read-audit-verification.ts";

/** Reads of the log. */
export const auditQueries = {
  auditEvents: (_, args, ctx) => readAuditEvents(ctx, args),
  auditVerification: (_, args, ctx) => readAuditVerification(ctx, args),
} satisfies Partial<QueryResolvers>;
