import { randomUUID } from "node:crypto";
import type { Role } from "../../../policies/access.ts";
import { checkFramework } from "../../../server/publication/legal/framework-cli.ts";
import { findAmendments, namesOfAct } from "../../../server/publication/legal/find-amendments.ts";
import { readGazetteFeed } from "../../../server/publication/legal/gazette-feed.ts";
import { loadPolicies } from "../../../server/publication/policies/load-policies.ts";
import { readAmendmentTasks } from "../../../server/publication/legal/read-amendment-tasks.ts";
import { reportAmendments } from "../../../server/publication/legal/report-amendments.ts";
import { resolveAmendmentTask } from "../../../server/publication/legal/resolve-amendment-task.ts";
import { useDatabase } from "../../support/test-database.ts";
import { POLICIES } from "../policies/policies-directory.ts";
import { codeOf, contextOf, counts } from "../test-context.ts";

const database = useDatabase();
const { legalFramework } = await loadPolicies(POLICIES);
const ELI = "https://www.retsinformation.dk/eli/lta";

const entryOf = (number: number, title: string, related = "") => `<entry>
  <id>${ELI}/2026/${number}</id><title type="text">${title}</title><updated>2026-11-20T08:00:00+01:00</updated>
  <link rel="alternate" type="text/html" href="${ELI}/2026/${number}"/>${related}
</entry>`;

