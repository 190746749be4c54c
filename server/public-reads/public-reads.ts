import { readFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import type { DocumentNode, GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { publicQueries } from "../publication/resolvers.ts";
import { answerPublicReads } from "./answer-public-reads.ts";
import type { TrustedDocuments } from "../platform/trusted-documents.ts";
import type { BoundedMemory } from "./bounded-memory.ts";
import type { Edition } from "./edition.ts";
import { fieldsDefinedIn, isPublicDocument, type FieldCoordinates } from "./is-public-document.ts";
import type { KeptAnswer } from "./kept-answer.ts";

/** What is remembered, since when it is right, and what tells that it is public. */
export type PublicReads = {
  edition: Edition;
  memory: BoundedMemory<KeptAnswer>;
  schema: GraphQLSchema;
  documents: Pick<TrustedDocuments, "find">;
  log: Logger;
};

/** Puts what is remembered of public reads in front of the service. */
export function rememberPublicReads(
  service: RequestListener,
  { schema, documents, ...deps }: PublicReads,
): RequestListener {
  const sdl = readFileSync(new URL("../../schema/publication.graphql", import.meta.url), "utf8");
  const publicFields = publicFieldsOf(sdl);
  return answerPublicReads(service, {
    ...deps,
    textOf: documents.find,
    isPublic: (document: DocumentNode) => isPublicDocument(schema, document, publicFields),
  });
}

/** The fields of the publication contract that need nobody's rights, and both languages of a text. */
export function publicFieldsOf(publicationSdl: string): FieldCoordinates {
  const open = new Set(Object.keys(publicQueries).map((field) => `Query.${field}`));
  const defined = [...fieldsDefinedIn(publicationSdl)];
  const fields = defined.filter((field) => !/^(Query|Mutation)\./.test(field) || open.has(field));
  return new Set([...fields, "LocalizedText.da", "LocalizedText.en"]);
}
