import { useService } from "../support/run-service.ts";
import { givenPolicy } from "./given-version.ts";

const service = useService();
const section = (id: string, title: string, markdown: string) => ({ id, title, markdown });

beforeAll(async () => {
  await givenPolicy(service.database.db, "2026-11-02", [
    section("in-short", "Kort fortalt", "Vi driver bibliotek."),
    section("retention", "Hvor længe gemmer vi dine data?", "Vi gemmer oplysninger om dine lån i 4 uger."),
    section("video", "Tv-overvågning", "Der er kameraer."),
    section("recipients", "Hvem får dem?", "Vi deler med Det Digitale Folkebibliotek."),
    section("old", "Gammelt afsnit", "Dette går ud."),
  ]);
  await givenPolicy(service.database.db, "2026-11-03", [
    section("in-short", "Kort fortalt", "Vi driver bibliotek."),
    section("video", "Tv-overvågning", "Der er kameraer."),
    section("retention", "Hvor længe gemmer vi dine data?", "Vi gemmer oplysninger om dine lån i 30 dage."),
    section("recipients", "Hvem får dem?", "Vi deler med DBC Digital A/S og Det Digitale Folkebibliotek."),
    section("new", "Nyt afsnit", "Dette er kommet til."),
  ]);
});

async function compare(query: string, path = "/privatlivspolitik/sammenlign"): Promise<string> {
  return (await fetch(`${service.baseUrl}${path}?${query}`)).text();
}

test("every change is counted, named and linked to", async () => {
  const html = await compare("from=2026-11-02&to=2026-11-03");

  const [, links = ""] = /Gå til en ændring<\/h2><ul[^>]*>(.*?)<\/ul>/s.exec(html) ?? [];
  expect(links).toContain('<a href="#retention">Hvor længe gemmer vi dine data?</a>');
  expect(links).toContain("afsnittet er flyttet");
  expect(links).toContain('<a href="#recipients">Hvem får dem?</a>: 1 ændring');
  expect(links).toContain('<a href="#new">Nyt afsnit</a>: nyt afsnit');
  expect(links).toContain('<a href="#old">Gammelt afsnit</a>: afsnittet er fjernet');
  for (const [, id] of links.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`<section id="${id}">`);
  expect(html).toMatch(/<strong>\d+ ændringer i \d afsnit<\/strong>/);
});

test("new and removed words are marked for eyes and for ears, with a space between", async () => {
  const html = await compare("from=2026-11-02&to=2026-11-03");

  expect(html).toContain(
    '<del><span class="sr-only">Fjernet: </span>4 uger</del> <ins><span class="sr-only">Ny tekst: </span>30 dage</ins>',
  );
});

test("side by side, the one side has what was and the other what is", async () => {
  const html = await compare("from=2026-11-02&to=2026-11-03");

  const [, changed = ""] = /<section id="retention">(.*?)<\/section>/s.exec(html) ?? [];
  const [, before = "", after = ""] = /class="before">(.*?)class="after">(.*)/s.exec(changed) ?? [];
  expect(before).toContain("4 uger");
  expect(before).not.toContain("30 dage");
  expect(after).toContain("30 dage");
  expect(after).not.toContain("4 uger");
});

test("what is the same is left out when only changes are asked for", async () => {
  const all = await compare("from=2026-11-02&to=2026-11-03");
  const only = await compare("from=2026-11-02&to=2026-11-03&only=1");

  expect(all).toContain('<section id="in-short">');
  expect(only).not.toContain('<section id="in-short">');
  expect(only).toContain('<section id="new">');
  expect(only).toMatch(/name="only" value="1" checked/);
});

test("a version compared with itself has no changes, and the other way round what was added is removed", async () => {
  const same = await compare("from=2026-11-02&to=2026-11-02");
  const back = await compare("from=2026-11-03&to=2026-11-02", "/en/privacy-policy/compare");

  expect(same).toContain("<strong>Ingen ændringer.</strong>");
  expect(same).not.toMatch(/<(ins|del)>/);
  expect(back).toContain('<a href="#new">Nyt afsnit</a>: the section has been removed');
});

test("the list of versions links each to its comparison with the one before, and says until when it applied", async () => {
  const html = await (await fetch(`${service.baseUrl}/privatlivspolitik/versioner`)).text();

  expect(html).toContain('href="/privatlivspolitik/sammenlign?from=2026-11-02&amp;to=2026-11-03"');
  expect(html).toContain('Gjaldt til og med <time datetime="2026-11-02">2. november 2026</time>');
  expect(html).toContain("Gælder nu");
});

test("an older version says that it no longer applies, and where the one in force is", async () => {
  const html = await (await fetch(`${service.baseUrl}/privatlivspolitik/2026-11-02`)).text();

  expect(html).toContain("Du læser en ældre version.");
  expect(html).toContain('<a href="/privatlivspolitik">Læs den version, der gælder nu</a>');
});
