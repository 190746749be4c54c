import { readFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";
import {
  brokenPromises,
  readPublished,
  weakDeprecations,
  writePublished,
} from "../../tools/schema-promises.ts";

const PUBLISHED = `
  "Where something stands."
  enum State { NEW  OLD  GONE @deprecated(reason: "Use OLD. Removed no earlier than 2026-06-01.") }
  type Deadline { dueOn: String! }
  type Late { since: String! }
  type Wait { late: Late }
  input Filter { state: State  text: String @deprecated(reason: "Use state. Removed no earlier than 2026-06-01.") }
  type Case {
    id: ID!
    state: State!
    deadline: Deadline!
    dueAt: String @deprecated(reason: "Use deadline.dueOn. Removed no earlier than 2026-06-01.")
    wait: Wait @deprecated(reason: "Use deadline. Removed no earlier than 2026-06-01.")
  }
  type Query { case(id: ID!): Case  cases(filter: Filter, first: Int): [Case!]! }
`;
const without = (...parts: string[]) => parts.reduce((sdl, part) => sdl.replace(part, ""), PUBLISHED);
const line = (start: string) => PUBLISHED.split("\n").find((each) => each.trim().startsWith(start))!;

test("what grew since the last publication breaks nobody", () => {
  const grown = PUBLISHED.replace("enum State {", "enum State { LATER ")
    .replace("dueOn: String!", "dueOn: String!  daysLeft: Int!")
    .replace("first: Int", "first: Int, after: String")
    .concat("type Added { id: ID! }");

  expect(brokenPromises(PUBLISHED, grown, "2026-05-31")).toEqual([]);
  expect(brokenPromises(PUBLISHED, PUBLISHED, "2026-05-31")).toEqual([]);
});

test.each([
  ["a field", "    id: ID!", "", "Case.id was removed."],
  ["a value", "OLD ", "", "OLD was removed from enum type State."],
  ["an argument", ", first: Int", "", "Query.cases arg first was removed."],
  ["what a list holds", ": [Case!]!", ": [Case]", "Query.cases changed type from [Case!]! to [Case]."],
  [
    "what may be left out",
    "first: Int",
    "first: Int!",
    "Query.cases arg first has changed type from Int to Int!.",
  ],
  [
    "what must be given",
    "state: State ",
    "state: State! ",
    "Filter.state changed type from State to State!.",
  ],
])("a program that relies on %s is not let down", (_what, part, by, told) => {
  expect(brokenPromises(PUBLISHED, PUBLISHED.replace(part, by), "2030-01-01")).toEqual([told]);
});

test("what was deprecated stays until its day, and may go from that day on", () => {
  const gone = without(line("dueAt"), line("wait"), line("type Late"), line("type Wait"), "OLD  GONE")
    .replace("enum State { NEW  ", "enum State { NEW OLD ")
    .replace(/ text: String @deprecated\([^)]*\)/, "")
    .replace(/OLD\s+@deprecated\([^)]*\)/, "OLD");

  expect(brokenPromises(PUBLISHED, gone, "2026-05-31").sort()).toEqual([
    "Case.dueAt was removed.",
    "Case.wait was removed.",
    "Filter.text was removed.",
    "GONE was removed from enum type State.",
    "Late was removed.",
    "Wait was removed.",
  ]);
  expect(brokenPromises(PUBLISHED, gone, "2026-06-01")).toEqual([]);
});

test("a type that something else still names is not let go with the deprecated field", () => {
  const stillNamed = PUBLISHED.replace("deadline: Deadline!", "deadline: Deadline!  tardy: Late");

  const told = brokenPromises(
    stillNamed,
    stillNamed
      .replace(line("type Late"), "")
      .replace("tardy: Late", "")
      .replace(line("wait"), "")
      .replace(line("type Wait"), ""),
    "2026-06-01",
  );

  expect(told).toContain("Late was removed.");
});

describe("a new deprecation", () => {
  const published = { sdl: "type Query { old: Int  new: Int }", on: "2026-11-26" };
  const deprecating = (reason: string) =>
    `type Query { old: Int @deprecated(reason: "${reason}")  new: Int }`;
  const told = (reason: string, changelog = "- `Query.old` is deprecated.") =>
    weakDeprecations(published, deprecating(reason), changelog);

  test("says what to use, stays six months, and is told in the changelog", () => {
    expect(told("Use new. Removed no earlier than 2027-05-26.")).toEqual([]);
  });

  test.each([
    ["no day", "Use new."],
    ["no successor", "Removed no earlier than 2027-05-26."],
    ["a day in words", "Use new. Removed no earlier than June 2027."],
  ])("with %s is refused", (_what, reason) => {
    expect(told(reason)).toEqual(['Query.old: the reason is "Use …. Removed no earlier than YYYY-MM-DD."']);
  });

  test("that leaves less than six months is refused", () => {
    expect(told("Use new. Removed no earlier than 2027-05-25.")).toEqual([
      "Query.old: it was promised to stay until 2027-05-26.",
    ]);
  });

  test("that the changelog does not name is refused", () => {
    expect(told("Use new. Removed no earlier than 2027-05-26.", "- `Query.older` is deprecated.")).toEqual([
      "Query.old: CHANGELOG.md does not name it.",
    ]);
  });

  test("may stay longer than it was promised, and no shorter", () => {
    const before = { sdl: deprecating("Use new. Removed no earlier than 2026-12-01."), on: "2026-11-26" };
    const moved = (day: string) =>
      weakDeprecations(before, deprecating(`Use new. Removed no earlier than ${day}.`), "`Query.old`");

    expect(moved("2027-01-01")).toEqual([]);
    expect(moved("2026-11-30")).toEqual(["Query.old: it was promised to stay until 2026-12-01."]);
  });

  test("of an argument is named with its field", () => {
    const sdl = `type Query { new(page: Int @deprecated(reason: "Use after.")): Int }`;

    expect(weakDeprecations(published, sdl, "")[0]).toMatch(/^Query\.new\(page:\): /);
  });
});

test("a published schema says when it was published", () => {
  expect(readPublished(writePublished("type Query { a: Int }", "2026-11-26"))).toMatchObject({
    on: "2026-11-26",
  });
  expect(() => readPublished("type Query { a: Int }")).toThrow("Published on");
});

test("our own schema keeps what the published one promised", () => {
  const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
  const published = readPublished(read("schema/published/schema.graphql"));
  const current = read("schema/schema.graphql");
  const today = Temporal.Now.plainDateISO("Europe/Copenhagen").toString();

  expect(brokenPromises(published.sdl, current, today)).toEqual([]);
  expect(weakDeprecations(published, current, read("CHANGELOG.md"))).toEqual([]);
});
