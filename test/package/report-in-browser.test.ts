import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describeInBrowser, useBrowser } from "../support/browser.ts";
import { givenCollection, givenPackage } from "./zip-given-package.ts";
import { unpacked } from "./zip-unpacked.ts";

const folder = mkdtempSync(join(tmpdir(), "indsigt-report-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HOSTILE = `<script>document.title = "overtaget"</script>`;

async function givenReport(): Promise<string> {
  const titles = ["Barndom", "Ungdom", "Gift", HOSTILE, "Åndehuller"];
  const loans = givenCollection(titles.map((title) => ({ title, due_on: "2026-12-01" })));
  const fees = givenCollection([{ title: "Gebyr for Barndom" }], { collection: "fees", title: "Gebyrer" });
  const { files } = await unpacked(givenPackage([loans, fees]));
  const path = join(folder, "index.html");
  writeFileSync(path, files.get("index.html") ?? "");
  return pathToFileURL(path).href;
}

describeInBrowser("the report, opened from a folder without a net", () => {
  const browser = useBrowser();

  test("is searched by its own script, and runs nothing that stands in the data", async () => {
    const { page, troubles } = await browser.open({ offline: true });
    await page.goto(await givenReport());
    const shown = () => page.locator("#records tbody tr:visible, #records table.record:visible");

    await page.getByRole("searchbox", { name: "Søg i dine oplysninger" }).fill("BARNDOM");
    await expect(page.getByRole("status").textContent()).resolves.toBe("2 oplysninger passer.");
    expect((await shown().allTextContents()).join(" ")).not.toContain("Ungdom");

    await page.getByRole("searchbox").fill("åndehul");
    await expect(page.getByRole("status").textContent()).resolves.toBe("1 oplysninger passer.");
    await page.getByRole("searchbox").fill("");
    expect((await shown().allTextContents()).join(" ")).toContain("Ungdom");
    expect(await page.title()).toBe("Kopi af dine oplysninger – sag 2026-0147");
    expect(troubles).toEqual([]);
  });
});
