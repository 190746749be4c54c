import type { Page } from "playwright-core";
import { ANNE, KAREN, LIV, MIKKEL } from "../../sample/personas.ts";
import { erasureJourney } from "../../tour/erasure-journey.ts";
import {
  describeInBrowser,
  sidewaysScroll,
  sidewaysWithLargeText,
  snifferErrors,
  violations,
} from "../support/browser.ts";
import { usePeople } from "../support/people-in-browser.ts";
import { useService } from "../support/run-service.ts";
import {
  faultsOf as faultsInBothLanguages,
  givenAsked,
  givenCollected,
  givenPlanned,
} from "../support/staff-pages.ts";

const service = useService();

const CASE_PARTS = [
  ...["", "/indsamling", "/data", "/sloering", "/beskeder", "/afgoerelse", "/modtagere", "/breve"],
  ...["/dubletter", "/log"],
];
const STAFF_PAGES = [
  ...["", "/registrer", "/post", "/statistik", "/udgivelse", "/brud", "/klager", "/sikringer", "/personer"],
  ...["/fravaer", "/systemer", "/skabeloner"],
];
const CITIZEN_PARTS = ["", "/beskeder", "/filer", "/kvittering", "/data", "/opslag"];

/** What people who see, move or print otherwise meet on a page; nothing, where it is whole for them. */
async function faultsOf(page: Page): Promise<string[]> {
  const faults = (await snifferErrors(page)).map((fault) => `pa11y: ${fault}`);
  faults.push(...(await inForcedColours(page)), ...(await withoutMotion(page)));
  faults.push(...(await withLargeText(page)), ...(await inANarrowWindow(page)), ...(await onPaper(page)));
  return faults;
}

/** Names, numbers and addresses of the citizens of the demonstration. */
const PERSONAL = new RegExp(
  [ANNE, MIKKEL, KAREN, LIV]
    .flatMap(({ name, cpr, email, phone, cardNumber }) => [
      ...[...name.split(" "), cpr.slice(0, 6), cpr.slice(6), cardNumber],
      ...[email ?? cpr, phone?.replaceAll(/[+ ]/g, "") ?? cpr],
    ])
    .map((word) => `\\b${word.replaceAll(".", "\\.")}\\b`)
    .join("|"),
  "i",
);

/** What the window tells beside its page: whose language it is, where the focus is, and nothing of anybody. */
async function toldOutside(page: Page): Promise<string[]> {
  const { chosen, language, focused, told } = await page.evaluate<
    Record<"chosen" | "language" | "focused" | "told", string>
  >(`({
    chosen: localStorage.getItem("indsigt-language") ?? "da",
    language: document.documentElement.lang,
    focused: document.activeElement?.tagName ?? "",
    told: [document.title, location.href, ...Object.entries(localStorage).flat(),
      ...Object.entries(sessionStorage).flat()].join("\\n"),
  })`);
  const cookies = (await page.context().cookies(page.url())).map(({ name }) => name);
  return [
    ...(language === chosen ? [] : [`its language is "${language}"`]),
    ...(focused === "H1" ? [] : [`the focus is on ${focused}`]),
    ...(PERSONAL.test(told) ? [`title, address or storage tell of a person: ${told}`] : []),
    ...(cookies.join() === "indsigt" ? [] : [`keeps the cookies ${cookies.join()}`]),
  ];
}

async function inForcedColours(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  return (await violations(page)).map((fault) => `forced colours: ${fault}`);
}

async function withoutMotion(page: Page): Promise<string[]> {
  const moving = await page.evaluate("document.getAnimations().length");
  await page.emulateMedia({ forcedColors: "none", reducedMotion: "no-preference" });
  return moving === 0 ? [] : [`reduced motion: ${String(moving)} things move`];
}

