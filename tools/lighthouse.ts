import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { driveSignIn } from "../server/identity/demo-driver.ts";
import { must, visit } from "../tour/people.ts";
import { needChromium } from "./find-chromium.ts";

/** Fetched when it is run: it measures and is no part of the product. This is the last line that runs on Node 20. */
const LIGHTHOUSE = "lighthouse@12.8.2";
const PUBLIC = ["/", "/en", "/privatlivspolitik", "/rettigheder", "/retsgrundlag", "/tal", "/driftsstatus"];
const CITIZEN = ["/min-side", "/min-side/ny", "/min-side/oplysninger"];
const LEAST = { performance: 0.95, accessibility: 1, firstContentMs: 1_000 };

type Report = {
  categories: { performance: { score: number }; accessibility: { score: number } };
  audits: Record<"first-contentful-paint" | "largest-contentful-paint", { numericValue: number }>;
};

const [base = "http://localhost:4000", only = ""] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "indsigt-lighthouse-"));
const chrome = needChromium();

/** A machine that does something else meanwhile measures too slow, never too fast: a miss is measured again. */
const TRIES = 3;

const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(2)} s`;

/** Measures one page on Lighthouse's mobile profile; undefined where Chromium or Lighthouse broke off, whose command holds the session. */
function measure(path: string, cookie?: string): Report | undefined {
  const file = join(folder, "report.json");
  const flags = [
    ...["--quiet", "--output=json", `--output-path=${file}`, "--only-categories=performance,accessibility"],
    "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
    ...(cookie ? [`--extra-headers=${JSON.stringify({ Cookie: cookie })}`] : []),
  ];
  const env = { ...process.env, CHROME_PATH: chrome };
  try {
    execFileSync("npx", ["--yes", LIGHTHOUSE, base + path, ...flags], { env, stdio: "ignore" });
  } catch {
    return undefined;
  }
  return JSON.parse(readFileSync(file, "utf8")) as Report;
}

/** The newest case that Anne has, with its receipt; none before she has asked for anything. */
async function casePages(): Promise<string[]> {
  type Answer = { dataRequests: { nodes: { id: string }[] } };
  const { api } = await visit(base, "anne");
  const { dataRequests } = await must(api<Answer>("{ dataRequests(first: 1) { nodes { id } } }"));
  return dataRequests.nodes.flatMap(({ id }) => [
    `/min-side/sager/${id}`,
    `/min-side/sager/${id}/kvittering`,
  ]);
}

const { cookie } = await driveSignIn(base, "anne");
const pages = [
  ...PUBLIC.map((path) => [path] as const),
  ...[...CITIZEN, ...(await casePages())].map((path) => [path, cookie] as const),
].filter(([path]) => path.includes(only));
for (const [path, as] of pages) {
  let said = "";
  let isWell = false;
  for (let tried = 1; tried <= TRIES && !isWell; tried += 1) {
    const report = measure(path, as);
    if (!report) {
      said = "not measured: Lighthouse broke off";
      continue;
    }
    const { categories, audits } = report;
    const performance = categories.performance.score;
    const accessibility = categories.accessibility.score;
    const firstContent = audits["first-contentful-paint"].numericValue;
    isWell =
      performance >= LEAST.performance &&
      accessibility >= LEAST.accessibility &&
      (as !== undefined || firstContent <= LEAST.firstContentMs);
    said =
      `performance ${(performance * 100).toFixed(0)}, accessibility ${(accessibility * 100).toFixed(0)}, ` +
      `first content ${seconds(firstContent)}, largest ${seconds(audits["largest-contentful-paint"].numericValue)}${tried > 1 ? `, measured ${String(tried)} times` : ""}`;
  }
  if (!isWell) process.exitCode = 1;
  console.log(`${isWell ? "ok " : "LOW"} ${path.padEnd(24)} ${said}`);
}
rmSync(folder, { recursive: true, force: true });
