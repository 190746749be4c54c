import { randomUUID } from "node:crypto";
import { describeInBrowser, useBrowser } from "../support/browser.ts";
import { useService } from "../support/run-service.ts";
import { faultsOf, givenAsked, givenCollected, openAs } from "../support/staff-pages.ts";

const service = useService();

describeInBrowser("systems and templates in the browser", () => {
  const browser = useBrowser();

  test("the data map is read as it stands, and a system is asked whether it answers", async () => {
    await givenCollected(service.baseUrl, "mikkel");
    const { page, troubles } = await openAs(browser, service.baseUrl, "Signe", "/sagsbehandling/systemer");
    await page
      .getByText(/^Samlinger \(\d+\)/)
      .first()
      .click();
    await page.getByRole("rowheader", { name: "Medarbejdernes noter" }).waitFor();
    expect(await page.getByText("Aldrig", { exact: true }).count()).toBe(0);

    await page
      .getByRole("button", { name: /^Prøv forbindelsen til / })
      .first()
      .click();
    await page
      .getByText(/Systemet svarer/)
      .first()
      .waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(troubles).toEqual([]);
  }, 120_000);

  test("a system that does not answer says since when and who waits, and a recipient which cases owe them a notice", async () => {
    const { db } = service.database;
    const check = { system: "library", checked_at: new Date(), is_reached: false };
    await db("system_checks").insert(check).onConflict("system").merge();
    const { page, troubles } = await openAs(browser, service.baseUrl, "Signe", "/sagsbehandling/systemer");
    const library = page.getByRole("article", { name: "Bibliotekssystemet" });
    await library.getByText("Ingen sager venter på systemet.").waitFor();

    const { id, number } = await givenAsked(service.baseUrl, "anne");
    const run = { id: randomUUID(), data_request_id: id, system: "library", state: "STOPPED", attempts: 3 };
    await db("source_runs").insert({ ...run, started_at: new Date("2026-01-02T03:04:05Z") });
    const notice = {
      id: randomUUID(),
      data_request_id: id,
      recipient: "dbc",
      right: "ERASURE",
      state: "OPEN",
    };
    await db("recipient_notices").insert({
      ...{ ...notice, name_da: "DBC", name_en: "DBC", created_at: new Date() },
    });
    await page.reload();
    await library.getByText("Ingen kontakt siden 2. januar 2026 kl. 04.04").waitFor();
    const waits = library.getByRole("link", { name: number, exact: true });
    expect(await waits.first().getAttribute("href")).toBe(`/sagsbehandling/sager/${id}/indsamling`);
    await library.getByText(/^Modtagere af data herfra/).click();
    expect(await waits.last().getAttribute("href")).toBe(`/sagsbehandling/sager/${id}/modtagere`);
    await library.getByText(/^Samlinger \(\d+\)/).click();
    await library.getByRole("columnheader", { name: "Opbevares" }).waitFor();
    await library.getByText("ud fra Lånerprofil").first().waitFor();
    const methodsOf = async (collection: string) => {
      await library.getByText(`${collection}: hvert felt ved sletning`, { exact: true }).click();
      const table = library.getByRole("table", { name: `Bibliotekssystemet, ${collection}: Felter` });
      const rows = await table.locator("tbody tr").allInnerTexts();
      return rows.map((row) => row.replace(/\s+/g, " "));
    };
    expect(await methodsOf("Udtræk til statistik")).toEqual(
      expect.arrayContaining([
        "Pseudonym Tømmes Ja",
        "Udlånt Kun år og måned bliver Ja",
        "Materialetype Bliver, som det er Ja",
      ]),
    );
    await library.getByText(/^Bliver: Udlånet tælles stadig med i biblioteksstatistikken/).waitFor();
    const history = await methodsOf("Lånehistorik");
    expect(history.every((row) => row.includes("Slettes med hele posten"))).toBe(true);
    expect(await faultsOf(page)).toEqual([]);

    await db("source_runs").where({ id: run.id }).delete();
    await page.reload();
    await library.getByRole("button", { name: /^Prøv forbindelsen til / }).click();
    await library.getByText("Systemet svarer og er, som datakortet siger.").waitFor();
    await library.getByText("Ingen sager venter på systemet.").waitFor({ state: "detached" });
    await library.getByText(/^Tabeller: \d+ beskrevet/).waitFor();
    await library.getByText("Intet er uafgjort.").waitFor();
    expect(troubles).toEqual([]);
  }, 90_000);

  test("a reading that runs longer than the system's readings usually do says so, and the tab counts it", async () => {
    const runs = service.database.db("source_runs");
    const since = (minutes: number) => new Date(Date.now() - minutes * 60_000);
    const { id } = await givenAsked(service.baseUrl, "anne");
    for (let each = 0; each < 5; each += 1) {
      const earlier = await givenAsked(service.baseUrl, "anne");
      const times = { started_at: since(90), finished_at: since(89) };
      const run = { id: randomUUID(), data_request_id: earlier.id, system: "library" };
      await runs.clone().insert({ ...run, ...times, state: "COLLECTED" });
    }
    const run = { id: randomUUID(), data_request_id: id, system: "library", state: "RUNNING" };
    await runs.clone().insert({ ...run, started_at: since(60), attempts: 2, rows: 40, resumed_rows: 25 });

    const { page, troubles } = await openAs(
      browser,
      service.baseUrl,
      "Signe",
      `/sagsbehandling/sager/${id}/indsamling`,
    );
    await page.getByText("Kører længere end normalt.").waitFor();
    const figures = page.getByRole("article").first();
    await figures.getByText("25 poster, der var hentet før").waitFor();
    await figures.getByText(/^6\d minutter$/).waitFor();
    const parts = page.getByRole("navigation", { name: "Sagens dele" });
    await parts.getByRole("link", { name: "Indsamling (1 mangler)", exact: true }).waitFor();
    expect(await parts.getByRole("link", { name: "Sløring", exact: true }).count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
    expect(troubles).toEqual([]);
  }, 90_000);

  test("every letter is shown with invented data, Danish and English beside each other", async () => {
    const { page, troubles } = await openAs(browser, service.baseUrl, "Signe", "/sagsbehandling/skabeloner");
    await page.getByRole("heading", { name: "Kvittering for anmodningen" }).first().waitFor();
    await page.getByRole("heading", { name: "Afgørelse – Indsigt – Delvist imødekommet" }).waitFor();
    await page.locator("details").first().locator("summary").click();
    await page.locator(".letter-markup").first().getByText("0000-0000").first().waitFor();
    const first = page.locator("details").first();
    const sides = ["Dansk", "Engelsk"].map((name) => first.getByRole("group", { name }));
    const [danish, english] = await Promise.all(sides.map(async (side) => side.boundingBox()));
    expect(english?.y).toBe(danish?.y);
    expect(english?.x).toBeGreaterThan(danish?.x ?? 0);
    expect(await sides[1]?.locator('.letter-markup[lang="en"]').innerText()).toContain("0000-0000");
    expect(await faultsOf(page)).toEqual([]);
    expect(troubles).toEqual([]);
  }, 90_000);
});
