import type { MutationResolvers } from "../generated/schema.ts";
import { createPackageDownload } from "./create-package-download.ts";

/** Grants of downloads. */
export const packageMutations = {
  createPackageDownload: (_, { input }, ctx) => createPackageDownload(ctx, input),
} satisfies Partial<MutationResolvers>;
