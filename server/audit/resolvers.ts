import type {
  AuditEventResolvers,
  MutationResolvers,
  QueryResolvers,
  ReceiptResolvers,
} from "../generated/schema.ts";
import { acknowledgeLogAlarm } from "./acknowledge-log-alarm.ts";
import { presentInclusion } from "./present-inclusion.ts";
import { readAuditEvent, readAuditEventKinds, readAuditEvents } from "./read-audit-events.ts";
import { readAccessStatistics } from "./read-access-statistics.ts";
import { readAuditSample } from "./read-audit-sample.ts";
import { readAuditVerification } from "./read-audit-verification.ts";
import { readConsistency } from "./read-consistency.ts";
import { readAuditLog, readLogAlarms } from "./read-log-state.ts";
import { readStaffLookups } from "./read-lookups.ts";
import { readPeriodVerification } from "./read-period-verification.ts";
import { readReceipt } from "./read-receipt.ts";

/** Reads of the log. */
export const auditQueries = {
  auditEvents: (_, args, ctx) => readAuditEvents(ctx, args),
  staffLookups: (_, args, ctx) => readStaffLookups(ctx, args),
  auditEvent: (_, { id }, ctx) => readAuditEvent(ctx, id),
  auditEventKinds: (_, _args, ctx) => readAuditEventKinds(ctx),
  auditSample: (_, args, ctx) => readAuditSample(ctx, args),
  accessStatistics: (_, args, ctx) => readAccessStatistics(ctx, args),
  auditVerification: (_, args, ctx) => readAuditVerification(ctx, args),
  auditPeriodVerification: (_, args, ctx) => readPeriodVerification(ctx, args),
  auditConsistency: (_, args, ctx) => readConsistency(ctx, args),
  auditLog: (_, _args, ctx) => readAuditLog(ctx),
  logAlarms: (_, _args, ctx) => readLogAlarms(ctx),
  receipt: async (_, { eventId }, ctx) => (await readReceipt(ctx, eventId)).receipt,
} satisfies Partial<QueryResolvers>;

/** What people do about the log. */
export const auditMutations = {
  acknowledgeLogAlarm: (_, { input }, ctx) => acknowledgeLogAlarm(ctx, input),
} satisfies Partial<MutationResolvers>;

/** What is computed only when it is asked for. */
export const Receipt: ReceiptResolvers = {
  inclusion: (receipt, _, ctx) => presentInclusion(ctx, receipt.eventId),
};

/** What is computed only when it is asked for. */
export const AuditEvent: AuditEventResolvers = {
  inclusion: (event, _, ctx) => presentInclusion(ctx, event.id),
};
