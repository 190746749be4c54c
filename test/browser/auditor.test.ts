import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHash } from "node:crypto";
import type { Page, Route } from "playwright-core";
import { DEMO_PEOPLE } from "../../server/identity/demo-people.ts";
import { describeInBrowser, sidewaysScroll, useBrowser, violations } from "../support/browser.ts";
import { useService } from "../support/run-service.ts";

const service = useService();
type Answers = {
  auditEvent?: { inclusion: object | null };
  staffLookups?: { pageInfo: { hasNextPage: boolean } };
};
const FIRST_NAMES = DEMO_PEOPLE.map(({ claims: { name } }) => name.split(" ")[0]);
const documents: Record<string, string> = JSON.parse(
  readFileSync("web/src/generated/persisted-documents.json", "utf8"),
);
const [logAlarms = ""] = Object.keys(documents)
  .filter((hash) => documents[hash]?.startsWith("query LogAlarms "))
  .map((hash) => hash.replace("sha256:", ""));
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
  /** Changes what the server answers the page, as an answer of another moment would be. */
  const changeAnswers = async (page: Page, change: (data: Answers, after: unknown) => void) =>
    page.route("**/graphql", async (route) => {
      const response = await route.fetch();
      const json = (await response.json()) as { data?: Answers };
      const { variables } = route.request().postDataJSON() as { variables: { after?: unknown } };
      if (json.data) change(json.data, variables.after ?? null);
      await route.fulfill({ response, json });
    });
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

    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const hash = page
      .locator("button[title]")
      .filter({ hasText: /^[0-9a-f]{12}…/ })
      .first();
    const whole = (await hash.getAttribute("title")) ?? "";
    expect(whole).toMatch(/^[0-9a-f]{64}$/);
    const shown = page.locator(`button[title="${whole}"]`);
    await page.keyboard.press("Tab");
    await shown.focus();
    await shown.getByText(whole, { exact: true }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByText("Kopieret.").waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toBe(whole);

    await page.getByRole("group", { name: "Hændelser" }).getByRole("link").first().focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /^Hændelse \d+$/ }).waitFor();
    await page.getByRole("button", { name: "Kontrollér i browseren" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Beviset holder: hændelsen står i loggen.").waitFor();
    expect(await page.getByText("Passer", { exact: true }).count()).toBe(4);
    const root = await page
      .getByRole("listitem")
      .filter({ hasText: "Vejen til kontrolpunktets rod" })
      .innerText();
    await page.getByText(/trin på vejen$/).click();
    const lastStep = await page.getByRole("listitem").filter({ hasText: "giver" }).last().innerText();
    expect(root).toContain(lastStep.slice(-64));
    await page.getByRole("button", { name: "Kopiér beviset" }).click();
    await page.getByText("Kopieret.").waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toContain("c2sp.org/tlog-proof@v1");
    expect(await violations(page)).toEqual([]);
    expect(troubles).toEqual([]);
  }, 60_000);

  test("an event that is in no checkpoint yet says so, and the page asks again until it is", async () => {
    const { page, troubles } = await signIn("Ravn", "/revision");
    let answers = 0;
    await changeAnswers(page, ({ auditEvent }) => {
      if (auditEvent && (answers += 1) < 3) auditEvent.inclusion = null;
    });
    await page.getByRole("group", { name: "Hændelser" }).getByRole("link").first().click();
    await page.getByText("Hændelsen er ikke i et kontrolpunkt endnu. Siden spørger igen om lidt.").waitFor();
    await page.getByRole("button", { name: "Kontrollér i browseren" }).waitFor();
    expect(answers).toBe(3);
    expect(troubles).toEqual([]);
  }, 60_000);

  test("the whole log is verified in the browser, and a checkpoint of another history is found out", async () => {
    const { page, troubles } = await signIn("Ravn", "/revision/kontrol");
    await page.getByRole("button", { name: "Kontrollér hele loggen" }).click();
    await page.getByText("Loggen er ubrudt").waitFor();
    const [vkey = ""] = (await (await fetch(`${service.baseUrl}/log/vkeys`)).text()).split("\n");
    const command = `indsigt audit verify ${service.baseUrl}/log --vkey '${vkey}' --token-file token`;
    await page.getByText(command, { exact: true }).waitFor();
    expect(troubles).toEqual([]);

    const kept = await (await fetch(`${service.baseUrl}/log/checkpoint`)).text();
    await page.getByLabel(/Et tidligere kontrolpunkt/).fill(kept);
    await page.getByRole("button", { name: "Kontrollér hele loggen" }).click();
    await page.getByText("Loggen begynder med kontrolpunktet", { exact: true }).waitFor();

    await page.getByLabel("Det ene kontrolpunkt").fill(kept);
    await page.getByRole("button", { name: "Sammenlign" }).click();
    await page.getByText(/^Loggen er kun vokset fra/).waitFor();
    const size = Number(kept.split("\n")[1]);
    await page.getByLabel("Det ene kontrolpunkt").fill(kept.replace(/\n\d+\n/, `\n${String(size - 1)}\n`));
    await page.getByRole("button", { name: "Sammenlign" }).click();
    await page.getByText(/modsiger hinanden$/).waitFor();
    await page.getByText(/^Databeskyttelsesrådgiveren: .*@/).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel("Det ene kontrolpunkt").fill(kept.replace(/\n\d+\n/, "\n1000000\n"));
    await page.getByRole("button", { name: "Sammenlign" }).click();
    const shorter = page
      .getByRole("alert")
      .filter({ hasText: "Loggen er nu kortere, end kontrolpunktet siger." });
    await shorter.getByText(/^Databeskyttelsesrådgiveren: .*@/).waitFor();
    expect(await page.getByText(/modsiger hinanden$/).count()).toBe(0);

    await page.getByLabel(/Et tidligere kontrolpunkt/).fill(kept.replace(/\n\d+\n/, "\n3\n"));
    await page.getByRole("button", { name: "Kontrollér hele loggen" }).click();
    await page.getByText("Loggen begynder ikke med kontrolpunktet", { exact: true }).waitFor();
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
    await page.getByText("Står i loggen", { exact: true }).waitFor();
    await page.getByText(/^Databeskyttelsesrådgiveren: .*@/).waitFor();
    expect(await page.getByText("Loggen er ubrudt").count()).toBe(0);
  }, 60_000);

  test("an export needs a purpose, is followed until it is ready, and the program in it says that it is unbroken", async () => {
    const folder = mkdtempSync(join(tmpdir(), "indsigt-auditor-"));
    try {
      const { page, troubles } = await signIn("Ravn", "/revision/udtraek");
      await page.getByText(/hændelser, cirka/).waitFor();
      await page.getByRole("button", { name: "Bestil udtræk" }).click();
      await page.getByRole("alert").getByRole("link", { name: "Vælg et formål." }).click();
      expect(await page.getByLabel("Formål").evaluate((field) => field.matches(":focus"))).toBe(true);
      await page.getByLabel("Formål").selectOption("INTERNAL_AUDIT");
      await page.context().setOffline(true);
      await page.getByRole("button", { name: "Bestil udtræk" }).click();
      await page.getByText("Vi ved ikke, om det nåede frem").waitFor();
      expect(await page.getByLabel("Formål").inputValue()).toBe("INTERNAL_AUDIT");
      await page.context().setOffline(false);
      troubles.splice(0); // of the time without a connection
      await page.getByRole("button", { name: "Bestil udtræk" }).dblclick();
      await page.getByRole("button", { name: "Hent udtrækket" }).waitFor({ timeout: 60_000 });
      expect(await service.database.db("audit_exports").pluck("id")).toHaveLength(1);
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "Hent udtrækket" }).click();
      await (await download).saveAs(join(folder, "export.zip"));
      expect(await violations(page)).toEqual([]);
      const sha256 = createHash("sha256")
        .update(readFileSync(join(folder, "export.zip")))
        .digest("hex");
      await page.getByText(sha256, { exact: true }).waitFor();
      await page.getByRole("rowheader", { name: "Kan hentes til" }).waitFor();

      execFileSync("unzip", ["-q", "export.zip", "-d", "export"], { cwd: folder });
      const [vkey = ""] = (await (await fetch(`${service.baseUrl}/log/vkeys`)).text()).split("\n");
      const program = join(folder, "export/indsigt-audit.mjs");
      const toldBy = [program, "export", join(folder, "export"), "--vkey", vkey];
      const said = execFileSync(process.execPath, toldBy, { encoding: "utf8" });
      expect(said).toContain("The export is unbroken.");
      expect(troubles).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);

  test("a sample is drawn and can be drawn again by its seed; who read what stands with a pseudonym", async () => {
    const { page } = await signIn("Ravn", "/revision/stikproeve");
    await page.getByLabel(/^Antal sager/).fill("0");
    await page.getByRole("button", { name: "Træk stikprøve" }).click();
    await page.getByRole("alert").getByRole("link", { name: "Skriv et tal fra 1 til 50." }).waitFor();
    await page.getByLabel(/^Antal sager/).fill("10");
    await page.getByLabel(/^Startværdi/).fill("revision-1");
    await page.getByRole("button", { name: "Træk stikprøve" }).click();
    await page.getByText("1 af 1 sag. Startværdi: revision-1").waitFor();
    await page.getByRole("cell", { name: "Sagen blev modtaget." }).waitFor();
    expect(await violations(page)).toEqual([]);

    await page.getByRole("link", { name: "Hvem har læst hvad" }).click();
    await page.getByRole("cell", { name: "For at behandle din sag." }).first().waitFor();
    expect(await page.getByText(/Signe|Anne/).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  }, 60_000);

  test("a list of look-ups is printed whole: what is not shown yet is fetched first", async () => {
    const { page, troubles } = await signIn("Ravn", "/revision/opslag");
    const read: unknown[] = [];
    await changeAnswers(page, ({ staffLookups }, after) => {
      if (!staffLookups) return;
      read.push(after);
      staffLookups.pageInfo.hasNextPage ||= after === null;
    });
    await page.evaluate("window.print = () => { document.body.dataset.printed = 'yes'; }");
    await page.getByLabel("Sagens nummer").fill("2026-0001");
    await page.getByRole("button", { name: "Vis", exact: true }).click();
    await page.getByRole("button", { name: "Vis flere" }).waitFor();
    await page.getByText("Perioden:").waitFor();
    await page.getByRole("button", { name: "Udskriv hele listen" }).click();
    await page.locator("body[data-printed]").waitFor({ state: "attached" });
    expect(read.at(-1)).toEqual(expect.any(String));
    expect(await page.getByRole("button", { name: "Vis flere" }).count()).toBe(0);
    expect(troubles).toEqual([]);
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
        const said = await page.locator("main").innerText();
        expect(said).not.toMatch(new RegExp(`\\b(${FIRST_NAMES.join("|")})\\b`));
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
    const found = { scope: "WHOLE", at: new Date(), size: 1234, root: Buffer.alloc(32, 1), problems: 2 };
    const before = {
      unbroken_at: new Date("2026-01-02T03:04:05Z"),
      unbroken_size: 1200,
      unbroken_root: found.root,
    };
    await service.database
      .db("audit_verifications")
      .insert({ ...found, ...before })
      .onConflict("scope")
      .merge();
    const { page: signe } = await signIn("Signe", "/sagsbehandling");
    await signe.getByText("Hændelsesloggen er brudt").waitFor();
    expect(await signe.getByRole("button", { name: "Tag til efterretning" }).count()).toBe(0);

    const { page } = await signIn("Ravn", "/revision/opslag");
    await page.getByText("ved hændelse 7").waitFor();
    expect(await violations(page)).toEqual([]);

    const unread = page.getByText("Lige nu kan det ikke læses, om hændelsesloggen er brudt.");
    expect(await unread.count()).toBe(0);
    const refuse = async (route: Route) =>
      route.request().postData()?.includes(logAlarms)
        ? route.abort("internetdisconnected")
        : route.fallback();
    await page.route("**/graphql", refuse);
    await page.reload();
    await unread.waitFor();
    expect(await page.getByText("ved hændelse 7").count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.unroute("**/graphql", refuse);
    await page.getByRole("button", { name: "Prøv igen" }).click();
    await page.getByText("ved hændelse 7").waitFor();
    expect(await unread.count()).toBe(0);
    await page.getByRole("button", { name: "Tag til efterretning" }).click();
    await page.getByText("Hændelsesloggen er brudt").waitFor({ state: "detached" });

    await page.getByRole("link", { name: "Log", exact: true }).click();
    await page.getByText("Seneste kontrol fandt brud").waitFor();
    const lastGood = page.getByRole("row").filter({ hasText: "Hele loggen senest fundet ubrudt" });
    expect(await lastGood.innerText()).toContain("02.01.2026, 04.04.05: ubrudt op til 1.200 hændelser");
    expect(await violations(page)).toEqual([]);
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
