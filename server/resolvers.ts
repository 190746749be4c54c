import { breachMutations, breachQueries } from "./breaches/resolvers.ts";
import { byHandMutations } from "./by-hand/resolvers.ts";
import { complaintMutations, complaintQueries } from "./complaints/resolvers.ts";
import { AuditEvent, auditMutations, auditQueries, Receipt } from "./audit/resolvers.ts";
import type { Resolvers } from "./generated/schema.ts";
import { exportMutations, exportQueries } from "./exports/resolvers.ts";
import { identityMutations, identityQueries } from "./identity/resolvers.ts";
import { Letter, letterMutations, letterQueries } from "./letters/resolvers.ts";
import { messageMutations } from "./messages/resolvers.ts";
import { packageMutations } from "./package/resolvers.ts";
import {
  dateScalar,
  dateTimeScalar,
  cprScalar,
  markdownScalar,
  sha256Scalar,
  urlScalar,
} from "./platform/scalars.ts";
import { readNode } from "./read-node.ts";
import { statisticsQueries } from "./statistics/resolvers.ts";
import { sourceMutations, sourceQueries, SystemProgress } from "./sources/resolvers.ts";
import { publicationMutations, publicationQueries } from "./publication/resolvers.ts";
import { WaitingVersion } from "./publication/versions/waiting-version.ts";
import { recipientMutations, recipientQueries } from "./recipients/resolvers.ts";
import {
  DataRequest,
  DataRequestConnection,
  Reason,
  requestMutations,
  requestQueries,
} from "./requests/resolvers.ts";

/** Everything the schema names; a field without a resolver does not compile. */
export const resolvers: Resolvers = {
  Query: {
    apiVersion: () => "0.1.0",
    node: (_parent, { id }, ctx) => readNode(ctx, id),
    ...publicationQueries,
    ...identityQueries,
    ...requestQueries,
    ...recipientQueries,
    ...letterQueries,
    ...sourceQueries,
    ...complaintQueries,
    ...breachQueries,
    ...statisticsQueries,
    ...auditQueries,
    ...exportQueries,
  },
  Mutation: {
    ...auditMutations,
    ...exportMutations,
    ...publicationMutations,
    ...identityMutations,
    ...requestMutations,
    ...packageMutations,
    ...letterMutations,
    ...messageMutations,
    ...sourceMutations,
    ...byHandMutations,
    ...recipientMutations,
    ...complaintMutations,
    ...breachMutations,
  },
  DataRequest,
  DataRequestConnection,
  Letter,
  Reason,
  SystemProgress,
  WaitingVersion,
  AuditEvent,
  Receipt,
  DateTime: dateTimeScalar,
  Date: dateScalar,
  Sha256: sha256Scalar,
  Url: urlScalar,
  Markdown: markdownScalar,
  Cpr: cprScalar,
};
