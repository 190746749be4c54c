import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { expressMiddleware } from "@as-integrations/express5";
import express, { Router, type Request, type RequestHandler } from "express";
import type { GraphQLSchema } from "graphql";
import type { Context, Deps } from "./context.ts";
import { formatError } from "./errors.ts";
import type { IdentityConfig } from "./identity/identity-config.ts";
import { readCookie } from "./identity/session-cookie.ts";
import { admitOperation } from "./platform/admit-operation.ts";
import { limits } from "./platform/graphql-limits.ts";
import { errorLog, operationMetrics } from "./platform/graphql-plugins.ts";
import type { Metrics } from "./platform/metrics.ts";
import type { TrustedDocuments } from "./platform/trusted-documents.ts";

/** What /graphql is made of. */
export type GraphqlDeps = Pick<Deps, "log" | "baseUrl"> & {
  identity: IdentityConfig;
  metrics: Metrics;
  isProduction: boolean;
  documents: TrustedDocuments;
  contextFor: (req: Request) => Promise<Context>;
};

/** The one address of the API: who asks, what she may send, and Apollo; each step refuses by itself. */
export async function graphqlRoute(
  schema: GraphQLSchema,
  deps: GraphqlDeps,
): Promise<{ route: Router; stop: () => Promise<void> }> {
  const apollo = createApollo(schema, deps);
  await apollo.start();
  const route = Router();
  route.use(
    express.json({ limit: "100kb" }),
    knowWhoAsks(deps),
    admitOperation(deps.documents, (req) => hasLoginCookie(deps, req)),
    expressMiddleware(apollo, { context: async ({ res }) => res.locals["ctx"] as Context }),
  );
  return { route, stop: async () => apollo.stop() };
}

function createApollo(schema: GraphQLSchema, deps: GraphqlDeps): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    formatError,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      errorLog(deps.log),
      operationMetrics(deps.metrics),
      limits.cost(schema, deps.documents.isOurs),
    ],
    validationRules: limits.rules,
    parseOptions: { maxTokens: 2_000 },
    persistedQueries: false,
    introspection: !deps.isProduction,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: deps.isProduction,
    stopOnTerminationSignals: false,
    csrfPrevention: true,
  });
}

/** Before Apollo, which would answer a bad credential with 500. */
function knowWhoAsks({ contextFor }: GraphqlDeps): RequestHandler {
  return async (req, res, next) => {
    res.locals["ctx"] = await contextFor(req);
    next();
  };
}

/** A token goes before a cookie, here as in authenticate.ts. */
function hasLoginCookie({ identity }: GraphqlDeps, { headers }: Request): boolean {
  if (headers.authorization !== undefined) return false;
  return readCookie("session", identity.baseUrl, headers.cookie) !== undefined;
}
