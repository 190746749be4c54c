import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { until } from "../../tour/api.ts";
import { operations } from "../../tour/operations.ts";
import { must, visit } from "../../tour/people.ts";
import { sidewaysScroll, violations, type Watched } from "./browser.ts";

type Opener = { open(): Promise<Watched> };

/** Opens a page of the application as somebody of the demonstration. */
export async function openAs(browser: Opener, baseUrl: string, name: string, path: string): Promise<Watched> {
  const opened = await browser.open();
  await opened.page.goto(`${baseUrl}${path}`);
  await opened.page.getByRole("button", { name: new RegExp(name) }).click();
  await opened.page.waitForURL(`${baseUrl}${path}`);
  return opened;
}

/** What is wrong with the page as it stands, in both languages and at both widths: axe's findings, and scrolling sideways. */
export async function faultsOf(page: Page): Promise<string[]> {
  const before = page.viewportSize() ?? { width: 1280, height: 900 };
  const faults: string[] = [];
  for (const language of ["English", "Dansk"]) {
    await page.getByRole("button", { name: language, exact: true }).click();
    await page.locator(`html[lang="${language === "English" ? "en" : "da"}"]`).waitFor({ state: "attached" });
    await page.getByRole("heading", { level: 1 }).waitFor();
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const said = await violations(page);
      if ((await sidewaysScroll(page)) > 0) said.push("scrolls sideways");
      faults.push(...said.map((fault) => `${language}, ${String(width)} px: ${fault}`));
    }
  }
  await page.setViewportSize(before);
  return faults;
}

type Seen = { id: string; number: string; state: string; version: number };

/** A request that a citizen made through the API. */
export async function givenAsked(
  baseUrl: string,
  who: "anne" | "mikkel" | "karen",
  rights: readonly string[] = ["ACCESS"],
  details?: object,
  scope?: string,
): Promise<Seen> {
  const { api } = await visit(baseUrl, who);
  const input = { rights, details, scope, language: "DA", idempotencyKey: randomUUID() };
  const { submitDataRequest } = await must(
    api<{ submitDataRequest: { dataRequest: Seen } }>(operations.submit, { input }),
  );
  return submitDataRequest.dataRequest;
}

/** A request whose systems a caseworker has had read. */
export async function givenCollected(baseUrl: string, who: "anne" | "mikkel" | "karen"): Promise<Seen> {
  const { id } = await givenAsked(baseUrl, who);
  const { api } = await visit(baseUrl, "signe");
  const read = async () => (await must(api<{ dataRequest: Seen }>(operations.request, { id }))).dataRequest;
  await must(api(operations.collect, { input: { id, version: (await read()).version } }));
  return until(read, ({ state }) => state === "REVIEW");
}

type Planned = { state: string; version: number; erasurePlans: { state: string }[] };

/** A request whose erasure is planned and waits for a decision and a second person. */
export async function givenPlanned(baseUrl: string, who: "anne" | "mikkel" | "karen"): Promise<Seen> {
  const asked = await givenAsked(baseUrl, who, ["ERASURE"]);
  const { api } = await visit(baseUrl, "inger");
  const read = async () =>
    (await must(api<{ dataRequest: Planned }>(operations.plans, { id: asked.id }))).dataRequest;
  const input = { id: asked.id, version: (await read()).version, sharedRecords: "ERASE" };
  await must(api(operations.plan, { input }));
  await until(read, ({ erasurePlans }) => erasurePlans.length > 0 && erasurePlans.every(isPlanned));
  return asked;
}

function isPlanned({ state }: { state: string }): boolean {
  return state === "READY";
}
