import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Router, type RequestHandler } from "express";
import helmet from "helmet";
import sirv from "sirv";

/** The areas of the application; whatever lies below one of them is the application's own route. */
export const APPLICATION_PATHS = ["/min-side", "/sagsbehandling", "/revision"] as const;

const BUILT = fileURLToPath(new URL("../../web/dist/", import.meta.url));

/** Where the build put the pages; undefined before it. */
export function builtPages(): string | undefined {
  return existsSync(join(BUILT, "app.html")) ? BUILT : undefined;
}

/** Where the build put a script that is an entry of its own, such as `assets/….js`; undefined before the build. */
export function builtScript(source: string): string | undefined {
  const directory = builtPages();
  if (!directory) return undefined;
  const manifest = JSON.parse(readFileSync(join(directory, ".vite/manifest.json"), "utf8")) as Record<
    string,
    { file: string } | undefined
  >;
  return manifest[source]?.file;
}

/**
 * Serves the built application: files named by their content for ever, the application's page under each of its
 * areas with `head` (the theme) in it, and, where wanted, the explorer with the contract at /schema.graphql.
 */
export function webFiles(
  directory: string | undefined,
  options: { explorer: boolean; head: string },
): Router {
  const router = Router();
  if (!directory) {
    router.use([...APPLICATION_PATHS, "/explorer"], notBuilt);
    return router;
  }
  router.use(
    "/assets",
    sirv(join(directory, "assets"), { gzip: true, brotli: true, immutable: true, maxAge: 31_536_000 }),
  );
  router.get(
    APPLICATION_PATHS.flatMap((path) => [path, `${path}/{*rest}`]),
    page(directory, "app.html", options.head),
  );
  if (options.explorer) explorer(router, directory);
  return router;
}

function explorer(router: Router, directory: string): void {
  const contract = readFileSync(new URL("../../schema/schema.graphql", import.meta.url), "utf8");
  router.get("/explorer", helmet.contentSecurityPolicy(EXPLORER_POLICY), page(directory, "explorer.html"));
  router.get("/schema.graphql", (_req, res) => {
    res.type("text/plain; charset=utf-8").send(contract);
  });
}

/** Monaco, the explorer's editor, writes styles and reads its icons from the page itself; no other page may. */
const EXPLORER_POLICY = {
  useDefaults: false,
  directives: {
    "default-src": ["'self'"],
    "style-src": ["'self'", "'unsafe-inline'"],
    "font-src": ["'self'", "data:"],
    "img-src": ["'self'", "data:"],
    "worker-src": ["'self'"],
    "base-uri": ["'none'"],
    "object-src": ["'none'"],
    "frame-ancestors": ["'none'"],
    "form-action": ["'self'"],
  },
};

/** A page asks again each time whether it is still the newest; what it names is kept for ever. */
function page(directory: string, file: string, head = ""): RequestHandler {
  const html = readFileSync(join(directory, file), "utf8").replace("</head>", `${head}</head>`);
  return (_req, res) => {
    res.set("Cache-Control", "no-cache").type("html").send(html);
  };
}

const notBuilt: RequestHandler = (_req, res) => {
  res.status(503).type("text/plain").send("The pages have not been built. Run: npm run build\n");
};
