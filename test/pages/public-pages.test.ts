import { createHash } from "node:crypto";
import { useService } from "../support/run-service.ts";

const service = useService();
const BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(service.baseUrl + path, { headers, redirect: "manual" });
}

test.each([
  ["/", "da", "Dine data hos biblioteket"],
  ["/en", "en", "Your data at the library"],
  ["/privatlivspolitik", "da", "Gælder fra"],
  ["/en/privacy-policy", "en", "In force from"],
  ["/retsgrundlag", "da", "databeskyttelsesloven"],
  ["/en/processing-activities", "en", "Your rights here"],
  ["/rettigheder", "da", "Dataportabilitet"],
  ["/om-biblioteket", "da", "IFLA"],
])("anybody reads %s in %s without script", async (path, lang, words) => {
  const response = await get(path);

  const html = await response.text();
  expect(response.status).toBe(200);
  expect(response.headers.get("content-language")).toBe(lang);
  expect(html).toContain(`<html lang="${lang}">`);
  expect(html).toContain(words);
  expect(html).not.toMatch(/<script|\{\{|\[object|undefined/);
});

test.each([
  ["/", "åbningstiderne er ikke skrevet ind endnu", "opening hours have not been"],
  ["/en", "opening hours have not been entered yet", "åbningstiderne er ikke"],
])("the front page %s gives the opening hours in its own language only", async (path, own, other) => {
  const html = await (await get(path)).text();

  expect(html).toContain(own);
  expect(html).not.toContain(other);
});

test("every page names itself in both languages, and all that it loads comes from here", async () => {
  const html = await (await get("/en/your-rights")).text();

  expect(html).toContain(`<link rel="canonical" href="${service.baseUrl}/en/your-rights">`);
  expect(html).toContain(`hreflang="da" href="${service.baseUrl}/rettigheder"`);
  for (const [, file = ""] of html.matchAll(/(?:href|src)="(\/theme\/[^"]+)"/g)) {
    const asset = await get(file);
    expect(asset.status).toBe(200);
    expect(asset.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    await asset.arrayBuffer();
  }
});

test("who logs on from a page comes to her own cases", async () => {
  const html = await (await get("/")).text();

  const [, path = ""] = /href="(\/auth\/sign-in[^"]*)"/.exec(html) ?? [];
  expect(new URL(path, service.baseUrl).searchParams.get("returnTo")).toBe("/min-side");
  expect((await get(path)).status).toBe(302);
});

test("the style sheet is sent small, and every file that it names is there", async () => {
  const [, sheet = ""] = /href="(\/theme\/theme-[^"]+)"/.exec(await (await get("/")).text()) ?? [];
  const response = await get(sheet, { "accept-encoding": "br" });
  const css = await response.text();

  expect(response.headers.get("content-encoding")).toBe("br");
  const names = [...new Set([...css.matchAll(/url\(([^)]+)\)/g)].map(([, name]) => name))];
  const statuses = await Promise.all(names.map(async (name) => (await get(`/theme/${name}`)).status));
  expect(new Set(statuses)).toEqual(new Set([200]));
});

test("a version has an address for ever, and its canonical JSON hashes to what the page says", async () => {
  const html = await (await get("/privatlivspolitik/2026-11-01")).text();
  const json = await (await get("/privatlivspolitik/2026-11-01.json")).text();

  expect(html).toContain(createHash("sha256").update(json, "utf8").digest("hex"));
});

test.each([
  ["text/html", "text/html; charset=utf-8"],
  ["text/markdown", "text/markdown; charset=utf-8"],
  ["application/pdf", "application/pdf"],
  ["application/ld+json", "application/ld+json; charset=utf-8"],
  ["application/json", "application/json; charset=utf-8"],
  ["application/atom+xml", "application/atom+xml; charset=utf-8"],
  [BROWSER, "text/html; charset=utf-8"],
  ["*/*", "text/html; charset=utf-8"],
])("who accepts %s gets %s", async (accept, type) => {
  const response = await get("/en/privacy-policy", { accept });

  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe(type);
  expect(response.headers.get("vary")).toContain("Accept");
  await response.arrayBuffer();
});

test("who accepts nothing that we have is told what there is", async () => {
  const response = await get("/privatlivspolitik", { accept: "image/png" });

  expect(response.status).toBe(406);
  expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(await response.text()).toContain("application/pdf: /privatlivspolitik.pdf");
});

test.each([
  ["/privatlivspolitik.md", "text/markdown; charset=utf-8"],
  ["/privatlivspolitik/2026-11-01.pdf", "application/pdf"],
  ["/en/legal-framework.jsonld", "application/ld+json; charset=utf-8"],
  ["/behandlinger.json", "application/json; charset=utf-8"],
  ["/aendringer.atom", "application/atom+xml; charset=utf-8"],
])("a suffix wins over what is accepted: %s", async (path, type) => {
  const response = await get(path, { accept: "text/html" });

  expect([response.status, response.headers.get("content-type")]).toEqual([200, type]);
  await response.arrayBuffer();
});

