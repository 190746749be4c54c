import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describeInBrowser, sidewaysScroll, useBrowser, violations } from "../support/browser.ts";
import { useService } from "../support/run-service.ts";

const service = useService();
const PAGES = ["", "/kontrol", "/udtraek", "/stikproeve", "/opslag"] as const;

describeInBrowser("the auditor in the browser", () => {
  const browser = useBrowser();

  const signIn = async (name: string, path: string): Promise<{ page: Page; troubles: string[] }> => {
    const opened = await browser.open();
    await opened.page.goto(`${service.baseUrl}${path}`);
    await opened.page.getByRole("button", { name: new RegExp(name) }).click();
    await opened.page.waitForURL(`${service.baseUrl}${path}`);
    return opened;
  };
  const inEnglish = async (page: Page) => {
    await page.evaluate("localStorage.setItem('indsigt-language', 'en')");
    await page.reload();
  };
  let receipt = "";

  beforeAll(async () => {
    const { page } = await signIn("Anne", "/min-side/ny");
    await page.getByLabel("Se dine data").check();
    await page.getByRole("button", { name: "Fortsæt" }).click();
    await page.getByRole("button", { name: "Fortsæt" }).click();
    await page.getByRole("button", { name: "Send anmodningen" }).click();
    await page.waitForURL(/kvittering$/);
    receipt = page.url();
    const { page: signe } = await signIn("Signe", "/sagsbehandling");
    await signe.getByRole("link", { name: /^2026-/ }).click();
    await signe.getByRole("heading", { name: /Forløb/ }).waitFor();
  }, 120_000);

  test("an auditor finds what failed or what was read, opens an event by keyboard, and the browser proves it", async () => {
    const { page, troubles } = await signIn("Ravn", "/revision");
    await page.getByRole("heading", { name: "Hændelseslog" }).waitFor();
    await page.getByLabel("Rolle").selectOption("CASEWORKER");
    await page.getByRole("button", { name: "Vis", exact: true }).click();
    await page.getByRole("cell", { name: "Sagen blev åbnet af en medarbejder." }).first().waitFor();
    expect(page.url()).toContain("rolle=CASEWORKER");
    expect(await page.getByText(/Signe|Anne/).count()).toBe(0);

    await page.getByRole("group", { name: "Hændelser" }).getByRole("link").first().focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /^Hændelse \d+$/ }).waitFor();
    await page.getByRole("button", { name: "Kontrollér i browseren" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Beviset holder: hændelsen står i loggen.").waitFor();
    expect(await page.getByText("Passer", { exact: true }).count()).toBe(4);
    expect(await violations(page)).toEqual([]);
    expect(troubles).toEqual([]);
  }, 60_000);

  test("the whole log is verified in the browser, and a checkpoint of another history is found out", async () => {
    const { page, troubles } = await signIn("Ravn", "/revision/kontrol");
    await page.getByRole("button", { name: "Kontrollér hele loggen" }).click();
    await page.getByText("Loggen er ubrudt").waitFor();
    expect(troubles).toEqual([]);

    const kept = await (await fetch(`${service.baseUrl}/log/checkpoint`)).text();
    await page.getByLabel(/Et tidligere kontrolpunkt/).fill(kept);
    await page.getByRole("button", { name: "Kontrollér hele loggen" }).click();
    await page.getByText("Loggen begynder sådan", { exact: true }).waitFor();

    await page.getByLabel(/Et tidligere kontrolpunkt/).fill(kept.replace(/\n\d+\n/, "\n3\n"));
    await page.getByRole("button", { name: "Kontrollér hele loggen" }).click();
    await page.getByText("Loggen begynder ikke sådan", { exact: true }).waitFor();
    await page.getByText("Loggen er ikke bevist ubrudt").waitFor();
  }, 60_000);

  test("a period is verified by the server and in the browser; one without events says so, and a changed event is named", async () => {
    const { page, troubles } = await signIn("Ravn", "/revision/kontrol");
    const start = page.getByRole("button", { name: "Kontrollér perioden" });
    await start.click();
    await page.getByText("Perioden er ubrudt").waitFor();
    await page.getByText(/Hændelse 0 til \d+ står i den underskrevne log/).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(troubles).toEqual([]);

    await page.route("**/log/tile/entries/**", async (route) => {
      const answer = await route.fetch();
      const body = await answer.body();
      body[10] = (body[10] ?? 0) ^ 1;
      await route.fulfill({ response: answer, body });
    });
    await start.click();
    await page.getByText("Brud ved hændelse 0").waitFor();

    for (const group of ["Fra og med", "Til og med"])
      await page.getByRole("group", { name: group }).getByLabel("År").fill("2019");
    await start.click();
    await page.getByText("Ingen hændelser i perioden.").waitFor();
  }, 60_000);

  test("an event changed on its way to the browser is named, with both hashes", async () => {
    const { page } = await signIn("Ravn", "/revision/kontrol");
    await page.route("**/log/tile/entries/**", async (route) => {
      const answer = await route.fetch();
      const body = await answer.body();
      body[10] = (body[10] ?? 0) ^ 1;
      await route.fulfill({ response: answer, body });
    });

    await page.getByRole("button", { name: "Kontrollér hele loggen" }).click();

    await page.getByText("Brud ved hændelse 0").waitFor();
    await page.getByText("Regnet ud", { exact: true }).waitFor();
    expect(await page.getByText("Loggen er ubrudt").count()).toBe(0);
  }, 60_000);

  test("an export needs a purpose, is followed until it is ready, and the program in it says that it is unbroken", async () => {
    const folder = mkdtempSync(join(tmpdir(), "indsigt-auditor-"));
    try {
      const { page, troubles } = await signIn("Ravn", "/revision/udtraek");
      await page.getByText(/hændelser, cirka/).waitFor();
      await page.getByRole("button", { name: "Bestil udtræk" }).click();
      await page.getByText("Vælg et formål.").waitFor();
      await page.getByLabel("Formål").selectOption("INTERNAL_AUDIT");
      await page.getByRole("button", { name: "Bestil udtræk" }).click();
      await page.getByRole("button", { name: "Hent udtrækket" }).waitFor({ timeout: 60_000 });
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "Hent udtrækket" }).click();
      await (await download).saveAs(join(folder, "export.zip"));
      expect(await violations(page)).toEqual([]);

      execFileSync("unzip", ["-q", "export.zip", "-d", "export"], { cwd: folder });
      const [vkey = ""] = (await (await fetch(`${service.baseUrl}/log/vkeys`)).text()).split("\n");
      const program = join(folder, "export/indsigt-audit.mjs");
      const said = execFileSync(
        process.execPath,
        [program, "export", join(folder, "export"), "--vkey", vkey],
        { encoding: "utf8" },
      );
      expect(said).toContain("The export is unbroken.");
      expect(troubles).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);

  test("a sample is drawn and can be drawn again by its seed; who read what stands with a pseudonym", async () => {
    const { page } = await signIn("Ravn", "/revision/stikproeve");
    await page.getByLabel(/^Frø/).fill("revision-1");
    await page.getByRole("button", { name: "Træk stikprøve" }).click();
    await page.getByText("1 af 1 sager. Frø: revision-1").waitFor();
    await page.getByRole("cell", { name: "Sagen blev modtaget." }).waitFor();
    expect(await violations(page)).toEqual([]);

    await page.getByRole("link", { name: "Hvem har læst hvad" }).click();
    await page.getByRole("cell", { name: "For at behandle din sag." }).first().waitFor();
    expect(await page.getByText(/Signe|Anne/).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  }, 60_000);

  test.each([
    ["da", 1280],
    ["da", 320],
    ["en", 1280],
    ["en", 320],
  ] as const)(
    "every page in %s at %i px has nothing for axe to find and nothing sideways",
    async (lang, width) => {
      const { page, troubles } = await signIn("Ravn", "/revision");
      await page.setViewportSize({ width, height: 900 });
      if (lang === "en") await inEnglish(page);
      for (const path of PAGES) {
        await page.goto(`${service.baseUrl}/revision${path}`);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.waitForLoadState("networkidle");
        expect(await violations(page)).toEqual([]);
        expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
        expect(await page.title()).toMatch(lang === "en" ? /Your data/ : /Dine data/);
      }
      expect(troubles).toEqual([]);
    },
    90_000,
  );

  test("a period without events says so, and one that ends before it begins is not asked for", async () => {
    const { page } = await signIn("Ravn", "/revision");
    await page.goto(`${service.baseUrl}/revision?fra=2019-01-01&til=2019-01-31`);
    await page.getByText("Ingen hændelser i perioden.").waitFor();
    await page.goto(`${service.baseUrl}/revision/opslag?fra=2019-01-01&til=2019-01-31`);
    await page.getByText("Ingen opslag i perioden.").waitFor();
    const last = page.getByRole("group", { name: "Til og med" });
    await last.getByLabel("År").fill("2018");
    await page.getByRole("button", { name: "Vis", exact: true }).click();
    await page.getByText("Skriv en dag, der findes og ikke ligger før den første.").waitFor();
    expect(await violations(page)).toEqual([]);
  }, 60_000);

  test("a broken log is told on staff's and auditors' pages, until the auditor takes note of it", async () => {
    await service.database.db("audit_alarms").insert({
      ...{
        id: "11111111-2222-4333-8444-555555555555",
        raised_at: new Date(),
        code: "TILE_DIFFERS",
        index: 7,
      },
    });
    const { page: signe } = await signIn("Signe", "/sagsbehandling");
    await signe.getByText("Hændelsesloggen er brudt").waitFor();
    expect(await signe.getByRole("button", { name: "Tag til efterretning" }).count()).toBe(0);

    const { page } = await signIn("Ravn", "/revision/opslag");
    await page.getByText("ved hændelse 7").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Tag til efterretning" }).click();
    await page.getByText("Hændelsesloggen er brudt").waitFor({ state: "detached" });
  }, 60_000);

  test.each(["Anne", "Signe"])(
    "%s finds nothing on the auditor's pages",
    async (name) => {
      const { page } = await signIn(name, "/revision");

      await page.getByRole("heading", { name: "Siden findes ikke" }).waitFor();
    },
    60_000,
  );

  test("a citizen checks her receipt on its page, and takes it to the public page, where a spoiled one is refused", async () => {
    const { page, troubles } = await signIn("Anne", new URL(receipt).pathname);
    await page.getByRole("button", { name: "Kontrollér i browseren" }).click();
    await page.getByText("Beviset holder: hændelsen står i loggen.").waitFor();
    expect(await violations(page)).toEqual([]);
    const path = await page.getByRole("link", { name: /Hent beviset/ }).getAttribute("href");
    const file: string = await page.evaluate(
      `fetch(${JSON.stringify(path)}).then((answer) => answer.text())`,
    );

    await page.goto(`${service.baseUrl}/kontroller-kvittering`);
    await page.getByLabel("Eller indsæt kvitteringens tekst").fill(file);
    await page.getByRole("button", { name: "Kontrollér" }).click();
    await page.getByText("Kvitteringen er ægte: hændelsen står i loggen.").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);

    const spoiled = file.replace(/index (\d+)/, (_, index) => `index ${Number(index) + 1}`);
    await page.getByLabel("Eller indsæt kvitteringens tekst").fill(spoiled);
    await page.getByRole("button", { name: "Kontrollér" }).click();
    await page.getByText("Kvitteringen er ikke bevist. Se hvorfor nedenfor.").waitFor();
    expect(troubles).toEqual([]);
  }, 60_000);
});
