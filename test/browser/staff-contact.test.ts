import type { Page } from "playwright-core";
import { ANNE } from "../../sample/personas.ts";
import { describeInBrowser, useBrowser, violations } from "../support/browser.ts";
import { useMailServer } from "../support/mail-server.ts";
import { useService } from "../support/run-service.ts";
import { faultsOf, givenAsked, openAs } from "../support/staff-pages.ts";

const mail = useMailServer();
const mailPort = () => mail.url;
const service = useService(undefined, {
  MAIL_FROM: "indsigt@bibliotek.example",
  get SMTP_URL() {
    return mailPort();
  },
});

describeInBrowser("what goes to and fro in a case, in the browser", () => {
  const browser = useBrowser();
  let id = "";

  beforeAll(async () => {
    mail.answerNext(550); // to the e-mail about the receipt: there is no such mailbox
    id = (await givenAsked(service.baseUrl, "anne")).id;
  }, 120_000);

  const open = async (name: string, part: string) =>
    openAs(browser, service.baseUrl, name, `/sagsbehandling/sager/${id}/${part}`);
  const happened = async (kind: string) =>
    (await service.database.db("audit_events").where({ kind, subject_id: id }).pluck("id")).length;
  const go = async (page: Page, part: string) =>
    page.getByRole("navigation", { name: "Sagens dele" }).getByRole("link", { name: part }).click();

  test("a caseworker writes to the citizen with a file, notes something for colleagues, and both are there again after a reload", async () => {
    const { page, troubles } = await open("Signe", "beskeder");
    await page.getByText("Ingen beskeder endnu.").waitFor();
    await page.getByRole("button", { name: "Send beskeden" }).click();
    await page.getByText("Skriv beskeden.").waitFor();
    await page.getByLabel("Vedhæft filer").setInputFiles({
      ...{ name: "åbningstider.txt", mimeType: "text/plain", buffer: Buffer.from("Åbent til 20.") },
    });
    await page.getByText("klar", { exact: true }).waitFor();
    await page.getByLabel("Skriv til borgeren").fill("Vi har modtaget din anmodning.");
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Send beskeden" }).dblclick();
    await page.getByText("Beskeden er sendt.").waitFor();

    await page.getByLabel("Skriv en note til kolleger").fill(`Ring til borgeren. ${"langt ".repeat(1_600)}`);
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "Gem noten" }).click();
    await page.getByText("Vi ved ikke, om det nåede frem").waitFor();
    await page.getByText("Det, du har skrevet, står her endnu.").waitFor();
    expect(await page.getByLabel("Skriv en note til kolleger").inputValue()).toMatch(/^Ring til borgeren/);
    await page.context().setOffline(false);
    troubles.splice(0); // of the time without a connection
    await page.getByRole("button", { name: "Gem noten" }).dblclick();
    await page.getByText("Noten er gemt.").waitFor();
    await page.reload();
    await page.getByText("Vi har modtaget din anmodning.").waitFor();
    await page.getByText(/^Ring til borgeren/).waitFor();
    expect(await page.getByRole("link", { name: /åbningstider\.txt/ }).count()).toBe(2);
    expect(await service.database.db("messages").count()).toEqual([{ count: "1" }]);
    expect(await service.database.db("internal_notes").count()).toEqual([{ count: "1" }]);
    expect(await faultsOf(page)).toEqual([]);
    expect(troubles).toEqual([]);
  }, 120_000);

  test("what the citizen writes is new, and stops a decision, until somebody says it is read or answers it", async () => {
    const citizen = await openAs(browser, service.baseUrl, "Anne", `/min-side/sager/${id}/beskeder`);
    await citizen.page.getByRole("textbox").first().fill("Tak. Hvornår hører jeg nærmere?");
    await citizen.page.getByRole("button", { name: /^Send/ }).click();
    await citizen.page.getByText("Tak. Hvornår hører jeg nærmere?").first().waitFor();

    const { page } = await open("Signe", "beskeder");
    await page.getByText("Ny", { exact: true }).waitFor();
    const tab = page.getByRole("link", { name: /^Beskeder/ });
    expect(await tab.innerText()).toBe("Beskeder (1 ny)");
    await page.getByRole("button", { name: "Marker som læst" }).click();
    await page.getByText("Beskederne er markeret som læst.").waitFor();
    await page.getByText("Ny", { exact: true }).waitFor({ state: "detached" }); // the list is asked for again
    await page.getByRole("link", { name: "Beskeder", exact: true }).waitFor();

    await citizen.page.getByRole("textbox").first().fill("Jeg glemte at spørge om gebyret.");
    await citizen.page.getByRole("button", { name: /^Send/ }).click();
    await citizen.page.getByText("Jeg glemte at spørge om gebyret.").first().waitFor();
    const { page: per } = await open("Per", "afgoerelse");
    await per.getByText("1 besked fra borgeren er ikke læst: indtil da kan sagen ikke afgøres.").waitFor();
    await per.getByRole("radio", { name: "Afslag" }).check();
    await per.getByLabel("Begrundelse").selectOption("EXCESSIVE");
    await per.getByLabel("Hovedhensyn").fill("Anmodningen er sendt hver dag i et år.");
    await per.getByRole("button", { name: "Vis brevet" }).click();
    await per.getByText(/^Borgeren har skrevet noget, som ingen har læst\./).waitFor();
    expect(await faultsOf(per)).toEqual([]);
    await per.getByRole("link", { name: "1 besked fra borgeren er ikke læst" }).click();
    await per.getByLabel("Skriv til borgeren").fill("Der er intet gebyr.");
    await per.getByRole("button", { name: "Send beskeden" }).click();
    await per.getByText("Beskeden er sendt.").waitFor();
    await per.getByRole("link", { name: "Beskeder", exact: true }).waitFor(); // the reply has marked it as read
  }, 60_000);

  test("each letter shows its ways and its text, and reading it is in the log", async () => {
    const { page, troubles } = await open("Signe", "breve");
    await page.getByRole("heading", { name: /Kvittering for anmodningen/ }).waitFor();
    await page.getByText("Sendt", { exact: true }).first().waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: "Vis brevet" }).first().click();
    await page.locator(".letter-markup").getByText(ANNE.name).first().waitFor();
    const pdf = await page.getByRole("link", { name: "Hent som PDF, udgave 1" }).first().getAttribute("href");
    const kept = await page.request.get(pdf ?? "");
    expect((await kept.body()).subarray(0, 5).toString()).toBe("%PDF-");
    const refused = page.getByRole("row").filter({ hasText: "E-mail om brevet" }).first();
    const paper = page.getByRole("row").filter({ hasText: "Papir" });
    await refused.getByText(/^Ikke leveret – send på papir \(mailserveren .*, svar 550\)$/).waitFor();
    await paper.getByText("Skal udskrives og sendes", { exact: true }).waitFor();
    expect(await faultsOf(page)).toEqual([]);

    const { page: desk } = await openAs(browser, service.baseUrl, "Signe", "/sagsbehandling/post");
    await desk.getByRole("link", { name: "Gå til sagens breve" }).click();
    await desk.getByRole("button", { name: "Registrér som sendt med posten" }).dblclick();
    await desk.getByText("Brevet er registreret som sendt.").waitFor();
    await desk.getByRole("row").filter({ hasText: "Papir" }).getByText("Sendt med posten").waitFor();
    await desk.getByText(/^Ikke leveret – sendt på papir i stedet \(mailserveren .*, svar 550\)$/).waitFor();
    await desk.getByText("Brevet er registreret som sendt.").waitFor();
    expect(await desk.getByRole("button", { name: "Registrér som sendt med posten" }).count()).toBe(0);
    expect(await happened("delivery.failed")).toBe(1);
    expect(await happened("delivery.posted")).toBe(1);
    await desk.getByRole("link", { name: "Papirbreve" }).click();
    await desk.getByText("Ingen papirbreve venter på at blive sendt.").waitFor();
    const reads = await service.database.db("audit_events").where({ kind: "letter.read", subject_id: id });
    expect(reads).toHaveLength(2); // its text on the page, and the PDF
    expect(troubles).toEqual([]);
  }, 120_000);

  test("what is typed waits while one looks at other parts and screens, and goes when it is sent, cancelled or at log-off", async () => {
    const { page } = await open("Per", "beskeder");
    const note = page.getByLabel("Skriv en note til kolleger");
    const message = page.getByLabel("Skriv til borgeren");
    const extending = page.getByRole("button", { name: "Forlæng fristen" });
    const why = page.getByRole("dialog").getByLabel("Hvorfor er det nødvendigt i denne sag?");
    await note.fill("Ring efter klokken 12.");
    await message.fill("Kære Anne, vi vender");
    await extending.click();
    await why.fill("Mange systemer skal gennemgås.");
    await page.keyboard.press("Escape");
    await go(page, "Overblik");
    await page.getByRole("heading", { name: "Forløb" }).waitFor();
    await page.getByRole("link", { name: "Papirbreve" }).click();
    await page.getByRole("heading", { level: 1, name: "Papirbreve" }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: "Forløb" }).waitFor();
    const asked = page.waitForEvent("dialog");
    await page.evaluate("setTimeout(() => location.reload())");
    expect((await asked).type()).toBe("beforeunload");
    await (await asked).dismiss();
    await go(page, "Beskeder");
    expect(await note.inputValue()).toBe("Ring efter klokken 12.");
    expect(await message.inputValue()).toBe("Kære Anne, vi vender");
    await extending.click();
    expect(await why.inputValue()).toBe("Mange systemer skal gennemgås.");
    const kept = "location.href + JSON.stringify([localStorage, sessionStorage, history.state])";
    expect(await page.evaluate(kept)).not.toMatch(/Ring efter|Kære Anne|Mange systemer/);

    await page.getByRole("dialog").getByRole("button", { name: "Fortryd" }).click();
    await extending.click();
    expect(await why.inputValue()).toBe("");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Gem noten" }).click();
    await page.getByText("Noten er gemt.").waitFor();
    await go(page, "Overblik");
    await go(page, "Beskeder");
    expect(await note.inputValue()).toBe("");
    expect(await message.inputValue()).toBe("Kære Anne, vi vender");

    const address = page.url();
    await page.getByRole("button", { name: "Log af" }).click();
    await page.waitForURL(/logget-af/);
    await page.goto(address);
    await page.getByRole("button", { name: /Per/ }).click();
    await message.waitFor();
    expect(await message.inputValue()).toBe("");
    expect(await page.getByText("Det, du havde skrevet", { exact: true }).count()).toBe(0);
  }, 90_000);

  test("a question stops the clock, and a DPO who had the case open meanwhile keeps what she typed", async () => {
    const { page: per } = await open("Per", "");
    await per.getByRole("button", { name: "Forlæng fristen" }).click();
    await per
      .getByRole("dialog")
      .getByLabel("Hvorfor er det nødvendigt i denne sag?")
      .fill("Mange systemer skal gennemgås.");

    const { page: signe } = await open("Signe", "");
    await signe.getByRole("button", { name: "Stil spørgsmål" }).click();
    const dialog = signe.getByRole("dialog", { name: "Stil spørgsmål" });
    await dialog.getByRole("button", { name: "Vis brevet" }).click();
    await dialog.getByText("Skriv mindst 10 tegn.").waitFor();
    await dialog.getByLabel("Spørgsmål", { exact: true }).fill("Hvilken periode handler anmodningen om?");
    await dialog.getByRole("button", { name: "Vis brevet" }).click();
    await dialog.getByRole("heading", { name: "Sådan bliver brevet." }).waitFor();
    await dialog.getByText(`Brevet går til ${ANNE.name}. Vej: Selvbetjening`).waitFor();
    await dialog.getByRole("button", { name: "Gå tilbage" }).click();
    await dialog
      .getByLabel("Spørgsmål", { exact: true })
      .fill("Hvilken periode handler anmodningen om, og hvilke lån?");
    await dialog.getByRole("button", { name: "Vis brevet" }).dblclick();
    await dialog.locator(".letter-markup").getByText("og hvilke lån?").waitFor();
    expect(await violations(signe)).toEqual([]);
    expect(await service.database.db("questions").where({ data_request_id: id }).count()).toEqual([
      { count: "0" },
    ]);
    await dialog.getByRole("button", { name: "Send spørgsmålet" }).dblclick();
    await signe.getByText("Fristen er på pause siden").waitFor();
    expect(await happened("data_request.question_asked")).toBe(1);

    await per.getByRole("button", { name: "Vis brevet" }).click();
    const conflict = per.getByRole("dialog").getByRole("alert");
    await conflict.getByText("Signe B. har ændret sagen", { exact: true }).waitFor();
    await conflict.getByText("Der blev stillet et spørgsmål.").waitFor();
    const typed = per.getByLabel("Hvorfor er det nødvendigt i denne sag?");
    expect(await typed.inputValue()).toBe("Mange systemer skal gennemgås.");
    await per.getByText("Fristen er på pause siden").waitFor();
    expect(await violations(per)).toEqual([]);
    await per.getByRole("button", { name: "Vis brevet" }).click();
    await conflict.waitFor({ state: "detached" });
    await per.locator(".letter-markup").getByText("Mange systemer skal gennemgås.").waitFor();
    expect(await violations(per)).toEqual([]);
    await per.getByRole("button", { name: "Forlæng og send brevet" }).dblclick();
    await per.getByText("Forlænget", { exact: true }).waitFor();
    expect(await happened("data_request.deadline_extended")).toBe(1);
    const row = await service.database.db("data_requests").where({ id }).first();
    expect(row).toMatchObject({ extension_reason: "COMPLEXITY" });
    await go(per, "Afgørelse");
    await per.getByRole("link", { name: "1 spørgsmål til borgeren er ikke besvaret" }).click();
    await per.getByRole("heading", { name: "Spørgsmål" }).first().waitFor();
  }, 90_000);

  test("the answer that came by telephone is recorded, and a caseworker takes the case", async () => {
    const { page } = await open("Signe", "");
    await page.getByRole("button", { name: "Registrér svaret" }).click();
    const dialog = page.getByRole("dialog", { name: "Registrér svaret" });
    await dialog.getByLabel("Svar", { exact: true }).fill("De seneste to år.");
    await dialog.getByRole("button", { name: "Gem svaret" }).click();
    await page.getByText("De seneste to år.").waitFor();

    await page.getByRole("button", { name: "Tag sagen" }).click();
    await page.getByText("Dig", { exact: true }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  }, 60_000);

  test("the log of the case says in words what was done and in which role, and its readings can be left out", async () => {
    const { page, troubles } = await open("Signe", "");
    const history = page.getByRole("list", { name: "Forløb" }).getByRole("listitem");
    const note = history.filter({ hasText: "En medarbejder skrev en intern note. · Sagsbehandler" });
    await history.filter({ hasText: "Sagen blev modtaget." }).waitFor();
    const whole = await history.count();
    await page.getByLabel("Vis", { exact: true }).selectOption("CONTACT");
    await history.filter({ hasText: "Sagen blev modtaget." }).waitFor({ state: "detached" });
    await note.waitFor();
    expect(await history.count()).toBeLessThan(whole);
    await page.getByLabel("Vis", { exact: true }).selectOption("DECISION");
    await note.waitFor({ state: "detached" });
    expect(await history.count()).toBeGreaterThanOrEqual(1);
    await go(page, "Modtagere");
    await page.getByText("Ingen modtagere skal have besked i denne sag.").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await go(page, "Log");
    await page.getByRole("heading", { name: "Sagens log" }).waitFor();
    const rows = page.getByRole("row");
    const all = await rows.count();
    await page.getByLabel("Vis", { exact: true }).selectOption("changes");
    expect(await rows.count()).toBeLessThan(all);
    expect(await page.getByText(/data_request\./).count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
    expect(troubles).toEqual([]);
  }, 90_000);
});
