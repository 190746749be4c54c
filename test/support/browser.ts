import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { findChromium, GET_CHROMIUM } from "../../tools/find-chromium.ts";

const found = findChromium();

if (!found) {
  process.stderr.write(
    "\n!!! No Chromium was found, so the pages are NOT tested in a browser.\n" + `!!! ${GET_CHROMIUM}\n\n`,
  );
}

/** `describe` where a Chromium is found; elsewhere the tests are reported as left out, and standard error says why. */
export const describeInBrowser = found ? describe : describe.skip;

/** What a page did that it should not: words in the console, faults in its script, requests to other hosts, failures. */
export type Watched = { page: Page; troubles: string[] };

/**
 * A Chromium for the test file that calls it. Each page is opened in a profile of its own and is watched. Playwright
 * turns off that a page is kept as it stood for the back button; with `keepsPages` it is, as in everybody's browser.
 */
export function useBrowser({ keepsPages = false } = {}): {
  open(options?: BrowserContextOptions): Promise<Watched>;
} {
  let browser: Browser | undefined;

  beforeAll(async () => {
    const ignoreDefaultArgs = keepsPages ? ["--disable-back-forward-cache"] : [];
    if (found) browser = await chromium.launch({ executablePath: found, args: ARGUMENTS, ignoreDefaultArgs });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
  });

  return {
    open: async (options = {}) => {
      if (!browser) throw new Error("Call this in a test of describeInBrowser.");
      const context = await browser.newContext(options);
      const page = await context.newPage();
      return { page, troubles: watch(page) };
    },
  };
}

/** Without these, Chromium asks hosts of its own. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function watch(page: Page): string[] {
  const troubles: string[] = [];
  let origin: string | undefined;
  page.on("console", (message) => troubles.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => troubles.push(`script: ${error.message}`));
  page.on("requestfailed", (request) => {
    // a page that is left gives up what it was fetching
    if (request.failure()?.errorText !== "net::ERR_ABORTED") troubles.push(`failed: ${request.url()}`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    origin ??= url.origin;
    if (url.origin !== origin) troubles.push(`another host: ${request.url()}`);
  });
  return troubles;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** What axe-core finds wrong with the page as it stands (WCAG 2.0 to 2.2, A and AA, and best practice), one line each. */
export async function violations(page: Page): Promise<string[]> {
  // Given to the page from outside, so that its content security policy stays as it is.
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(axeSource);
  const options = JSON.stringify({ runOnly: { type: "tag", values: RULES }, resultTypes: ["violations"] });
  // What is right about a page is a thousand times as much, and stays there.
  return page.evaluate<string[]>(`axe.run(${options}).then(({ violations }) => violations.map(
    ({ id, help, nodes }) => id + ": " + help + ": " + nodes[0]?.html.slice(0, 200)))`);
}

const sniffer = readFileSync(
  createRequire(import.meta.url).resolve("@pa11y/html_codesniffer/build/HTMLCS.js"),
  "utf8",
);

/** What pa11y would call an error: what its HTML_CodeSniffer finds against WCAG 2 AA, one line each. */
export async function snifferErrors(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const module = undefined, exports = undefined, define = undefined;
    if (!window.HTMLCS) { ${sniffer}; }
    return new Promise((resolve) => window.HTMLCS.process("WCAG2AA", document, () =>
      resolve(window.HTMLCS.getMessages().filter(({ type }) => type === window.HTMLCS.ERROR)
        .map(({ code, msg, element }) => code + ": " + msg + ": " + (element.outerHTML ?? "").slice(0, 200)))));
  })()`);
}

/**
 * How many pixels the page is wider than its window with text of 200 % (WCAG 1.4.4). Sizes follow the browser's, which
 * the design system takes for 10 px.
 */
export async function sidewaysWithLargeText(page: Page): Promise<number> {
  await page.evaluate("document.documentElement.style.fontSize = '20px'");
  const wider = await sidewaysScroll(page);
  await page.evaluate("document.documentElement.style.fontSize = ''");
  return wider;
}

/** How many pixels the page is wider than its window; more than 0 means scrolling sideways (WCAG 1.4.10). */
export async function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
}
