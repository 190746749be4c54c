import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import { brokenPromises, readPublished, weakDeprecations, writePublished } from "./schema-promises.ts";

const root = new URL("../", import.meta.url);
const PUBLISHED = new URL("schema/published/schema.graphql", root);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");

const isPublishing = process.argv.includes("--publish");
const today = Temporal.Now.plainDateISO("Europe/Copenhagen").toString();
const current = read("schema/schema.graphql");
const published = existsSync(PUBLISHED) ? readPublished(readFileSync(PUBLISHED, "utf8")) : undefined;
const since = published && (isPublishing ? { ...published, on: today } : published);

const faults = since
  ? [...brokenPromises(since.sdl, current, today), ...weakDeprecations(since, current, read("CHANGELOG.md"))]
  : [];
for (const fault of faults) console.error(fault);
if (faults.length > 0) {
  console.error("Clients of the published schema would break: CONTRIBUTING.md, 'The schema is a promise'.");
  process.exitCode = 1;
} else if (isPublishing) {
  writeFileSync(PUBLISHED, writePublished(current, today));
}
