import { XMLParser, XMLValidator } from "fast-xml-parser";
import { securityTxt } from "../../server/pages/for-robots.ts";
import { useService } from "../support/run-service.ts";

const service = useService();

async function textOf(path: string): Promise<string> {
  return (await fetch(service.baseUrl + path)).text();
}

test("the feed tells of every version, and is well-formed", async () => {
  const xml = await textOf("/en/changes.atom");

  expect(XMLValidator.validate(xml)).toBe(true);
  const { feed } = new XMLParser({ ignoreAttributes: false }).parse(xml) as {
    feed: { id: string; entry: { id: string; updated: string; link: object }[] };
  };
  expect(feed.id).toBe(`${service.baseUrl}/en/changes.atom`);
  expect(feed.entry.length).toBeGreaterThanOrEqual(4);
  for (const { id, updated } of feed.entry) {
    expect(id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(new Date(updated).toISOString()).toBe(updated);
  }
});

test("the sitemap holds pages that are there, in both languages", async () => {
  const xml = await textOf("/sitemap.xml");

  expect(XMLValidator.validate(xml)).toBe(true);
  const places = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, place = ""]) => place);
  expect(places).toContain(`${service.baseUrl}/en/privacy-policy`);
  const statuses = await Promise.all(places.map(async (place) => (await fetch(place)).status));
  expect(new Set(statuses)).toEqual(new Set([200]));
});

test("robots are told where the sitemap is and what is not for them", async () => {
  const text = await textOf("/robots.txt");

  expect(text).toContain("Disallow: /graphql");
  expect(text).toContain(`Sitemap: ${service.baseUrl}/sitemap.xml`);
});

test("a weakness is reported to the operator's contact, and the promise lasts less than a year", () => {
  const text = securityTxt(
    "mailto:sikkerhed@example.org",
    "https://data.example.org",
    new Date("2026-11-25T10:00:00Z"),
  );

  expect(text).toBe(
    "Contact: mailto:sikkerhed@example.org\nExpires: 2027-05-24T00:00:00.000Z\nPreferred-Languages: da, en\n" +
      "Canonical: https://data.example.org/.well-known/security.txt\n",
  );
});
