import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { INGER, SIGNE } from "../../sample/personas.ts";
import { describeInBrowser, useBrowser, violations } from "../support/browser.ts";
import { useService } from "../support/run-service.ts";
import { faultsOf, givenAsked, openAs } from "../support/staff-pages.ts";

const LETTER = "receipt.en.md";
const OTHER_LETTER = "identity-needed.da.md";
const policies = mkdtempSync(join(tmpdir(), "indsigt-policies-"));
cpSync("policies", policies, { recursive: true });
const service = useService(undefined, { POLICIES_DIR: policies });

describeInBrowser("publishing, people and registers in the browser", () => {
  const browser = useBrowser();

  afterAll(() => rmSync(policies, { recursive: true, force: true }));

  const open = async (name: string, path: string) =>
    openAs(browser, service.baseUrl, name, `/sagsbehandling/${path}`);

  test("nothing waits; then a new policy is read with its differences, put forward by one DPO and published by another", async () => {
    const { page, troubles } = await open("Per", "udgivelse");
    await page.getByText("Ingen udgave venter.").waitFor();
    expect(await faultsOf(page)).toEqual([]);

    const [from, to] = ["2026-11-01", "2031-02-01"].map((day) => join(policies, "privacy-policy", day));
    cpSync(from ?? "", to ?? "", { recursive: true });
    for (const language of ["da", "en"]) {
      const file = join(to ?? "", `${language}.md`);
      const text = readFileSync(file, "utf8").replace(/(\n## [^\n]*\n\n)/, "$1Dette er nyt.\n\n");
      writeFileSync(file, text.replaceAll("2026-11-01", "2031-02-01"));
    }
    const english = join(to ?? "", "en.md");
    const whole = readFileSync(english, "utf8");
    writeFileSync(english, whole.replace(/ {2}13-2-d: .*\n/, ""));
    await page.reload();
    const gap = page.getByRole("region", { name: "Det, teksterne skal fortælle" });
    await gap.getByText("1 punkt mangler.").waitFor();
    expect(await gap.getByRole("row").last().innerText()).toMatch(/Privatlivspolitik\s+Engelsk/);
    expect(await gap.getByRole("row").last().innerText()).toContain("mangler. Tilføj det.");
    await page.getByText("Intet kan udgives, før de er rettet.").waitFor();
    const faults = page.getByRole("listitem").filter({ hasText: "privacy-policy/2031-02-01/en.md" });
    expect(await faults.innerText()).toMatch(/covers\.13-2-d: mangler\. Tilføj det\.$/);
    expect(await page.getByRole("button", { name: "Udgiv", exact: true }).count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "English" }).click();
    await faults.filter({ hasText: "is missing. Add it." }).waitFor();
    await page.getByText("is missing. Add it.").last().waitFor();
    await page.getByRole("button", { name: "Dansk" }).click();
    writeFileSync(english, `${whole}\n## Uden id\n`);
    await page.reload();
    await faults
      .filter({ hasText: /linje \d+ efter hovedet: er en overskrift uden afsnittets id/ })
      .waitFor();
    writeFileSync(english, whole);

    await page.reload();
    const card = page.getByRole("article", { name: "Privatlivspolitik" });
    expect(await card.getByRole("row").filter({ hasText: "Gælder fra" }).innerText()).toContain(
      "1. februar 2031",
    );
    expect(await card.getByRole("row").filter({ hasText: "Hvad er ændret" }).innerText()).toContain(
      "Første version, der udgives her",
    );
    await card.getByRole("button", { name: "Vis teksten og forskellene" }).click();
    await card
      .getByText(/ændring/)
      .first()
      .waitFor();
    await card.getByText("Dette er nyt.").first().waitFor();
    await card.getByText("Sådan bliver teksten").click();
    const both = card.getByRole("group", { name: "Sådan bliver teksten" });
    const rows = both.locator(".side-by-side-row");
    const officer = rows.filter({ hasText: "The data protection officer" }).first();
    const danish = officer.getByRole("group", { name: "Dansk" });
    const other = officer.getByRole("group", { name: "Engelsk" });
    expect(await danish.locator('[lang="da"]').innerText()).toContain("Databeskyttelsesrådgiver");
    expect(await other.locator('[lang="en"]').innerText()).toContain("The data protection officer");
    const places = async () => [await danish.boundingBox(), await other.boundingBox()] as const;
    const [left, right] = await places();
    expect(right?.y).toBe(left?.y);
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0) - 1);
    expect(await faultsOf(page)).toEqual([]);
    const wide = page.viewportSize() ?? { width: 1280, height: 720 };
    await page.setViewportSize({ ...wide, width: 900 });
    const [above, beneath] = await places();
    expect(beneath?.x).toBe(above?.x);
    expect(beneath?.y).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0) - 1);
    await page.setViewportSize(wide);
    await card.getByRole("button", { name: "Indstil til udgivelse" }).click();
    await page.getByText("Teksten er indstillet.").waitFor();

    const { page: inger } = await open("Inger", "udgivelse");
    const hers = inger.getByRole("article", { name: "Privatlivspolitik" });
    await hers.getByText("Indstillet", { exact: true }).waitFor();
    await hers.getByRole("button", { name: "Udgiv", exact: true }).click();
    const dialog = inger.getByRole("dialog", { name: "Udgiv teksten" });
    expect(await violations(inger)).toEqual([]);
    const published = service.database.db("audit_events").where({ kind: "publication.published" });
    const before = (await published.clone().pluck("id")).length;
    await dialog.getByRole("button", { name: "Udgiv", exact: true }).dblclick();
    await inger.getByText("Teksten er udgivet.").waitFor();
    expect(await published.clone().pluck("id")).toHaveLength(before + 1);
    await inger.getByText("Ingen udgave venter.").waitFor();
    expect(troubles).toEqual([]);
  }, 120_000);

  test("every letter is previewed, and what is missing in the files is named instead, in the language of the page", async () => {
    const { page, troubles } = await open("Signe", "skabeloner");
    await page.locator(".letter-markup").first().waitFor({ state: "attached" });
    const file = join(policies, "letters", LETTER);
    const text = readFileSync(file, "utf8");
    const other = join(policies, "letters", OTHER_LETTER);
    const told = readFileSync(other, "utf8");
    rmSync(file);
    writeFileSync(other, told.replace("{{why}}", "fordi"));
    await page.reload();
    const faultOf = (name: string) => page.getByRole("listitem").filter({ hasText: `letters/${name}` });
    await faultOf(LETTER)
      .filter({ hasText: "mangler. Skriv den; hvert brev findes på dansk og engelsk." })
      .waitFor();
    await faultOf(OTHER_LETTER)
      .filter({ hasText: "mangler {{why}}, som brevet skal fortælle. Tilføj det." })
      .waitFor();
    expect(await page.locator(".letter-markup").count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "English" }).click();
    await faultOf(OTHER_LETTER).filter({ hasText: "lacks {{why}}, which the letter must tell." }).waitFor();
    writeFileSync(file, text);
    writeFileSync(other, told);
    expect(troubles).toEqual([]);
  }, 90_000);

  test("a DPO sees who works here, ends a colleague's log-on, and makes a token that is shown once", async () => {
    const { page: signe } = await open("Signe", "");
    await signe.getByRole("heading", { name: "Sager" }).waitFor();

    const { page, troubles } = await open("Per", "personer");
    await page.getByRole("rowheader", { name: SIGNE.name }).waitFor();
    await page.getByRole("columnheader", { name: "Seneste log-on", exact: true }).waitFor();
    const may = page.getByRole("row").filter({ hasText: "Godkende en sletning" });
    expect(await may.innerText()).toMatch(/Databeskyttelsesrådgiver/);
    await page
      .getByRole("button", { name: `Afslut log-on for ${SIGNE.name}` })
      .first()
      .click();
    await page.getByText("Log-on er afsluttet.").waitFor();
    await page.getByRole("button", { name: "Opret nøgle" }).click();
    await page.getByText("Skriv et kaldenavn").waitFor();
    await page.getByLabel("Kaldenavn").fill("revision-2026");
    const year = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10).split("-");
    await page.getByLabel("År").fill(year[0] ?? "");
    await page.getByLabel("Måned").fill(year[1] ?? "");
    await page.getByLabel("Dag").fill(year[2] ?? "");
    await page.getByRole("button", { name: "Opret nøgle" }).click();
    await page.getByText("Gem den nu").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.reload();
    await page.getByRole("button", { name: "Tilbagekald revision-2026" }).click();
    await page.getByText("Nøglen er tilbagekaldt.").waitFor();
    expect(await page.getByText("Gem den nu").count()).toBe(0);
    expect(troubles).toEqual([]);
  }, 120_000);

  test("cases without a handler stand on top and are handed out; a caseworker says when she is away and who takes over what", async () => {
    const { number } = await givenAsked(service.baseUrl, "anne");
    const { page, troubles } = await open("Signe", "fravaer");
    const top = page.getByRole("region", { name: "Sager uden sagsbehandler" });
    await top.waitFor();
    const headings = page.locator("main").getByRole("heading", { level: 2 });
    expect(await headings.first().innerText()).toBe("Sager uden sagsbehandler");
    await top.getByLabel(`Vælg sag ${number}`).check();
    await top.getByLabel("Giv til").selectOption({ label: "Dig" });
    expect(await faultsOf(page)).toEqual([]);
    await top.getByRole("button", { name: "Giv de valgte sager" }).click();
    await top.getByText("Alle åbne sager har en sagsbehandler.").waitFor();
    await page.getByRole("row").filter({ hasText: SIGNE.name }).getByText("1", { exact: true }).waitFor();

    await page.getByRole("rowheader", { name: INGER.name }).waitFor();
    await page.getByRole("button", { name: "Gem fravær" }).click();
    const summary = page.getByRole("alert", { name: "Der er 3 ting, du skal rette" });
    await summary.waitFor();
    expect(await summary.evaluate((box) => box.matches(":focus"))).toBe(true);
    expect(await page.title()).toMatch(/^Fejl: /);
    await summary.getByRole("link", { name: "Vælg, hvem der tager over." }).press("Enter");
    const over = page.getByLabel("Hvem tager over?");
    expect(await over.evaluate((field) => field.matches(":focus"))).toBe(true);
    expect(await violations(page)).toEqual([]);
    expect(await service.database.db("absences").count()).toEqual([{ count: "0" }]);
    const soon = new Date(Date.now() + 3 * 86_400_000);
    const first = soon.toLocaleDateString("sv-SE", { timeZone: "Europe/Copenhagen" }).split("-");
    for (const field of ["Første dag", "Sidste dag"]) {
      const group = page.getByRole("group", { name: field });
      await group.getByLabel("Dag").fill(first[2] ?? "");
      await group.getByLabel("Måned").fill(first[1] ?? "");
      await group.getByLabel("År").fill(first[0] ?? "");
    }
    await page.getByLabel("Hvem tager over?").selectOption({ label: INGER.name });
    await page.getByRole("button", { name: "Gem fravær" }).click();
    await page.getByText("Fraværet er gemt.").waitFor();
    expect(await summary.count()).toBe(0);
    await page.getByRole("button", { name: `Slut fravær for ${SIGNE.name}` }).waitFor();
    await page.getByText(/^Til stede nu, væk/).waitFor();
    await page.getByRole("cell", { name: `${INGER.name} (1 sag)`, exact: true }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: `Slut fravær for ${SIGNE.name}` }).click();
    await page.getByText("Fraværet er slut.").waitFor();
    expect(troubles).toEqual([]);
  }, 90_000);

  test("an auditor's wrong day is told above the page, in its title and at its field, and nothing is asked for", async () => {
    const { page, troubles } = await openAs(browser, service.baseUrl, "Ravn", "/revision");
    const forms = {
      ...{ "": "Vis", "/kontrol": "Kontrollér perioden", "/udtraek": "Tæl hændelser" },
      ...{ "/stikproeve": "Træk stikprøve", "/opslag": "Vis" },
    };
    for (const [path, name] of Object.entries(forms)) {
      await page.goto(`${service.baseUrl}/revision${path}`);
      const last = page.getByRole("group", { name: "Til og med" });
      await last.getByLabel("År").fill("2018");
      await page.waitForLoadState("networkidle");
      const asked: string[] = [];
      const note = (request: { url(): string }) => void asked.push(request.url());
      page.on("request", note);
      await page.getByRole("button", { name, exact: true }).click();
      const summary = page.getByRole("alert", { name: "Der er 1 ting, du skal rette" });
      await summary.waitFor();
      expect(await summary.evaluate((box) => box.matches(":focus"))).toBe(true);
      expect(await page.title()).toMatch(/^Fejl: /);
      const message = "Skriv en dag, der findes og ikke ligger før den første.";
      expect(await last.innerText()).toContain(message);
      await page.getByRole("link", { name: message }).press("Enter");
      expect(await last.getByLabel("Dag").evaluate((day) => day.matches(":focus"))).toBe(true);
      expect(await violations(page)).toEqual([]);
      expect(asked).toEqual([]);
      page.off("request", note);

      await last.getByLabel("År").fill("2099");
      await page.getByRole("button", { name, exact: true }).click();
      await summary.waitFor({ state: "detached" });
      expect(await page.title()).not.toMatch(/Fejl/);
    }
    expect(troubles).toEqual([]);
  }, 90_000);

  test("a breach is registered, assessed and notified with its reasons, and closed when nothing stands in the way", async () => {
    const { page, troubles } = await open("Per", "brud");
    await page.getByText("Der er ingen brud i registret.").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const write = async (dialog: ReturnType<typeof page.getByRole>, daysAgo: number) => {
      const [year, month, day] = new Date(Date.now() - daysAgo * 86_400_000)
        .toISOString()
        .slice(0, 10)
        .split("-");
      await dialog.getByLabel("Dag", { exact: true }).fill(day ?? "");
      await dialog.getByLabel("Måned", { exact: true }).fill(month ?? "");
      await dialog.getByLabel("År", { exact: true }).fill(year ?? "");
    };
    await page.getByRole("button", { name: "Registrér et brud" }).click();
    const made = page.getByRole("dialog", { name: "Registrér et brud" });
    await made.getByRole("button", { name: "Gem" }).click();
    await made.getByText("Skriv dag, måned og år.").waitFor();
    expect(await violations(page)).toEqual([]);
    await write(made, 5);
    await made.getByLabel("Hvad er der sket?").fill("Et brev blev sendt til en forkert adresse.");
    await made.getByRole("button", { name: "Gem" }).click();
    await page.getByRole("heading", { name: /^B-\d{4}-0001/ }).waitFor();
    await page.getByText(/timer for sent/).waitFor();

    await page.getByRole("button", { name: "Vurdér risikoen" }).click();
    const assess = page.getByRole("dialog", { name: "Vurdér risikoen" });
    await assess.getByLabel("Næppe nogen risiko").check();
    await assess.getByLabel("Hvorfor?").fill("Brevet kom uåbnet tilbage.");
    await assess.getByRole("button", { name: "Gem" }).click();
    await page.getByText(/Næppe nogen risiko\. Brevet/).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Afslut bruddet" }).click();
    await page.getByText("Afsluttet", { exact: true }).waitFor();
    expect(troubles).toEqual([]);
  }, 120_000);

  test("a complaint about a case is found by its number, answered and closed; an unknown number stands on its field", async () => {
    const { number } = await givenAsked(service.baseUrl, "anne");
    const { page, troubles } = await open("Per", "klager");
    await page.getByText("Der er ingen klager i registret.").waitFor();
    await page.getByRole("button", { name: "Registrér en klage" }).click();
    const made = page.getByRole("dialog", { name: "Registrér en klage" });
    const [year, month, day] = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10).split("-");
    await made.getByLabel("Dag", { exact: true }).fill(day ?? "");
    await made.getByLabel("Måned", { exact: true }).fill(month ?? "");
    await made.getByLabel("År", { exact: true }).fill(year ?? "");
    await made.getByLabel("Hvad handler klagen om?").fill("Svaret kom for sent.");
    await made.getByLabel(/Sagens nummer hos os/).fill("1999-0001");
    await made.getByRole("button", { name: "Gem" }).click();
    await made.getByText("Der er ingen sag med det nummer.").waitFor();
    await made.getByLabel(/Sagens nummer hos os/).fill(number);
    await made.getByRole("button", { name: "Gem" }).click();
    await page.getByRole("heading", { name: /^K-\d{4}-0001/ }).waitFor();
    await page.getByRole("link", { name: "Gå til sagen" }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(troubles).toEqual([]);
  }, 90_000);

  test("loosening a safeguard waits a day, and a caseworker reads it without being able to change it", async () => {
    const { page } = await open("Per", "sikringer");
    await page.getByRole("button", { name: "Sæt sletning til 1" }).click();
    await page.getByText(/^1 fra /).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Sæt sletning til 2" }).click();
    await page.getByText("Gemt.", { exact: true }).waitFor();

    const { page: signe } = await open("Signe", "sikringer");
    await signe.getByRole("rowheader", { name: "Sletning" }).waitFor();
    expect(await signe.getByRole("button", { name: /^Sæt / }).count()).toBe(0);
  }, 90_000);

  test.each(["udgivelse", "personer", "brud", "klager"])("a caseworker finds nothing at %s", async (path) => {
    const { page } = await open("Signe", path);
    await page.getByRole("heading", { name: "Siden findes ikke" }).waitFor();
  });
});
