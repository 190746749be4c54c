import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { describeInBrowser } from "../support/browser.ts";
import { expectSound, lookAt, LOOKS, usePeople } from "../support/people-in-browser.ts";
import { useService } from "../support/run-service.ts";

const service = useService();

const SUBMIT = `mutation ($input: SubmitDataRequestInput!) {
  submitDataRequest(input: $input) { dataRequest { id version } } }`;
const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }`;
const ASK = `mutation ($input: AskClarificationInput!) { askClarification(input: $input) { dataRequest { version } } }`;
const EXTEND = `mutation ($input: ExtendDeadlineInput!) { extendDeadline(input: $input) { dataRequest { version } } }`;
const DELAY = `mutation ($input: TellDelayInput!) { tellDelay(input: $input) { dataRequest { version } } }`;
const WITHDRAW = `mutation ($input: DataRequestVersionInput!) { withdrawDataRequest(input: $input) { dataRequest { state } } }`;

describeInBrowser("a citizen and the library write to each other", () => {
  const people = usePeople(service);

  const ask = async (who: "anne" | "mikkel" = "anne") => {
    const input = { rights: ["ACCESS"], language: "DA", idempotencyKey: randomUUID() };
    type Made = { submitDataRequest: { dataRequest: { id: string; version: number } } };
    return (await people.as<Made>(who, SUBMIT, { input })).submitDataRequest.dataRequest;
  };
  const write = async (who: "anne" | "signe" | "per", dataRequestId: string, text: string) =>
    people.as(who, SEND, { input: { dataRequestId, text, idempotencyKey: randomUUID() } });
  const kept = async (table: "messages" | "attachments", id: string) =>
    service.database.db(table).where({ data_request_id: id });
  const messagesOf = (page: Page) => page.getByRole("list", { name: "Beskeder, de ældste først" });

  test("she is told of unread messages, reads them oldest first and jumps to the newest", async () => {
    const { id } = await ask();
    await write("signe", id, "Hej Anne. Vi er gået i gang.");
    await write("per", id, "Vi svarer på mandag.");
    const { page, troubles } = await people.signIn("Anne", "/min-side");

    await page.getByRole("link", { name: "Du har 2 ulæste beskeder" }).click();
    await page.getByRole("heading", { name: /^Beskeder i sag/ }).waitFor();
    const lines = await messagesOf(page).getByRole("listitem").allInnerTexts();
    expect(lines[0]).toMatch(/^Sagsbehandler .*\d{4}.*Ny\s+Hej Anne/s);
    expect(lines[1]).toMatch(/^Databeskyttelsesrådgiver .*Ny\s+Vi svarer/s);
    expect(lines.join(" ")).not.toMatch(/Signe|Per /);
    await page.getByRole("link", { name: "Gå til den nyeste besked" }).press("Enter");
    expect(await page.evaluate("document.activeElement.textContent")).toContain("Vi svarer på mandag.");

    await page.getByRole("link", { name: "Gå til sagen" }).click();
    await page.getByRole("heading", { name: "Mere om sagen" }).waitFor();
    await page.getByText("ulæste beskeder").waitFor({ state: "detached" });
    expect((await kept("messages", id)).every(({ read_at }) => read_at !== null)).toBe(true);
    expect(troubles).toEqual([]);
  });

  test("her text waits while she looks elsewhere, a press too many sends once, and a file goes along", async () => {
    const { id } = await ask();
    const { page, troubles } = await people.signIn("Anne", `/min-side/sager/${id}/beskeder`);
    expect(await page.getByText("Ingen beskeder endnu.").isVisible()).toBe(true);

    await page.getByRole("button", { name: "Send beskeden" }).click();
    expect(await page.getByRole("alert").innerText()).toContain("Skriv en besked.");
    expect(await page.title()).toMatch(/^Fejl: /);
    await page.getByRole("alert").getByRole("link").press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("text");
    await page.getByLabel("Skriv til biblioteket").fill("Her er min kvittering.");
    await page.getByRole("link", { name: "Gå til sagen" }).click();
    await page.getByRole("heading", { name: "Mere om sagen" }).waitFor();
    expect(await page.evaluate("JSON.stringify({ ...sessionStorage, ...localStorage })")).not.toMatch(
      /kvittering/,
    );
    await page.getByRole("link", { name: "Beskeder", exact: true }).click();
    expect(await page.getByLabel("Skriv til biblioteket").inputValue()).toBe("Her er min kvittering.");

    await page.getByLabel("Vedhæft filer").setInputFiles([
      { name: "kvittering.txt", mimeType: "text/plain", buffer: Buffer.from("Betalt den 3. november") },
      { name: "program.exe", mimeType: "application/x-msdownload", buffer: Buffer.from("MZ") },
    ]);
    await page.getByText("Modtaget", { exact: true }).waitFor();
    expect(await page.getByText("Filen er ikke PDF, PNG, JPEG").isVisible()).toBe(true);
    await page.getByRole("button", { name: "Lad ude program.exe" }).click();
    await page.getByRole("button", { name: "Send beskeden" }).dblclick();
    await page.getByText("Beskeden er sendt.").waitFor();

    const line = await messagesOf(page).getByRole("listitem").first().innerText();
    expect(line).toMatch(/^Dig .*Her er min kvittering\..*kvittering\.txt \(TXT, 0 kB\).*Ikke læst endnu/s);
    expect(await kept("messages", id)).toHaveLength(1);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: /kvittering\.txt/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("kvittering.txt");
    expect(troubles).toEqual([]);
  });

  test("when the connection is lost what she wrote stays, and sending it again sends it once", async () => {
    const { id } = await ask();
    const { page } = await people.signIn("Anne", `/min-side/sager/${id}/beskeder`);
    await page.getByLabel("Skriv til biblioteket").fill("Kan I nå det?");
    await page.getByRole("heading", { level: 1 }).waitFor();

    let isLost = true;
    await page.route("**/graphql", async (route) => {
      if (!isLost || !route.request().postData()?.includes("idempotencyKey")) return route.continue();
      isLost = false;
      await route.fetch(); // it arrives, and its answer does not
      return route.abort("connectionreset");
    });
    await page.getByRole("button", { name: "Send beskeden" }).click();
    await page.getByText("Der er ingen forbindelse til biblioteket.").waitFor();
    expect(await page.getByLabel("Skriv til biblioteket").inputValue()).toBe("Kan I nå det?");
    await page.getByRole("button", { name: "Send beskeden" }).click();
    await page.getByText("Beskeden er sendt.").waitFor();

    expect(await kept("messages", id)).toHaveLength(1);
    expect(await page.getByLabel("Skriv til biblioteket").inputValue()).toBe("");
  });

  test("a question from the library is answered on the case, and the clock runs again", async () => {
    const { id, version } = await ask();
    const question = "Er det dine lån eller dine reserveringer, du vil se?";
    await people.as("signe", ASK, { input: { id, version, question } });
    const { page, troubles } = await people.signIn("Anne", `/min-side/sager/${id}`);

    expect(await page.getByText(question).isVisible()).toBe(true);
    expect(await page.getByText("Fristen er sat på pause, indtil du svarer.").isVisible()).toBe(true);
    const deadline = page.getByRole("region", { name: "Du får svar senest" });
    expect(await deadline.innerText()).toMatch(
      /Fristen er sat på pause siden \d+\. \w+ \d{4}\. Vi venter på dig\./,
    );
    expect(await page.locator("strong.badge", { hasText: "Vi venter på dig" }).isVisible()).toBe(true);
    await page.getByRole("button", { name: "Send svaret" }).click();
    expect(await page.getByText("Skriv et svar.").isVisible()).toBe(true);
    expect(await page.evaluate("document.activeElement.tagName")).toBe("TEXTAREA");
    await page.getByLabel("Dit svar").fill("Mine lån.");
    await expectSound(page);
    // meanwhile the case changes under her
    await service.database.db("data_requests").where({ id }).increment("version", 1);
    await page.getByRole("button", { name: "Send svaret" }).click();
    await page.getByText("Dit svar står her endnu.").waitFor();
    expect(await page.getByLabel("Dit svar").inputValue()).toBe("Mine lån.");
    await page.waitForLoadState("networkidle");
    await page.getByRole("button", { name: "Send svaret" }).click();
    await page.getByText("Vis 1 besvaret spørgsmål").click();

    expect(await page.getByText("Mine lån.").isVisible()).toBe(true);
    const timeline = page.getByRole("list", { name: "Det er der sket" });
    expect((await timeline.innerText()).match(/Vi spurgte dig om noget|Vi fik dit svar/g)).toHaveLength(2);
    const [row] = await service.database.db("questions").where({ data_request_id: id });
    expect(row.answered_at).not.toBeNull();
    expect(troubles).toEqual([]);
  });

  test("an extension has its own line: until when, why, and where to complain", async () => {
    const { id, version } = await ask();
    const explanation = "Der er mange breve, og nogle handler også om andre.";
    await people.as("per", EXTEND, { input: { id, version, reason: "COMPLEXITY", explanation } });
    const { page, troubles } = await people.signIn("Anne", `/min-side/sager/${id}`);

    const deadline = page.getByRole("region", { name: "Du får svar senest" });
    expect(await deadline.innerText()).toMatch(
      /Fristen er forlænget til \d+\. \w+ \d{4}\. Det er fordi, anmodningen er svær at svare på\. Du kan klage/,
    );
    expect(await deadline.getByText(explanation).isVisible()).toBe(true);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByText("The deadline is extended to").waitFor();
    expect(await page.locator("strong.badge", { hasText: "Deadline extended" }).isVisible()).toBe(true);
    await page.getByRole("button", { name: "Dansk" }).click();
    expect(troubles).toEqual([]);
  });

  test("a late case says sorry, by which day the answer is expected and why, and where to complain", async () => {
    const { id } = await ask();
    const late = new Date(Date.now() - 62 * 86_400_000);
    await service.database.db("data_requests").where({ id }).update({ received_at: late });
    const { page, troubles } = await people.signIn("Anne", `/min-side/sager/${id}`);
    const deadline = page.getByRole("region", { name: "Du får svar senest" });
    expect(await deadline.innerText()).toMatch(
      /Vi er forsinkede\s+Vi skulle have svaret\. Det beklager vi\.\s+Vi har endnu ikke sat en ny dag\..*\s+Du kan klage til Datatilsynet\./,
    );
    await expectSound(page);

    const [{ version }] = await service.database.db("data_requests").where({ id });
    const expectedOn = new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
    const explanation = "Et af vores systemer har ikke svaret i to uger.";
    await people.as("signe", DELAY, { input: { id, version, expectedOn, explanation } });
    await page.reload();

    await deadline.getByText(explanation).waitFor();
    expect(await deadline.locator(`time[datetime="${expectedOn}"]`).isVisible()).toBe(true);
    expect(await deadline.innerText()).toMatch(/Vi regner med at svare senest \w+ den \d+\. \w+ \d{4}\./);
    expect(await page.getByText("Vi fortalte dig, at vi er forsinkede").isVisible()).toBe(true);
    await expectSound(page);
    expect(troubles).toEqual([]);
  });

  test("documentation is sent to the case, and what it is for is said", async () => {
    const { id } = await ask();
    const { page, troubles } = await people.signIn("Anne", `/min-side/sager/${id}/filer`);
    await page.getByLabel("Fuldmagt").check();
    await page.getByLabel("Vælg filer").setInputFiles({
      name: "fuldmagt.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.7\n"),
    });
    await page.getByRole("link", { name: /fuldmagt\.pdf/ }).waitFor();

    const stored = await kept("attachments", id);
    expect(stored).toMatchObject([{ purpose: "POWER_OF_ATTORNEY", state: "READY" }]);
    expect(troubles).toEqual([]);
  });

  test("a closed case is read and not written", async () => {
    const { id, version } = await ask();
    await write("signe", id, "Skriv endelig.");
    await people.as("anne", WITHDRAW, { input: { id, version } });
    const { page } = await people.signIn("Anne", `/min-side/sager/${id}/beskeder`);

    expect(await page.getByText("Skriv endelig.").isVisible()).toBe(true);
    expect(await page.getByText("Du kan læse beskederne, men ikke skrive.").isVisible()).toBe(true);
    expect(await page.getByRole("button", { name: "Send beskeden" }).count()).toBe(0);
  });

  test("another's messages look like those of a case that is not there", async () => {
    const { id } = await ask("mikkel");
    const { page } = await people.signIn("Anne", `/min-side/sager/${id}/beskeder`);
    const others = await page.locator("main").innerText();
    await page.goto(`${service.baseUrl}/min-side/sager/${randomUUID()}/beskeder`);
    await page.getByRole("heading", { level: 1 }).waitFor();

    expect(await page.locator("main").innerText()).toBe(others);
  });

  test("messages, files and questions are sound in both languages, on a telephone and at a desk, however long", async () => {
    const { id, version } = await ask();
    const question = `Hvad mener du med ${"ordet".repeat(380)}?`;
    await people.as("signe", ASK, { input: { id, version, question } });
    await write("signe", id, "Læs selv. ".repeat(900));
    await write("anne", id, "x".repeat(10_000));
    const { page, troubles } = await people.signIn("Anne", "/min-side");
    for (const [language, width] of LOOKS)
      for (const part of ["", "/beskeder", "/filer"]) {
        await lookAt(page, `${service.baseUrl}/min-side/sager/${id}${part}`, language, width);
        await expectSound(page, language);
      }
    expect(troubles).toEqual([]);
  });
});
