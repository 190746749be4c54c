import { describeInBrowser, useBrowser } from "../support/browser.ts";
import { useService } from "../support/run-service.ts";
import { faultsOf, givenCollected, openAs } from "../support/staff-pages.ts";

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

  test("every letter is shown with invented data, in the language asked for", async () => {
    const { page, troubles } = await openAs(browser, service.baseUrl, "Signe", "/sagsbehandling/skabeloner");
    await page.getByRole("heading", { name: "Kvittering for anmodningen" }).first().waitFor();
    await page.locator("details").first().locator("summary").click();
    await page.locator(".letter-markup").first().getByText("0000-0000").first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("combobox", { name: "Sprog" }).selectOption("EN");
    await page.locator('.letter-markup[lang="en"]').first().waitFor({ state: "attached" });
    expect(troubles).toEqual([]);
  }, 90_000);
});
