import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError } from "../../../server/errors.ts";
import { loadPolicies } from "../../../server/publication/policies/load-policies.ts";
import { connectSources } from "../../../server/sources/connect-sources.ts";
import { findCollection } from "../../../server/sources/map/data-map-schema.ts";
import { sqlSystemSchema } from "../../../server/sources/map/sql-system-schema.ts";
import { loadDataMaps, type KnownKeys } from "../../../server/sources/map/load-data-map.ts";
import { readDataMaps } from "../../../server/sources/map/read-data-maps.ts";
import { givenMap } from "../sql/sql-fixture.ts";

const texts = "{ da: a, en: b }";
const remains = `ground: ART17_3_B, reference: gdpr, provision: ${texts}, reason: ${texts}, until: ${texts}`;
const column = `{ category: identity, activity: lending, title: ${texts} }`;

const yamlOf = (patrons: string, extra = ""): string => `
system: library
title: ${texts}
owner: ${texts}
kind: sql
client: pg
schema: library
collections:
  patrons:
    table: patrons
    title: ${texts}
    archiveDisposition: DESTROY
${patrons}
${extra}`;

const ordinary = `
    key: [patron_id]
    identity: { cpr: cpr }
    columns: { patron_id: ${column}, cpr: ${column}, name: ${column} }
    erase: { action: delete }`;

let directory: string;

