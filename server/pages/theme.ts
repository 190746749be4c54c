import { readFileSync, readdirSync, statSync } from "node:fs";
import { extname } from "node:path";
import { Router } from "express";
import { AppError } from "../errors.ts";

/** The look the theme was built to: files by their names, which change with their content. */
export type Theme = {
  sheet: string;
  icon: string;
  logo: string | null;
  colour: string;
  /** What the button to MitID says, in the phrases the broker allows; null where the log-on is no MitID or nobody has said. */
  signIn: { da: string; en: string } | null;
  /** The faces that the first screen needs. */
  faces: readonly string[];
  builtAt: Date;
};

const BUILT = new URL("../../web/theme/built/", import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** Reads which files the theme consists of. */
export function readTheme(): Theme {
  const manifest = new URL("manifest.json", BUILT);
  try {
    const names = JSON.parse(readFileSync(manifest, "utf8")) as Omit<Theme, "builtAt">;
    return { ...names, builtAt: statSync(manifest).mtime };
  } catch (cause) {
    const message = "The look of the pages has not been built. Run: npm run build.";
    throw new AppError("UNAVAILABLE", message, undefined, { cause });
  }
}

/** Serves the theme's files below /theme. A name holds the hash of what is in it, so a file may be kept for ever. */
export function themeFiles(): Router {
  const names = readdirSync(BUILT).filter((name) => extname(name) in TYPES);
  const files = new Map(names.map((name) => [name, formsOf(name)]));
  const router = Router();
  router.get("/theme/:name", (req, res, next) => {
    const forms = files.get(req.params.name);
    if (!forms) return next();
    const encoding = req.acceptsEncodings(["br", "gzip", "identity"]);
    const form = encoding ? (forms[encoding as keyof Forms] ?? forms.identity) : forms.identity;
    res.set({
      "Content-Type": TYPES[extname(req.params.name)],
      "Cache-Control": "public, max-age=31536000, immutable",
      Vary: "Accept-Encoding",
    });
    if (form !== forms.identity) res.set("Content-Encoding", String(encoding));
    res.send(form);
  });
  return router;
}

type Forms = { identity: Buffer; br?: Buffer; gzip?: Buffer };

function formsOf(name: string): Forms {
  const read = (file: string) => readFileSync(new URL(file, BUILT));
  if (extname(name) !== ".css") return { identity: read(name) };
  return { identity: read(name), br: read(`${name}.br`), gzip: read(`${name}.gz`) };
}
