import { markdownTable } from "../../../server/publication/text/markdown-table.ts";

test("a table has a head, a rule and its rows", () => {
  expect(markdownTable(["A", "B"], [["1", "2"]])).toBe("| A | B |\n| --- | --- |\n| 1 | 2 |");
});

test.each([
  ["one\ntwo", "one two"],
  [" spaces ", "spaces"],
  ["a|b", "a\\|b"],
])("the cell %j stays in its row", (text, cell) => {
  expect(
    markdownTable(["A"], [[text]])
      .split("\n")
      .at(-1),
  ).toBe(`| ${cell} |`);
});
