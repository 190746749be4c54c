// Plain JavaScript because the build uses it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** How much JavaScript an area may make a browser fetch, in kB of gzip; the design's budgets. */
const BUDGETS = [
  { area: "citizen", entry: "src/citizen/citizen-area.tsx", kilobytes: 150 },
  {
    area: "staff",
    entry: "src/staff/staff-area.tsx",
    kilobytes: 200,
    // a case asks for all of these as its parts are opened
    moreWords: ["review", "contact", "handling"],
  },
  // a page of the public, without React
  { area: "public", entry: "src/log/check-receipt-page.ts", kilobytes: 20, isAlone: true },
  { area: "auditor", entry: "src/auditor/auditor-area.tsx", kilobytes: 200, moreWords: ["proof", "staff"] },
];

/** Weighs each area with all its heaviest page imports and the longer of its catalogues; throws when one is too heavy. */
export function checkWeight(target) {
  const manifest = JSON.parse(readFileSync(join(target, ".vite/manifest.json"), "utf8"));
  const kilobytesOf = new Map();
  const weigh = (file) => {
    if (!kilobytesOf.has(file))
      kilobytesOf.set(file, gzipSync(readFileSync(join(target, file))).length / 1000);
    return kilobytesOf.get(file);
  };
  const rows = BUDGETS.filter(({ entry }) => manifest[entry]).map(
    ({ area, entry, kilobytes, moreWords = [], isAlone = false }) => {
      const words = ["common", area, ...moreWords].flatMap((name) =>
        heaviest(manifest, weigh, catalogues(name)),
      );
      const shared = isAlone ? [entry] : ["app.html", entry, ...words];
      const pages = [[], ...(manifest[entry].dynamicImports ?? []).map((page) => [page])];
      const weights = pages.map((page) =>
        [...closure(manifest, [...shared, ...page])].reduce((sum, file) => sum + weigh(file), 0),
      );
      return { area, weight: Math.max(...weights), kilobytes };
    },
  );
  const tooHeavy = rows.filter(({ weight, kilobytes }) => weight > kilobytes);
  if (tooHeavy.length > 0)
    throw new Error(
      tooHeavy
        .map(
          ({ area, weight, kilobytes }) =>
            `the ${area} area weighs ${weight.toFixed(1)} kB, more than ${kilobytes}`,
        )
        .join("; "),
    );
  return rows;
}

const catalogues = (name) => ["da", "en"].map((language) => `src/i18n/${language}/${name}.ts`);

function heaviest(manifest, weigh, keys) {
  const weightOf = (key) => weigh(manifest[key].file);
  return keys
    .filter((key) => manifest[key])
    .sort((one, other) => weightOf(other) - weightOf(one))
    .slice(0, 1);
}

function closure(manifest, keys, files = new Set()) {
  for (const key of keys) {
    const { file, imports = [] } = manifest[key];
    if (files.has(file)) continue;
    files.add(file);
    closure(manifest, imports, files);
  }
  return files;
}

if (process.argv[1]?.endsWith("check-weight.js"))
  for (const { area, weight, kilobytes } of checkWeight("web/dist"))
    console.log(`${area.padEnd(8)} ${weight.toFixed(1).padStart(6)} kB of ${kilobytes}`);
