// Plain JavaScript, as tools/build.js is. Bundles the offline verifier into one file that needs nothing but Node.
// `--if-stale` does nothing when nothing has changed.
import { createHash } from "node:crypto";
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = join(root, "web/verifier");
const stamp = join(target, ".built-from");

function* filesIn(path) {
  if (!statSync(path).isDirectory()) return yield path;
  for (const name of readdirSync(path).sort()) yield* filesIn(join(path, name));
}

function fingerprint() {
  const hash = createHash("sha256");
  for (const file of [...filesIn(join(root, "server/audit")), join(root, "package-lock.json")])
    hash.update(readFileSync(file));
  return hash.digest("hex");
}

/** Writes web/verifier/indsigt-audit.mjs, from where exports take it. */
export async function buildVerifier({ ifStale = false } = {}) {
  const current = fingerprint();
  if (ifStale && existsSync(stamp) && readFileSync(stamp, "utf8") === current) return;
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    ssr: { noExternal: true },
    build: {
      ssr: "server/audit/cli/main.ts",
      outDir: target,
      emptyOutDir: false,
      copyPublicDir: false,
      target: "node20",
      rollupOptions: { output: { entryFileNames: "indsigt-audit.mjs", codeSplitting: false } },
    },
  });
  chmodSync(join(target, "indsigt-audit.mjs"), 0o755);
  writeFileSync(stamp, current);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await buildVerifier({ ifStale: process.argv.includes("--if-stale") });
