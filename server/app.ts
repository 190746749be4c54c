import { randomUUID } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import { expressMiddleware } from "@as-integrations/express5";
import { makeExecutableSchema } from "@graphql-tools/schema";
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from "express";
import type { GraphQLSchema } from "graphql";
import helmet from "helmet";
import { pinoHttp } from "pino-http";
import { contextOf, systemContext, type Context, type Deps } from "./context.ts";
import { appErrorOf, formatError } from "./errors.ts";
import { authenticate } from "./identity/authenticate.ts";
import type { IdentityConfig } from "./identity/identity-config.ts";
import { signInRoutes } from "./identity/sign-in-routes.ts";
import { downloadRoute } from "./package/download-route.ts";
import { limits } from "./platform/graphql-limits.ts";
import { errorLog, operationMetrics } from "./platform/graphql-plugins.ts";
import type { Metrics } from "./platform/metrics.ts";
import { policyPages } from "./publication/policy-pages.ts";
import { resolvers } from "./resolvers.ts";
import { statusRoutes, type Readiness } from "./platform/status-routes.ts";

/** Everything the web part is made of; main.ts and the tests build it. */
export type AppDeps = Deps & {
  identity: IdentityConfig;
  metrics: Metrics;
  readiness: Readiness;
  isProduction: boolean;
  /** Further pages: the demonstration sign-in, the explorer. */
  pages: readonly { path: string; router: RequestHandler }[];
};

/** The schema with its resolvers; the SDL is read from schema/, which is the contract. */
export function createSchema(): GraphQLSchema {
  const folder = new URL("../schema/", import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith(".graphql") && file !== "schema.graphql");
  return makeExecutableSchema({
    typeDefs: files.map((file) => readFileSync(new URL(file, folder), "utf8")),
    resolvers,
  });
}

/** Builds the web server. It listens to nothing; `stop` lets running operations finish. */
export async function createApp(deps: AppDeps): Promise<{ app: Express; stop: () => Promise<void> }> {
  const schema = createSchema();
  const apollo = new ApolloServer<Context>({
    schema,
    formatError,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      errorLog(deps.log),
      operationMetrics(deps.metrics),
      limits.cost(schema),
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
  await apollo.start();
  const system = systemContext(deps, "sign-in");
  const contextFor = async (req: Request): Promise<Context> => askedBy(deps, system, req);

  const app = express();
  app.disable("x-powered-by");
  app.use(requestLog(deps));
  app.use(statusRoutes(deps.readiness, deps.metrics));
  for (const { path, router } of deps.pages) app.use(path, router);
  app.use(
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: STRICT },
      strictTransportSecurity: deps.isProduction,
    }),
  );
  app.use(policyPages((req) => contextOfNobody(deps, req)));
  app.use(signInRoutes(deps, deps.identity));
  app.use(downloadRoute(contextFor));
  app.use(
    "/graphql",
    express.json({ limit: "100kb" }),
    expressMiddleware(apollo, { context: async ({ req }) => contextFor(req) }),
  );
  app.use((_req, res) => {
    res
      .status(404)
      .json({ errors: [{ message: "There is nothing here.", extensions: { code: "NOT_FOUND" } }] });
  });
  app.use(answerErrors(deps));
  return { app, stop: async () => apollo.stop() };
}

const STRICT = {
  "default-src": ["'self'"],
  "style-src": ["'self'"],
  "base-uri": ["'none'"],
  "object-src": ["'none'"],
  "frame-ancestors": ["'none'"],
  "form-action": ["'self'"],
};

/** What a public page is made with: nobody's rights, whoever asks. */
function contextOfNobody(
  { db, log, clock, calendar, rules, vault, sources, baseUrl, policiesDir }: Deps,
  req: Request,
): Context {
  const deps = { db, log, clock, calendar, rules, vault, sources, baseUrl, policiesDir };
  return contextOf(deps, null, requestIdOf(req));
}

function requestIdOf({ id }: Request): string {
  return typeof id === "string" ? id : "";
}

/** One request's context. A GraphQL GET never reads cookies, so that a public read can be cached. */
async function askedBy(
  deps: Deps & { identity: IdentityConfig },
  system: Context,
  req: Request,
): Promise<Context> {
  const isPublicRead = req.method === "GET" && req.baseUrl === "/graphql";
  const { actor } = await authenticate(system, deps.identity, {
    cookieHeader: isPublicRead ? undefined : req.headers.cookie,
    authorization: req.headers.authorization,
    method: req.method,
    origin: req.headers.origin,
  });
  return contextOf(contextOfNobody(deps, req), actor, requestIdOf(req));
}

function requestLog({ log }: Deps) {
  return pinoHttp({
    logger: log,
    genReqId: (_req, res) => {
      const id = randomUUID();
      res.setHeader("x-request-id", id);
      return id;
    },
    // A path may hold a download grant or a sign-in code: only its first part is kept.
    serializers: {
      req: (req: { id: string; method: string; url: string }) => ({
        id: req.id,
        method: req.method,
        path: `/${req.url.split(/[/?]/)[1] ?? ""}`,
      }),
      res: (res: { statusCode: number }) => ({ status: res.statusCode }),
    },
  });
}

/** Answers as GraphQL does whatever never reached Apollo: malformed JSON, a body too large, a bad credential. */
function answerErrors({ log }: Deps): ErrorRequestHandler {
  return (error, req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const { status, message, code } = describe(error);
    if (status === 500) log.error({ err: error, requestId: req.id }, "request failed");
    res.status(status).json({ errors: [{ message, extensions: { code } }] });
  };
}

function describe(error: unknown): { status: number; message: string; code: string } {
  const known = appErrorOf(error);
  if (known) return { status: STATUS[known.code] ?? 400, message: known.message, code: known.code };
  const type = typeof error === "object" && error !== null && "type" in error ? error.type : undefined;
  if (type === "entity.too.large")
    return { status: 413, message: "The body is larger than 100 kB.", code: "LIMIT_EXCEEDED" };
  if (type === "entity.parse.failed")
    return { status: 400, message: "The body is not valid JSON.", code: "INVALID_INPUT" };
  const status =
    typeof error === "object" && error !== null && "status" in error ? Number(error.status) : 500;
  if (status >= 400 && status < 500)
    return { status, message: "The request cannot be read.", code: "INVALID_INPUT" };
  return { status: 500, message: "Something went wrong.", code: "INTERNAL" };
}

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  OPERATION_NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};
