import { readFileSync } from "node:fs";
import { parse } from "graphql";
import { createSchema } from "../../server/app.ts";
import { isPublicDocument } from "../../server/public-reads/is-public-document.ts";
import { publicFieldsOf } from "../../server/public-reads/public-reads.ts";

const sdl = readFileSync(new URL("../../schema/publication.graphql", import.meta.url), "utf8");
const schema = createSchema();
const fields = publicFieldsOf(sdl);
const isPublic = (text: string) => isPublicDocument(schema, parse(text), fields);

test.each([
  "{ organisation { name } }",
  "query Anything($key: String!) { legalReference(key: $key) { __typename title { da } } }",
  "{ privacyPolicy { ...P } } fragment P on PrivacyPolicy { sections { ...S } } fragment S on PolicySection { id }",
  "{ a: organisation { version { changeNote { en } } } b: versions(document: PRIVACY_POLICY) { id } }",
])("anybody may have the answer to %s", (text) => {
  expect(isPublic(text)).toBe(true);
});

test.each([
  ["a field of another part", "{ apiVersion }"],
  ["one public and one other field", "{ organisation { name } me { id } }"],
  ["the draft, which is for the DPO", "{ publicationDraft { __typename } }"],
  ["the schema", "{ __schema { types { name } } }"],
  ["one type", '{ __type(name: "Query") { name } }'],
  ["another field under a public alias", "{ organisation: apiVersion }"],
  [
    "another field in a fragment that no operation uses",
    "{ organisation { name } } fragment F on Query { apiVersion }",
  ],
  ["a change", "mutation { signOut { receipt { eventId } } }"],
  [
    "a change beside a read",
    "query A { organisation { name } } mutation B { signOut { receipt { eventId } } }",
  ],
  ["a field that does not exist", "{ organisation { secret } }"],
  ["a fragment on a type that does not exist", "{ ... on Nobody { name } }"],
])("%s is not public", (_what, text) => {
  expect(isPublic(text)).toBe(false);
});

test("what can be reached from public fields never leads to a type of another part", () => {
  const shared = new Set(
    "LocalizedText DateTime Date Sha256 Url Markdown String Int Boolean ID Language Right".split(" "),
  );
  const published = new Set([...sdl.matchAll(/^(?:type|enum) (\w+)/gm)].map(([, name]) => name));
  const seen = new Set<string>();
  const walk = (type: string): void => {
    if (seen.has(type)) return;
    seen.add(type);
    const parent = schema.getType(type);
    if (!parent || !("getFields" in parent)) return;
    for (const field of Object.values(parent.getFields())) {
      const coordinate = `${type}.${field.name}`;
      if (!fields.has(coordinate)) continue;
      const name = String(field.type).replace(/[[\]!]/g, "");
      expect([coordinate, shared.has(name) || published.has(name)]).toEqual([coordinate, true]);
      walk(name);
    }
  };

  walk("Query");

  expect(seen.size).toBeGreaterThan(15);
});
