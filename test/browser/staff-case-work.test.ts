import { ANNE, PER } from "../../sample/personas.ts";
import { until } from "../../tour/api.ts";
import { describeInBrowser, useBrowser, violations } from "../support/browser.ts";
import { useService } from "../support/run-service.ts";
import { faultsOf, givenAsked, openAs } from "../support/staff-pages.ts";

const service = useService();
const SCOPE = "Kun mine lån fra 2024 til 2025.";

describeInBrowser("queue, duplicates, advice and the log-on, in the browser", () => {
  const browser = useBrowser();
  let first = "";
  let second = "";

  beforeAll(async () => {
    first = (await givenAsked(service.baseUrl, "anne")).id;
    const details = { rectification: [{ field: "Fornavn", wrong: "Ane", right: "Anne" }] };
    second = (await givenAsked(service.baseUrl, "anne", ["ACCESS", "RECTIFICATION"], details, SCOPE)).id;
  }, 120_000);

  const open = async (name: string, path: string) => openAs(browser, service.baseUrl, name, path);

  test("filters stand in the address and as chips that come off, and a private screen shows no names", async () => {
    const { page, troubles } = await open("Signe", "/sagsbehandling");
    await page.getByRole("cell", { name: ANNE.name }).first().waitFor();
    await page.getByRole("columnheader", { name: "Næste skridt" }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const all = (await service.database.db("data_requests").whereNull("closed_at").pluck("id")).length;
    await page
      .getByRole("status")
      .filter({ hasText: `Viser ${all} af ${all}.` })
      .waitFor();
    await page.getByLabel("Privat skærm: skjul navne").check();
    expect(await page.getByText(ANNE.name).count()).toBe(0);

    await page.getByLabel("Sagsbehandler", { exact: true }).selectOption("MINE");
    await page.getByText("Ingen sager passer.").waitFor();
    expect(page.url()).toContain("behandler=MINE");
    await page.reload();
    await page.getByText("Ingen sager passer.").waitFor();
    expect(await page.getByLabel("Sagsbehandler", { exact: true }).inputValue()).toBe("MINE");
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Mine Fjern" }).click();
    await page
      .getByRole("link", { name: /^2\d{3}-/ })
      .first()
      .waitFor();
    await page.goBack();
    await page.getByText("Ingen sager passer.").waitFor();
    await page.getByRole("button", { name: "Ryd filtre" }).last().click();
    await page
      .getByRole("link", { name: /^2\d{3}-/ })
      .first()
      .waitFor();
    expect(page.url()).not.toContain("?");
    expect(troubles).toEqual([]);
  }, 120_000);

  test("several cases are given at once; one that a colleague took meanwhile is named and stays hers", async () => {
    const { page: per } = await open("Per", `/sagsbehandling/sager/${second}`);
    const { page, troubles } = await open("Signe", "/sagsbehandling");
    const numbers = async (id: string) => service.database.db("data_requests").where({ id }).pluck("number");
    const [[one = ""], [other = ""]] = [await numbers(first), await numbers(second)];
    await page.getByRole("button", { name: "Giv de valgte sager" }).click();
    await page.getByText("Vælg mindst én sag.").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const look = "(box) => getComputedStyle(box).appearance";
    expect(await page.getByLabel(`Vælg sag ${one}`).evaluate(look)).not.toBe("none"); // a box is seen
    expect(await page.getByLabel("Vælg alle på siden").evaluate(look)).not.toBe("none");
    await page.getByLabel(`Vælg sag ${one}`).check();
    await page.getByLabel(`Vælg sag ${other}`).check();
    await page.getByText("2 sager er valgt.").waitFor();

    await per.getByRole("button", { name: "Tag sagen" }).click();
    await per.getByText("Dig", { exact: true }).waitFor();

    await page.getByLabel("Giv til").selectOption("Dig");
    await page.getByRole("button", { name: "Giv de valgte sager" }).click();
    await page.getByText("1 sag er givet.").waitFor();
    await page.getByText(`${other}: en anden har ændret sagen imens.`).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("row").filter({ hasText: other }).filter({ hasText: PER.name }).waitFor();
    expect(await page.getByLabel(`Vælg sag ${other}`).isChecked()).toBe(true);
    expect(await page.getByLabel(`Vælg sag ${one}`).isChecked()).toBe(false);
    const handlers = service.database.db("data_requests").whereIn("id", [first, second]);
    expect(new Set(await handlers.pluck("handler_id")).size).toBe(2);

    await page.getByLabel(`Vælg sag ${one}`).check();
    await page.getByLabel("Giv til").selectOption("Ingen");
    await page.getByRole("button", { name: "Giv de valgte sager" }).click();
    await page.getByText("2 sager er givet.").waitFor();
    expect(troubles).toEqual([]);
  }, 120_000);

  test("a case is found by the citizen's name, which is in no address", async () => {
    const { page, troubles } = await open("Signe", "/sagsbehandling");
    const addresses: string[] = [];
    page.on("request", (request) => addresses.push(request.url()));
    await page.getByLabel("Borgerens navn").fill(ANNE.name.toUpperCase());
    await page.getByRole("button", { name: "Søg", exact: true }).click();
    await page.getByRole("button", { name: `Borgerens navn: ${ANNE.name.toUpperCase()} Fjern` }).waitFor();
    await page.getByRole("cell", { name: ANNE.name }).first().waitFor();
    expect(await faultsOf(page)).toEqual([]);

    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: /^Hent listen/ }).click();
    expect((await download).suggestedFilename()).toBe("sager.csv");

    await page.getByLabel("Borgerens navn").fill("Zacharias");
    await page.getByRole("button", { name: "Søg", exact: true }).click();
    await page.getByRole("status").filter({ hasText: "Ingen sager passer." }).waitFor();
    await page.getByRole("button", { name: "Ryd filtre" }).last().click();
    await page.getByRole("cell", { name: ANNE.name }).first().waitFor();
    expect(await page.getByLabel("Borgerens navn").inputValue()).toBe("");
    expect(addresses.length).toBeGreaterThan(0);
    expect([...addresses, page.url()].join(" ")).not.toMatch(/zacharias|navn/i);
    expect(troubles).toEqual([]);
  }, 120_000);

  test("two cases about the same person are seen side by side and linked with a reason; without one nothing is kept", async () => {
    const citizen = await open("Anne", `/min-side/sager/${second}/beskeder`);
    await citizen.page.getByRole("textbox").first().fill("Kan I se bort fra den første?");
    await citizen.page.getByRole("button", { name: /^Send/ }).click();
    await citizen.page.getByText("Kan I se bort fra den første?").first().waitFor();
    const { page, troubles } = await open("Signe", `/sagsbehandling/sager/${first}/dubletter`);
    await page.getByRole("button", { name: "Gem" }).click();
    await page.getByText("Vælg, hvordan sagerne hænger sammen.").waitFor();
    await page.getByText("Skriv mindst 10 tegn.").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(await service.database.db("duplicate_rulings").count()).toEqual([{ count: "0" }]);

    await page.getByLabel("Hører sammen").check();
    await page.getByLabel("Hvorfor?").fill("Borgeren sendte den samme anmodning to gange.");
    await page.getByRole("button", { name: "Gem" }).click();
    const ruled = async () => service.database.db("duplicate_rulings").pluck("ruling");
    expect(await until(ruled, ({ length }) => length > 0)).toEqual(["LINKED"]);
    await page.getByText("Borgeren sendte den samme anmodning to gange.").first().waitFor();
    const [own, other] = [0, 1].map((side) => page.getByRole("article").getByRole("region").nth(side));
    if (!own || !other) throw new Error("two sides were asked for");
    for (const name of [
      "Rettighed",
      "Status",
      "Modtaget",
      "Kanal",
      "Identitet",
      "Frist",
      "Beskeder",
      "Borgerens egne ord",
    ])
      for (const side of [own, other]) await side.getByRole("rowheader", { name, exact: true }).waitFor();
    expect(await own.innerText()).toMatch(/Borgerens egne ord\s+Ingen/);
    expect(await own.innerText()).toMatch(/Beskeder\s+Ingen/);
    const written = other.getByRole("link", { name: "1 besked (1 ulæst)", exact: true });
    expect(await written.getAttribute("href")).toBe(`/sagsbehandling/sager/${second}/beskeder`);
    await other.getByText(SCOPE, { exact: true }).waitFor();
    await other.getByText("Fornavn: “Ane” skal være “Anne”").waitFor();
    await other.getByText("Indsigt, Berigtigelse").waitFor();
    await other.getByText("MitID", { exact: true }).waitFor();
    const places = async () => Promise.all([own, other].map(async (side) => side.boundingBox()));
    const [left, right] = await places();
    expect(left?.y).toBe(right?.y);
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0);
    await page.setViewportSize({ width: 320, height: 900 });
    const [above, below] = await places();
    expect(above?.x).toBe(below?.x);
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
    await page.setViewportSize({ width: 1280, height: 900 });
    const reads = service.database
      .db("audit_events")
      .where({ kind: "data_request.read", subject_id: second });
    expect((await reads).length).toBeGreaterThan(0);

    await page.goto(`${service.baseUrl}/sagsbehandling/sager/${second}/dubletter`);
    await page.getByText("Hører sammen").first().waitFor();
    await page.getByLabel("To forskellige sager").check();
    await page.getByLabel("Hvorfor?").fill("Den anden anmodning handler om barnets lån.");
    await page.getByRole("button", { name: "Gem" }).click();
    expect(await until(ruled, ([ruling]) => ruling === "KEPT_APART")).toEqual(["KEPT_APART"]);

    const { id } = await givenAsked(service.baseUrl, "karen");
    await page.goto(`${service.baseUrl}/sagsbehandling/sager/${id}/dubletter`);
    await page.getByText("Ingen mulige dubletter.").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(troubles).toEqual([]);
  }, 90_000);

  test("a DPO's advice and dissent stand in the case for the caseworker", async () => {
    const { page } = await open("Per", `/sagsbehandling/sager/${second}/afgoerelse`);
    await page.getByRole("button", { name: "Giv råd" }).click();
    const dialog = page.getByRole("dialog", { name: "Giv råd" });
    await dialog
      .getByLabel("Råd", { exact: true })
      .fill("Noten bør udleveres med sløring, ikke holdes tilbage.");
    await dialog.getByLabel("Jeg er uenig").check();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Gem rådet" }).click();
    await page.getByText("Uenig", { exact: true }).waitFor();

    const { page: signe } = await open("Signe", `/sagsbehandling/sager/${second}/afgoerelse`);
    await signe.getByText("Noten bør udleveres med sløring").waitFor();
    expect(await signe.getByRole("button", { name: "Giv råd" }).count()).toBe(0);
    expect(await faultsOf(signe)).toEqual([]);
  }, 90_000);

  test("a log-on that has run out is renewed by itself, and one that was ended asks to log on again", async () => {
    const { page } = await open("Signe", `/sagsbehandling/sager/${first}`);
    await page.getByRole("heading", { name: "Forløb" }).waitFor();
    const cookies = await page.context().cookies();
    await page.context().clearCookies({ name: "indsigt" });
    await page.getByRole("button", { name: "Tag sagen" }).click();
    await page.getByText("Dig", { exact: true }).waitFor();
    expect((await page.context().cookies()).map(({ name }) => name).sort()).toEqual(
      cookies.map(({ name }) => name).sort(),
    );

    await page.context().clearCookies();
    await page.getByRole("button", { name: "Læg sagen tilbage" }).click();
    const again = page.getByRole("link", { name: "Log på igen" }).first();
    await again.waitFor();
    expect(await again.getAttribute("href")).toContain("/auth/sign-in?returnTo=");
  }, 90_000);

  test("when nothing is open the queue says so, and which case was closed last", async () => {
    const closed = { state: "CLOSED", closed_at: new Date("2099-01-01T11:00:00Z") };
    await service.database.db("data_requests").update(closed);

    const { page, troubles } = await open("Signe", "/sagsbehandling");
    await page.getByRole("status").filter({ hasText: "Ingen åbne sager." }).waitFor();
    await page.getByText("Senest afsluttet:").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("link", { name: /^2\d{3}-/ }).click();
    await page.getByRole("heading", { name: "Forløb" }).waitFor();
    expect(troubles).toEqual([]);
  }, 90_000);
});
