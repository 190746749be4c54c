import { checkPolicies } from "../../server/publication/check-cli.ts";
import { POLICIES, usePoliciesCopies } from "./policies-directory.ts";

const copyPolicies = usePoliciesCopies();

test("a valid tree is said to be valid, with what the operator has yet to confirm", async () => {
  const lines: string[] = [];

  const isValid = await checkPolicies(POLICIES, (line) => void lines.push(line));

  expect(isValid).toBe(true);
  expect(lines).toEqual([
    expect.stringMatching(
      /^policies\/ is valid: 42 legal references, 16 processing activities, .* facts for the operator to confirm\.$/,
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
