import type { QueryResolvers } from "../generated/schema.ts";
import {
  readLegalFramework,
  readLegalReference,
  readOrganisation,
  readPrivacyPolicy,
  readProcessingActivities,
} from "./read-publication.ts";
import { readPublishedDocument, readVersion, readVersionDifference, readVersions } from "./read-versions.ts";

/** What the public may read. */
export const publicationQueries = {
  organisation: (_, args, ctx) => readOrganisation(ctx, args),
  privacyPolicy: (_, args, ctx) => readPrivacyPolicy(ctx, args),
  legalFramework: (_, args, ctx) => readLegalFramework(ctx, args),
  legalReference: (_, args, ctx) => readLegalReference(ctx, args),
  processingActivities: (_, args, ctx) => readProcessingActivities(ctx, args),
  publishedDocument: (_, args, ctx) => readPublishedDocument(ctx, args),
  versions: (_, args, ctx) => readVersions(ctx, args),
  publishedVersion: (_, args, ctx) => readVersion(ctx, args),
  versionDifference: (_, args, ctx) => readVersionDifference(ctx, args),
} satisfies Partial<QueryResolvers>;
