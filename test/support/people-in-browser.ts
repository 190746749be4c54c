import type { BrowserContextOptions, Page } from "playwright-core";
import type { DemoPersonKey } from "../../server/identity/demo-people.ts";
import type { Api } from "../../tour/api.ts";
import { must, visit } from "../../tour/people.ts";
import { sidewaysScroll, sidewaysWithLargeText, useBrowser, violations, type Watched } from "./browser.ts";
import type { TestService } from "./run-service.ts";

/** Where pages are looked at: both languages, a telephone and a desk. */
export const LOOKS = (["da", "en"] as const).flatMap((language) =>
  ([320, 1280] as const).map((width) => [language, width] as const),
);

/** People of the demonstration, in the browser and beside it. */
export function usePeople(service: TestService) {
  const browser = useBrowser();
  const apis = new Map<DemoPersonKey, Promise<Api>>();
  const apiOf = async (who: DemoPersonKey): Promise<Api> => {
    const api = apis.get(who) ?? visit(service.baseUrl, who).then((visitor) => visitor.api);
    apis.set(who, api);
    return api;
  };
  return {
    /** Somebody's browser, logged on and at a page. `name` is what her button says. */
    signIn: async (name: string, path: string, options: BrowserContextOptions = {}): Promise<Watched> => {
      const opened = await browser.open(options);
      await opened.page.goto(`${service.baseUrl}${path}`);
      await opened.page.getByRole("button", { name: new RegExp(name) }).click();
      await opened.page.waitForURL(`${service.baseUrl}${path}`);
      await opened.page.getByRole("heading", { level: 1 }).waitFor();
      return opened;
    },
    /** What somebody does beside the browser, as a program of hers would; throws what was refused. */
    as: async <T>(who: DemoPersonKey, query: string, variables: Record<string, unknown> = {}): Promise<T> =>
      must((await apiOf(who))<T>(query, variables)),
    open: browser.open,
  };
}

/** Opens a page of somebody logged on, in one language and width. */
export async function lookAt(page: Page, address: string, language: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.evaluate(`localStorage.setItem("indsigt-language", ${JSON.stringify(language)})`);
  await page.goto(address);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle");
}

/** Expects nothing for axe to find, nothing sideways, with text of 200 % neither, and the page's language said. */
export async function expectSound(page: Page, language?: string): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
  expect(await sidewaysWithLargeText(page)).toBeLessThanOrEqual(0);
  if (language) expect(await page.locator("html").getAttribute("lang")).toBe(language);
}
