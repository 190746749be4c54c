import type { MutationResolvers, QueryResolvers } from "../generated/schema.ts";
import { readLegalFramework, readLegalReference } from "./legal/read-legal-framework.ts";
import { readOrganisation, readPrivacyPolicy, readProcessingActivities } from "./read-publication.ts";
import { readAmendmentTasks } from "./legal/read-amendment-tasks.ts";
import { resolveAmendmentTask } from "./legal/resolve-amendment-task.ts";
import { proposeVersion } from "./versions/propose-version.ts";
import { publishVersion } from "./versions/publish-version.ts";
import { readPublicationDraft } from "./versions/read-publication-draft.ts";
import {
  readPublishedDocument,
  readVersion,
  readVersionDifference,
  readVersions,
} from "./versions/read-versions.ts";

/** What anybody may read without saying who she is. */
export const publicQueries = {
  organisation: (_, args, ctx) => readOrganisation(ctx, args),
  privacyPolicy: (_, args, ctx) => readPrivacyPolicy(ctx, args),
  legalFramework: (_, args, ctx) => readLegalFramework(ctx, args),
  legalReference: (_, args, ctx) => readLegalReference(ctx, args),
  processingActivities: (_, args, ctx) => readProcessingActivities(ctx, args),
  publishedDocument: (_, args, ctx) => readPublishedDocument(ctx, args),
  versions: (_, args, ctx) => readVersions(ctx, args),
  version: (_, args, ctx) => readVersion(ctx, args),
  versionDifference: (_, args, ctx) => readVersionDifference(ctx, args),
} satisfies Partial<QueryResolvers>;

/** What is public, and what only those see who publish. */
export const publicationQueries = {
  ...publicQueries,
  amendmentTasks: (_, args, ctx) => readAmendmentTasks(ctx, args),
  publicationDraft: (_, _args, ctx) => readPublicationDraft(ctx),
} satisfies Partial<QueryResolvers>;

/** What the DPO may do with a text. */
export const publicationMutations = {
  proposeVersion: (_, { input }, ctx) => proposeVersion(ctx, input),
  resolveAmendmentTask: (_, { input }, ctx) => resolveAmendmentTask(ctx, input),
  publishVersion: (_, { input }, ctx) => publishVersion(ctx, input),
} satisfies Partial<MutationResolvers>;