test.each(["/", "/privatlivspolitik", "/en/privacy-policy.md", "/privatlivspolitik.pdf", "/sitemap.xml"])(
  "who has %s already is told that it is still right",
  async (path) => {
    const first = await get(path);
    await first.arrayBuffer();
    const etag = first.headers.get("etag") ?? "";
    const again = await get(path, { "if-none-match": etag });

    expect(first.headers.get("cache-control")).toBe("public, no-cache");
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect(again.headers.get("etag")).toBe(etag);
  },
);

test("a text says when it last changed, and answers by that too", async () => {
  const first = await get("/en/privacy-policy.md");
  const changed = first.headers.get("last-modified") ?? "";
  await first.text();

  expect((await get("/en/privacy-policy.md", { "if-modified-since": changed })).status).toBe(304);
  const earlier = new Date(Date.parse(changed) - 1_000).toUTCString();
  const later = await get("/en/privacy-policy.md", { "if-modified-since": earlier });
  expect(later.status).toBe(200);
  await later.text();
});

test("a HEAD has the headers of a GET, and no body", async () => {
  const response = await fetch(`${service.baseUrl}/privatlivspolitik`, { method: "HEAD" });

  expect(response.status).toBe(200);
  expect(Number(response.headers.get("content-length"))).toBeGreaterThan(1_000);
});

test.each([
  ["/privatlivspolitik?on=2026-11-20", 200, "Sådan var teksten den"],
  ["/privatlivspolitik?day=20&month=11&year=2026", 200, "Sådan var teksten den"],
  ["/privatlivspolitik?day=1&month=2&year=1999", 404, "Der var ikke udgivet en version den"],
  ["/privatlivspolitik?day=30&month=2&year=2026", 400, "Datoen findes ikke"],
  ["/privatlivspolitik?day=&month=&year=26", 400, "Datoen findes ikke"],
  ["/privatlivspolitik?day=%3Cscript%3E&month=2&year=2026", 400, "Datoen findes ikke"],
  ["/privatlivspolitik?day=1&day=2&month=2&year=2026", 400, "Datoen findes ikke"],
  ["/privatlivspolitik?day=&month=&year=", 200, "Privatlivspolitik"],
  ["/privatlivspolitik?on=1999-12-31", 404, "Der var ikke udgivet en version den"],
  ["/privatlivspolitik?on=2026-02-30", 400, "Datoen findes ikke"],
  ["/privatlivspolitik?on=%3Cscript%3E", 400, "Datoen findes ikke"],
  ["/privatlivspolitik/sammenlign?from=2001-01-01&to=2026-11-01", 404, "findes ikke"],
])("%s answers %d in words", async (path, status, words) => {
  const response = await get(path, { accept: BROWSER });

  const html = await response.text();
  expect(response.status).toBe(status);
  expect(html).toContain(words);
  expect(html).not.toContain("<script");
});

test.each([
  ["/retsgrundlag?q=arkivloven", "arkivloven", "ophavsretsloven"],
  ["/en/processing-activities?right=PORTABILITY", "newsletter", "lending"],
])("%s shows %s and leaves out %s", async (path, shown, left) => {
  const html = await (await get(path)).text();

  expect(html).toMatch(new RegExp(`<section id="[a-z-]*${shown}`));
  expect(html).not.toContain(`<section id="${left}"`);
});

test.each([
  "/nowhere",
  "/privatlivspolitik/2026-13-01",
  "/privatlivspolitik/2025-01-01",
  "/privatlivspolitik.exe",
])("%s is nothing: a page for people, JSON for programs, and a code in both", async (path) => {
  const page = await get(path, { accept: BROWSER });
  const data = await get(path);

  const html = await page.text();
  expect([page.status, data.status]).toEqual([404, 404]);
  expect(html).toContain("Siden findes ikke");
  expect(html).toContain(`<code>${page.headers.get("x-request-id")}</code>`);
  expect(page.headers.get("cache-control")).toBe("no-store");
  const extensions = { code: "NOT_FOUND" };
  expect(await data.json()).toEqual({ errors: [{ message: "Her er ikke noget.", extensions }] });
  const inEnglish = await get(path, { "accept-language": "en" });
  expect(await inEnglish.json()).toEqual({ errors: [{ message: "There is nothing here.", extensions }] });
});

test("the short address of the accessibility statement leads to it; without a contact there is no security.txt", async () => {
  expect((await get("/was")).headers.get("location")).toBe("/tilgaengelighed");
  expect((await get("/.well-known/security.txt")).status).toBe(404);
});

test("a page sets no cookie, lets no other host in, and never changes with who is logged on", async () => {
  const nobody = await get("/privatlivspolitik");
  const somebody = await get("/privatlivspolitik", {
    cookie: "__Host-session=forged",
    authorization: "Bearer x",
  });

  expect(nobody.headers.get("set-cookie")).toBeNull();
  expect(nobody.headers.get("content-security-policy")).toContain("default-src 'self';style-src 'self'");
  expect(nobody.headers.get("content-security-policy")).not.toContain("unsafe");
  expect(await somebody.text()).toBe(await nobody.text());
});
