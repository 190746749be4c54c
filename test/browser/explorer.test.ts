import { describeInBrowser, useBrowser } from "../support/browser.ts";
import { useService } from "../support/run-service.ts";

const service = useService();

describeInBrowser("the explorer", () => {
  const browser = useBrowser();

  test("answers a question about what is published, asks no other host and keeps nothing", async () => {
    const { page, troubles } = await browser.open({ viewport: { width: 1280, height: 800 } });

    await page.goto(`${service.baseUrl}/explorer`);
    await page.getByRole("button", { name: /Documentation Explorer/ }).click();
    await page.getByRole("link", { name: "Query", exact: true }).waitFor({ timeout: 60_000 }); // the contract was read
    await page.locator(".graphiql-query-editor").getByText("privacyPolicy").waitFor();
    const answer = page.locator(".graphiql-response").getByText("Privacy policy").first();
    for (let tries = 0; tries < 20 && !(await answer.isVisible()); tries += 1) {
      await page.getByRole("button", { name: /Execute query/ }).click(); // nothing, until the editor has read the contract
      await answer.waitFor({ timeout: 3_000 }).catch((error: unknown) => {
        if (tries === 19) throw error;
      });
    }
    // Monaco tells the console of each worker it starts
    expect(troubles.filter((trouble) => !trouble.startsWith("console: setup-workers/vite"))).toEqual([]);
    expect(await page.evaluate("localStorage.length + sessionStorage.length")).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
  }, 120_000);
});
