import type { Page } from "playwright-core";
import { KAREN, MIKKEL } from "../../sample/personas.ts";
import { until } from "../../tour/api.ts";
import { describeInBrowser } from "../support/browser.ts";
import { expectSound, lookAt, LOOKS, usePeople } from "../support/people-in-browser.ts";
import { press, tabTo } from "../support/keyboard.ts";
import { inSampleLibrary, useService } from "../support/run-service.ts";
import { faultsOf, givenAsked } from "../support/staff-pages.ts";

const service = useService();

describeInBrowser("a citizen who asks for erasure or objects", () => {
  const people = usePeople(service);
  const onward = async (page: Page) => page.getByRole("button", { name: "Fortsæt" }).click();

  test("sees before she sends what is kept, why and how long, and sends nothing without saying she knows", async () => {
    const { page, troubles } = await people.signIn("Anne", "/min-side/ny");
    await page.getByLabel("Få dine data slettet").check();
    await onward(page);
    await onward(page);
    const kept = page.getByRole("region", { name: "Det beholder vi, og hvorfor" });
    await kept.waitFor();
    const own = page.getByRole("region", { name: "Dine egne oplysninger lige nu" });
    await own.getByText("Vi har set efter i systemerne").waitFor();
    expect(await own.innerText()).toMatch(/Bibliotekssystemet[^]*\d+ bliver slettet\./);
    expect(await service.database.db("audit_events").where({ kind: "erasure.previewed" })).toHaveLength(1);

    expect(await kept.innerText()).toMatch(/Sådan er reglerne for alle lånere/);
    expect(await kept.locator("> ul > li").count()).toBeGreaterThan(2);
    expect(await kept.locator("> ul > li").first().innerText()).toMatch(/slettes (ikke|kun delvist)\..+:/s);
    await page.getByRole("button", { name: "Send anmodningen" }).click();
    expect(await page.getByRole("alert").innerText()).toContain("Sæt et kryds");
    expect(await service.database.db("data_requests")).toEqual([]);
    expect(await faultsOf(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test("is offered to object to what can be objected to, and to nothing else", async () => {
    const { page, troubles } = await people.signIn("Anne", "/min-side/ny");
    await page.locator("input[value=OBJECTION]").check();
    await page.locator("input[value=RESTRICTION]").check();
    await onward(page);
    await page.locator("input[name=objectionActivities]").first().waitFor();

    const values = async (name: string) =>
      page.locator(`input[name=${name}]`).evaluateAll((all) => all.map((each) => each.getAttribute("value")));
    const open = await values("objectionActivities");
    const all = await values("restrictionActivities");
    expect(open).not.toContain("newsletter"); // rests on consent
    expect(open.length).toBeGreaterThan(0);
    expect(open.length).toBeLessThan(all.length);
    expect(await faultsOf(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  /** What the page says in the end, which it learns when it is fetched again. */
  const saysInTheEnd = async (page: Page, words: string, times = 1) => {
    const wanted = page.getByText(words, { exact: true }).nth(times - 1);
    const isThere = async () =>
      wanted.waitFor({ timeout: 2_000 }).then(
        () => true,
        () => false,
      );
    for (let tries = 0; !(await isThere()); tries += 1) {
      if (tries >= 30) throw new Error(`the page does not come to say: ${words}`);
      await page.reload();
    }
  };

  const planned = async () =>
    until(
      async () => service.database.db("erasure_plans").whereNot({ state: "REPLACED" }).pluck("state"),
      (states: string[]) => states.length > 0 && states.every((state) => state === "READY"),
    );

  /** Every plan by itself: first with a slip of the hand, then with the case's number; none of them twice. */
  const approveAll = async (page: Page, number: string): Promise<number> => {
    const field = page.getByLabel("Skriv sagens nummer for at godkende");
    await field.first().waitFor();
    await tabTo(page, /^Skriv sagens nummer/);
    await page.keyboard.type("2026-0");
    await page.keyboard.press("Enter");
    await page.getByText(`Skriv sagens nummer, ${number}.`).waitFor();
    expect(await service.database.db("audit_events").where({ kind: "erasure.approved" })).toEqual([]);
    await page.keyboard.press("Control+A");
    let sent = 0;
    page.on("request", (request) => {
      if (request.postData()?.includes('"digest":')) sent += 1;
    });
    const plans = await field.count();
    for (let left = plans; left > 0; left -= 1) {
      if (left < plans) await tabTo(page, /^Skriv sagens nummer/);
      await page.keyboard.type(number);
      await Promise.all([page.keyboard.press("Enter"), page.keyboard.press("Enter")]); // in a hurry
      while ((await field.count()) >= left) await page.waitForTimeout(100);
    }
    await page.getByText(/^Sletningen er godkendt\./).waitFor();
    expect(sent).toBe(plans);
    expect(await page.getByRole("alert").filter({ hasText: "har ændret sagen" }).count()).toBe(0);
    const approved = await service.database
      .db("audit_events")
      .where({ kind: "erasure.approved" })
      .pluck("id");
    expect(approved).toHaveLength(plans);
    return plans;
  };

  /** What the library's own staff write about somebody else, with the number of a card in it. */
  const withNote = async (
    work: (note: { write: () => Promise<unknown>; remove: () => Promise<unknown> }) => Promise<void>,
  ) =>
    inSampleLibrary(service, async (library) => {
      const notes = library.withSchema("library").table("staff_notes");
      const row = { note_id: 990_001, patron_id: KAREN.patronId, author: "Signe", written_at: new Date() };
      const body = `Har lånt på sin brors kort ${MIKKEL.cardNumber}.`;
      await work({
        write: async () => notes.clone().insert({ ...row, body }),
        remove: async () => notes.clone().where({ note_id: row.note_id }).delete(),
      });
    });

  /** The number stands in a note about somebody else: red, with its place, until the library has removed it. */
  const residueIsRed = async (page: Page, id: string) => {
    const badge = page.getByText("Ikke færdig", { exact: true });
    await badge.waitFor();
    const colour = await badge.evaluate(
      (each) => each.ownerDocument.defaultView?.getComputedStyle(each).backgroundColor,
    );
    expect(colour).toMatch(/^rgb\(2\d\d, (\d+), \1\)$/); // a shade of red
    const said = page.getByRole("alert").filter({ hasText: "Ikke færdig: der er noget tilbage." });
    await said.getByText("Medarbejdernes noter, feltet body: Et af borgerens numre står i 1 post.").waitFor();
    await said.getByText(/^Der er ingen attest endnu\./).waitFor();
    await expectSound(page, "da");
    const letters = service.database.db("letters").where({ data_request_id: id });
    expect(await letters.pluck("kind")).not.toContain("ERASURE_CERTIFICATE");
    expect(await service.database.db("data_requests").where({ id }).pluck("state")).toEqual(["FULFILLING"]);
  };

  test("has it done by two DPOs at the keyboard, neither alone, and finds the certificate in both languages and widths", async () => {
    const { id, number } = await givenAsked(service.baseUrl, "mikkel", ["ERASURE"]);
    const at = (part = "") => `/sagsbehandling/sager/${id}${part}`;
    const { page: inger } = await people.signIn("Inger", at());
    await press(inger, /^Planlæg sletning$/);
    await planned();
    await inger.goto(`${service.baseUrl}${at("/sletning")}`);
    await press(inger, /^Læg planen igen$/);
    await inger.getByText("Vælg, hvad der skal ske.").first().waitFor();
    expect(await faultsOf(inger)).toEqual([]);
    await press(inger, /^Slet det: det er borgerens$/, "Space");
    await press(inger, /^Læg planen igen$/);
    await inger.getByLabel("Slet det: det er borgerens").waitFor({ state: "hidden" });
    await planned();
    await saysInTheEnd(inger, "Klar til godkendelse");
    const live = service.database.db("erasure_plans").where({ data_request_id: id, state: "READY" });
    const digests: string[] = await live.pluck("digest");
    expect(digests.length).toBeGreaterThan(0);
    for (const digest of digests) await inger.getByText(digest, { exact: true }).waitFor();

    const { page: per } = await people.signIn("Per", at("/afgoerelse"));
    await press(per, /^Imødekommet$/, "Space");
    await press(per, /^Hvorfor skal der slettes\?$/, "ArrowDown");
    await press(per, /^Træf afgørelsen$/);
    await per.getByRole("dialog", { name: "Du er ved at sende afgørelsen" }).waitFor();
    await press(per, /^Træf afgørelsen$/);
    await per.getByText("Afgørelsen er truffet.").waitFor();

    await saysInTheEnd(inger, "Den, der har planlagt sletningen, må ikke godkende den.");
    expect(await inger.getByLabel("Skriv sagens nummer for at godkende").count()).toBe(0);
    await per.goto(`${service.baseUrl}${at("/sletning")}`);
    let plans = 0;
    await withNote(async (note) => {
      await note.write();
      plans = await approveAll(per, number);
      await residueIsRed(per, id);
      await note.remove();
    });
    const whole =
      "Alt er læst igen. Intet er tilbage. Billeder og andre filer er ikke gennemsøgt for personens numre.";
    await per
      .getByText(whole, { exact: true })
      .nth(plans - 1)
      .waitFor();
    expect(await per.getByText("Ikke færdig", { exact: true }).count()).toBe(0);

    await until(
      async () => service.database.db("letters").where({ data_request_id: id, state: "SENT" }).pluck("kind"),
      (kinds: string[]) => kinds.includes("ERASURE_CERTIFICATE"),
    );
    const { page, troubles } = await people.signIn("Mikkel", `/min-side/sager/${id}`);

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: /^Attest for sletning \(PDF, / }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("brev.pdf");
    expect(await page.getByRole("region", { name: "Vores svar" }).innerText()).toMatch(
      /Sletning\s+Imødekommet/,
    );
    const erasure = page.getByRole("region", { name: "Sletningen i hvert system" });
    expect(await erasure.innerText()).toMatch(/Bibliotekssystemet\s+Færdig og kontrolleret[^]*: \d+ slettet/);
    for (const [language, width] of LOOKS) {
      await lookAt(page, `${service.baseUrl}/min-side/sager/${id}`, language, width);
      await expectSound(page, language);
    }
    expect(troubles).toEqual([]);
  }, 180_000);
});
