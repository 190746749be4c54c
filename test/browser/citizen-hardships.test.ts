import type { Page, Route } from "playwright-core";
import { describeInBrowser, sidewaysScroll, violations } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { expectSound, usePeople } from "../support/people-in-browser.ts";
import { useService } from "../support/run-service.ts";

const service = useService();
const LONG = "Anne-Birgitte ".repeat(10_000 / 14).padEnd(10_000, "x");

describeInBrowser("a citizen for whom not everything goes well", () => {
  const people = usePeople(service);
  const requests = async () =>
    Number((await service.database.db("data_requests").count({ n: "*" }))[0]?.["n"] ?? 0);
  /** Lets every log-on end in so many seconds, as if it had begun so many before. */
  const endAllIn = async (seconds: number, ago = 60) =>
    service.database.db("sessions").update({
      started_at: new Date(Date.now() - ago * 1_000),
      authenticated_at: new Date(Date.now() - ago * 1_000),
      expires_at: new Date(Date.now() + seconds * 1_000),
    });
  const secondsLeft = async (): Promise<number> => {
    const [longest] = await service.database
      .db("sessions")
      .select({ left: service.database.db.raw("extract(epoch from expires_at - now())::int") })
      .whereNull("ended_at")
      .orderBy("expires_at", "desc")
      .limit(1);
    return longest.left;
  };
  const expectLater = async (holds: () => Promise<boolean>) =>
    eventually(async () => expect(await holds()).toBe(true));
  const onward = async (page: Page) => page.getByRole("button", { name: "Fortsæt" }).click();
  const send = (page: Page) => page.getByRole("button", { name: "Send anmodningen" });
  const fillIn = async (page: Page) => {
    await page.getByLabel("Se dine data").check();
    await onward(page);
    await page.getByLabel(/Er der noget bestemt/).fill("Mine lån");
    await onward(page);
    await page.getByRole("heading", { level: 1, name: "Tjek dine svar" }).waitFor();
  };

  test("with scripts that do not come she reads what to do, in both languages, on a telephone", async () => {
    const { page } = await people.open({ viewport: { width: 320, height: 700 } });
    await page.route("**/assets/*.js", async (route) => route.abort());
    await page.goto(`${service.baseUrl}/min-side`);

    expect(await page.locator("main").innerText()).toMatch(/Siden bliver hentet.*The page is being fetched/s);
    expect(await page.locator("main p[lang=en]").count()).toBe(1);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    // the heading comes with the page itself
    const found = await violations(page);
    expect(found.filter((line) => !line.startsWith("page-has-heading-one"))).toEqual([]);
  });

  test("at a slow server she is told what is being fetched, and then it is there", async () => {
    const { page, troubles } = await people.signIn("Anne", "/min-side/oplysninger");
    const waiting: Route[] = [];
    let isSlow = true;
    await page.route("**/graphql", async (route) => {
      if (isSlow) waiting.push(route);
      else await route.continue();
    });
    await page.getByRole("link", { name: "Mine sager" }).click();

    await page.getByRole("status").getByText("Henter …").waitFor();
    expect(await violations(page)).toEqual([]);
    isSlow = false;
    for (const route of waiting) await route.continue();
    await page.getByText("Du har ingen sager").first().waitFor();
    expect(troubles).toEqual([]);
  });

  test("a page that cannot be fetched says so under a heading of its own, and comes when she tries again", async () => {
    const { page } = await people.signIn("Anne", "/min-side/oplysninger");
    let isBroken = true;
    await page.route("**/graphql", async (route) =>
      isBroken && (route.request().postData() ?? "").includes("00000000-0000-4000-8000-000000000000")
        ? route.fulfill({ json: { data: null, errors: [{ message: "", extensions: { code: "INTERNAL" } }] } })
        : route.continue(),
    );

    await page.goto(`${service.baseUrl}/min-side/sager/00000000-0000-4000-8000-000000000000`);
    await page.getByRole("heading", { level: 1, name: "Noget gik galt" }).waitFor();
    expect(await page.title()).toMatch(/^Noget gik galt – /);
    expect(await violations(page)).toEqual([]);
    isBroken = false;
    await page.getByRole("button", { name: "Prøv igen" }).click();

    await page.getByRole("heading", { level: 1, name: "Sagen findes ikke" }).waitFor();
  });

  test("who goes back and forward loses nothing and sends nothing twice", async () => {
    const before = await requests();
    const { page, troubles } = await people.signIn("Anne", "/min-side");
    await page.getByRole("link", { name: "Lav en ny anmodning" }).click();
    await fillIn(page);
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Hvad skal vi lede efter?" }).waitFor();
    expect(await page.getByLabel(/Er der noget bestemt/).inputValue()).toBe("Mine lån");
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Hvad vil du bede om?" }).waitFor();
    expect(await page.getByLabel("Se dine data").isChecked()).toBe(true);
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Mine sager" }).waitFor();
    for (const place of ["Hvad vil du bede om?", "Hvad skal vi lede efter?", "Tjek dine svar"]) {
      await page.goForward();
      await page.getByRole("heading", { level: 1, name: place }).waitFor();
    }
    expect(await page.getByText("Mine lån").isVisible()).toBe(true);
    const asked = page.waitForEvent("dialog");
    await page.evaluate("setTimeout(() => location.reload())");
    expect((await asked).type()).toBe("beforeunload");
    await (await asked).dismiss();
    expect(await page.getByText("Mine lån").isVisible()).toBe(true);
    expect(await requests()).toBe(before);

    await send(page).dblclick();
    await page.waitForURL(/kvittering$/);
    const receipt = page.url();
    await page.getByRole("heading", { level: 1, name: "Vi har modtaget din anmodning" }).waitFor();

    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "Mine sager" }).waitFor();
    await page.goForward();
    await page.getByRole("heading", { level: 1, name: "Vi har modtaget din anmodning" }).waitFor();
    expect(page.url()).toBe(receipt);
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "Vi har modtaget din anmodning" }).waitFor();
    expect(await page.locator("code").first().innerText()).toMatch(/^[0-9a-f]{64}$/);

    expect(await requests()).toBe(before + 1);
    expect(troubles).toEqual([]);
  });

  test("when the connection breaks as she sends, what she wrote stays, and the second try makes one case", async () => {
    const before = await requests();
    const { page } = await people.signIn("Anne", "/min-side/ny");
    await fillIn(page);
    await page.context().setOffline(true);
    await send(page).click();
    await page.getByText("Der er ingen forbindelse til biblioteket.").waitFor();
    expect(await page.getByText("Mine lån").isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);

    await page.context().setOffline(false);
    await send(page).click();
    await page.waitForURL(/kvittering$/);

    expect(await requests()).toBe(before + 1);
  });

  test("when only the answer is lost, trying again shows the case that was made, and makes no other", async () => {
    const before = await requests();
    const { page } = await people.signIn("Anne", "/min-side/ny");
    await fillIn(page);
    await page.route("**/graphql", async (route) => {
      await route.fetch();
      await route.abort("connectionreset");
    });
    await send(page).click();
    await page.getByText("Der er ingen forbindelse til biblioteket.").waitFor();
    await page.unroute("**/graphql");
    await send(page).click();
    await page.waitForURL(/kvittering$/);

    expect(await requests()).toBe(before + 1);
  });

  test("when her log-on has ended she is asked to log on again, comes back to the page, and nothing was sent", async () => {
    const before = await requests();
    const { page } = await people.signIn("Anne", "/min-side/ny");
    await fillIn(page);
    await page.context().clearCookies();
    await send(page).click();

    await page.getByText("Du er ikke længere logget på.").waitFor();
    expect(await page.getByText("Mine lån").isVisible()).toBe(true);
    expect(await requests()).toBe(before);
    await page.getByRole("link", { name: "Log på igen" }).click();
    await page.getByRole("button", { name: /Anne/ }).click();
    await page.waitForURL(`${service.baseUrl}/min-side/ny`);
    await page.getByRole("heading", { level: 1, name: "Hvad vil du bede om?" }).waitFor();
  });

  test("five minutes before the log-on ends she is asked, sees the time run, and stays when she says so", async () => {
    const { page, troubles } = await people.signIn("Anne", "/min-side/ny");
    await endAllIn(4 * 60);
    await page.reload();
    const dialog = page.getByRole("dialog", { name: "Du bliver snart logget af" });
    await dialog.getByText("Du bliver logget af om 4 minutter.").waitFor();
    const clock = dialog.locator(".countdown");
    const shown = await clock.innerText();
    expect(shown).toMatch(/^[34]:[0-5]\d$/);
    await expectLater(async () => (await clock.innerText()) !== shown);
    expect(await dialog.getByText("Det, du har sendt, er gemt.").isVisible()).toBe(true);
    expect(await clock.locator("xpath=ancestor::*[@aria-hidden='true']").count()).toBe(1);
    await expectSound(page);

    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await endAllIn(55);
    await page.reload();
    await dialog.getByText("Du bliver logget af om 1 minut.").waitFor();
    await dialog.getByRole("button", { name: "Bliv logget på" }).press("Enter");
    await dialog.waitFor({ state: "hidden" });

    expect(await secondsLeft()).toBeGreaterThan(50 * 60);
    const extended = await service.database.db("audit_events").where({ kind: "session.extended" });
    expect(extended).toHaveLength(1);
    expect(troubles).toEqual([]);
  });

  test("who has been logged on as long as can be is told so, is logged off in time, and reads what to do at a shared computer", async () => {
    const { page } = await people.signIn("Anne", "/min-side");
    await endAllIn(4 * 60, 4 * 3_600 - 4 * 60);
    await page.reload();
    const dialog = page.getByRole("dialog", { name: "Du bliver snart logget af" });
    await dialog.getByRole("button", { name: "Bliv logget på" }).click();
    await dialog.getByText("Du kan ikke få mere tid.").waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Skriv færdig" }).click();
    await dialog.waitFor({ state: "hidden" });

    await page.goto(`${service.baseUrl}/min-side/ny?ret=ERASURE`);
    await endAllIn(3, 4 * 3_600 - 3);
    await page.reload();
    await page.waitForURL(/\/min-side\/logget-af\?udloebet=/);
    await page.getByRole("heading", { level: 1, name: "Du er logget af" }).waitFor();
    await page.getByText("Tiden var gået, og vi loggede dig af.").waitFor();
    await page.getByRole("heading", { name: "Sidder du ved en computer, som andre bruger?" }).waitFor();
    expect(await page.evaluate("JSON.stringify({ ...sessionStorage, ...localStorage })")).toBe("{}");
    const kept = (await page.context().cookies()).map(({ name }) => name);
    expect(kept.filter((name) => name.includes("indsigt"))).toEqual([]);
    await expectSound(page);

    await page.getByRole("link", { name: "Log på" }).click();
    await page.getByRole("button", { name: /Anne/ }).click();
    await page.waitForURL(`${service.baseUrl}/min-side/ny?ret=ERASURE`);
  });

  test("a name of 10,000 characters is refused on its field in her language, and everything else is kept", async () => {
    const before = await requests();
    const { page, troubles } = await people.signIn("Anne", "/min-side/ny");
    await page.getByLabel("Se dine data").check();
    await page.getByLabel("En anden, der har givet mig fuldmagt").check();
    await page.getByLabel("Personens fulde navn").fill(LONG);
    await page.getByLabel("Personens CPR-nummer").fill("010180-1234");
    for (const [part, value] of [
      ["Dag", "31"],
      ["Måned", "12"],
      ["År", "2099"],
    ] as const)
      await page.getByLabel(part, { exact: true }).fill(value);
    await onward(page);
    await onward(page);
    await page.getByRole("heading", { level: 1, name: "Tjek dine svar" }).waitFor();
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    await send(page).click();

    const summary = page.getByRole("alert").filter({ hasText: "Der er 1 ting, du skal rette" });
    await summary.getByRole("link", { name: "Skriv højst 200 tegn." }).press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("powerName");
    await expectSound(page, "da");
    await page.getByRole("button", { name: "English", exact: true }).click();
    for (const step of [1, 2]) {
      await page.getByText(`Step ${String(step)} of 3`).waitFor();
      await page.getByRole("button", { name: "Continue" }).click();
    }
    await page.getByRole("button", { name: "Send the request" }).click();
    await page.getByRole("link", { name: "Write at most 200 characters." }).waitFor();
    await expectSound(page, "en");
    expect(await requests()).toBe(before);
    expect(troubles).toEqual([]);
  });

  test.each([320, 1280])(
    "a person whose own name has 10,000 characters has pages that hold it, at %i px",
    async (width) => {
      const { page, troubles } = await people.signIn("Anne", "/min-side");
      await page.setViewportSize({ width, height: 700 });
      await page.route("**/graphql", async (route) => {
        const response = await route.fetch();
        const text = await response.text();
        await route.fulfill({ response, body: text.replaceAll(/"name":"Anne[^"]*"/g, `"name":"${LONG}"`) });
      });
      await page.goto(`${service.baseUrl}/min-side/ny`);
      await page.getByRole("heading", { level: 1 }).waitFor();

      expect((await page.locator("header").innerText()).length).toBeGreaterThan(10_000);
      expect(await page.getByRole("button", { name: "Log af" }).isVisible()).toBe(true);
      await expectSound(page);
      expect(troubles).toEqual([]);
    },
  );
});
