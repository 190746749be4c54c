import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { BENT, KAREN } from "../../sample/personas.ts";
import { until } from "../../tour/api.ts";
import { must, visit } from "../../tour/people.ts";
import { operations } from "../../tour/operations.ts";
import { describeInBrowser, useBrowser, violations } from "../support/browser.ts";
import { inSampleLibrary, useService } from "../support/run-service.ts";
import { faultsOf, givenAsked, openAs } from "../support/staff-pages.ts";

const service = useService();

type Made = { id: string };

describeInBrowser(
  "working on rectification and restriction, and checking who somebody is, in the browser",
  () => {
    const browser = useBrowser();

    const given = async (rights: string[], details: object): Promise<string> => {
      const { api } = await visit(service.baseUrl, "mikkel");
      const input = { rights, details, language: "DA", idempotencyKey: randomUUID() };
      const { submitDataRequest } = await must(
        api<{ submitDataRequest: { dataRequest: Made } }>(operations.submit, { input }),
      );
      return submitDataRequest.dataRequest.id;
    };
    const open = async (id: string, part: string, name = "Signe") =>
      openAs(browser, service.baseUrl, name, `/sagsbehandling/sager/${id}/${part}`);

    test("each point of a rectification is answered: refused with its reasons, or corrected by hand", async () => {
      const id = await given(["RECTIFICATION"], {
        rectification: [
          { field: "Fornavn", wrong: "Mikel", right: "Mikkel" },
          { field: "Gebyr", wrong: "50 kr.", right: "0 kr." },
        ],
      });
      const { page, troubles } = await open(id, "rettigheder");
      await page.getByRole("heading", { name: /Fornavn/ }).waitFor();
      expect(await faultsOf(page)).toEqual([]);

      await page.getByRole("button", { name: "Besvar “Gebyr”" }).click();
      const refuse = page.getByRole("dialog", { name: "Besvar “Gebyr”" });
      await refuse.getByLabel("Afslås").check();
      await refuse.getByRole("button", { name: "Gem" }).click();
      await refuse.getByText("Udfyld feltet.").first().waitFor();
      expect(await violations(page)).toEqual([]);
      await refuse.getByLabel("Begrundelse").selectOption("ART16_NOT_INACCURATE");
      await refuse.getByLabel("Hovedhensyn").fill("Gebyret er pålagt, fordi bogen kom for sent.");
      await refuse.getByRole("button", { name: "Gem" }).click();
      await page.getByText("Gebyret er pålagt, fordi bogen kom for sent.").first().waitFor();

      await page.getByRole("button", { name: "Besvar “Fornavn”" }).click();
      const correct = page.getByRole("dialog", { name: "Besvar “Fornavn”" });
      await correct.getByLabel("Rettes i systemet i hånden").check();
      await correct.getByLabel("System", { exact: true }).selectOption({ index: 1 });
      await correct.getByLabel("Behandling").selectOption({ index: 1 });
      await correct.getByRole("button", { name: "Gem" }).click();
      await correct.waitFor({ state: "hidden" });
      await page.getByText("Rettes i systemet i hånden").first().waitFor();
      const points = await service.database.db("rectification_points").select("method").orderBy("method");
      expect(points).toEqual([{ method: "CORRECT_BY_HAND" }, { method: "REFUSE" }]);
      expect(await faultsOf(page)).toEqual([]);
      expect(troubles).toEqual([]);
    }, 120_000);

    /** The question about identity: both of its fields are needed, and its letter is read before it is sent (Art. 12(6)). */
    const askWhoItIs = async (page: Page) => {
      await page.getByRole("button", { name: "Stil spørgsmål" }).click();
      const dialog = page.getByRole("dialog", { name: "Stil spørgsmål" });
      await dialog.getByLabel("Hvem borgeren er").check();
      await dialog.getByRole("button", { name: "Vis brevet" }).click();
      await dialog.getByText("Skriv mindst 10 tegn.").nth(1).waitFor();
      expect(await page.evaluate("document.activeElement.id")).toBe("doubt");
      await dialog
        .getByLabel("Hvad gør det tvivlsomt, hvem der spørger?")
        .fill("Brevet er ikke skrevet under.");
      await dialog.getByLabel("Spørgsmål", { exact: true }).fill("Vis os pas eller kørekort.");
      await dialog.getByRole("button", { name: "Vis brevet" }).click();
      const letter = dialog.locator(".letter-markup");
      await letter.getByText("Brevet er ikke skrevet under.").waitFor();
      await letter.getByText("Vis os pas eller kørekort.").waitFor();
      expect(await violations(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Send spørgsmålet" }).click();
      await page.getByText("Fristen er på pause siden").waitFor();
      const letters = service.database.db("letters").where({ kind: "IDENTITY_NEEDED" });
      expect(await letters.count()).toEqual([{ count: "1" }]);
    };

    test("what was shown is rejected with a reason the citizen is told, and then a passport is accepted", async () => {
      const { api } = await visit(service.baseUrl, "signe");
      const input = {
        ...{
          rights: ["ACCESS"],
          channel: "LETTER",
          receivedAt: new Date(Date.now() - 86_400_000).toISOString(),
        },
        ...{ subject: { name: BENT.name, cpr: BENT.cpr }, language: "DA", idempotencyKey: randomUUID() },
      };
      const { registerDataRequest } = await must(
        api<{ registerDataRequest: { dataRequest: Made } }>(
          "mutation Register($input: RegisterDataRequestInput!) { registerDataRequest(input: $input) { dataRequest { id } } }",
          { input },
        ),
      );
      const { page, troubles } = await open(registerDataRequest.dataRequest.id, "");
      await askWhoItIs(page);
      await page.getByRole("button", { name: "Afvis det, der er vist" }).click();
      const reject = page.getByRole("dialog", { name: "Afvis det, der er vist" });
      await reject.getByRole("button", { name: "Gem" }).click();
      await reject.getByText("Skriv mindst 10 tegn.").waitFor();
      expect(await violations(page)).toEqual([]);
      await reject.getByLabel("Det får borgeren at vide").fill("Billedet af passet kan ikke læses.");
      await reject.getByLabel("Tilføj en scanning").setInputFiles({
        ...{
          name: "utydeligt.txt",
          mimeType: "text/plain",
          buffer: Buffer.from("Et pas, der ikke kan læses."),
        },
      });
      await reject.getByText("klar", { exact: true }).waitFor();
      await reject.getByRole("button", { name: "Gem" }).click();
      await reject.waitFor({ state: "hidden" });

      await page.getByRole("button", { name: "Bekræft, hvem borgeren er" }).click();
      const verify = page.getByRole("dialog", { name: "Bekræft, hvem borgeren er" });
      await verify.getByLabel("Tilføj en scanning").setInputFiles({
        ...{ name: "pas.txt", mimeType: "text/plain", buffer: Buffer.from("Et pas.") },
      });
      await verify.getByText("klar", { exact: true }).waitFor();
      // The scan lies in the case though the form is left, and is there to pick; the one of the other check is not.
      await page.reload();
      await page.getByRole("button", { name: "Bekræft, hvem borgeren er" }).click();
      await verify.getByRole("checkbox", { name: "pas.txt" }).check();
      expect(await verify.getByRole("checkbox").count()).toBe(1);
      expect(await violations(page)).toEqual([]);
      await verify.getByRole("button", { name: "Gem" }).click();
      await page.getByText("Personligt fremmøde").waitFor();
      const checks = await service.database.db("identity_checks").select("outcome").orderBy("checked_at");
      expect(checks).toEqual([{ outcome: "REJECTED" }, { outcome: "ACCEPTED" }]);
      const scans = await service.database
        .db("attachments")
        .join("identity_checks", "identity_checks.id", "attachments.identity_check_id")
        .where("attachments.purpose", "IDENTITY_EVIDENCE")
        .orderBy("attachments.created_at")
        .select("identity_checks.outcome");
      expect(scans).toEqual([{ outcome: "REJECTED" }, { outcome: "ACCEPTED" }]);
      expect(await faultsOf(page)).toEqual([]);
      expect(troubles).toEqual([]);
    }, 90_000);

    test("a restriction ends after its notice, from the day the citizen was told, and not before", async () => {
      const id = await given(["RESTRICTION"], { restriction: { ground: "ART18_1_A", activities: ["fees"] } });
      const per = await visit(service.baseUrl, "per");
      const { dataRequest } = await must(
        per.api<{ dataRequest: { version: number } }>(operations.request, { id }),
      );
      const decisions = [{ right: "RESTRICTION", outcome: "GRANTED" }];
      await must(per.api(operations.decide, { input: { id, version: dataRequest.version, decisions } }));
      const kept = service.database.db("restrictions").where({ data_request_id: id });

      const { page, troubles } = await open(id, "rettigheder", "Per");
      await page.getByRole("button", { name: "Varsl ophævelse" }).click();
      const notice = page.getByRole("dialog", { name: "Varsl ophævelse" });
      await notice.getByRole("button", { name: "Vis brevet" }).click();
      await notice.getByText("Udfyld feltet.").waitFor();
      expect(await page.evaluate("document.activeElement.id")).toBe("lift-reason");
      expect(await violations(page)).toEqual([]);
      await notice.getByLabel("Hvorfor ophæves den?").fill("Gebyrerne er kontrolleret og er rigtige.");
      const write = async (days: number) => {
        const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10).split("-");
        await notice.getByLabel("År", { exact: true }).fill(day[0] ?? "");
        await notice.getByLabel("Måned", { exact: true }).fill(day[1] ?? "");
        await notice.getByLabel("Dag", { exact: true }).fill(day[2] ?? "");
      };
      await write(-3);
      await notice.getByRole("button", { name: "Vis brevet" }).click();
      await notice.getByRole("alert").first().waitFor();
      expect(await kept.clone().whereNotNull("lift_announced_at").count()).toEqual([{ count: "0" }]);
      await write(3);
      await notice.getByRole("button", { name: "Vis brevet" }).click();
      await notice.locator(".letter-markup").getByText("Gebyrerne er kontrolleret og er rigtige.").waitFor();
      expect(await violations(page)).toEqual([]);
      await notice.getByRole("button", { name: "Send varslet" }).click();
      await page.getByText("Kan ophæves fra").waitFor();
      await page.getByText("Gebyrerne er kontrolleret og er rigtige.").waitFor();
      expect(await page.getByRole("button", { name: "Ophæv begrænsningen" }).count()).toBe(0);

      const letter = async () => service.database.db("letters").where({ kind: "RESTRICTION_LIFTED" }).first();
      await until(letter, (one) => one?.["state"] === "SENT");
      await kept.clone().update({ lifts_at: new Date(Date.now() - 60_000) });
      await page.reload();
      const lift = page.getByRole("button", { name: "Ophæv begrænsningen" });
      await lift.waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await lift.click();
      await page.getByText("Ophævet", { exact: true }).first().waitFor();
      expect(await kept.clone().pluck("state")).toEqual(["LIFTED"]);
      expect(troubles).toEqual([]);
    }, 120_000);

    test("of two people who answer to the same CPR number, a caseworker says which one asks, and only hers is read", async () => {
      const namesake = 990_001;
      await inSampleLibrary(service, async (library) => {
        await library.raw("alter table library.patrons drop constraint patrons_cpr_key");
        await library.raw(
          `insert into library.patrons select (jsonb_populate_record(p, ?::jsonb)).* from library.patrons p where p.patron_id = ?`,
          [JSON.stringify({ patron_id: namesake, email: null, statistics_ref: "twice" }), KAREN.patronId],
        );
      });
      const { id } = await givenAsked(service.baseUrl, "karen");
      const items = service.database.db("review_items").where({ data_request_id: id });

      const { page, troubles } = await open(id, "indsamling");
      await page.getByRole("button", { name: "Hent data fra systemerne" }).click();
      const choice = page.getByRole("group", { name: /^Flere personer svarer til borgerens oplysninger/ });
      await choice.waitFor({ timeout: 60_000 });
      await page.getByRole("button", { name: "Gem valget" }).click();
      await page.getByText("Vælg mindst én.").waitFor();
      expect(await faultsOf(page)).toEqual([]);
      expect(await service.database.db("identity_choices").count()).toEqual([{ count: "0" }]);
      expect(await items.clone().count()).toEqual([{ count: "0" }]);
      expect(await choice.getByRole("checkbox").count()).toBe(2);

      await choice.getByLabel(String(KAREN.patronId)).check();
      await page.getByRole("button", { name: "Gem valget" }).click();
      await page.getByText("Hentet", { exact: true }).waitFor({ timeout: 60_000 });
      expect(await service.database.db("identity_choices").select("system", "chosen")).toEqual([
        { system: "library", chosen: 1 },
      ]);
      expect(await choice.count()).toBe(0);
      const { api } = await visit(service.baseUrl, "signe");
      const found = await must(
        api<{ dataRequest: { items: { nodes: { values: { column: string; value: string }[] }[] } } }>(
          `query ($id: ID!) { dataRequest(id: $id) { items(first: 10, collection: "library.patrons") { nodes { values { column value } } } } }`,
          { id },
        ),
      );
      const numbers = found.dataRequest.items.nodes.flatMap(({ values }) =>
        values.filter(({ column }) => column === "patron_id").map(({ value }) => value),
      );
      expect(numbers).toEqual([String(KAREN.patronId)]);
      expect(troubles).toEqual([]);
    }, 180_000);

    test("an objection is upheld for some processing; a colleague who was faster costs no written word", async () => {
      const { api } = await visit(service.baseUrl, "mikkel");
      const { processingActivities } = await must(
        api<{ processingActivities: { activities: { key: string; legalBases: { basis: string }[] }[] } }>(
          "{ processingActivities { activities { key legalBases { basis } } } }",
        ),
      );
      const keys = processingActivities.activities
        .filter(({ legalBases }) =>
          legalBases.some(({ basis }) => basis === "PUBLIC_TASK" || basis === "LEGITIMATE_INTERESTS"),
        )
        .map(({ key }) => key);
      const id = await given(["OBJECTION"], {
        objection: { activities: keys.slice(0, 2), directMarketing: false },
      });
      const { page } = await open(id, "afgoerelse", "Per");
      await page.getByLabel("Delvist imødekommet").check();
      await page.getByRole("group", { name: "Hvilke behandlinger imødekommes det for?" }).waitFor();
      await page.getByLabel("Begrundelse", { exact: true }).selectOption("ART21_COMPELLING_GROUNDS");
      await page.getByLabel("Hovedhensyn").fill("Udlånet kan ikke følges uden oplysningerne.");
      expect(await faultsOf(page)).toEqual([]);

      const signe = await visit(service.baseUrl, "signe");
      const { dataRequest } = await must(
        signe.api<{ dataRequest: { version: number } }>(operations.request, { id }),
      );
      await must(
        signe.api(
          "mutation Take($input: AssignDataRequestInput!) { assignDataRequest(input: $input) { dataRequest { id } } }",
          { input: { id, version: dataRequest.version, handlerId: null } },
        ),
      );
      await page.getByRole("button", { name: "Træf afgørelsen" }).click();
      await page.getByText("Signe B. har ændret sagen", { exact: true }).waitFor();
      const read = page.waitForResponse(/graphql/);
      await page.getByRole("button", { name: "Hent sagen igen" }).click();
      expect((await read).status()).toBe(200);
      expect(await page.getByRole("dialog").isVisible()).toBe(false);
      expect(await page.getByLabel("Hovedhensyn").inputValue()).toBe(
        "Udlånet kan ikke følges uden oplysningerne.",
      );

      const { version } = (await must(api<{ dataRequest: { version: number } }>(operations.request, { id })))
        .dataRequest;
      await must(
        api(
          "mutation W($input: DataRequestVersionInput!) { withdrawDataRequest(input: $input) { dataRequest { id } } }",
          { input: { id, version } },
        ),
      );
      await page.getByRole("button", { name: "Træf afgørelsen" }).click();
      const gone = page.getByRole("alert").filter({ hasText: "Borgeren har ændret sagen" });
      await gone.getByText("Sagen blev trukket tilbage.").waitFor();
      await gone.getByText(/^Formularen kan derfor ikke bruges længere\./).waitFor();
      const typed = page.getByText("Udlånet kan ikke følges uden oplysningerne.", { exact: true });
      await page.getByText("Det, du havde skrevet", { exact: true }).waitFor();
      expect(await typed.isVisible()).toBe(true);
      expect(await page.getByRole("button", { name: "Kopiér teksten" }).isVisible()).toBe(true);
      expect(await faultsOf(page)).toEqual([]);
      const parts = page.getByRole("navigation", { name: "Sagens dele" });
      await parts.getByRole("link", { name: "Overblik" }).click();
      await parts.getByRole("link", { name: "Afgørelse" }).click();
      expect(await typed.isVisible()).toBe(true);
      await page.getByRole("button", { name: "Jeg skal ikke bruge den" }).click();
      await typed.waitFor({ state: "detached" });
      expect(
        await service.database.db("data_request_rights").where({ data_request_id: id }).first(),
      ).toMatchObject({
        outcome: null,
      });
    }, 120_000);
  },
);