const feedOf = (...entries: string[]) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>Nyt</title>
  <id>${ELI}</id><updated>2026-11-20T08:00:00+01:00</updated>${entries.join("\n")}</feed>`;

const FEED = feedOf(
  entryOf(1500, "Lov om &#230;ndring af databeskyttelsesloven og retsplejeloven"),
  entryOf(1501, "Bekendtgørelse af forvaltningsloven"),
  entryOf(1502, "Lov om ophævelse af lov om biblioteksvirksomhed"),
  entryOf(1503, "Bekendtgørelse om takster for færger"),
  entryOf(1504, "Lov om ændring af lov om fiskeri", `<link rel="related" href="${ELI}/2016/1201"/>`),
);

test("a feed is read entry by entry", () => {
  expect(readGazetteFeed(FEED)[0]).toEqual({
    id: `${ELI}/2026/1500`,
    title: "Lov om ændring af databeskyttelsesloven og retsplejeloven",
    publishedAt: new Date("2026-11-20T07:00:00Z"),
    links: [`${ELI}/2026/1500`, `${ELI}/2026/1500`],
  });
  expect(readGazetteFeed(feedOf())).toEqual([]);
});

test.each([
  ["no XML", "hello"],
  ["broken XML", "<feed><entry></feed>"],
  ["another format", '<rss version="2.0"><channel/></rss>'],
  ["a feed without its namespace", "<feed><entry/></feed>"],
  ["an entry without a title", feedOf(`<entry><id>${ELI}/2026/1</id></entry>`)],
  ["an entry whose id is no address", feedOf(entryOf(1, "x").replace(`${ELI}/2026/1<`, "one<"))],
  ["an entry whose date is none", feedOf(entryOf(1, "x").replace("2026-11-20T08:00:00+01:00", "yesterday"))],
  [
    "entities that grow without end",
    `<!DOCTYPE feed [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${feedOf(entryOf(1, "&b;"))}`,
  ],
  [
    "a file from the server",
    `<!DOCTYPE feed [<!ENTITY a SYSTEM "file:///etc/passwd">]>${feedOf(entryOf(1, "&a;"))}`,
  ],
])("%s is refused, and no task is made", async (_, xml) => {
  const before = await counts(database);

  expect(await codeOf(reportAmendments(contextOf(database, "SYSTEM"), legalFramework, xml))).toBe(
    "INVALID_INPUT",
  );

  expect(await counts(database)).toEqual(before);
});

test("an act is recognised by what titles call it, as whole words, or by its address", () => {
  const found = findAmendments(readGazetteFeed(FEED), legalFramework);

  expect(found.map(({ referenceKey, amendment, entry }) => [referenceKey, amendment, entry.id])).toEqual([
    ["databeskyttelsesloven", "AMENDED", `${ELI}/2026/1500`],
    ["forvaltningsloven", "NEW_CONSOLIDATION", `${ELI}/2026/1501`],
    ["biblioteksloven", "REPEALED", `${ELI}/2026/1502`],
    ["arkivloven", "AMENDED", `${ELI}/2026/1504`],
  ]);
});

test("the title of an act gives the names others use for it, and no name that is none", () => {
  const library = legalFramework.entries.find(({ key }) => key === "biblioteksloven");
  const regulation = legalFramework.entries.find(({ key }) => key === "gdpr");

  expect(library && namesOfAct(library)).toEqual([
    "Biblioteksloven",
    "Lov om biblioteksvirksomhed",
    "biblioteksloven",
  ]);
  expect(regulation && namesOfAct(regulation)).not.toContain("GDPR");
});

test("a title that only resembles an act's name is not about it", () => {
  const feed = feedOf(
    entryOf(1, "Lov om ændring af internationale forvaltningslovens"),
    entryOf(2, "Lov om ændring af genarkivloven"),
  );

  expect(findAmendments(readGazetteFeed(feed), legalFramework)).toEqual([]);
});

test("the officer gets a task for each changed act, once, however often the feed is read", async () => {
  const lines: string[] = [];
  const feed = { ctx: contextOf(database, "SYSTEM"), xml: FEED };

  for (let time = 0; time < 2; time += 1)
    await checkFramework(POLICIES, (line) => void lines.push(line), feed);

  expect(lines.filter((_, index) => index % 2 === 1)).toEqual([
    "4 tasks for the DPO.",
    "The feed tells of no new changes.",
  ]);
  expect(lines[0]).toMatch(/^The legal framework is valid: 42 entries, \d+ with an ELI, 14 to confirm\.$/);
  expect(await readAmendmentTasks(contextOf(database, "DPO"), {})).toHaveLength(4);
  expect(await counts(database)).toMatchObject({ events: 1 });
});

test.each<[Role | null, string]>([
  [null, "UNAUTHENTICATED"],
  ["CITIZEN", "NOT_FOUND"],
  ["CASEWORKER", "FORBIDDEN"],
  ["AUDITOR", "FORBIDDEN"],
])("%s sees no task, makes none and closes none", async (role, code) => {
  const before = await counts(database);
  const [task] = await readAmendmentTasks(contextOf(database, "DPO"), {});
  const ctx = contextOf(database, role);

  expect(await codeOf(readAmendmentTasks(ctx, {}))).toBe(code);
  expect(await codeOf(reportAmendments(ctx, legalFramework, FEED))).toBe(code);
  expect(await codeOf(resolveAmendmentTask(ctx, { id: task?.id ?? "", outcome: "UPDATED" }))).toBe(code);

  expect(await counts(database)).toEqual(before);
  expect(await readAmendmentTasks(contextOf(database, "DPO"), {})).toHaveLength(4);
});

test("a task is closed once, by the officer, with a receipt; the feed does not open it again", async () => {
  const dpo = contextOf(database, "DPO", { personId: randomUUID() });
  const [task] = await readAmendmentTasks(dpo, {});
  const input = { id: task?.id ?? "", outcome: "NOT_RELEVANT" } as const;

  const closed = await resolveAmendmentTask(dpo, input);

  expect(closed.task).toMatchObject({ id: input.id, outcome: "NOT_RELEVANT" });
  expect(closed.receipt.leafHash).toMatch(/^[0-9a-f]{64}$/);
  const after = await counts(database);
  expect(await codeOf(resolveAmendmentTask(dpo, input))).toBe("NOT_FOUND");
  expect(await codeOf(resolveAmendmentTask(dpo, { ...input, id: "none" }))).toBe("NOT_FOUND");
  await reportAmendments(contextOf(database, "SYSTEM"), legalFramework, FEED);
  expect(await readAmendmentTasks(dpo, {})).toHaveLength(3);
  expect(await counts(database)).toEqual(after);
});

test("a framework with something wrong is refused before the feed is read", async () => {
  const lines: string[] = [];

  expect(await checkFramework("/nowhere", (line) => void lines.push(line))).toBe(false);

  expect(lines.join("\n")).toContain("legal-framework.yaml: the file: is missing.");
});
