import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What every area needs comes in two files instead of twenty: on a slow line each file costs a journey of its own. */
const TOGETHER = [
  {
    name: "libraries",
    test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack\/(react-query|query-core)|i18next|react-i18next)\//,
  },
  { name: "shared", test: /web\/src\/(api|app|i18n\/[\w-]+\.ts|ui)/, minShareCount: 3 },
];

/** On a slow line the style sheet comes before the scripts, so that what the page says without them is read meanwhile. */
const stylesFirst = {
  name: "styles-first",
  transformIndexHtml: {
    order: "post",
    handler: (html: string) =>
      html.replaceAll(/<(script type="module"|link rel="modulepreload")/g, '$& fetchpriority="low"'),
  },
} as const;

/** Builds the application and the explorer into dist/public, every file named by its content. */
export default defineConfig({
  root: at("."),
  publicDir: false,
  plugins: [stylesFirst],
  build: {
    outDir: at("dist"),
    emptyOutDir: true,
    manifest: true,
    target: "es2022",
    modulePreload: { polyfill: false }, // every browser of 2023 or later fetches modules ahead by itself
    assetsInlineLimit: 0, // the page's policy allows no data: addresses
    chunkSizeWarningLimit: 8_000,
    // GraphiQL's parts say "use client" to other bundlers; nothing is lost here
    rolldownOptions: {
      onLog: (level, log, handle) => {
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") handle(level, log);
      },
      output: { codeSplitting: { groups: TOGETHER } },
      input: {
        app: at("app.html"),
        explorer: at("explorer.html"),
        checkReceipt: at("src/log/check-receipt-page.ts"),
      },
    },
  },
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
});
