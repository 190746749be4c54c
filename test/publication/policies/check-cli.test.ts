import { cp } from "node:fs/promises";
import { join } from "node:path";
import { checkPolicies } from "../../../server/publication/policies/check-cli.ts";
import { POLICIES, usePoliciesCopies } from "./policies-directory.ts";

const copyPolicies = usePoliciesCopies();

test("a valid tree is said to be valid, with what the operator has yet to confirm", async () => {
  const lines: string[] = [];

  const isValid = await checkPolicies(POLICIES, (line) => void lines.push(line));

  expect(isValid).toBe(true);
  expect(lines).toEqual([
    expect.stringMatching(
      /^policies\/ is valid: 42 legal references, 16 processing activities, .* 1 data map\(s\), .* facts for the operator to confirm\.$/,
    ),
  ]);
});

test("an invalid tree is named problem by problem", async () => {
  const copy = await copyPolicies();
  await copy.edit("legal-framework.yaml", "kind: act", "kind: law");
  const lines: string[] = [];

  const isValid = await checkPolicies(copy.directory, (line) => void lines.push(line));

  expect(isValid).toBe(false);
  expect(lines.join("\n")).toContain("legal-framework.yaml: entries.0.kind: is not a known value.");
});

test("what is wrong with a data map is named as well, with file, place and remedy", async () => {
  const copy = await copyPolicies();
  await cp(join(POLICIES, "data-map"), join(copy.directory, "data-map"), { recursive: true });
  await copy.edit("data-map/library.yaml", "client: pg", "client: oracle");
  const lines: string[] = [];

  const isValid = await checkPolicies(copy.directory, (line) => void lines.push(line));

  expect(isValid).toBe(false);
  expect(lines).toEqual([
    "library.yaml, at client: must be pg (PostgreSQL) or mysql2 (MariaDB, MySQL). SQL Server, Oracle and SQLite are not connected to: describe such a system as kind: contract or kind: module.",
  ]);
});