/** Sizes of text follow the browser's; setting it to 200 % is WCAG 1.4.4. */
async function withLargeText(page: Page): Promise<string[]> {
  await page.evaluate("document.documentElement.style.fontSize = '20px'");
  const wider = await sidewaysScroll(page);
  const cut = await page.evaluate<
    string[]
  >(`[...document.querySelectorAll("h1, h2, h3, a, button, label, p, dd")]
    .filter((each) => each.checkVisibility() && !each.closest(".sr-only") && each.clientWidth > 0 &&
      getComputedStyle(each).overflowX === "hidden" && each.scrollWidth > each.clientWidth + 1)
    .map((each) => each.outerHTML.slice(0, 100))`);
  await page.evaluate("document.documentElement.style.fontSize = ''");
  return [
    ...(wider > 0 ? [`text of 200 %: ${String(wider)} px sideways`] : []),
    ...cut.map((html) => `text of 200 %: cut off: ${html}`),
  ];
}

/** Text of 200 % in a window of 320 px, as when a page is enlarged to four times its size (WCAG 1.4.4, 1.4.10). */
async function inANarrowWindow(page: Page): Promise<string[]> {
  const before = page.viewportSize() ?? { width: 1280, height: 800 };
  await page.setViewportSize({ width: 320, height: 900 });
  const wider = await sidewaysWithLargeText(page);
  await page.setViewportSize(before);
  return wider > 0 ? [`text of 200 % at 320 px: ${String(wider)} px sideways`] : [];
}

/** The same on a telephone, in both languages: words as long as theirs must break somewhere. */
async function withLargeTextOnATelephone(page: Page): Promise<string[]> {
  const before = page.viewportSize() ?? { width: 1280, height: 800 };
  await page.setViewportSize({ width: 320, height: 700 });
  const faults: string[] = [];
  for (const [language, code] of [
    ["English", "en"],
    ["Dansk", "da"],
  ] as const) {
    await page.getByRole("button", { name: language, exact: true }).click();
    await page.locator(`html[lang="${code}"]`).waitFor({ state: "attached" });
    await page.getByRole("heading", { level: 1 }).waitFor();
    const wider = await sidewaysWithLargeText(page);
    if (wider > 0) faults.push(`${language}, text of 200 % at 320 px: ${String(wider)} px sideways`);
  }
  await page.setViewportSize(before);
  return faults;
}

/** A4 is 794 px wide at 96 to the inch; what is only for pressing stays off the paper. */
async function onPaper(page: Page): Promise<string[]> {
  const before = page.viewportSize() ?? { width: 1280, height: 800 };
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: "print" });
  const shown = await page.evaluate<
    string[]
  >(`[...document.querySelectorAll("nav, button:not(.redaction), .button, .skipnav")]
    .filter((each) => each.checkVisibility()).map((each) => each.outerHTML.slice(0, 100))`);
  const hasHeading = await page.getByRole("heading", { level: 1 }).isVisible();
  const wider = await sidewaysScroll(page);
  await page.emulateMedia({ media: "screen" });
  await page.setViewportSize(before);
  return [
    ...shown.map((html) => `print: shows ${html}`),
    ...(hasHeading ? [] : ["print: has no heading"]),
    ...(wider > 0 ? [`print: ${String(wider)} px sideways`] : []),
  ];
}

/** A decision with its letter beside it, and then the last question in front of both. */
async function decisionWithItsLetter(page: Page): Promise<string[]> {
  await page.getByLabel("Afslag").check();
  await page.getByLabel("Begrundelse", { exact: true }).selectOption("EXCESSIVE");
  await page.getByLabel("Hovedhensyn").fill("Samme anmodning er sendt mange gange.");
  await page.getByRole("button", { name: "Vis brevet" }).click();
  await page.locator(".letter-markup").waitFor();
  const faults = await faultsOf(page);
  await page.getByRole("button", { name: "Træf afgørelsen" }).click();
  await page.getByRole("dialog").waitFor();
  faults.push(
    ...(await inForcedColours(page)),
    ...(await withoutMotion(page)),
    ...(await withLargeText(page)),
    ...(await inANarrowWindow(page)),
  );
  await page.setViewportSize({ width: 320, height: 900 });
  return [...faults, ...(await violations(page))];
}

