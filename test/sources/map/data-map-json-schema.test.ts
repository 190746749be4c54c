import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";

const schema = JSON.parse(readFileSync("docs/data-map.schema.json", "utf8"));
const validate = new Ajv2020({ strict: false }).compile(schema);

const maps = ["policies/data-map", "policies/presets"].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => `${folder}/${file}`),
);

test.each(maps)("an editor finds nothing wrong with %s, and is told where the grammar is", (file) => {
  const text = readFileSync(file, "utf8");
  const isValid = validate(parse(text, { stringKeys: true }));

  expect(validate.errors).toBeNull();
  expect(isValid).toBe(true);
  expect(text.split("\n")[0]).toBe("# yaml-language-server: $schema=../../docs/data-map.schema.json");
});

test.each([
  ["a misspelt key", { colections: {} }],
  ["an unknown server", { client: "oracle" }],
  ["an unknown fate", { collections: { a: { erase: { action: "shred" } } } }],
])("%s is marked while it is typed", (_, change) => {
  const map = parse(readFileSync("policies/data-map/library.yaml", "utf8"), { stringKeys: true });

  expect(validate({ ...map, ...change })).toBe(false);
});
