import { readFileSync } from "node:fs";
import { parse } from "graphql";
import { createSchema } from "../../server/app.ts";
import { measureCost } from "../../server/platform/graphql-limits.ts";

const manifest = JSON.parse(
  readFileSync(new URL("../../web/src/generated/persisted-documents.json", import.meta.url), "utf8"),
) as Record<string, string>;

// Our own operations are sent by hash and not measured again; a page of 25 of the widest costs what stands here.
const MOST = 5_000;
const VARIABLES = {
  ...{ id: "x", first: 25, undecidedOnly: false },
  ...{ from: "2026-01-01", to: "2026-12-31", size: 10, language: "DA", system: "library", by: "MONTH" },
  input: { id: "x", version: 1, decisions: [{ right: "ACCESS", outcome: "GRANTED" }] },
};

test("no operation of our own pages costs more than a stranger may ask for", () => {
  const schema = createSchema();
  const costs = Object.values(manifest)
    .filter((text) => /\bquery \w+/.test(text)) // a change costs what it answers, and that is little
    .map((text) => measureCost(schema, parse(text), VARIABLES));

  expect(costs.length).toBeGreaterThan(5);
  expect(Math.max(...costs)).toBeLessThanOrEqual(MOST);
});
