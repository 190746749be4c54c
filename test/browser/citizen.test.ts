import type { Page } from "playwright-core";
import { describeInBrowser, sidewaysScroll, useBrowser, violations } from "../support/browser.ts";
import { eventually } from "../support/eventually.ts";
import { press } from "../support/keyboard.ts";
import { useService } from "../support/run-service.ts";

const service = useService();

/** Whether the first thing a part of a case shows is the case itself. */
const showsCase = (part: string) => ["", "/kvittering", "/data"].includes(part);

describeInBrowser("a citizen in the browser", () => {
  const browser = useBrowser({ keepsPages: true });

  const signIn = async (page: Page, name: string, path: string) => {
    await page.goto(`${service.baseUrl}${path}`);
    await page.getByRole("button", { name: new RegExp(name) }).click();
    await page.waitForURL(`${service.baseUrl}${path}`);
  };

  test("asks for her data, gets a receipt, follows the case and takes it back", async () => {
    const { page, troubles } = await browser.open();
    await signIn(page, "Anne", "/min-side");
    await page.getByRole("link", { name: "Få dine data slettet" }).click();
    expect(await page.getByLabel("Få dine data slettet").isChecked()).toBe(true);
    await page.getByRole("link", { name: "Mine sager" }).click();
    await page.getByRole("link", { name: "Lav en ny anmodning" }).click();

    await page.getByRole("button", { name: "Fortsæt" }).click();
    expect(await page.getByRole("alert").innerText()).toContain("Vælg, hvad du vil bede om.");
    expect(await page.title()).toMatch(/^Fejl: /);
    await page.getByLabel("Se dine data").check();
    await page.getByRole("button", { name: "Fortsæt" }).click();
    await page.getByLabel(/Er der noget bestemt/).fill("Mine lån");
    await page.getByRole("button", { name: "Fortsæt" }).click();
    await page.getByRole("button", { name: "Send anmodningen" }).dblclick();

    await page.waitForURL(/kvittering$/);
    await page.getByRole("heading", { level: 1, name: "Vi har modtaget din anmodning" }).waitFor();
    expect(await page.locator("code").innerText()).toMatch(/^[0-9a-f]{64}$/);
    expect(await service.database.db("data_requests").count({ n: "*" })).toEqual([{ n: "1" }]);

    const letter = page.getByRole("link", { name: /^Brevet om din anmodning \(PDF, / });
    await letter.waitFor();
    const { origin } = new URL(service.baseUrl);
    const pdf = await page.request.get((await letter.getAttribute("href")) ?? "");
    expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
    await page.emulateMedia({ media: "print" });
    const { pathname } = new URL(page.url());
    expect(await page.getByText(`Udskrevet fra ${origin}${pathname}, `).isVisible()).toBe(true);
    await page.emulateMedia({ media: "screen" });

    await page.getByRole("link", { name: "Gå til sagen" }).click();
    await page.getByRole("heading", { name: "Det er der sket" }).waitFor();
    expect(await page.getByText("Mine lån").isVisible()).toBe(true);
    await page.getByRole("button", { name: "Træk anmodningen tilbage" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Træk anmodningen tilbage" }).dblclick();
    await page.getByText("Anmodningen blev trukket tilbage").waitFor();
    expect(await page.getByRole("row", { name: /^Vi glemmer sagen den \d+\. \w+ \d{4}$/ }).isVisible()).toBe(
      true,
    );
    expect(await service.database.db("data_requests").select("state")).toEqual([{ state: "WITHDRAWN" }]);
    const withdrawals = service.database.db("audit_events").where({ kind: "data_request.withdrawn" });
    expect(await withdrawals.clone().pluck("id")).toHaveLength(1);
    expect(troubles).toEqual([]);
  });

  test.each([
    ["/min-side", 1280],
    ["/min-side", 320],
    ["/min-side/ny", 1280],
    ["/min-side/ny", 320],
  ])("%s at %i px has nothing for axe to find and nothing sideways", async (path, width) => {
    const { page, troubles } = await browser.open({ viewport: { width, height: 800 } });
    await signIn(page, "Anne", path);
    await page.getByRole("heading", { level: 1 }).waitFor();

    expect(await violations(page)).toEqual([]);
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    expect(
      await page.locator("h1").evaluate((heading) => heading === heading.ownerDocument.activeElement),
    ).toBe(true);
    expect(troubles).toEqual([]);
  });

  test("is told where a right does not reach, and why, before she asks", async () => {
    const { page, troubles } = await browser.open();
    await signIn(page, "Anne", "/min-side/ny");
    await page.locator("input[value=ACCESS]").check();
    await page.locator("input[value=PORTABILITY]").check();
    await page.getByRole("button", { name: "Fortsæt" }).click();

    const reach = page.getByRole("region", { name: "Hvor retten gælder" });
    await reach.locator("summary").click();
    expect(await reach.innerText()).toMatch(/gælder for alt, vi bruger dine data til/);
    expect(await reach.locator("li", { hasText: "Udlån" }).first().innerText()).toMatch(/gælder ikke\. .*20/);
    expect(await reach.locator("li", { hasText: "Nyhedsbrev" }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  test.each(["", "/beskeder", "/filer", "/opslag", "/kvittering", "/data"])(
    "a case's page%s names every script it needs, and asks for the case while it asks who she is",
    async (part) => {
      const { page } = await browser.open();
      await signIn(page, "Anne", "/min-side");
      const [{ id }] = await service.database.db("data_requests").select("id");
      const scripts: string[] = [];
      const asked: string[] = [];
      page.on("request", (request) => {
        if (request.resourceType() === "script") scripts.push(new URL(request.url()).pathname);
      });
      await page.route("**/graphql", async (route) => {
        asked.push(route.request().postData() ?? "");
        // who she is is answered only when the case has been asked for too
        if (showsCase(part)) await eventually(async () => expect(asked.length).toBeGreaterThan(1));
        await route.continue();
      });

      const sent = await page.goto(`${service.baseUrl}/min-side/sager/${id}${part}`);
      await page.getByRole("heading", { level: 1 }).waitFor();

      const named = (await sent?.text()) ?? "";
      const words = /^\/assets\/(common|citizen|proof)-[\w-]{8}\.js$/;
      expect(scripts.filter((path) => !named.includes(path) && !words.test(path))).toEqual([]);
      expect(scripts.length).toBeGreaterThan(5);
      expect(asked.filter((each) => each.includes(id)).length).toBeGreaterThan(0);
    },
  );

  test("another's case looks like one that is not there", async () => {
    const { page } = await browser.open();
    await signIn(page, "Mikkel", "/min-side");
    const [{ id }] = await service.database.db("data_requests").select("id");

    await page.goto(`${service.baseUrl}/min-side/sager/${id}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const others = await page.locator("main").innerText();
    await page.goto(`${service.baseUrl}/min-side/sager/00000000-0000-4000-8000-000000000000`);
    await page.getByRole("heading", { level: 1 }).waitFor();

    expect(await page.locator("main").innerText()).toBe(others);
  });

  const headingAt = async (page: Page, name: string | RegExp) => {
    await page.getByRole("heading", { level: 1, name }).waitFor();
    const hasFocus = async () => page.evaluate("document.activeElement?.tagName === 'H1'");
    await eventually(async () => expect(await hasFocus()).toBe(true));
  };

  test("with the keyboard alone asks, reads the receipt and the case, and leaves a question unanswered with Esc", async () => {
    const { page, troubles } = await browser.open();
    await signIn(page, "Karen", "/min-side");
    await headingAt(page, "Mine sager");
    await press(page, /^Lav en ny anmodning$/);
    await headingAt(page, "Hvad vil du bede om?");
    await press(page, /^Se dine data/, "Space");
    for (const title of ["Hvad skal vi lede efter?", "Tjek dine svar"]) {
      await press(page, /^Fortsæt$/);
      await headingAt(page, title);
    }
    await press(page, /^Send anmodningen$/);
    await headingAt(page, "Vi har modtaget din anmodning");
    await press(page, /^Gå til sagen$/);
    await headingAt(page, /^Sag \d{4}-\d+: /);

    await press(page, /^Træk anmodningen tilbage$/);
    const dialog = page.getByRole("dialog", { name: "Vil du trække anmodningen tilbage?" });
    await dialog.waitFor();
    for (let presses = 0; presses < 8; presses += 1) {
      await page.keyboard.press("Tab");
      const isOutside =
        "!document.activeElement.closest('dialog') && document.activeElement !== document.body";
      expect(await page.evaluate(isOutside)).toBe(false);
    }
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(await page.evaluate("document.activeElement.innerText.trim()")).toBe("Træk anmodningen tilbage");
    expect(troubles).toEqual([]);
  });

  test("whoever logs off leaves nothing behind in the browser", async () => {
    const { page } = await browser.open();
    await signIn(page, "Anne", "/min-side");
    await page.getByRole("button", { name: "Log af" }).click();
    await page.getByRole("heading", { name: "Du er logget af" }).waitFor();

    expect(await page.evaluate("JSON.stringify({ ...sessionStorage, ...localStorage })")).toBe("{}");
    expect(await page.context().cookies()).not.toContainEqual(expect.objectContaining({ name: "indsigt" }));
  });

  test("after she has logged off, the back button and her other tab show nothing of her", async () => {
    const { page } = await browser.open();
    await signIn(page, "Anne", "/min-side");
    const [{ id, number }] = await service.database.db("data_requests").select("id", "number");
    await page.goto(`${service.baseUrl}/privatlivspolitik`);
    await page.goto(`${service.baseUrl}/min-side/sager/${id}`);
    await page.getByRole("heading", { level: 1, name: new RegExp(number) }).waitFor();
    await page.evaluate("addEventListener('pageshow', ({ persisted }) => { window.wasKept = persisted; })");
    await page.goto(`${service.baseUrl}/rettigheder`);
    await page.evaluate("history.back()");
    await page.waitForFunction("window.wasKept");
    await page.getByRole("heading", { level: 1, name: new RegExp(number) }).waitFor();
    const other = await page.context().newPage();
    await other.goto(`${service.baseUrl}/min-side/oplysninger`);
    await other.getByRole("heading", { level: 1 }).waitFor();

    await page.getByRole("button", { name: "Log af" }).click();
    for (const each of [page, other]) await each.getByRole("heading", { name: "Du er logget af" }).waitFor();
    await page.evaluate("history.back()");
    await page.waitForURL(/demo|sign-in/);

    for (const each of [page, other]) {
      const shown = await each.locator("html").innerText();
      expect(shown).not.toContain(number);
      expect(shown).not.toContain(`Logget på som`);
    }
  });
});
