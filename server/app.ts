import { randomUUID } from "node:crypto";
import type { RequestListener } from "node:http";
import { readFileSync, readdirSync } from "node:fs";
import { makeExecutableSchema } from "@graphql-tools/schema";
import { exportRoute } from "./exports/export-route.ts";
import { receiptRoutes } from "./audit/receipt-routes.ts";
import { logRoutes } from "./audit/log-routes.ts";
import express, { type Request, type RequestHandler } from "express";
import type { GraphQLSchema } from "graphql";
import helmet from "helmet";
import { pinoHttp } from "pino-http";
import { answerErrors } from "./answer-errors.ts";
import { contextOf, systemContext, type Context, type Deps } from "./context.ts";
import { AppError } from "./errors.ts";
import { graphqlRoute } from "./graphql-route.ts";
import { authenticate } from "./identity/authenticate.ts";
import type { IdentityConfig } from "./identity/identity-config.ts";
import { providerAnswers } from "./identity/provider-answers.ts";
import { signInRoutes } from "./identity/sign-in-routes.ts";
import { letterRoute } from "./letters/letter-route.ts";
import { uploadRoute } from "./messages/upload-route.ts";
import { downloadRoute } from "./package/download-route.ts";
import { previewRoute } from "./package/preview-route.ts";
import type { Metrics } from "./platform/metrics.ts";
import { failurePage, notFoundPage } from "./pages/error-routes.ts";
import { watchPlannedDowntime } from "./pages/planned-downtime.ts";
import { publicPages } from "./pages/public-pages.ts";
import { sendError } from "./platform/send-error.ts";
import { openTrustedDocuments } from "./platform/trusted-documents.ts";
import { builtPages, webFiles } from "./platform/web-files.ts";
import { themeLinks } from "./pages/theme-links.ts";
import { createPublicSide } from "./public-side.ts";
import { createRateLimits, limitSignIns } from "./rate-limits.ts";
import { watchService } from "./service-status.ts";
import { resolvers } from "./resolvers.ts";
import { statusRoutes, type Readiness } from "./platform/status-routes.ts";

/** Everything the web part is made of; main.ts and the tests build it. */
export type AppDeps = Deps & {
  identity: IdentityConfig;
  metrics: Metrics;
  readiness: Readiness;
  isProduction: boolean;
  /** How much a person, a token or a stranger's network may ask for in a minute, in cost. */
  costPerMinute: number;
  /** Whose word is taken on where a request comes from. */
  trustedProxies: readonly string[];
  /** Where to report a weakness of the service (RFC 9116); without it nothing is promised. */
  securityContact: string | undefined;
  /** Whether anybody may try the API at /explorer; never in production. */
  hasExplorer: boolean;
  /** Further pages: the demonstration log-on, the explorer. */
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
export async function createApp(
  deps: AppDeps,
): Promise<{ listener: RequestListener; stop: () => Promise<void> }> {
  const schema = createSchema();
  const system = systemContext(deps, "sign-in");
  const contextFor = async (req: Request): Promise<Context> => askedBy(deps, system, req);
  const documents = await openTrustedDocuments(system.db, deps.clock());
  const rateLimits = createRateLimits(deps, deps);
  const graphql = await graphqlRoute(schema, { ...deps, documents, rateLimits, contextFor });
  const publicSide = createPublicSide({ ...deps, schema, documents }, (req) => contextOfNobody(deps, req));

  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", deps.trustedProxies);
  app.use(requestLog(deps));
  app.use(statusRoutes(deps.readiness, deps.metrics));
  for (const { path, router } of deps.pages) app.use(path, router);
  app.use(
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: STRICT },
      strictTransportSecurity: deps.isProduction,
    }),
  );
  const signInWorks = async () => providerAnswers(deps.identity);
  const serviceStatus = watchService({ ...deps, signInWorks });
  app.use(publicPages(publicSide.pages, { ...deps, serviceStatus, downtime: watchPlannedDowntime(deps) }));
  app.use(logRoutes((req) => contextOfNobody(deps, req), contextFor));
  app.use(
    webFiles(builtPages(), { explorer: deps.hasExplorer, head: themeLinks(publicSide.pages.theme).html }),
  );
  app.use(["/auth/sign-in", "/auth/callback", "/auth/renew"], limitSignIns(rateLimits));
  app.use(signInRoutes(deps, deps.identity));
  app.use(letterRoute(contextFor));
  app.use(uploadRoute(contextFor));
  app.use(downloadRoute(contextFor));
  app.use(receiptRoutes(contextFor));
  app.use(exportRoute(contextFor));
  app.use(previewRoute(contextFor));
  app.use("/graphql", graphql.route);
  app.use(notFoundPage(publicSide.pages));
  app.use((_req, res) => sendError(res, 404, new AppError("NOT_FOUND", "There is nothing here.")));
  app.use(failurePage(publicSide.pages));
  app.use(answerErrors(deps));
  const stop = async () => {
    await graphql.stop();
    await publicSide.stop();
  };
  return { listener: publicSide.inFrontOf(app), stop };
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
function contextOfNobody(deps: Deps, req: Request): Context {
  return contextOf(deps, null, requestIdOf(req));
}

function requestIdOf({ id }: Request): string {
  return typeof id === "string" ? id : "";
}

/** How long one operation of the API may take; a download takes as long as it takes. */
const OPERATION_MS = 20_000;

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
  const deadline = req.baseUrl === "/graphql" ? performance.now() + OPERATION_MS : undefined;
  return contextOf(contextOfNobody(deps, req), actor, requestIdOf(req), deadline);
}

function requestLog({ log }: Deps) {
  return pinoHttp({
    logger: log,
    genReqId: (_req, res) => {
      const id = randomUUID();
      res.setHeader("x-request-id", id);
      return id;
    },
    // A path may hold a download grant or a log-on code: only its first part is kept.
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
