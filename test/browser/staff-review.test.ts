import { BENT } from "../../sample/personas.ts";
import { driveSignIn } from "../../server/identity/demo-driver.ts";
import { describeInBrowser, useBrowser } from "../support/browser.ts";
import { useService } from "../support/run-service.ts";
import { faultsOf, givenCollected, openAs } from "../support/staff-pages.ts";

const service = useService();

describeInBrowser("reviewing and redacting in the browser", () => {
  const browser = useBrowser();
  let id = "";

  beforeAll(async () => {
    id = (await givenCollected(service.baseUrl, "anne")).id;
  }, 120_000);

  const open = async (part: string) =>
    openAs(browser, service.baseUrl, "Signe", `/sagsbehandling/sager/${id}/${part}`);
  const decisions = async () =>
    service.database.db("review_items").whereNotNull("decision").select("decision", "decided_by");

  test("a suggestion hides nothing by itself; a caseworker hides it with Space and chooses the reason with the arrows", async () => {
    const { page, troubles } = await open("sloering");
    const note = page.getByRole("article").filter({ hasText: BENT.name }).first();
    const suggestion = note.getByRole("button", { name: new RegExp(`${BENT.name} \\(forslag: navn\\)`) });
    await suggestion.waitFor();
    expect(await note.getByText("Sløres i posten").count()).toBe(0);
    expect(await decisions()).toEqual([]);

    await suggestion.focus();
    await page.keyboard.press("Space");
    const hidden = note.getByRole("button", { name: new RegExp(`${BENT.name} \\(sløret: Handler også`) });
    await hidden.waitFor();
    const spoken = note
      .getByRole("status")
      .filter({ hasText: /^Sløret: navn på anden person\. Handler også/ });
    await spoken.waitFor({ state: "attached" });
    await page.keyboard.press("ArrowDown");
    await note.getByRole("button", { name: /sløret: Afgørende hensyn til private interesser/ }).waitFor();
    await page.keyboard.press("ArrowUp");
    await hidden.waitFor();
    await page.keyboard.press("Space");
    await suggestion.waitFor();
    await page.keyboard.press("Space");
    const whole = note.getByRole("button", { name: /^Slør hele feltet/ }).first();
    await whole.focus();
    const lineOf = async (rows: string) =>
      page.evaluate(
        `getComputedStyle(document.querySelector(${JSON.stringify(`.redaction-rows ${rows}`)})).outlineStyle`,
      );
    expect([await lineOf("tr:focus-within"), await lineOf("tr:not(:focus-within)")]).toEqual([
      "solid",
      "none",
    ]);
    await page.keyboard.press("Space");
    await note.getByRole("button", { name: /^Slør hele feltet.*sløret: Handler også/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await note
      .getByRole("button", { name: /^Slør hele feltet.*sløret: Afgørende hensyn til private/ })
      .waitFor();
    await page.keyboard.press("Space");
    await note.getByRole("button", { name: /^Slør hele feltet.*sløret:/ }).waitFor({ state: "detached" });
    expect(await faultsOf(page)).toEqual([]);
    await note.getByRole("button", { name: "Udlever med sløring" }).click();

    await page.getByText(/1 sløret, \d+ uafklarede/).waitFor();
    expect(await service.database.db("redactions").count()).toEqual([{ count: "1" }]);
    expect((await decisions()).map(({ decision }) => decision)).toEqual(["REDACT"]);
    expect(troubles).toEqual([]);
  }, 120_000);

  test("the copy that the caseworker looks at has the mark and not the name, and the look is in the log", async () => {
    const { page } = await open("sloering");
    const opening = page.waitForEvent("popup");
    await page.getByRole("link", { name: /Se kopien, som borgeren får den/ }).click();
    const copy = await opening;

    await copy.getByRole("heading", { level: 1 }).waitFor();
    const text = await copy.locator("body").innerText();
    expect(text).toContain("[sløret: af hensyn til en anden person]");
    expect(text).not.toContain(BENT.name);
    const looks = service.database.db("audit_events").where({ kind: "data_request.read", subject_id: id });
    expect(await looks.whereRaw("body->>'part' = 'PREVIEW'")).toHaveLength(1);
  }, 60_000);

  test("a citizen finds no such copy, and nothing is logged", async () => {
    const { cookie } = await driveSignIn(service.baseUrl, "anne");
    const people = service.database.db("audit_events").whereIn("kind", ["data_request.read"]);
    const before = await people.clone().count();

    const answer = await fetch(`${service.baseUrl}/previews/${id}`, { headers: { cookie } });

    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain("Lykke");
    expect(await people.clone().count()).toEqual(before);
  });

  test("text that is no suggestion is selected with the keyboard, a whole field is hidden, and both are taken back", async () => {
    const { page } = await open("sloering");
    await page.getByLabel("Vis kun poster").uncheck();
    await page.getByLabel("Samling", { exact: true }).selectOption("library.staff_notes");
    await page.getByText("Udleveres med sløring").waitFor();
    const note = page.getByRole("article").filter({ hasText: BENT.name }).first();
    await note.getByText("Vælg selv i").first().click();
    await note.getByRole("button", { name: "Slør det markerede" }).first().click();
    await note.getByText("Marker først noget af teksten.").waitFor();
    await page.keyboard.press("Control+End");
    for (let step = 0; step < 4; step += 1) await page.keyboard.press("Shift+ArrowLeft");
    await note.getByRole("button", { name: "Slør det markerede" }).first().click();
    expect(await note.getByRole("button", { name: /sløret:/ }).count()).toBe(2);

    await note
      .getByRole("button", { name: /^Slør hele feltet/ })
      .last()
      .click();
    await note.getByLabel(/Begrundelse for at sløre hele feltet/).waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await note.getByRole("button", { name: "Fortryd beslutningen" }).click();
    await page.getByText("Beslutningen er taget tilbage.").waitFor();
    expect(await decisions()).toEqual([]);
    expect(await service.database.db("redactions").count()).toEqual([{ count: "0" }]);
  }, 120_000);

  test("a record withheld under databeskyttelsesloven § 22 needs its assessment, which is read again later", async () => {
    const { page } = await open("sloering");
    const note = page.getByRole("article").filter({ hasText: BENT.name }).first();
    await note.getByLabel("Begrundelse for at holde posten tilbage").selectOption("DBL22_PRIVATE");
    await note.getByRole("button", { name: "Hold tilbage" }).click();
    await note.getByText("Skriv den konkrete vurdering.").waitFor();
    expect(await decisions()).toEqual([]);

    await note.getByLabel("Konkret vurdering").fill("Noten røber en andens forhold.");
    await note.getByRole("button", { name: "Hold tilbage" }).click();
    await page.getByText(/^Gemt\. /).waitFor();
    await page.getByLabel("Vis kun poster").uncheck();
    await page.getByLabel("Samling", { exact: true }).selectOption("library.staff_notes");
    const again = page.getByRole("article").filter({ hasText: BENT.name }).first();
    await again.getByText("Holdes tilbage", { exact: true }).waitFor();
    expect(await again.getByLabel("Konkret vurdering").inputValue()).toBe("Noten røber en andens forhold.");
  }, 60_000);

  test("what was found is told by collection, searched on the page, and said to be empty when nothing matches", async () => {
    const { page, troubles } = await open("data");
    await page.getByRole("article").first().waitFor();
    await page.getByLabel("Samling", { exact: true }).selectOption({ label: "Adresser" });
    await page.getByRole("heading", { name: "Adresser" }).first().waitFor();
    await page.getByLabel("Søg i det hentede").fill("findes-ikke");
    await page.getByText("Ingen poster passer.").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(troubles).toEqual([]);
  }, 60_000);

  test("a search finds what lies beyond the first page, and says how far it has come", async () => {
    const { page, troubles } = await open("data");
    await page.getByRole("article").first().waitFor();
    const first = await page.getByRole("article").count();
    await page.getByRole("button", { name: "Vis flere" }).waitFor();
    const counts = await page.getByRole("table", { name: "Samlinger" }).getByRole("row").allInnerTexts();
    const records = counts.slice(1).reduce((sum, row) => sum + Number(row.split("\t")[2]), 0);
    expect(records).toBeGreaterThan(first);

    // every record of hers matches a search for a letter that they all hold
    await page.getByLabel("Søg i det hentede").fill("0");
    await page.getByRole("button", { name: "Vis flere" }).waitFor({ state: "detached" });
    await page.getByText(/^Søger … /).waitFor({ state: "detached" });
    expect(await page.getByRole("article").count()).toBeGreaterThan(first);
    expect(troubles).toEqual([]);
  }, 60_000);
});
