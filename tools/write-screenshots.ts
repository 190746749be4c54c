import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
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
      await page.goto(`${page.url()}/${part}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
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

async function openFirst(page: Page, link: string): Promise<void> {
  // closed cases are folded
  if ((await page.locator(`${link}:visible`).count()) === 0) await page.locator("summary").first().click();
  const list = page.url();
  await page.locator(`${link}:visible`).first().click();
  await page.waitForURL((url) => url.href !== list);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle");
}

async function openPart(page: Page, part: string): Promise<void> {
  await openFirst(page, "th a");
  const parts = page.getByRole("navigation", { name: "Sagens dele" });
  await parts.getByRole("link", { name: part }).click();
}

async function onward(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Fortsæt" }).click();
  await page.waitForLoadState("networkidle");
}

/** Somebody's browser, logged on once for all her pictures; nobody's is never logged on. */
function openPages(browser: Browser, base: string): (as: string | undefined) => Promise<Page> {
  const pages = new Map<string | undefined, Page>();
  return async (as) => {
    const open = pages.get(as);
    if (open) return open;
    const context = await browser.newContext({ locale: "da-DK" });
    const page = await context.newPage();
    pages.set(as, page);
    if (as) {
      await page.goto(`${base}/auth/sign-in?returnTo=%2Fmin-side`);
      await page.getByRole("button", { name: new RegExp(as) }).click();
      await page.waitForURL(`${base}/min-side`);
    }
    return page;
  };
}

async function shoot(
  page: Page,
  base: string,
  folder: string,
  screen: (typeof SCREENS)[number],
): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(base + screen.path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    await screen.then?.(page);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    await page.screenshot({ path: join(folder, `${screen.name}-${String(width)}.png`), fullPage: true });
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
const pageOf = openPages(browser, base);
for (const screen of chosen) await shoot(await pageOf(screen.as), base, folder, screen);
await browser.close();
console.log(`${String(chosen.length * WIDTHS.length)} pictures are in ${folder}.`);
