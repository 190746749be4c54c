import type { Page } from "playwright-core";
import { erasureJourney } from "../../tour/erasure-journey.ts";
import { until } from "../../tour/api.ts";
import { describeInBrowser } from "../support/browser.ts";
import { expectSound, lookAt, LOOKS, usePeople } from "../support/people-in-browser.ts";
import { useService } from "../support/run-service.ts";
import { faultsOf } from "../support/staff-pages.ts";

const service = useService();

describeInBrowser("a citizen who asks for erasure or objects", () => {
  const people = usePeople(service);
  const onward = async (page: Page) => page.getByRole("button", { name: "Fortsæt" }).click();

  test("sees before she sends what is kept, why and how long, and sends nothing without saying she knows", async () => {
    const { page, troubles } = await people.signIn("Anne", "/min-side/ny");
    await page.getByLabel("Få dine data slettet").check();
    await onward(page);
    await onward(page);
    const kept = page.getByRole("region", { name: "Det beholder vi, og hvorfor" });
    await kept.waitFor();
    const own = page.getByRole("region", { name: "Dine egne oplysninger lige nu" });
    await own.getByText("Vi har set efter i systemerne").waitFor();
    expect(await own.innerText()).toMatch(/Bibliotekssystemet[^]*\d+ bliver slettet\./);
    expect(await service.database.db("audit_events").where({ kind: "erasure.previewed" })).toHaveLength(1);

    expect(await kept.innerText()).toMatch(/Sådan er reglerne for alle lånere/);
    expect(await kept.locator("> ul > li").count()).toBeGreaterThan(2);
    expect(await kept.locator("> ul > li").first().innerText()).toMatch(/slettes (ikke|kun delvist)\..+:/s);
    await page.getByRole("button", { name: "Send anmodningen" }).click();
    expect(await page.getByRole("alert").innerText()).toContain("Sæt et kryds");
    expect(await service.database.db("data_requests")).toEqual([]);
    expect(await faultsOf(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test("is offered to object to what can be objected to, and to nothing else", async () => {
    const { page, troubles } = await people.signIn("Anne", "/min-side/ny");
    await page.locator("input[value=OBJECTION]").check();
    await page.locator("input[value=RESTRICTION]").check();
    await onward(page);
    await page.locator("input[name=objectionActivities]").first().waitFor();

    const values = async (name: string) =>
      page.locator(`input[name=${name}]`).evaluateAll((all) => all.map((each) => each.getAttribute("value")));
    const open = await values("objectionActivities");
    const all = await values("restrictionActivities");
    expect(open).not.toContain("newsletter"); // rests on consent
    expect(open.length).toBeGreaterThan(0);
    expect(open.length).toBeLessThan(all.length);
    expect(await faultsOf(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test("finds the certificate as a letter when it is done, in both languages and widths", async () => {
    const { id } = await erasureJourney(service.baseUrl, "mikkel", () => undefined);
    await until(
      async () => service.database.db("letters").where({ data_request_id: id, state: "SENT" }).pluck("kind"),
      (kinds: string[]) => kinds.includes("ERASURE_CERTIFICATE"),
    );
    const { page, troubles } = await people.signIn("Mikkel", `/min-side/sager/${id}`);

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: /^Attest for sletning \(PDF, / }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("brev.pdf");
    expect(await page.getByRole("region", { name: "Vores svar" }).innerText()).toMatch(
      /Sletning\s+Imødekommet/,
    );
    const erasure = page.getByRole("region", { name: "Sletningen i hvert system" });
    expect(await erasure.innerText()).toMatch(/Bibliotekssystemet\s+Færdig og kontrolleret[^]*: \d+ slettet/);
    for (const [language, width] of LOOKS) {
      await lookAt(page, `${service.baseUrl}/min-side/sager/${id}`, language, width);
      await expectSound(page, language);
    }
    expect(troubles).toEqual([]);
  });
});
