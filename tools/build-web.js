// Plain JavaScript because it runs before and beside the build.
// Builds the application and the explorer into web/dist/, compresses what is served, and refuses what has become too heavy.
// `--if-stale` does nothing when nothing has changed.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { checkWeight } from "./check-weight.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = join(root, "web/dist");
const stamp = join(target, ".built-from");
const MADE = [target, join(root, "web/theme"), join(root, "web/verifier")];
/** Larger files belong to the explorer, which nobody waits for: brotli would take a minute over them. */
const WORTH_BROTLI = 400_000;

function* filesIn(path) {
  if (MADE.includes(path)) return;
  if (!statSync(path).isDirectory()) return yield path;
  for (const name of readdirSync(path).sort()) yield* filesIn(join(path, name));
}

function fingerprint() {
  const hash = createHash("sha256");
  for (const source of ["web", "package-lock.json", "tools/build-web.js", "tools/check-weight.js"])
    for (const file of filesIn(join(root, source)))
      hash.update(`${relative(root, file)} `).update(readFileSync(file));
  return hash.digest("hex");
}

function compress() {
  for (const name of readdirSync(join(target, "assets"))) {
    if (![".js", ".css", ".svg"].includes(extname(name))) continue;
    const file = join(target, "assets", name);
    const content = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(content));
    if (content.length < WORTH_BROTLI)
      writeFileSync(
        `${file}.br`,
        brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
      );
  }
}

/** Builds web/dist/, or leaves it where it is fresh. */
export function buildWeb({ ifStale = false } = {}) {
  const current = fingerprint();
  if (ifStale && existsSync(stamp) && readFileSync(stamp, "utf8") === current) return;
  const vite = join(root, "node_modules/vite/bin/vite.js");
  execFileSync(process.execPath, [vite, "build", "web", "--logLevel", "warn"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  checkWeight(target);
  compress();
  writeFileSync(stamp, current);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  try {
    buildWeb({ ifStale: process.argv.includes("--if-stale") });
  } catch (error) {
    console.error(
      `The pages could not be built (${error.message}). Mend what is named above, then try again.`,
    );
    process.exitCode = 1;
  }
}
