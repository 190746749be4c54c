import type { Locator } from "playwright-core";
import { erasureJourney } from "../../tour/erasure-journey.ts";
import { describeInBrowser, violations } from "../support/browser.ts";
import { usePeople } from "../support/people-in-browser.ts";
import { useService } from "../support/run-service.ts";
import { givenAsked } from "../support/staff-pages.ts";

const service = useService();
const DAY_MS = 86_400_000;

const COMPLAINT = `mutation ($input: RegisterComplaintInput!) { registerComplaint(input: $input) { receipt { eventId } } }`;
const BREACH = `mutation ($input: RegisterBreachInput!) { registerBreach(input: $input) { receipt { eventId } } }`;
const WITHDRAW = `mutation ($input: DataRequestVersionInput!) { withdrawDataRequest(input: $input) { dataRequest { state } } }`;

const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();

async function writeDay(form: Locator, days: number): Promise<void> {
  const [year = "", month = "", day = ""] = daysAgo(days).slice(0, 10).split("-");
  await form.getByLabel("Dag", { exact: true }).fill(day);
  await form.getByLabel("Måned", { exact: true }).fill(month);
  await form.getByLabel("År", { exact: true }).fill(year);
}

describeInBrowser("what staff do now and then", () => {
  const people = usePeople(service);

  test("a complaint gets our position and its outcome, each with its day, and is then closed", async () => {
    await people.as("per", COMPLAINT, { input: { receivedAt: daysAgo(5), about: "Svaret kom for sent." } });
    const { page, troubles } = await people.signIn("Per", "/sagsbehandling/klager");
    await page.getByRole("button", { name: "Registrér udtalelsen" }).click();
    const position = page.getByRole("dialog", { name: "Registrér udtalelsen" });
    await position.getByRole("button", { name: "Gem" }).click();
    await position.getByText("Skriv dag, måned og år.").waitFor();
    await writeDay(position, 1);
    await position.getByLabel("Vores udtalelse").fill("Fristen var forlænget med begrundelse.");
    expect(await violations(page)).toEqual([]);
    await position.getByRole("button", { name: "Gem" }).click();
    await page.getByText("Udtalelse sendt", { exact: true }).waitFor();

    await page.getByRole("button", { name: "Registrér afgørelsen" }).click();
    const outcome = page.getByRole("dialog", { name: "Registrér afgørelsen" });
    await outcome.getByLabel("Klageren fik ikke medhold").check();
    await outcome.getByLabel("Hvad blev der afgjort?").fill("Fristen var overholdt.");
    await outcome.getByRole("button", { name: "Gem" }).click();
    await page.getByText("Afsluttet", { exact: true }).waitFor();

    expect(await service.database.db("complaints").pluck("state")).toEqual(["CLOSED"]);
    expect(troubles).toEqual([]);
  }, 120_000);

  test("a breach told of after the 72 hours says why, and what Datatilsynet was told stands in the register", async () => {
    const facts = { nature: "Et brev blev sendt til en forkert adresse." };
    await people.as("per", BREACH, { input: { awareAt: daysAgo(6), facts } });
    const { page, troubles } = await people.signIn("Per", "/sagsbehandling/brud");
    await page.getByRole("button", { name: "Registrér en anmeldelse" }).click();
    const form = page.getByRole("dialog", { name: "Registrér en anmeldelse" });
    await form.getByRole("button", { name: "Gem" }).click();
    await form.getByText("Skriv dag, måned og år.").waitFor();
    await writeDay(form, 1);
    await form.getByRole("checkbox").first().check();
    await form.getByRole("textbox").last().waitFor();
    await form.locator("textarea").first().fill("Ét brev til én forkert modtager.");
    await form.getByRole("button", { name: "Gem" }).click();
    // late: the reason is asked for, and what was typed is kept
    await form.getByText("Udfyld feltet.").waitFor();
    expect(await form.locator("textarea").first().inputValue()).toBe("Ét brev til én forkert modtager.");
    await form.locator("textarea").last().fill("Vi fik det først at vide af modtageren.");
    expect(await violations(page)).toEqual([]);
    await form.getByRole("button", { name: "Gem" }).click();
    await page.getByRole("heading", { name: "Anmeldelser" }).waitFor();

    expect(await page.getByRole("article").innerText()).toMatch(/Ét brev til én.*Vi fik det først at vide/s);
    expect(troubles).toEqual([]);
  }, 120_000);

  test("where the risk of a breach is high, it is written how those concerned were told (Art. 34), once", async () => {
    const facts = { nature: "En liste med lånernes adresser lå åbent på nettet." };
    await people.as("per", BREACH, { input: { awareAt: daysAgo(1), facts } });
    const { page, troubles } = await people.signIn("Per", "/sagsbehandling/brud");
    const card = page.getByRole("article").filter({ hasText: facts.nature });
    await card.getByRole("button", { name: "Vurdér risikoen" }).click();
    const assess = page.getByRole("dialog", { name: "Vurdér risikoen" });
    await assess.getByLabel("Høj risiko").check();
    await assess.getByLabel("Hvorfor?").fill("Nogle har hemmelig adresse.");
    await assess.getByRole("button", { name: "Gem" }).click();
    await card.getByText(/Nogle har hemmelig adresse/).waitFor();

    await card.getByRole("button", { name: "Registrér besked til de berørte" }).click();
    const tell = page.getByRole("dialog", { name: "Registrér besked til de berørte" });
    await tell.getByRole("button", { name: "Gem" }).click();
    await tell.getByText("Udfyld feltet.").first().waitFor();
    expect(await violations(page)).toEqual([]);
    const told = service.database.db("breaches").whereNotNull("persons_told");
    expect(await told.clone().count()).toEqual([{ count: "0" }]);
    await tell.getByLabel("Har fået besked").check();
    await tell.getByLabel("Hvordan fik de besked, eller hvorfor ikke?").fill("Brev til hver af dem.");
    await tell.getByRole("button", { name: "Gem" }).dblclick();
    await card.getByText("Har fået besked. Brev til hver af dem.").waitFor();

    expect(await told.clone().pluck("persons_told")).toEqual(["TOLD"]);
    const events = service.database.db("audit_events").where({ kind: "breach.persons_told" });
    expect(await events.count()).toEqual([{ count: "1" }]);
    expect(troubles).toEqual([]);
  }, 120_000);

  test("a case that was withdrawn is taken up again with a reason, and not without one", async () => {
    const { id, version } = await givenAsked(service.baseUrl, "anne");
    await people.as("anne", WITHDRAW, { input: { id, version } });
    const { page, troubles } = await people.signIn("Per", `/sagsbehandling/sager/${id}`);
    await page.getByRole("button", { name: "Genoptag sagen" }).click();
    const form = page.getByRole("dialog", { name: "Genoptag sagen" });
    await form.getByLabel("Hvorfor genoptages sagen?").fill("Nej");
    await form.getByRole("button", { name: "Genoptag sagen" }).click();
    expect(await service.database.db("data_requests").where({ id }).pluck("state")).toEqual(["WITHDRAWN"]);
    expect(await violations(page)).toEqual([]);
    await form.getByLabel("Hvorfor genoptages sagen?").fill("Borgeren fortrød samme dag.");
    await form.getByRole("button", { name: "Genoptag sagen" }).click();

    await page.getByText(/blev genoptaget.*Borgeren fortrød samme dag\./).waitFor();
    expect(await service.database.db("data_requests").where({ id }).pluck("state")).not.toContain(
      "WITHDRAWN",
    );
    expect(troubles).toEqual([]);
  }, 120_000);

  test("a case that is taken up and decided anew has both letters, with their days, and each leads to the other", async () => {
    const { id } = await givenAsked(service.baseUrl, "karen");
    const { page, troubles } = await people.signIn("Per", `/sagsbehandling/sager/${id}/afgoerelse`);
    const refuse = async (why: string) => {
      await page.getByRole("radio", { name: "Afslag" }).check();
      await page.getByLabel("Begrundelse", { exact: true }).selectOption("EXCESSIVE");
      await page.getByLabel("Hovedhensyn").fill(why);
      await page.getByRole("button", { name: "Træf afgørelsen" }).click();
      const sure = page.getByRole("dialog", { name: "Du er ved at sende afgørelsen" });
      await sure.getByRole("button", { name: "Træf afgørelsen" }).click();
      await page.getByText("Afgørelsen er truffet.").waitFor();
    };
    await refuse("Anmodningen er sendt hver dag i et år.");
    await page.goto(`${service.baseUrl}/sagsbehandling/sager/${id}`);
    await page.getByRole("button", { name: "Genoptag sagen" }).click();
    const form = page.getByRole("dialog", { name: "Genoptag sagen" });
    await form
      .getByLabel("Hvorfor genoptages sagen?")
      .fill("Borgeren har skrevet, at hun kun har spurgt to gange.");
    await form.getByRole("button", { name: "Genoptag sagen" }).click();
    await page
      .getByText(/blev genoptaget/)
      .first()
      .waitFor();
    await page.goto(`${service.baseUrl}/sagsbehandling/sager/${id}/afgoerelse`);
    await refuse("Anmodningen er sendt to gange på en uge om det samme.");

    await page.goto(`${service.baseUrl}/sagsbehandling/sager/${id}/breve`);
    const [newer, older] = [0, 1].map((at) => page.getByRole("article", { name: /^Afgørelse/ }).nth(at));
    if (!newer || !older) throw new Error("two letters were asked for");
    await newer.getByText(/^Kommer efter brevet af samme slags fra/).waitFor();
    await older.getByText(/^Et nyere brev af samme slags er fra/).waitFor();
    for (const [letter, words] of [
      [newer, "Anmodningen er sendt to gange på en uge om det samme."],
      [older, "Anmodningen er sendt hver dag i et år."],
    ] as const) {
      await letter.getByRole("link", { name: "Hent som PDF, udgave 1" }).waitFor({ timeout: 60_000 });
      await letter.getByRole("button", { name: "Vis brevet" }).click();
      await letter.locator(".letter-markup").getByText(words).waitFor();
    }
    await newer
      .getByRole("paragraph")
      .filter({ hasText: /^Kommer efter/ })
      .getByRole("link")
      .press("Enter");
    expect(new URL(page.url()).hash).toBe(`#${await older.getByRole("heading").first().getAttribute("id")}`);
    expect(await violations(page)).toEqual([]);
    expect(troubles).toEqual([]);
  }, 120_000);

  test("who had got erased data is told, or it is written why not (Art. 19), recipient by recipient", async () => {
    const { id } = await erasureJourney(service.baseUrl, "mikkel", () => undefined);
    const { page, troubles } = await people.signIn("Signe", `/sagsbehandling/sager/${id}/modtagere`);
    const first = page.getByRole("article").filter({ hasText: "Publizon" });
    await first.getByRole("button", { name: "Gem" }).click();
    await first.getByText("Vælg, hvad der er sket.").waitFor();
    await first.getByLabel("Umuligt").check();
    await first.getByRole("button", { name: "Gem" }).click();
    await first.getByText("Skriv, hvorfor modtageren ikke kan få besked.").waitFor();
    expect(await violations(page)).toEqual([]);
    await first.getByLabel(/^Begrundelse/).fill("Modtageren findes ikke længere.");
    await first.getByRole("button", { name: "Gem" }).click();
    await first.getByText(/^Registreret/).waitFor();

    const second = page.getByRole("article").filter({ hasText: "Mangler besked" }).first();
    const name = (await second.getByRole("heading").innerText()).replace(/\s*Mangler besked$/, "");
    const told = page.getByRole("article").filter({ hasText: name });
    await told.getByLabel("Har fået besked").check();
    await told.getByLabel(/^Bemærkning i brevet/).fill("Slet også jeres kopi.");
    await told.getByRole("button", { name: "Vis brevet" }).click();
    const letter = told.locator(".letter-markup");
    await letter.getByText("Slet også jeres kopi.").waitFor();
    expect(await service.database.db("letters").where({ kind: "RECIPIENT_NOTICE" })).toEqual([]);
    await told.getByRole("button", { name: "Gå tilbage" }).click();
    expect(await told.getByLabel(/^Bemærkning i brevet/).inputValue()).toBe("Slet også jeres kopi.");
    await told.getByRole("button", { name: "Vis brevet" }).click();
    await letter.waitFor();
    expect(await violations(page)).toEqual([]);
    await told.getByRole("button", { name: "Skriv brevet" }).click();
    await told.getByText(/^Registreret/).waitFor();
    expect(await service.database.db("letters").where({ kind: "RECIPIENT_NOTICE" })).toHaveLength(1);

    const kept = service.database.db("recipient_notices").where({ data_request_id: id });
    expect((await kept.clone().whereNot({ state: "OPEN" }).pluck("state")).sort()).toEqual([
      "IMPOSSIBLE",
      "NOTIFIED",
    ]);
    expect((await kept.clone().where({ state: "OPEN" })).length).toBeGreaterThan(0);
    expect(troubles).toEqual([]);
  }, 180_000);
});
