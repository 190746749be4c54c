import {
  describeInBrowser,
  sidewaysScroll,
  sidewaysWithLargeText,
  snifferErrors,
  useBrowser,
  violations,
} from "../support/browser.ts";
import { givenPolicy } from "../pages/given-version.ts";
import { readPdf } from "../support/pdf.ts";
import { useService } from "../support/run-service.ts";

const service = useService();
const MARGINS = { top: "10mm", bottom: "10mm", left: "10mm", right: "10mm" };

const PAGES = [
  ["/", "/en"],
  ["/privatlivspolitik", "/en/privacy-policy"],
  ["/privatlivspolitik/versioner", "/en/privacy-policy/versions"],
  ["/privatlivspolitik/sammenlign", "/en/privacy-policy/compare"],
  [
    "/privatlivspolitik/sammenlign?from=2027-01-01&to=2027-01-02",
    "/en/privacy-policy/compare?from=2027-01-01&to=2027-01-02&only=1",
  ],
  ["/privatlivspolitik/2027-01-02", "/en/privacy-policy/2027-01-02"],
  ["/privatlivspolitik/2026-11-01", "/en/privacy-policy/2026-11-01"],
  ["/privatlivspolitik?on=2026-11-20", "/en/privacy-policy?on=2026-11-20"],
  ["/privatlivspolitik?on=31-12-2026", "/en/privacy-policy?on=31-12-2026"],
  ["/privatlivspolitik?on=1999-01-01", "/en/privacy-policy?on=1999-01-01"],
  ["/retsgrundlag", "/en/legal-framework"],
  ["/retsgrundlag?q=findes-ikke", "/en/legal-framework?q=nothing-like-it"],
  ["/behandlinger", "/en/processing-activities"],
  ["/behandlinger?right=PORTABILITY", "/en/processing-activities?right=PORTABILITY"],
  ["/rettigheder", "/en/your-rights"],
  ["/om-biblioteket", "/en/about"],
  ["/tilgaengelighed", "/en/accessibility"],
  ["/cookies", "/en/cookies"],
  ["/tal", "/en/numbers"],
  ["/driftsstatus", "/en/service-status"],
  ["/findes-ikke", "/en/nothing-here"],
].flat();

const section = (id: string, title: string, markdown: string) => ({ id, title, markdown });

beforeAll(async () => {
  const { db } = service.database;
  const same = section("same", "Uændret", "Det samme. ".repeat(40));
  await givenPolicy(db, "2027-01-01", [
    same,
    section("keep", "Hvor længe?", `Vi gemmer i 4 uger. ${"Lang tekst. ".repeat(30)}`),
    section("gone", "Går ud", "Farvel."),
  ]);
  await givenPolicy(db, "2027-01-02", [
    section("keep", "Hvor længe gemmer vi?", `Vi gemmer i 30 dage. ${"Lang tekst. ".repeat(30)}`),
    same,
    section(
      "new",
      "Kommer til",
      "| A | B |\n| --- | --- |\n| Et-meget-langt-ord-uden-ophold-som-ikke-kan-brydes-nogen-steder | b |",
    ),
  ]);
});

