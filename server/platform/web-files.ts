import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Router, type RequestHandler } from "express";
import helmet from "helmet";
import { builtAssets } from "./built-assets.ts";

/** The screens of citizens that have scripts of their own, by the address that opens them. */
const CITIZEN_SCREENS = {
  "/ny": "new-request-page",
  "/oplysninger": "details-page",
  "/sager/:id": "case-page",
  "/sager/:id/beskeder": "messages-page",
  "/sager/:id/filer": "files-page",
  "/sager/:id/opslag": "lookups-page",
  "/sager/:id/kvittering": "receipt-page",
  "/sager/:id/data": "package-page",
} as const;

/** The areas of the application, each with its own scripts; whatever lies below one is the application's own route. */
const AREAS = [
  {
    path: "/min-side",
    source: "src/citizen/citizen-area.tsx",
    screens: Object.entries(CITIZEN_SCREENS).map(([at, name]) => ({ at, source: `src/citizen/${name}.tsx` })),
  },
  { path: "/sagsbehandling", source: "src/staff/staff-area.tsx", screens: [] },
  { path: "/revision", source: "src/auditor/auditor-area.tsx", screens: [] },
];

const BUILT = fileURLToPath(new URL("../../web/dist/", import.meta.url));

/** Where the build put the pages; undefined before it. */
export function builtPages(): string | undefined {
  return existsSync(join(BUILT, "app.html")) ? BUILT : undefined;
}

type Manifest = Record<string, { file: string; imports?: string[] } | undefined>;

/** What the build made of each source; nothing before the build. */
function manifestOf(directory: string | undefined): Manifest {
  const file = directory && join(directory, ".vite/manifest.json");
  return file && existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Manifest) : {};
}

/** Where the build put a script that is an entry of its own, such as `assets/….js`; undefined before the build. */
export function builtScript(source: string): string | undefined {
  return manifestOf(builtPages())[source]?.file;
}

/** The scripts that sources need beyond those of the application's page, which names its own. */
function scriptsOf(sources: readonly string[], manifest: Manifest): string[] {
  const inPage = new Set(["app.html", ...(manifest["app.html"]?.imports ?? [])]);
  const needed = new Set(sources);
  for (const each of needed) {
    for (const further of manifest[each]?.imports ?? []) if (!inPage.has(further)) needed.add(further);
  }
  return [...needed].flatMap((each) => manifest[each]?.file ?? []);
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
    router.use([...AREAS.map(({ path }) => path), "/explorer"], notBuilt);
    return router;
  }
  router.use("/assets", builtAssets(join(directory, "assets")));
  const manifest = manifestOf(directory);
  // asked for with the page, not after the page's own script has found out which area and screen this is
  const opening = (...sources: string[]) => {
    const ahead = scriptsOf(sources, manifest).map(
      (file) => `<link rel="modulepreload" fetchpriority="low" href="/${file}">`,
    );
    return page(directory, "app.html", options.head, ahead.join(""));
  };
  for (const { path, source, screens } of AREAS) {
    for (const screen of screens) router.get(path + screen.at, opening(source, screen.source));
    router.get([path, `${path}/{*rest}`], opening(source));
  }
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
function page(directory: string, file: string, head = "", ahead = ""): RequestHandler {
  // the theme goes before the application's own sheet, which is written over it
  const html = readFileSync(join(directory, file), "utf8")
    .replace("</title>", `</title>${head}`)
    .replace("</head>", `${ahead}</head>`);
  return (_req, res) => {
    res.set("Cache-Control", "no-cache").type("html").send(html);
  };
}

const notBuilt: RequestHandler = (_req, res) => {
  res.status(503).type("text/plain").send("The pages have not been built. Run: npm run build\n");
};
