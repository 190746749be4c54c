import { randomUUID } from "node:crypto";
import { describeInBrowser } from "../support/browser.ts";
import { expectSound, lookAt, LOOKS, usePeople } from "../support/people-in-browser.ts";
import { useService } from "../support/run-service.ts";

const service = useService();

const SUBMIT = `mutation ($input: SubmitDataRequestInput!) {
  submitDataRequest(input: $input) { dataRequest { id } } }`;
const READ = `query ($id: ID!) { dataRequest(id: $id) { subject { name } } }`;

describeInBrowser("a citizen, her details and who has looked", () => {
  const people = usePeople(service);

  const ask = async () => {
    const input = { rights: ["ACCESS"], language: "DA", idempotencyKey: randomUUID() };
    type Made = { submitDataRequest: { dataRequest: { id: string } } };
    return (await people.as<Made>("anne", SUBMIT, { input })).submitDataRequest.dataRequest.id;
  };

  test("she says where and in which language she is written to, and another machine knows it", async () => {
    const { page, troubles } = await people.signIn("Anne", "/min-side");
    await page.getByRole("link", { name: "Mine oplysninger" }).click();
    await page.getByRole("heading", { name: "Fra dit log-on" }).waitFor();
    expect(await page.getByText("anne.madsen@post.example").isVisible()).toBe(true);

    await page.getByLabel("E-mail til besked om nyt").fill("ikke en adresse");
    await page.getByRole("button", { name: "Gem" }).click();
    const summary = page.getByRole("alert");
    expect(await summary.innerText()).toContain("Skriv en e-mailadresse som navn@eksempel.dk.");
    await summary.getByRole("link").press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("contactEmail");
    await page.getByLabel("E-mail til besked om nyt").fill("anne@ny.example");
    await page.getByLabel("English").check();
    await page.getByRole("button", { name: "Gem" }).click();
    await page.getByText("Saved.", { exact: true }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.evaluate("JSON.stringify({ ...sessionStorage, ...localStorage })")).not.toMatch(
      /ny\.example/,
    );

    const { page: elsewhere } = await people.signIn("Anne", "/min-side/oplysninger");
    await elsewhere.getByRole("heading", { name: "My details" }).waitFor();
    expect(await elsewhere.getByLabel("E-mail for news").inputValue()).toBe("anne@ny.example");
    await elsewhere.getByLabel("Dansk").check();
    await elsewhere.getByRole("button", { name: "Save" }).click();
    await elsewhere.getByText("Gemt.", { exact: true }).waitFor();

    await page.getByRole("button", { name: "Save" }).click();
    await page
      .getByText("Someone else has changed", { exact: false })
      .or(page.getByRole("alert"))
      .first()
      .waitFor();
    expect(await service.database.db("person_details").pluck("language")).toEqual(["DA"]);
    expect(troubles).toEqual([]);
  });

  test("she sees when, in which role and why her case was looked at, and no name", async () => {
    const id = await ask();
    const { page, troubles } = await people.signIn("Anne", `/min-side/sager/${id}/opslag`);
    expect(await page.getByText("Ingen har åbnet din sag endnu.").isVisible()).toBe(true);

    await people.as("signe", READ, { id });
    await page.reload();
    const row = page.getByRole("row").nth(1);
    await row.waitFor();
    expect(await row.innerText()).toMatch(/\d{4}.*\tSagsbehandler\t.+\t.+/);
    expect(await page.locator("main").innerText()).not.toMatch(/Signe|Bruun/);
    expect(troubles).toEqual([]);
  });

  test("another's case says nothing of who looked", async () => {
    const id = await ask();
    const { page } = await people.signIn("Mikkel", `/min-side/sager/${id}/opslag`);

    expect(await page.locator("h1").innerText()).toBe("Sagen findes ikke");
  });

  test("both are sound in both languages, on a telephone and at a desk", async () => {
    const id = await ask();
    await people.as("per", READ, { id });
    const { page, troubles } = await people.signIn("Anne", "/min-side");
    for (const [language, width] of LOOKS)
      for (const path of ["/min-side/oplysninger", `/min-side/sager/${id}/opslag`]) {
        await lookAt(page, service.baseUrl + path, language, width);
        await expectSound(page, language);
      }
    expect(troubles).toEqual([]);
  });
});
