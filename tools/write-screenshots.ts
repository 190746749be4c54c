import { mkdirSync } from "node:fs";
import { join } from "node:path";
import {
  chromium,
  type Browser,
  type BrowserContext,
  type Locator,
  type Page,
  type Request,
} from "playwright-core";
import { needChromium } from "./find-chromium.ts";

/** Who looks at what: the person's first name at the demonstration log-on, or nobody. */
const SCREENS: readonly {
  name: string;
  path: string;
  as?: string;
  then?: (page: Page) => Promise<unknown>;
}[] = [
  { name: "front", path: "/" },
  { name: "policy", path: "/privatlivspolitik" },
  { name: "policy-versions", path: "/privatlivspolitik/versioner" },
  { name: "legal-framework", path: "/retsgrundlag" },
  { name: "processing-activities", path: "/behandlinger" },
  { name: "rights", path: "/rettigheder" },
  { name: "policy-comparison", path: "/privatlivspolitik/sammenlign" },
  { name: "about", path: "/om-biblioteket" },
  { name: "accessibility", path: "/tilgaengelighed" },
  { name: "cookies", path: "/cookies" },
  { name: "numbers", path: "/tal" },
  { name: "service-status", path: "/driftsstatus" },
  { name: "not-found", path: "/findes-ikke" },
  { name: "citizen-cases", path: "/min-side", as: "Anne" },
  { name: "citizen-new", path: "/min-side/ny", as: "Anne" },
  { name: "citizen-case", path: "/min-side", as: "Anne", then: async (page) => openFirst(page, "h3 a") },
  { name: "citizen-details", path: "/min-side/oplysninger", as: "Anne" },
  { name: "citizen-new-errors", path: "/min-side/ny", as: "Anne", then: async (page) => onward(page) },
  {
    name: "citizen-new-scope",
    path: "/min-side/ny",
    as: "Anne",
    then: async (page) => {
      for (const right of ["ACCESS", "RECTIFICATION", "OBJECTION"])
        await page.locator(`input[value=${right}]`).check();
      await onward(page);
    },
  },
  {
    name: "citizen-new-check",
    path: "/min-side/ny",
    as: "Anne",
    then: async (page) => {
      await page.locator("input[value=ERASURE]").check();
      await onward(page);
      await onward(page);
    },
  },
  { name: "logged-off", path: "/min-side/logget-af" },
  { name: "check-receipt", path: "/kontroller-kvittering" },
  ...["beskeder", "filer", "kvittering", "data", "opslag"].map((part) => ({
    ...{ name: `citizen-case-${part}`, path: "/min-side", as: "Anne" },
    then: async (page: Page) => {
      await openFirst(page, "h3 a");
      await page.goto(`${page.url()}/${part}`, { waitUntil: "networkidle" });
    },
  })),
  ...["registrer", "post", "statistik", "systemer", "skabeloner", "sikringer", "fravaer"].map((page) => ({
    ...{ name: `staff-${page}`, path: `/sagsbehandling/${page}`, as: "Signe" },
  })),
  ...["udgivelse", "brud", "klager", "personer"].map((page) => ({
    ...{ name: `staff-${page}`, path: `/sagsbehandling/${page}`, as: "Per" },
  })),
  ...["kontrol", "udtraek", "stikproeve", "opslag"].map((page) => ({
    ...{ name: `auditor-${page}`, path: `/revision/${page}`, as: "Ravn" },
  })),
  { name: "auditor-log", path: "/revision", as: "Ravn" },
  {
    name: "auditor-event",
    path: "/revision",
    as: "Ravn",
    then: async (page) => openFirst(page, "td a, th a"),
  },
  ...["Indsamling", "Data", "Sløring", "Beskeder", "Afgørelse", "Modtagere", "Breve", "Dubletter", "Log"].map(
    (part) => ({
      ...{ name: `staff-case-${part.toLowerCase()}`, path: "/sagsbehandling?vis=all", as: "Signe" },
      then: async (page: Page) => openPart(page, part),
    }),
  ),
  { name: "staff-queue", path: "/sagsbehandling?vis=all", as: "Signe" },
  {
    name: "staff-case",
    path: "/sagsbehandling?vis=all",
    as: "Signe",
    then: async (page) => openFirst(page, "th a"),
  },
];
const WIDTHS = [1280, 320] as const;

