import type { Page } from "playwright-core";
import { BENT } from "../../sample/personas.ts";
import { describeInBrowser, useBrowser, violations } from "../support/browser.ts";
import { useService } from "../support/run-service.ts";
import { faultsOf, openAs } from "../support/staff-pages.ts";

const service = useService();

describeInBrowser("registering a request that came another way, in the browser", () => {
  const browser = useBrowser();

  const dateAgo = (days: number) => {
    const [year = "", month = "", day = ""] = new Date(Date.now() - days * 86_400_000)
      .toISOString()
      .slice(0, 10)
      .split("-");
    return { day, month, year };
  };

  test("a letter that lay for two months is late at once, and a date in the future is refused before anything is made", async () => {
    const { page, troubles } = await openAs(browser, service.baseUrl, "Signe", "/sagsbehandling/registrer");
    const requests = service.database.db("data_requests");
    const write = async ({ day, month, year }: ReturnType<typeof dateAgo>) => {
      await page.getByLabel("Dag", { exact: true }).fill(day);
      await page.getByLabel("Måned", { exact: true }).fill(month);
      await page.getByLabel("År", { exact: true }).fill(year);
    };
    await page.getByRole("button", { name: "Registrér", exact: true }).click();
    await page.getByRole("heading", { name: /ting, du skal rette/ }).waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await page.getByLabel("Brev", { exact: true }).check();
    await page.getByLabel("Indsigt", { exact: true }).check();
    await page.getByLabel("Fulde navn").fill(BENT.name);
    await page.getByLabel("CPR-nummer").fill(BENT.cpr);
    await write(dateAgo(-2));
    await page.getByRole("button", { name: "Registrér", exact: true }).click();
    await page.getByRole("link", { name: /Datoen ligger i fremtiden/ }).click();
    expect(await page.evaluate("document.activeElement.id")).toBe("received");
    expect(await requests.clone().count()).toEqual([{ count: "0" }]);
    expect(await page.title()).toMatch(/^Fejl: /);

    await write(dateAgo(62));
    await page
      .getByRole("status")
      .getByText(/Sagen er allerede \d+ dage over fristen/)
      .waitFor();
    expect(await requests.clone().count()).toEqual([{ count: "0" }]);
    await page.getByRole("button", { name: "Registrér", exact: true }).dblclick();
    await page.getByRole("heading", { level: 1, name: /^Sag 2026-\d+ er oprettet\.$/ }).waitFor();
    await page.getByText(/Sagen er allerede \d+ dage over fristen/).waitFor();
    expect(await requests.clone().select("channel", "state")).toEqual([
      { channel: "LETTER", state: "IDENTITY_PENDING" },
    ]);
    await page.getByLabel("Vedhæft brevet eller e-mailen").setInputFiles({
      ...{
        name: "brev.txt",
        mimeType: "text/plain",
        buffer: Buffer.from("Jeg vil gerne se mine oplysninger."),
      },
    });
    await page.getByText("klar", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Bekræft, hvem borgeren er" }).click();
    const verify = page.getByRole("dialog", { name: "Bekræft, hvem borgeren er" });
    await verify.getByLabel("Hvad er vist?").selectOption({ label: "Kørekort" });
    await verify.getByRole("button", { name: "Gem" }).click();
    await page.getByText("Det, der blev vist, er registreret.").waitFor();
    expect(await page.getByRole("button", { name: "Bekræft, hvem borgeren er" }).count()).toBe(0);
    expect(await service.database.db("identity_checks").select("outcome", "document")).toEqual([
      { outcome: "ACCEPTED", document: "DRIVING_LICENCE" },
    ]);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("link", { name: "Gå til sagen" }).click();
    await page.getByText("Overskredet").first().waitFor();
    await tellDelay(page);
    await warnedOf(page);
    expect(troubles).toEqual([]);
  }, 120_000);

  /** What is missing is said at its field, the letter is read before it goes, and the promised day stands in the case. */
  const tellDelay = async (page: Page) => {
    await page.getByRole("button", { name: "Fortæl om forsinkelsen" }).click();
    const dialog = page.getByRole("dialog", { name: "Fortæl om forsinkelsen" });
    await dialog.getByRole("button", { name: "Vis brevet" }).click();
    await dialog.getByText("Skriv dag, måned og år.").waitFor();
    expect(await page.evaluate("document.activeElement.id")).toBe("expected-on");
    const { day, month, year } = dateAgo(-20);
    await dialog.getByLabel("Dag", { exact: true }).fill(day);
    await dialog.getByLabel("Måned", { exact: true }).fill(month);
    await dialog.getByLabel("År", { exact: true }).fill(year);
    await dialog.getByLabel("Hvorfor er svaret forsinket?").fill("Brevet lå i et forkert hus i to måneder.");
    await dialog.getByRole("button", { name: "Vis brevet" }).click();
    await dialog.locator(".letter-markup").getByText("Brevet lå i et forkert hus i to måneder.").waitFor();
    await dialog.locator(".letter-markup").getByText("Vi regner med at svare senest").waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Send brevet" }).click();
    await page.getByText("Svar ventes senest").waitFor();
    expect(await service.database.db("delays").count()).toEqual([{ count: "1" }]);
  };

  /** The queue warns of it whatever is filtered out, and leads to it. */
  const warnedOf = async (page: Page) => {
    await page.goto(`${service.baseUrl}/sagsbehandling?frist=LATER`);
    await page.getByText("Ingen sager passer.").first().waitFor();
    await page
      .getByRole("link", { name: "1 sag skal besvares inden for 3 dage eller er overskredet." })
      .click();
    await page.getByRole("link", { name: /^2026-/ }).waitFor();
  };

  test("a power of attorney says what it covers and until when, and a wrong CPR number stands on its field", async () => {
    const { page } = await openAs(browser, service.baseUrl, "Signe", "/sagsbehandling/registrer");
    const { day, month, year } = dateAgo(1);
    await page.getByLabel("Videresendt fra arkiv").check();
    await page.getByText(/den dag, biblioteket fik den fra arkivet/).waitFor();
    await page.getByLabel("Telefon", { exact: true }).check();
    await page.getByLabel("Berigtigelse", { exact: true }).check();
    await page.getByLabel("En med fuldmagt").check();
    await page.getByLabel("Fulde navn").fill(BENT.name);
    await page.getByLabel("CPR-nummer").fill("123");
    await page.getByLabel("Dag", { exact: true }).first().fill(day);
    await page.getByLabel("Måned", { exact: true }).first().fill(month);
    await page.getByLabel("År", { exact: true }).first().fill(year);
    await page.getByRole("button", { name: "Registrér", exact: true }).click();

    for (const message of [
      "Skriv CPR-nummeret med 10 cifre.",
      "Skriv repræsentantens navn.",
      "Vælg, hvad fuldmagten dækker.",
      "Skriv, hvornår fuldmagten udløber.",
    ])
      await page.getByRole("link", { name: message }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  }, 60_000);

  test("nothing waits to be posted while nothing has failed, and the page says so", async () => {
    const { page, troubles } = await openAs(browser, service.baseUrl, "Signe", "/sagsbehandling/post");
    await page.getByRole("heading", { name: "Papirbreve" }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(troubles).toEqual([]);
  }, 60_000);

  test("a citizen finds no form for registering", async () => {
    const { page } = await openAs(browser, service.baseUrl, "Anne", "/sagsbehandling/registrer");
    await page.getByRole("heading", { name: "Siden findes ikke" }).waitFor();
  }, 60_000);
});