test("every whole map that docs/connecting-a-system.md shows can be used as it stands", async () => {
  const page = readFileSync("docs/connecting-a-system.md", "utf8");
  const blocks = [...page.matchAll(/^```yaml\n(system: ([a-z-]+)\n[^`]*)```$/gm)];
  for (const [, text = "", system = ""] of blocks) writeFileSync(join(directory, `${system}.yaml`), text);

  const maps = readDataMaps(directory, await loadPolicies("policies"));

  expect(maps.map(({ system, kind }) => [system, kind]).sort()).toEqual([
    ["bikes", "http"],
    ["reading-circles", "module"],
    ["rooms", "contract"],
    ["sign-ups", "module"],
    ["visitors-book", "manual"],
  ]);
});

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "data-map-"));
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

function given(file: string, text: string): void {
  writeFileSync(join(directory, file), text);
}

function messagesOf(known: KnownKeys = {}): string {
  try {
    loadDataMaps(directory, known);
    return "";
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}

test("a data map is read", () => {
  given("library.yaml", yamlOf(ordinary));
  given("README.md", "not a map");

  const [map] = loadDataMaps(directory, { activities: new Set(["lending"]), references: new Set(["gdpr"]) });

  expect(map?.system).toBe("library");
  expect(map?.collections["patrons"]).toMatchObject({ identity: { cpr: "cpr" } });
});

test("{ null: true } means null, although null is a word of YAML", () => {
  const anonymised = ordinary.replace(
    "{ action: delete }",
    `{ action: anonymise, set: { cpr: { null: true } }, ${remains} }`,
  );
  given("library.yaml", yamlOf(anonymised));

  expect(loadDataMaps(directory)[0]?.collections["patrons"]?.erase).toMatchObject({
    set: { cpr: { null: true } },
  });
});

test.each([
  ["a key given twice", yamlOf(`${ordinary}\n    key: [name]`), /line \d+.*Map keys must be unique/],
  [
    "text that is no YAML",
    "system: [",
    /library.yaml, at line 1, column \d+: This is not valid YAML: .* Correct it there\.$/m,
  ],
  [
    "two maps in one file",
    `${yamlOf(ordinary)}\n---\nsystem: more`,
    /library.yaml, at line \d+, column 1: A file describes one system/,
  ],
  [
    "aliases within aliases",
    `a: &a [x, x, x, x, x]\nb: &b [${"*a, ".repeat(9)}]\nc: [${"*b, ".repeat(9)}]`,
    /^library\.yaml: Aliases .* Write out/,
  ],
  [
    "a reference that is followed and ignored",
    yamlOf(
      `${ordinary}\n    self: { name: patron_id }\n    ignoredReferences: { name: Whoever it was that made it. }`,
    ),
    /ignoredReferences\.name: The reference name of patrons is followed .*Keep one/,
  ],
  [
    "a key that names a column twice",
    yamlOf(ordinary.replace("[patron_id]", "[patron_id, patron_id]")),
    /collections\.patrons\.key: The key of patrons names patron_id twice/,
  ],
  ["an empty file", "", /library.yaml: is of the wrong kind. Write names with values/],
  [
    "an unknown key",
    yamlOf(`${ordinary}\n    tabel: x`),
    /at collections\.patrons: tabel is not known here\. Remove it/,
  ],
  [
    "an empty where",
    yamlOf(
      ordinary.replace("{ action: delete }", `{ action: delete, keepWhen: [ { where: {}, ${remains} } ] }`),
    ),
    /keepWhen\.0\.where: is empty, which would match every row/,
  ],
  [
    "two comparisons at once",
    yamlOf(
      ordinary.replace(
        "{ action: delete }",
        `{ action: delete, keepWhen: [ { where: { cpr: { isNull: true, equals: x } }, ${remains} } ] }`,
      ),
    ),
    /exactly one comparison/,
  ],
  [
    "isNull: false",
    yamlOf(
      ordinary.replace(
        "{ action: delete }",
        `{ action: delete, keepWhen: [ { where: { cpr: { isNull: false } }, ${remains} } ] }`,
      ),
    ),
    /exactly one comparison/,
  ],
  [
    "a where on a column it does not have",
    yamlOf(
      ordinary.replace(
        "{ action: delete }",
        `{ action: delete, keepWhen: [ { where: { debt: { greaterThan: 0 } }, ${remains} } ] }`,
      ),
    ),
    /where\.debt: The column debt is not among the columns of patrons/,
  ],
  [
    "an empty set",
    yamlOf(ordinary.replace("{ action: delete }", `{ action: anonymise, set: {}, ${remains} }`)),
    /erase\.set: is empty/,
  ],
  [
    "anonymising without a ground",
    yamlOf(ordinary.replace("{ action: delete }", "{ action: anonymise, set: { cpr: { null: true } } }")),
    /erase\.ground/,
  ],
  [
    "an invented ground",
    yamlOf(
      ordinary.replace("{ action: delete }", `{ action: keep, ${remains.replace("ART17_3_B", "ART17_4")} }`),
    ),
    /erase\.ground/,
  ],
  [
    "keeping with keepWhen",
    yamlOf(ordinary.replace("{ action: delete }", `{ action: keep, ${remains}, keepWhen: [] }`)),
    /keepWhen is not known here/,
  ],
  [
    "replacing the key",
    yamlOf(
      ordinary.replace(
        "{ action: delete }",
        `{ action: anonymise, set: { patron_id: { constant: 0 }, cpr: { null: true } }, ${remains} }`,
      ),
    ),
    /key column patron_id of patrons cannot be replaced/,
  ],
  [
    "anonymising what keeps its CPR number",
    yamlOf(
      ordinary.replace(
        "{ action: delete }",
        `{ action: anonymise, set: { name: { null: true } }, ${remains} }`,
      ),
    ),
    /The column cpr of patrons identifies the person and would stay/,
  ],
  [
    "a key that is no column",
    yamlOf(ordinary.replace("[patron_id]", "[id]")),
    /key\.0: The column id is not among the columns/,
  ],
  ["an empty key", yamlOf(ordinary.replace("[patron_id]", "[]")), /collections\.patrons\.key/],
  ["an empty identity", yamlOf(ordinary.replace("{ cpr: cpr }", "{}")), /identity of patrons is empty/],
  [
    "an unknown kind of identity",
    yamlOf(ordinary.replace("{ cpr: cpr }", "{ name: name }")),
    /collections\.patrons\.identity/,
  ],
  [
    "destroying what is to be preserved",
    yamlOf(ordinary).replace("DESTROY", "PRESERVE"),
    /patrons is to be preserved and therefore kept/,
  ],
  [
    "a column left out without a reason",
    yamlOf(ordinary.replace(`name: ${column}`, `name: { copy: false, ${column.slice(1)}`)),
    /left out of the copy without a reason/,
  ],
  [
    "a column without Danish",
    yamlOf(ordinary.replace(`name: ${column}`, `name: { category: a, activity: b, title: { en: b } }`)),
    /columns\.name\.title\.da/,
  ],
  [
    "a table described twice",
    yamlOf(
      ordinary,
      `  again:\n    table: patrons\n    title: ${texts}\n    archiveDisposition: DESTROY${ordinary}`,
    ),
    /table of again is already described by patrons/,
  ],
  [
    "another system's file",
    yamlOf(ordinary).replace("system: library", "system: cicero"),
    /Name it cicero.yaml/,
  ],
  [
    "a collection nobody reaches",
    yamlOf(ordinary.replace("identity: { cpr: cpr }", "")),
    /patrons cannot be reached/,
  ],
])("%s is refused with file, path and remedy", (_, text, expected) => {
  given("library.yaml", text);

  const messages = messagesOf();

  expect(messages).toMatch(/^library\.yaml/);
  expect(messages).toMatch(expected);
});

test("what is wrong in any file is told at once", () => {
  given(
    "library.yaml",
    yamlOf(ordinary.replace("[patron_id]", "[id]").replace("{ cpr: cpr }", "{ cpr: nummer }")),
  );
  given("events.yaml", "system: events");
  given("old.yml", yamlOf(ordinary));

  const messages = messagesOf();

  expect(messages).toMatch(/library\.yaml, at collections\.patrons\.key\.0/);
  expect(messages).toMatch(/library\.yaml, at collections\.patrons\.identity\.cpr/);
  expect(messages).toMatch(/events\.yaml, at kind/);
  expect(messages).toMatch(/old\.yml: .*Rename this/);
});

test.each(["rooms.json", "rooms.txt", "rooms.yaml.bak", "library.yaml~"])(
  "a file %s, which somebody may take for a map, is refused and not passed over; notes are",
  (file) => {
    given("library.yaml", yamlOf(ordinary));
    given(file, "system: rooms");
    given("README.md", "Who to ask.");
    given(".gitkeep", "");

    expect(messagesOf()).toBe(
      `${file}: A data map is a file named <system>.yaml. Rename this, or take it out of the folder, or it would be passed over.`,
    );
  },
);

test("a table that two maps describe is refused, with both files; another database may have one of that name", async () => {
  const counter = readFileSync("sample/walk/counter.yaml", "utf8");
  given("counter.yaml", counter);
  given("desk.yaml", counter.replace("system: counter", "system: desk"));
  const policies = await loadPolicies("policies");
  const joined = (desk: string) =>
    connectSources(directory, { sourceUrls: { counter: "postgres://a:b@host/one", desk } }, policies);

  await expect(joined("postgres://c:d@host/one")).rejects.toThrow(
    /^desk\.yaml, at collections\.patrons\.table: desk\.patrons is already described in counter\.yaml\. Describe it in one/,
  );
  expect([...(await joined("postgres://c:d@host/two")).keys()]).toEqual(["counter", "desk"]);
});

test("an activity or legal reference that does not exist is refused", () => {
  given("library.yaml", yamlOf(ordinary.replace("{ action: delete }", `{ action: keep, ${remains} }`)));

  const messages = messagesOf({ activities: new Set(["events"]), references: new Set(["arkivloven"]) });

  expect(messages).toMatch(/columns\.cpr\.activity: lending is not the key of any processing activity/);
  expect(messages).toMatch(/erase\.reference: gdpr is not the key of any entry of the legal framework/);
});

test("a folder that is not there is a sentence without its path", () => {
  expect(() => loadDataMaps(join(directory, "nowhere"))).toThrow(/^The folder of data maps cannot be read\./);
});

test.each([
  "a.b",
  "a?b",
  "a\\b",
  "*",
  "a[0]",
  " a",
  "a ",
  "a as b",
  "a AS b",
  "a\0b",
  "a\nb",
  "",
  "x".repeat(64),
])("the name %j cannot be quoted and is refused", (name) => {
  expect(() => givenMap({ patrons: { key: [name], identity: { cpr: name }, columns: [name] } })).toThrow();
  expect(() =>
    givenMap({ patrons: { table: name, key: ["a"], identity: { cpr: "a" }, columns: ["a"] } }),
  ).toThrow();
});

test.each(["Order", 'sel"ect', "select", "with space", "ærø", "it's", "a;drop table b", "$1", ":name", "--"])(
  "the name %j is odd but can be quoted",
  (name) => {
    expect(() =>
      givenMap({ patrons: { key: [name], identity: { cpr: name }, columns: [name] } }),
    ).not.toThrow();
  },
);

test("a name that every object has is no collection", () => {
  const map = givenMap({ patrons: { key: ["a"], identity: { cpr: "a" }, columns: ["a"] } });

  expect(findCollection(map, "constructor")).toBeUndefined();
  expect(findCollection(map, "__proto__")).toBeUndefined();
  expect(sqlSystemSchema.safeParse({ ...map, collections: {} }).success).toBe(false);
});
