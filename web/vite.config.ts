import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Builds the application and the explorer into dist/public, every file named by its content. */
export default defineConfig({
  root: at("."),
  publicDir: false,
  build: {
    outDir: at("dist"),
    emptyOutDir: true,
    manifest: true,
    target: "es2022",
    assetsInlineLimit: 0, // the page's policy allows no data: addresses
    chunkSizeWarningLimit: 8_000,
    // GraphiQL's parts say "use client" to other bundlers; nothing is lost here
    rolldownOptions: {
      onLog: (level, log, handle) => {
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") handle(level, log);
      },
      input: {
        app: at("app.html"),
        explorer: at("explorer.html"),
        checkReceipt: at("src/log/check-receipt-page.ts"),
      },
    },
  },
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
});
