import type { Page, Route } from "playwright-core";
import { describeInBrowser, sidewaysScroll, violations } from "../support/browser.ts";
import { expectSound, usePeople } from "../support/people-in-browser.ts";
import { useService } from "../support/run-service.ts";

const service = useService();
const LONG = "Anne-Birgitte ".repeat(10_000 / 14).padEnd(10_000, "x");

describeInBrowser("a citizen for whom not everything goes well", () => {
  const people = usePeople(service);
  const requests = async () =>
    Number((await service.database.db("data_requests").count({ n: "*" }))[0]?.["n"] ?? 0);
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
