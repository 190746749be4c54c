import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { expressMiddleware } from "@as-integrations/express5";
import express, { Router, type Request, type RequestHandler, type Response } from "express";
import type { GraphQLSchema, ValidationRule } from "graphql";
import type { Context, Deps } from "./context.ts";
import { formatError } from "./errors.ts";
import type { IdentityConfig } from "./identity/identity-config.ts";
import { readCookie } from "./identity/session-cookie.ts";
import { limitOperations, type ChargedContext, type OperationLimit } from "./limit-operations.ts";
import { admitOperation } from "./platform/admit-operation.ts";
import { limits } from "./platform/graphql-limits.ts";
import { errorLog, operationMetrics } from "./platform/graphql-plugins.ts";
import type { Metrics } from "./platform/metrics.ts";
import type { TrustedDocuments } from "./platform/trusted-documents.ts";
import type { RateLimits } from "./rate-limits.ts";
import { refusalsInLanguage } from "./refusal-language.ts";
import { strangersOnlyRead, strangersSchema } from "./strangers-schema.ts";

/** What /graphql is made of. */
export type GraphqlDeps = Pick<Deps, "log" | "baseUrl"> & {
  identity: IdentityConfig;
  metrics: Metrics;
  isProduction: boolean;
  documents: TrustedDocuments;
  rateLimits: RateLimits;
  contextFor: (req: Request) => Promise<Context>;
};

/** The one address of the API: who asks, what she may send, and Apollo; each step refuses by itself. */
export async function graphqlRoute(
  schema: GraphQLSchema,
  deps: GraphqlDeps,
): Promise<{ route: Router; stop: () => Promise<void> }> {
  const operations = limitOperations(deps.rateLimits);
  const knowing = createApollo(schema, deps, operations);
  // Only in production: whoever develops wants to be told what is wrong.
  const strangers = deps.isProduction
    ? createApollo(strangersSchema(schema), deps, operations, [strangersOnlyRead])
    : undefined;
  await Promise.all([knowing.start(), strangers?.start()]);
  const route = Router();
  route.use(
    preferGraphqlJson,
    express.json({ limit: "100kb" }),
    operations.knowWhoAsks(deps.contextFor),
    admitOperation(deps.documents, (req) => hasLoginCookie(deps, req)),
    answer(knowing, strangers),
  );
  const stop = async () => void (await Promise.all([knowing.stop(), strangers?.stop()]));
  return { route, stop };
}

/** A stranger's own text meets the public schema; our pages' operations, and everybody known, the whole one. */
function answer(
  knowing: ApolloServer<ChargedContext>,
  strangers: ApolloServer<ChargedContext> | undefined,
): RequestHandler {
  const contextOf = { context: async ({ res }: { res: Response }) => res.locals["ctx"] as ChargedContext };
  const toAll = expressMiddleware(knowing, contextOf);
  const toStrangers = strangers ? expressMiddleware(strangers, contextOf) : toAll;
  return (req, res, next) => {
    const isStrange =
      (res.locals["ctx"] as ChargedContext).actor === null && res.locals["isTrusted"] !== true;
    return (isStrange ? toStrangers : toAll)(req, res, next);
  };
}

/** Who names no media type gets GraphQL's own (GraphQL over HTTP), whose statuses mean what they say. */
const preferGraphqlJson: RequestHandler = ({ headers }, _res, next) => {
  if (headers.accept === undefined || headers.accept === "*/*")
    headers.accept = "application/graphql-response+json";
  next();
};

function createApollo(
  schema: GraphQLSchema,
  deps: GraphqlDeps,
  { charge }: OperationLimit,
  moreRules: readonly ValidationRule[] = [],
): ApolloServer<ChargedContext> {
  return new ApolloServer<ChargedContext>({
    schema,
    formatError,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      errorLog(deps.log),
      operationMetrics(deps.metrics, deps.documents.isOurs),
      refusalsInLanguage(),
      limits.cost(schema, deps.documents.isOurs, charge),
    ],
    validationRules: [...limits.rules, ...moreRules],
    parseOptions: { maxTokens: 2_000 },
    persistedQueries: false,
    introspection: !deps.isProduction,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: deps.isProduction,
    stopOnTerminationSignals: false,
    csrfPrevention: true,
  });
}

/** A token goes before a cookie, here as in authenticate.ts. */
function hasLoginCookie({ identity }: GraphqlDeps, { headers }: Request): boolean {
  if (headers.authorization !== undefined) return false;
  return readCookie("session", identity.baseUrl, headers.cookie) !== undefined;
}
