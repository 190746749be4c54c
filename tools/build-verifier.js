// Plain JavaScript, as tools/build.js is. Bundles the offline verifier into one file that needs nothing but Node.
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Writes indsigt-audit.mjs into a folder. */
export async function buildVerifier(folder) {
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    ssr: { noExternal: true },
    build: {
      ssr: "server/audit/cli/main.ts",
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: "node20",
      rollupOptions: { output: { entryFileNames: "indsigt-audit.mjs", codeSplitting: false } },
    },
  });
  chmodSync(join(folder, "indsigt-audit.mjs"), 0o755);
}
