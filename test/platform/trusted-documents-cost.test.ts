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
  ...{ id: "x", first: 25, undecidedOnly: false, earlierSize: 1, laterSize: 2 },
  ...{ from: "2026-01-01", to: "2026-12-31", size: 10, language: "DA", system: "library", by: "MONTH" },
  receivedAt: "2026-01-15T12:37:00Z",
};
const seen = { id: "x", version: 1 };
const INPUTS: Readonly<Record<string, object>> = {
  DecideDataRequestInput: { ...seen, decisions: [{ right: "ACCESS", outcome: "GRANTED" }] },
  AskClarificationInput: { ...seen, question: "x" },
  AskIdentityInput: { ...seen, doubt: "x", question: "x" },
  ExtendDeadlineInput: { ...seen, reason: "COMPLEXITY", explanation: "x" },
  TellDelayInput: { ...seen, expectedOn: "2026-12-31", explanation: "x" },
  AnnounceLiftingInput: { ...seen, restrictionId: "x", reason: "x", liftsAt: "2026-09-05T08:00:00Z" },
  RecordRecipientNoticeInput: { ...seen, noticeId: "x", state: "NOTIFIED" },
};

/** What an operation is asked with; a required input is given by its type. */
const variablesOf = (text: string) => ({
  ...VARIABLES,
  input: INPUTS[/\$input: (\w+)!/.exec(text)?.[1] ?? ""],
});

test("no operation of our own pages costs more than a stranger may ask for", () => {
  const schema = createSchema();
  const costs = Object.values(manifest)
    .filter((text) => /\bquery \w+/.test(text)) // a change costs what it answers, and that is little
    .map((text) => measureCost(schema, parse(text), variablesOf(text)));

  expect(costs.length).toBeGreaterThan(5);
  expect(Math.max(...costs)).toBeLessThanOrEqual(MOST);
});
