import { randomUUID } from "node:crypto";
import type { Request, Route } from "playwright-core";
import { readFileSync } from "node:fs";
import { SIGNE } from "../../sample/personas.ts";
import { describeInBrowser, useBrowser, violations } from "../support/browser.ts";
import { inSampleLibrary, useService } from "../support/run-service.ts";
import { faultsOf, givenAsked, openAs } from "../support/staff-pages.ts";

const service = useService();
const documents = Object.entries(
  JSON.parse(readFileSync("web/src/generated/persisted-documents.json", "utf8")) as Record<string, string>,
);
const [staffCase = ""] = documents.find(([, text]) => text.includes("query StaffCase(")) ?? [];
const isStaffCase = (request: Request) =>
  request.postData()?.includes(staffCase.replace("sha256:", "")) ?? false;

describeInBrowser("collecting and counting in the browser", () => {
  const browser = useBrowser();
  let handled = "";
  let collected = "";

  test("the progress of each system is followed until all are read, and survives a reload", async () => {
    const { id } = await givenAsked(service.baseUrl, "mikkel");
    const { page, troubles } = await openAs(
      browser,
      service.baseUrl,
      "Signe",
      `/sagsbehandling/sager/${id}/indsamling`,
    );
    await page.getByText("Der er ikke hentet data i denne sag endnu.").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const { page: per } = await openAs(browser, service.baseUrl, "Per", `/sagsbehandling/sager/${id}`);
    const take = per.getByRole("button", { name: "Tag sagen" });
    await take.waitFor();
    await page.getByRole("button", { name: "Hent data fra systemerne" }).click();
    await page.getByRole("progressbar").waitFor();
    await page.reload();
    await page
      .getByText(/1 af 1 system er færdigt|([2-9]) af \1 systemer er færdige/)
      .waitFor({ timeout: 60_000 });
    await page.getByText("Poster fundet").first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(troubles).toEqual([]);

    await take.click();
    await per.getByText("Tjenesten har ændret sagen", { exact: true }).waitFor();
    expect(await violations(per)).toEqual([]);
    await take.click();
    await per.getByText("Dig", { exact: true }).waitFor();
    expect(await per.getByText("Tjenesten har ændret sagen").count()).toBe(0);
    collected = id;
  }, 120_000);

  test("a case is asked for again when the server says and no sooner, not in a hidden tab, later after a 429, and no more at the end", async () => {
    const db = service.database.db;
    const request = () => db("data_requests").where({ id: collected });
    const runs = () => db("source_runs").where({ data_request_id: collected });
    await request().update({ state: "COLLECTING" });
    await runs().update({ state: "RUNNING", attempts: 8 }); // the server says 10 seconds
    const path = `/sagsbehandling/sager/${collected}/indsamling`;
    const { page, troubles } = await openAs(browser, service.baseUrl, "Signe", path);
    await page.getByRole("progressbar").waitFor();

    const asked: Request[] = [];
    page.on("request", (request) => isStaffCase(request) && asked.push(request));
    /** How long the page waits, by its own clock, until it asks again; at most as long as this. */
    const passUntilAsked = async (most = 60_000) => {
      const before = asked.length;
      let passed = 0;
      for (; asked.length === before && passed < most; passed += 250) await page.clock.runFor(250);
      await asked.at(-1)?.response();
      return passed;
    };
    const show = async (state: "hidden" | "visible") =>
      page.evaluate(`Object.defineProperty(document, "visibilityState", { value: "${state}", configurable: true });
        document.dispatchEvent(new Event("visibilitychange", { bubbles: true }))`);
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 60_000);
    await page.reload();
    await passUntilAsked();
    for (const wait of [await passUntilAsked(), await passUntilAsked()]) {
      expect(wait).toBeGreaterThan(9_500);
      expect(wait).toBeLessThan(13_000);
    }

    await show("hidden");
    expect(await passUntilAsked()).toBe(60_000);
    const shown = page.waitForRequest(isStaffCase);
    await show("visible");
    await shown;
    await passUntilAsked();
    await show("hidden");
    await page.clock.runFor(7_000);
    await show("visible");
    const rest = await passUntilAsked();
    expect(rest).toBeGreaterThan(1_500);
    expect(rest).toBeLessThan(6_000);

    const refusal = { message: "That was too much at a time.", extensions: { code: "RATE_LIMITED" } };
    const headers = { "retry-after": "20", "content-type": "application/graphql-response+json" };
    const refuse = async (route: Route) =>
      isStaffCase(route.request())
        ? route.fulfill({ status: 429, headers, body: JSON.stringify({ errors: [refusal] }) })
        : route.fallback();
    await page.route("**/graphql", refuse);
    await passUntilAsked();
    await page.unroute("**/graphql", refuse);
    expect(await passUntilAsked()).toBeGreaterThan(19_000);
    expect(troubles.splice(0).filter((trouble) => !trouble.includes("429"))).toEqual([]);

    await runs().update({ state: "COLLECTED", attempts: 1 });
    await request().update({ state: "REVIEW" });
    await passUntilAsked();
    expect(await passUntilAsked()).toBe(60_000);
    await page.getByText(/^([1-9]) af \1 system/).waitFor();
    expect(troubles).toEqual([]);
  }, 120_000);

  /** What an upgrade of the library system may do, and what takes it back. */
  const renamed = async (from: string, to: string) =>
    inSampleLibrary(service, async (library) =>
      library.raw("alter table library.patrons rename column ?? to ??", [from, to]),
    );

  test("a system that stopped says why, is tried again by name, and may be left out with a reason the citizen is told", async () => {
    const { id } = await givenAsked(service.baseUrl, "karen");
    await renamed("phone", "telephone");
    const { page } = await openAs(
      browser,
      service.baseUrl,
      "Signe",
      `/sagsbehandling/sager/${id}/indsamling`,
    );
    await page.getByRole("button", { name: "Hent data fra systemerne" }).click();
    await page.getByText("Mangler", { exact: true }).waitFor();
    await page.getByText("0 af 1 system er færdigt").waitFor();
    const why = page.getByText(/^The column phone of patrons does not exist\./);
    expect(await why.isVisible()).toBe(false);
    await page.getByText("Teknisk forklaring").click();
    await why.waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: /^Svar uden / }).click();
    const dialog = page.getByRole("dialog", { name: "Svar uden et system" });
    await dialog.getByRole("button", { name: "Svar uden systemet" }).click();
    await dialog.getByText("Skriv begrundelsen.").waitFor();
    await dialog.getByLabel("Hvorfor gives svaret").fill("Systemet er taget ud af drift.");
    await dialog.getByRole("button", { name: "Svar uden systemet" }).click();
    await page.getByText("Systemet er taget ud af drift.").waitFor();
    await renamed("telephone", "phone");
  }, 120_000);

  test("a system that does not answer is handed to people: one reports with files, another sends it back", async () => {
    const { id } = await givenAsked(service.baseUrl, "karen");
    const db = service.database.db;
    await db("data_requests").where({ id }).update({ state: "COLLECTING" });
    await db("source_runs").insert({
      ...{ id: randomUUID(), data_request_id: id, system: "library", state: "STOPPED" },
      ...{ attempts: 3, last_error: "UNREACHABLE" },
    });
    const path = `/sagsbehandling/sager/${id}/indsamling`;
    const { page: signe, troubles } = await openAs(browser, service.baseUrl, "Signe", path);
    await signe.getByRole("button", { name: /^Se .* igennem i hånden$/ }).click();
    const over = signe.getByRole("dialog", { name: "Se systemet igennem i hånden" });
    await over.getByLabel("Hvorfor i hånden?").fill("Serveren er nede i to uger.");
    await over.getByRole("button", { name: "Overlad det til mennesker" }).click();
    const report = signe.getByRole("button", { name: "Registrér, hvad der er fundet eller gjort" });
    await report.waitFor();
    expect(await faultsOf(signe)).toEqual([]);
    await report.click();
    const form = signe.getByRole("dialog", { name: /^Registrér, hvad der er fundet/ });
    await form.getByLabel("Der er data, se filerne").check();
    await form.getByRole("button", { name: "Gem" }).click();
    await form.getByText("Vedhæft mindst én fil").waitFor();
    expect(await violations(signe)).toEqual([]);
    await form.getByLabel("Vedhæft det, der er fundet").setInputFiles({
      ...{ name: "fund.txt", mimeType: "text/plain", buffer: Buffer.from("Karen lånte en bog.") },
    });
    await form.getByText("klar", { exact: true }).waitFor();
    await form.getByLabel("Hvad er der søgt efter og gjort?").fill("Søgt på lånernummer i udskriften.");
    await form.getByRole("button", { name: "Gem" }).click();
    await signe.getByText("Venter på en anden person").waitFor();
    await signe.getByText(new RegExp(`, ${SIGNE.name}$`)).waitFor();
    expect(await signe.getByRole("button", { name: /^Enig: / }).count()).toBe(0);

    const { page: per } = await openAs(browser, service.baseUrl, "Per", path);
    await per.getByRole("button", { name: "Send tilbage" }).click();
    const back = per.getByRole("dialog", { name: "Send tilbage" });
    await back.getByLabel("Hvad mangler?").fill("Der mangler en side.");
    await back.getByRole("button", { name: "Send tilbage" }).click();
    await per.getByText("Der mangler en side.").waitFor();
    expect(await faultsOf(per)).toEqual([]);
    expect(troubles).toEqual([]);
    handled = id;
  }, 120_000);

  test("a file found by hand gets a copy with parts hidden in its place, and is given as it is again", async () => {
    const db = service.database.db;
    const seen = { state: "DONE", checked_by: randomUUID(), checked_at: db.fn.now() };
    await db("hand_tasks").where({ data_request_id: handled }).update(seen);
    await db("source_runs").where({ data_request_id: handled }).update({ state: "COLLECTED" });
    await db("data_requests").where({ id: handled }).update({ state: "REVIEW" });
    const path = `/sagsbehandling/sager/${handled}/sloering`;
    const { page, troubles } = await openAs(browser, service.baseUrl, "Signe", path);
    await page.getByRole("button", { name: "Slør fund.txt, eller hold den tilbage" }).click();
    const form = page.getByRole("dialog", { name: "Slør fund.txt, eller hold den tilbage" });
    await form.getByRole("button", { name: "Gem" }).click();
    await form.getByText("Læg den slørede kopi op.").waitFor();
    expect(await violations(page)).toEqual([]);
    await form.getByLabel("Den slørede kopi").setInputFiles({
      ...{ name: "sløret.txt", mimeType: "text/plain", buffer: Buffer.from("Karen lånte [sløret].") },
    });
    await form.getByText("klar", { exact: true }).waitFor();
    await form.getByLabel("Hvad der er sløret eller holdt tilbage, og hvorfor").fill("Naboens navn.");
    await form.getByRole("button", { name: "Gem" }).click();
    await page.getByRole("link", { name: /sløret\.txt/ }).waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await page.getByRole("button", { name: "Giv fund.txt, som den er" }).click();
    await page.getByRole("link", { name: /sløret\.txt/ }).waitFor({ state: "detached" });
    expect(await db("found_file_reviews").select("decision")).toEqual([]);
    expect(troubles).toEqual([]);
  }, 120_000);

  /** Requests answered after so many days each, in time. */
  const givenAnsweredAfter = async (days: readonly number[]) => {
    const { db } = service.database;
    // at noon, so that an hour more or less of summer time makes no other day of it
    const since = new Date(Date.now() - 60 * 86_400_000);
    since.setUTCHours(12, 0, 0, 0);
    // those of the other tests are not of the period: a few open ones would hide how many are answered
    await db("data_requests").update({ received_at: new Date("2020-01-01T12:00:00Z") });
    for (const after of days) {
      const { id } = await givenAsked(service.baseUrl, "mikkel");
      await db("data_requests").where({ id }).update({ received_at: since, due_on: new Date() });
      const answer = { outcome: "GRANTED", decided_at: new Date(since.getTime() + after * 86_400_000) };
      await db("data_request_rights").where({ data_request_id: id }).update(answer);
    }
  };

  test("the numbers stand as charts with a sentence and their tables, small ones are hidden, and they are taken away as CSV", async () => {
    await givenAsked(service.baseUrl, "anne");
    const { page, troubles } = await openAs(browser, service.baseUrl, "Per", "/sagsbehandling/statistik");
    await page.getByRole("img", { name: "Frister de næste 8 uger" }).waitFor();
    await page.getByText("Vis tallene som tabel").first().click();
    await page.getByRole("table", { name: "Frister de næste 8 uger" }).waitFor();
    await page.getByText("skjult").first().waitFor();
    const failures = page.getByRole("region", { name: "Fejl pr. system" });
    await failures.getByText("Flest: Bibliotekssystemet (1).").first().waitFor();
    await failures.getByText("Vis tallene som tabel").click();
    expect(await failures.getByRole("table").innerText()).toMatch(/Bibliotekssystemet\s+1/);
    expect(await faultsOf(page)).toEqual([]);

    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Hent tallene som CSV" }).click();
    const file = await (await download).path();
    const csv = readFileSync(file, "utf8");
    expect(csv).toContain("byChannel,PORTAL,masked");
    expect(csv).toContain("failuresBySystem,library,1,Bibliotekssystemet");
    await page.getByText("Der er for få svar til at sige, hvor mange dage de tog.").waitFor();
    await page.getByText("Der er for få anmodninger til at vise rettighed og tid sammen.").waitFor();
    await page.getByText("Ingen tal er store nok til at blive vist.").first().waitFor();

    await givenAnsweredAfter([2, 4, 6, 8, 10, 40]);
    await page.reload();
    await page
      .getByRole("paragraph")
      .filter({ hasText: /^100\s% af svarene blev givet til tiden\.$/ })
      .waitFor();
    await page
      .getByText("Halvdelen fik svar inden for 7 dage, og 9 ud af 10 inden for 40 dage.", { exact: true })
      .first()
      .waitFor();
    await page.getByText("Flest: Imødekommet (6).").first().waitFor();
    const crossed = page.getByRole("region", { name: "Anmodninger pr. rettighed over tid" });
    await crossed
      .getByRole("paragraph")
      .filter({ hasText: /^Flest: Indsigt i .+ \(6\)\.$/ })
      .waitFor();
    expect(await crossed.getByRole("listitem").allTextContents()).toHaveLength(6);
    const part = crossed.getByRole("img").locator(".bar-part");
    expect(await part.getAttribute("fill")).toBe("url(#by-right-and-time-chart-part-0)");
    expect(await crossed.locator(".bar-inside").allTextContents()).toEqual(["6"]);
    const charts = page.getByRole("img", { name: /./ }).and(page.locator("svg.bar-chart"));
    const twins = page.getByText("Vis tallene som tabel");
    expect(await charts.count()).toBeGreaterThanOrEqual(6);
    expect(await twins.count()).toBe(await charts.count());
    for (const twin of await twins.all()) await twin.click();
    await page
      .getByRole("table", { name: "Dage til svar" })
      .getByRole("row", { name: "9 ud af 10 svar 40" })
      .waitFor();
    await page
      .getByRole("table", { name: "Anmodninger pr. rettighed over tid" })
      .getByRole("row", { name: /^\S+ \d{4} 6 0 0 0 0 0$/ })
      .waitFor();
    expect(await faultsOf(page)).toEqual([]);

    await page.getByLabel("År").first().fill("2019");
    await page.getByLabel("År").last().fill("2019");
    await page.getByRole("button", { name: "Vis", exact: true }).click();
    await page.getByText("Ingen sager i perioden.").waitFor();
    expect(page.url()).toContain("fra=2019-");
    expect(await faultsOf(page)).toEqual([]);
    await page.goBack();
    await page.getByRole("img", { name: "Modtagne anmodninger" }).waitFor();
    expect(troubles).toEqual([]);
  }, 120_000);
});