/** What each page has asked for and not got yet. */
const onTheWay = new WeakMap<Page, Set<Request>>();

function watchRequests(page: Page): void {
  const asked = new Set<Request>();
  onTheWay.set(page, asked);
  page.on("request", (request) => asked.add(request));
  page.on("requestfinished", (request) => asked.delete(request));
  page.on("requestfailed", (request) => asked.delete(request));
}

/** Two frames later, whether what the page shows is still being waited for: words, fonts, pictures. Runs in the page. */
const IS_WAITING = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))).then(
  () =>
    document.querySelector(".loading") !== null ||
    document.fonts.status !== "loaded" ||
    [...document.images].some(({ complete }) => !complete),
)`;

/** Waits until the page's content has come. Inside the application no new document is loaded, so the browser's own word on that is too early. */
async function untilWhole(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).waitFor();
  for (let looks = 0; looks < 1_000; looks++) {
    const waits = await page.evaluate<boolean>(IS_WAITING);
    if (!waits && onTheWay.get(page)?.size === 0) return;
  }
  throw new Error(`${page.url()} goes on waiting for something.`);
}

/** Follows a link inside the application, and waits for the page behind it. */
async function follow(page: Page, link: Locator): Promise<void> {
  const target = await link.evaluate(({ href }: { href: string }) => href);
  await link.click();
  await page.waitForURL(target);
  await untilWhole(page);
}

async function openFirst(page: Page, link: string): Promise<void> {
  // closed cases are folded
  if ((await page.locator(`${link}:visible`).count()) === 0) await page.locator("summary").first().click();
  await follow(page, page.locator(`${link}:visible`).first());
}

async function openPart(page: Page, part: string): Promise<void> {
  await openFirst(page, "th a");
  const parts = page.getByRole("navigation", { name: "Sagens dele" });
  await follow(page, parts.getByRole("link", { name: part }));
}

async function onward(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Fortsæt" }).click();
  await untilWhole(page);
}

/** Opens a tab in somebody's browser, logged on once for all her pictures; nobody's is never logged on. */
function openTabs(browser: Browser, base: string): (as: string | undefined) => Promise<Page> {
  const contexts = new Map<string | undefined, BrowserContext>();
  return async (as) => {
    const context = contexts.get(as) ?? (await browser.newContext({ locale: "da-DK" }));
    const page = await context.newPage();
    watchRequests(page);
    if (as && !contexts.has(as)) {
      await page.goto(`${base}/auth/sign-in?returnTo=%2Fmin-side`);
      await page.getByRole("button", { name: new RegExp(as) }).click();
      await page.waitForURL(`${base}/min-side`);
    }
    contexts.set(as, context);
    return page;
  };
}

/** Each picture is of a tab of its own: what was typed for another stays there, and nothing asks before it is left. */
async function shoot(
  openTab: (as: string | undefined) => Promise<Page>,
  base: string,
  folder: string,
  screen: (typeof SCREENS)[number],
): Promise<void> {
  for (const width of WIDTHS) {
    const page = await openTab(screen.as);
    await page.setViewportSize({ width, height: 900 });
    await page.goto(base + screen.path, { waitUntil: "networkidle" });
    await untilWhole(page);
    await screen.then?.(page);
    await untilWhole(page);
    await page.screenshot({ path: join(folder, `${screen.name}-${String(width)}.png`), fullPage: true });
    await page.close();
  }
}

const [base = "http://localhost:4000", folder, part = ""] = process.argv.slice(2);
if (!folder)
  throw new Error(
    "Say where to write: npm run screenshots -- http://localhost:4000 /tmp/screens [part of names]",
  );
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: needChromium(),
  args: ["--no-sandbox", "--disable-background-networking"],
});
const chosen = SCREENS.filter(({ name }) => name.includes(part));
const openTab = openTabs(browser, base);
for (const screen of chosen) await shoot(openTab, base, folder, screen);
await browser.close();
console.log(`${String(chosen.length * WIDTHS.length)} pictures are in ${folder}.`);
