import type { RequestListener } from "node:http";
import type { Request } from "express";
import type { GraphQLSchema } from "graphql";
import type { Context, Deps } from "./context.ts";
import type { PageDeps } from "./pages/page-routes.ts";
import type { PreparedReading } from "./pages/reading.ts";
import { readTheme } from "./pages/theme.ts";
import { urlOf } from "./platform/database.ts";
import type { Metrics } from "./platform/metrics.ts";
import type { TrustedDocuments } from "./platform/trusted-documents.ts";
import { createBoundedMemory } from "./public-reads/bounded-memory.ts";
import { watchEdition } from "./public-reads/edition.ts";
import type { KeptAnswer } from "./public-reads/kept-answer.ts";
import { measureMemories } from "./public-reads/measure-memories.ts";
import { rememberPublicReads } from "./public-reads/public-reads.ts";

/** What the pages and the public part of the API share: one view of what is published, and two bounded memories. */
export type PublicSide = {
  pages: PageDeps;
  /** Puts the memory of public reads in front of the whole service. */
  inFrontOf: (service: RequestListener) => RequestListener;
  stop: () => Promise<void>;
};

const MEMORY_BYTES = 32 * 1024 * 1024;

/** Begins to watch what is published. */
export function createPublicSide(
  deps: Deps & { metrics: Metrics; schema: GraphQLSchema; documents: TrustedDocuments },
  contextOf: (req: Request) => Context,
): PublicSide {
  const { db, clock, log, metrics, schema, documents } = deps;
  const edition = watchEdition({ databaseUrl: urlOf(db), clock, log });
  const answers = createBoundedMemory<KeptAnswer>(MEMORY_BYTES);
  const readings = createBoundedMemory<PreparedReading>(MEMORY_BYTES);
  measureMemories(metrics, { graphql: answers, pages: readings });
  return {
    pages: { contextOf, theme: readTheme(), edition, memory: readings },
    inFrontOf: (service) =>
      rememberPublicReads(service, { edition, memory: answers, schema, documents, log }),
    stop: async () => edition.stop(),
  };
}
