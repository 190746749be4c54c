import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "yaml";
import { contractOpenApi } from "../../../server/sources/contract/open-api.ts";
import { departmentHandlers } from "../../../sample/department/handlers.ts";
import { useDepartment } from "../../support/department.ts";

const rooms = useDepartment();
const written = parse(readFileSync("docs/department-contract.openapi.yaml", "utf8"));
const schemas = written.components.schemas as Record<string, object>;
const ANNE = [{ kind: "patronId", value: "4711" }];
const problemsOf = (name: string, value: unknown) => {
  const ajv = new Ajv2020({ strict: false });
  return ajv.validate(schemas[name] ?? false, JSON.parse(JSON.stringify(value))) ? [] : ajv.errors;
};

test("what is published is what answers are read by", () => {
  expect(written).toEqual(JSON.parse(JSON.stringify(contractOpenApi())));
  expect(written.openapi).toBe("3.1.0");
  expect(Object.keys(written.paths)).toEqual(["/health", "/capabilities", "/query", "/erase"]);
});

test("every reference leads to a schema that is there", () => {
  const references = JSON.stringify(written).match(/#\/components\/schemas\/\w+/g) ?? [];

  expect(references.length).toBeGreaterThan(8);
  for (const reference of references) expect(schemas).toHaveProperty(reference.split("/").at(-1) ?? "");
});

test("the reference system's answers and our questions are as published", async () => {
  const { health, capabilities, query, erase } = departmentHandlers(rooms.db);
  const asked = { collection: "bookings", identities: ANNE, pageSize: 2, cursor: null };
  const erasing = {
    collections: [{ collection: "bookings", identities: ANNE, keep: [{ id: 3 }] }],
    dryRun: true,
    expect: null,
  };

  expect(problemsOf("Health", await health())).toEqual([]);
  expect(problemsOf("Capabilities", await capabilities())).toEqual([]);
  expect(problemsOf("QueryQuestion", asked)).toEqual([]);
  expect(problemsOf("QueryAnswer", await query(asked))).toEqual([]);
  expect(problemsOf("EraseQuestion", erasing)).toEqual([]);
  expect(problemsOf("EraseAnswer", await erase(erasing))).toEqual([]);
});

test.each([
  ["QueryQuestion", { collection: "bookings", identities: [], pageSize: 2, cursor: null }],
  ["EraseQuestion", { collections: [], dryRun: true, expect: null }],
  ["Capabilities", { contract: "2", erase: true, collections: [] }],
])("a message that the contract forbids is no %s", (name, message) => {
  expect(problemsOf(name, message)).not.toEqual([]);
});
