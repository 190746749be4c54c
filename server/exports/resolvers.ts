import type { MutationResolvers, QueryResolvers } from "../generated/schema.ts";
import { createAuditExport, retryAuditExport } from "./create-audit-export.ts";
import { createAuditExportDownload } from "./create-export-download.ts";
import { readAuditExportEstimate, readAuditExports } from "./read-audit-exports.ts";

/** Reads of exports. */
export const exportQueries = {
  auditExportEstimate: (_, args, ctx) => readAuditExportEstimate(ctx, args),
  auditExports: (_, args, ctx) => readAuditExports(ctx, args),
} satisfies Partial<QueryResolvers>;

/** What is done with exports. */
export const exportMutations = {
  createAuditExport: (_, { input }, ctx) => createAuditExport(ctx, input),
  retryAuditExport: (_, { input }, ctx) => retryAuditExport(ctx, input),
  createAuditExportDownload: (_, { input }, ctx) => createAuditExportDownload(ctx, input),
} satisfies Partial<MutationResolvers>;