describeInBrowser("every page", () => {
  const people = usePeople(service);

  /** One browser and one log-on for all pages of an area: opening each is what takes time. */
  const faultsIn = async (
    name: string,
    paths: readonly string[],
    look: (page: Page) => Promise<string[]> = faultsOf,
  ): Promise<string[]> => {
    const { page, troubles } = await people.signIn(name, paths[0] ?? "/");
    const faults: string[] = [];
    for (const path of paths) {
      await page.goto(service.baseUrl + path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.locator("main .loading").first().waitFor({ state: "detached" });
      if (await page.getByText("Siden findes ikke").isVisible()) faults.push(`${path}: is not there`);
      const open = await toldOutside(page);
      faults.push(...[...open, ...(await look(page))].map((fault) => `${path}: ${fault}`));
    }
    return [...faults, ...troubles];
  };

  test("of a citizen is whole in forced colours, without motion, with text of 200 % and on paper", async () => {
    const { id } = await givenAsked(service.baseUrl, "anne");
    const paths = ["/min-side", "/min-side/ny", "/min-side/oplysninger"];

    const pages = [...paths, ...CITIZEN_PARTS.map((part) => `/min-side/sager/${id}${part}`)];

    expect(
      await faultsIn("Anne", pages, async (page) => [
        ...(await faultsOf(page)),
        ...(await withLargeTextOnATelephone(page)),
      ]),
    ).toEqual([]);
  }, 240_000);

  test("of the staff is", async () => {
    expect(
      await faultsIn(
        "Per",
        STAFF_PAGES.map((path) => `/sagsbehandling${path}`),
      ),
    ).toEqual([]);
  }, 240_000);

  test("of a case, as staff see it, is", async () => {
    const { id } = await givenCollected(service.baseUrl, "karen");

    expect(
      await faultsIn(
        "Signe",
        CASE_PARTS.map((part) => `/sagsbehandling/sager/${id}${part}`),
      ),
    ).toEqual([]);

    const decision = `/sagsbehandling/sager/${id}/afgoerelse`;
    expect(await faultsIn("Per", [decision], decisionWithItsLetter)).toEqual([]);
  }, 240_000);

  test("of a case that names other rights is, in both languages and at both widths", async () => {
    const restriction = { ground: "ART18_1_A", activities: ["fees"] };
    const rectification = [{ field: "Fornavn", wrong: "Mikel", right: "Mikkel" }];
    const rights = ["ERASURE", "RECTIFICATION", "RESTRICTION"];
    const { id } = await givenAsked(service.baseUrl, "mikkel", rights, { restriction, rectification });
    const parts = ["rettigheder", "sletning"].map((part) => `/sagsbehandling/sager/${id}/${part}`);

    expect(await faultsIn("Per", parts, faultsInBothLanguages)).toEqual([]);
    expect(await faultsIn("Signe", parts)).toEqual([]);
  }, 240_000);

  test("of a planned erasure is, and of one that is done", async () => {
    const planned = await givenPlanned(service.baseUrl, "anne");
    const done = await erasureJourney(service.baseUrl, "mikkel", () => undefined);
    const pages = [planned, done].map(({ id }) => `/sagsbehandling/sager/${id}/sletning`);

    expect(await faultsIn("Per", pages, faultsInBothLanguages)).toEqual([]);
    expect(await faultsIn("Signe", pages)).toEqual([]);
  }, 240_000);

  test("of an auditor is, that of an event too", async () => {
    const [event] = await service.database.db("audit_events").select("id").limit(1);
    const pages = [
      "",
      "/kontrol",
      "/udtraek",
      "/stikproeve",
      "/opslag",
      `/haendelser/${String(event?.["id"])}`,
    ];

    expect(
      await faultsIn(
        "Ravn",
        pages.map((path) => `/revision${path}`),
      ),
    ).toEqual([]);
  }, 240_000);
});