describeInBrowser("in a browser", () => {
  const browser = useBrowser();

  test.each(PAGES)("%s can be read by everybody, on a telephone and on a desk", async (path) => {
    const { page, troubles } = await browser.open({ viewport: { width: 320, height: 700 } });

    const response = await page.goto(service.baseUrl + path);

    const isRefused = (response?.status() ?? 0) >= 400;
    expect(await violations(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    expect(await sidewaysWithLargeText(page)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(await violations(page)).toEqual([]);
    expect(await snifferErrors(page)).toEqual([]);
    expect(await page.locator("script").count()).toBe(0);
    // Chromium itself writes to the console that a page was answered with an error; nothing else may.
    expect(troubles.filter((trouble) => !(isRefused && /status of 4\d\d/.test(trouble)))).toEqual([]);
  });

  test("a page says where it is: title, language, and the same page in the other language", async () => {
    const { page } = await browser.open();

    await page.goto(`${service.baseUrl}/rettigheder`);
    expect(await page.title()).toBe("Dine rettigheder – Dine data – Aalborg Bibliotekerne");
    await page.getByRole("link", { name: "English" }).first().click();

    expect(new URL(page.url()).pathname).toBe("/en/your-rights");
    expect(await page.title()).toBe("Your rights – Your data – Aalborg Bibliotekerne");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
  });

  test("a person with a keyboard skips to the content, and reaches every wide table", async () => {
    const { page } = await browser.open({ viewport: { width: 320, height: 700 } });
    await page.goto(`${service.baseUrl}/rettigheder`);

    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");

    expect(await page.evaluate("document.activeElement?.id")).toBe("main-content");
    const regions = page.getByRole("region");
    expect(await regions.count()).toBe(6);
    await regions.first().focus();
    expect(await page.evaluate("document.activeElement?.getAttribute('role')")).toBe("region");
  });

  test("somebody asks what applied on a day, and is told so in words", async () => {
    const { page } = await browser.open();
    await page.goto(`${service.baseUrl}/en/privacy-policy`);

    await page.getByLabel("Day").fill("31");
    await page.getByLabel("Month").fill("11");
    await page.getByLabel("Year").fill("2026");
    await page.getByRole("button", { name: "Show" }).click();
    expect(await page.evaluate("document.activeElement?.getAttribute('role')")).toBe("alert");
    await page.getByRole("alert").getByRole("link").click();
    expect(new URL(page.url()).hash).toBe("#on-day");
    expect(await page.getByLabel("Month").inputValue()).toBe("11");
    await page.getByLabel("Day").fill("20");
    await page.getByRole("button", { name: "Show" }).click();

    expect(new URL(page.url()).search).toBe("?day=20&month=11&year=2026");
    expect(await page.getByRole("status").innerText()).toBe("This is how the text was on 20 November 2026.");
  });

  test("on a desk the two versions stand side by side, and on a telephone as one text", async () => {
    const { page } = await browser.open({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${service.baseUrl}/privatlivspolitik/sammenlign?from=2027-01-01&to=2027-01-02`);
    const sides = page.locator("#keep .before, #keep .after");
    const joined = page.locator("#keep .joined");

    const [left, right] = await sides.all();
    const [leftBox, rightBox] = [await left?.boundingBox(), await right?.boundingBox()];
    expect(leftBox?.y).toBe(rightBox?.y);
    expect(leftBox?.x).toBeLessThan(rightBox?.x ?? 0);
    expect(await joined.isVisible()).toBe(false);
    await page.setViewportSize({ width: 320, height: 700 });

    expect(await joined.isVisible()).toBe(true);
    expect(await left?.isVisible()).toBe(false);
  });

  test("somebody chooses two versions and looks at only what has changed", async () => {
    const { page } = await browser.open();
    await page.goto(`${service.baseUrl}/en/privacy-policy/compare`);

    await page.getByLabel("From", { exact: true }).selectOption("2027-01-01");
    await page.getByLabel("To", { exact: true }).selectOption("2027-01-02");
    await page.getByLabel("Show only what has changed").check();
    await page.getByRole("button", { name: "Compare" }).click();

    expect(new URL(page.url()).search).toBe("?from=2027-01-01&to=2027-01-02&only=1");
    expect(await page.getByRole("heading", { name: "Kommer til" }).count()).toBe(1);
    await page.getByRole("navigation", { name: "Go to a change" }).getByRole("link").first().click();
    expect(new URL(page.url()).hash).toBe("#keep");
  });

  test.each([
    ["forced colours", { forcedColors: "active" as const }],
    ["reduced motion", { reducedMotion: "reduce" as const }],
    ["text twice as large", { deviceScaleFactor: 2, viewport: { width: 640, height: 700 } }],
  ])("with %s the policy is still whole", async (_name, options) => {
    const { page, troubles } = await browser.open(options);

    await page.goto(`${service.baseUrl}/privatlivspolitik`);

    expect(await violations(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    expect(troubles).toEqual([]);
  });

  test("the policy prints without navigation and forms", async () => {
    const { page } = await browser.open();
    await page.goto(`${service.baseUrl}/privatlivspolitik`);

    await page.emulateMedia({ media: "print" });

    expect(await page.getByRole("navigation", { name: "Sider" }).isVisible()).toBe(false);
    expect(await page.getByRole("button", { name: "Vis" }).isVisible()).toBe(false);
    expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
  });

  test.each(["/", "/en"])(
    "the front page %s prints on one sheet of A4, with every way to ask",
    async (path) => {
      const { page } = await browser.open();
      await page.goto(`${service.baseUrl}${path}`);

      const { info, text } = readPdf(await page.pdf({ format: "A4", margin: MARGINS }));

      expect(info["Pages"]).toBe("1");
      expect(text).toMatch(/Åbningstider|Opening hours/);
      await page.setViewportSize({ width: 718, height: 1_000 }); // what is left of A4
      await page.emulateMedia({ media: "print" });
      expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    },
  );

  test("the tools find faults where there are some", async () => {
    const { page } = await browser.open();

    await page.setContent("<html><body><img src='/x.png'><input></body></html>");

    expect((await violations(page)).map((line) => line.split(":")[0])).toEqual(
      expect.arrayContaining(["image-alt", "label", "document-title", "html-has-lang"]),
    );
    expect(await snifferErrors(page)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/Guideline1_1/),
        expect.stringMatching(/Guideline2_4.*title/),
        expect.stringMatching(/Guideline3_1/),
      ]),
    );
  });
});
