import { readFileSync } from "node:fs";
import { catalogue, catalogueParts } from "../../server/audit/catalogue.ts";
import { eventsPage } from "../../server/audit/events-page.ts";

test("docs/audit-events.md tells what the code says; npm run generate:audit-events makes it anew", () => {
  expect(readFileSync("docs/audit-events.md", "utf8")).toBe(eventsPage());
});

test("every kind of the catalogue is on the page, in one part", () => {
  const listed = Object.values(catalogueParts).flatMap((part) => Object.keys(part));

  expect(listed.sort()).toEqual(Object.keys(catalogue).sort());
  for (const kind of listed) expect(eventsPage()).toContain(`| \`${kind}\` |`);
});

test.each(Object.entries(catalogue))(
  "%s is named as a noun and what happened, cites a rule, and says it in both languages",
  (kind, entry) => {
    expect(kind).toMatch(/^[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*$/);
    expect(entry.article).toMatch(/Art\. \d|§ \d/);
    for (const text of Object.values(entry.words)) expect(text).toMatch(/^[A-ZÆØÅ].*\.$/);
  },
);
