import { LIV, MIKKEL } from "../../sample/personas.ts";
import { describeInBrowser } from "../support/browser.ts";
import { usePeople } from "../support/people-in-browser.ts";
import { useService } from "../support/run-service.ts";
import { faultsOf } from "../support/staff-pages.ts";

const service = useService();

describeInBrowser("a citizen who asks for somebody else", () => {
  const people = usePeople(service);

  test("by power of attorney says who and until when, then sends the document", async () => {
    const { page, troubles } = await people.signIn("Anne", "/min-side/ny");
    await page.getByLabel("Se dine data").check();
    await page.getByLabel("En anden, der har givet mig fuldmagt").check();
    await page.getByRole("button", { name: "Fortsæt" }).click();
    const summary = page.getByRole("alert").filter({ hasText: "Der er 3 ting, du skal rette" });
    await summary.waitFor();
    await summary.getByRole("link", { name: "Skriv CPR-nummeret med ti cifre." }).press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("powerCpr");
    expect(await faultsOf(page)).toEqual([]);

    await page.getByLabel("Personens fulde navn").fill(MIKKEL.name);
    await page.getByLabel("Personens CPR-nummer").fill(MIKKEL.cpr);
    await page.getByLabel("Dag", { exact: true }).fill("31");
    await page.getByLabel("Måned", { exact: true }).fill("12");
    await page.getByLabel("År", { exact: true }).fill("2099");
    await page.getByRole("button", { name: "Fortsæt" }).click();
    await page.getByRole("button", { name: "Fortsæt" }).click();
    await page.getByRole("heading", { name: "Tjek dine svar" }).waitFor();
    const answers = await page.locator("main").innerText();
    expect(answers).toContain(MIKKEL.name);
    expect(answers).not.toContain(MIKKEL.cpr);
    await page.getByRole("button", { name: "Send anmodningen" }).click();

    await page.getByRole("link", { name: /^Send fuldmagten/ }).click();
    expect(await page.getByLabel("Fuldmagt").isChecked()).toBe(true);
    await page
      .getByLabel("Vælg filer")
      .setInputFiles({ name: "f.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n") });
    await page.getByRole("link", { name: /f\.pdf/ }).waitFor();
    expect(await service.database.db("representations").pluck("kind")).toEqual(["POWER_OF_ATTORNEY"]);
    expect(await service.database.db("attachments").pluck("purpose")).toEqual(["POWER_OF_ATTORNEY"]);
    expect(page.url()).not.toContain(MIKKEL.cpr);
    expect(troubles).toEqual([]);

    const { page: his } = await people.signIn("Mikkel", "/min-side");
    await his.getByRole("link", { name: "Se dine data" }).waitFor();
  });

  test("as a mother asks for her child, and is not asked why", async () => {
    const { page, troubles } = await people.signIn("Karen", "/min-side/ny");
    await page.getByLabel("Se dine data").check();
    await page.getByLabel(LIV.name).check();
    await page.getByRole("button", { name: "Fortsæt" }).click();
    await page.getByRole("button", { name: "Fortsæt" }).click();
    await page.getByRole("button", { name: "Send anmodningen" }).click();
    await page.waitForURL(/kvittering$/);

    const kinds = await service.database.db("representations").pluck("kind");
    expect(kinds).toContain("GUARDIAN");
    expect(await page.getByText("Send fuldmagten").count()).toBe(0);
    expect(troubles).toEqual([]);
  });
});
