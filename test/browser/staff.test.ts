import { SIGNE } from "../../sample/personas.ts";
import type { Page } from "playwright-core";
import { describeInBrowser, sidewaysScroll, useBrowser, violations } from "../support/browser.ts";
import { press } from "../support/keyboard.ts";
import { readPdf } from "../support/pdf.ts";
import { useService } from "../support/run-service.ts";
import { faultsOf } from "../support/staff-pages.ts";

const service = useService();

describeInBrowser("staff in the browser", () => {
  const browser = useBrowser();

  const signIn = async (name: string, path: string): Promise<{ page: Page; troubles: string[] }> => {
    const opened = await browser.open();
    await opened.page.goto(`${service.baseUrl}${path}`);
    await opened.page.getByRole("button", { name: new RegExp(name) }).click();
    await opened.page.waitForURL(`${service.baseUrl}${path}`);
    return opened;
  };
  const ask = async (name: string, rights: readonly string[]) => {
    const { page } = await signIn(name, "/min-side/ny");
    for (const right of rights) await page.getByLabel(right).check();
    await page.getByRole("button", { name: "Fortsæt" }).click();
    await page.getByRole("button", { name: "Fortsæt" }).click();
    const understood = page.getByLabel(/Jeg ved, at/);
    if (rights.includes("Få dine data slettet")) await understood.check();
    await page.getByRole("button", { name: "Send anmodningen" }).click();
    await page.waitForURL(/kvittering$/);
    return page;
  };

  test("a caseworker collects and withholds, a DPO reads the letter and decides, and the citizen fetches letter and copy", async () => {
    const citizen = await ask("Anne", ["Se dine data"]);
    const { page: signe, troubles } = await signIn("Signe", "/sagsbehandling");

    await signe.getByRole("link", { name: /^2026-/ }).click();
    await signe.getByRole("button", { name: "Hent data fra systemerne" }).click();
    await signe.getByRole("link", { name: "Gennemgå data" }).click({ timeout: 60_000 });
    for (;;) {
      const withhold = signe.getByRole("button", { name: "Hold tilbage" }).first();
      await withhold.or(signe.getByText("Ingen poster at tage stilling til.")).first().waitFor();
      if (!(await withhold.isVisible())) break;
      const held = signe.getByRole("button", { name: "Hold tilbage" });
      const before = await held.count();
      await withhold.click();
      while ((await held.count()) === before) await signe.waitForTimeout(100);
    }

    const { page: per } = await signIn("Per", "/sagsbehandling");
    await per.getByRole("link", { name: /^2026-/ }).click();
    await per.getByRole("link", { name: "Gå til afgørelse" }).click();
    await per.getByText(`Sagen er forberedt af ${SIGNE.name}.`).waitFor();
    await decideAfterReading(per);

    await citizen.getByRole("link", { name: "Gå til sagen" }).click();
    await citizen.getByRole("columnheader", { name: "Bruges til" }).waitFor();
    const uses = citizen.getByRole("region", { name: "Systemer, vi leder i" }).locator("td").first();
    expect(await uses.innerText()).toMatch(
      /^Lånerforhold og identifikation, Udlån og reservationer, .*\s+og \d+ ting mere/,
    );
    await expectWithin(citizen, async () =>
      citizen.getByRole("link", { name: "Hent dine data" }).isVisible(),
    );
    const letter = citizen.getByRole("link", { name: /^Afgørelse \(PDF/ });
    await expectWithin(citizen, async () => letter.isVisible());
    const file = await citizen.request.get((await letter.getAttribute("href")) ?? "");
    const text = readPdf(await file.body()).text.replace(/\s+/g, " ");
    expect(text).toContain("En note handler også om en anden låner.");
    expect(text).toContain("Du er velkommen til at ringe.");
    expect(text).toContain("Datatilsynet");
    expect(text).not.toContain("Skriv til os.");
    await press(citizen, /^Hent dine data$/);
    await citizen.getByRole("button", { name: "Hent dine data" }).waitFor();
    const download = citizen.waitForEvent("download");
    await press(citizen, /^Hent dine data$/);
    expect((await download).suggestedFilename()).toMatch(/\.zip$/);
    await readOnScreen(citizen);

    await service.database.db("packages").update({ state: "REMOVED", removed_at: "2026-11-20T09:00:00Z" });
    await citizen.reload();
    await citizen.getByText(/^Filen er slettet den 20\. november 2026 kl\. 10\.00\. Bed om en ny$/).waitFor();
    expect(await citizen.getByRole("link", { name: "Bed om en ny" }).getAttribute("href")).toBe(
      "/min-side/ny?ret=ACCESS",
    );
    expect(await violations(citizen)).toEqual([]);
    expect(troubles).toEqual([]);
  }, 180_000);

  /** The report of the copy, searched and left for one of its files, without unpacking anything. */
  const readOnScreen = async (citizen: Page) => {
    await citizen.getByRole("button", { name: "Læs dine data på skærmen" }).click();
    await citizen.getByRole("searchbox").fill("ingen post har disse ord");
    await citizen.getByRole("status").filter({ hasText: "0" }).waitFor();
    const file = citizen.waitForEvent("download");
    await citizen
      .getByRole("link", { name: /\.csv$/ })
      .first()
      .click();
    expect((await file).suggestedFilename()).toMatch(/\.csv$/);
    await citizen.goBack();
    await citizen.getByRole("button", { name: "Læs dine data på skærmen" }).waitFor();
  };

  /** What is wrong is said at its field; the letter is read, something is changed, and only the last look sends it. */
  const decideAfterReading = async (per: Page) => {
    const make = per.getByRole("button", { name: "Træf afgørelsen" });
    const letter = per.getByRole("region", { name: "Brevet" });
    await make.click();
    await per.getByRole("link", { name: "Vælg en afgørelse." }).waitFor();
    await per.getByLabel("Imødekommet", { exact: true }).check();
    await per.getByRole("button", { name: "Vis brevet" }).click();
    await per.getByRole("link", { name: /^Noget er holdt tilbage/ }).waitFor();
    await per.getByLabel("Delvist imødekommet").check();
    await per.getByLabel("Hovedhensyn").fill("En note handler også om en anden låner.");
    await per.getByLabel("Bemærkning i brevet").fill("Skriv til os.");
    await per.getByRole("button", { name: "Vis brevet" }).click();
    await letter.getByText("Sådan bliver brevet.").waitFor();
    await letter.getByText("En note handler også om en anden låner.").waitFor();
    await letter
      .getByText(/artikel 15, stk\. 4/)
      .first()
      .waitFor();
    await letter
      .getByText(/Datatilsynet/)
      .first()
      .waitFor();
    expect(await faultsOf(per)).toEqual([]);

    await make.click();
    const dialog = per.getByRole("dialog", { name: "Du er ved at sende afgørelsen" });
    await dialog.getByText(/^Brevet går til Anne/).waitFor();
    await dialog.getByText("Indsigt: Delvist imødekommet").waitFor();
    expect(await violations(per)).toEqual([]);
    await dialog.getByRole("button", { name: "Gå tilbage" }).click();
    await per.getByLabel("Bemærkning i brevet").fill("Du er velkommen til at ringe.");
    await letter.getByText("Du har ændret noget, siden brevet blev vist.").waitFor();
    const download = per.waitForEvent("download");
    await letter.getByRole("button", { name: "Hent brevet som PDF" }).click();
    expect((await download).suggestedFilename()).toMatch(/^2026-\d+\.pdf$/);
    await make.click();
    await dialog.getByRole("button", { name: "Træf afgørelsen" }).dblclick();
    await per.getByText("Afgørelsen er truffet.").waitFor();
    expect(await service.database.db("audit_events").where({ kind: "data_request.decided" })).toHaveLength(1);
  };

  test.each([1280, 320])(
    "the queue and a case at %i px have nothing for axe to find and nothing sideways",
    async (width) => {
      const { page } = await signIn("Signe", "/sagsbehandling");
      await page.setViewportSize({ width, height: 900 });
      await page.getByLabel("Vis").selectOption("all");
      await page
        .getByRole("link", { name: /^2026-/ })
        .first()
        .waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);

      await page
        .getByRole("link", { name: /^2026-/ })
        .first()
        .click();
      await page.getByRole("heading", { name: "Forløb" }).waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    },
    60_000,
  );

  test("a citizen who opens the staff's pages finds nothing there", async () => {
    const { page } = await signIn("Anne", "/sagsbehandling");

    await page.getByRole("heading", { name: "Siden findes ikke" }).waitFor();
    expect(await page.getByText("2026-").count()).toBe(0);
  });
});

/** Reloads until something is there; for what the worker does meanwhile. */
async function expectWithin(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    if (await isThere()) return;
    await page.waitForTimeout(500);
    await page.reload();
    await page.getByRole("heading", { level: 1 }).waitFor();
  }
  throw new Error("It did not come within 60 tries.");
}
