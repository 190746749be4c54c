import fc from "fast-check";
import { markdownHazards } from "../../../server/publication/policies/markdown-hazards.ts";
import { markdownToHtml } from "../../../server/publication/text/markdown-html.ts";

test.each([
  ["a script", "Hej\n\n<script>alert(1)</script>", 3, "holds HTML"],
  ["a tag in a sentence", "Hej <b onclick=alert(1)>du</b>", 1, "holds HTML"],
  ["a comment", "<!-- skjult -->", 1, "holds HTML"],
  ["a link that runs", "[tryk](javascript:alert(1))", 1, "has a link"],
  ["one with a capital and an entity", "[tryk](JaVaScRiPt&colon;alert(1))", 1, "has a link"],
  ["a link to data", "[tryk](data:text/html;base64,PHNjcmlwdD4=)", 1, "has a link"],
  ["a link to a file", "[tryk](file:///etc/passwd)", 1, "has a link"],
  ["a link without scheme", "[tryk](//example.org)", 1, "has a link"],
  ["a definition that runs", "[tryk][a]\n\n[a]: vbscript:x", 3, "has a link"],
  ["a picture", "![billede](https://example.org/a.png)", 1, "holds a picture"],
  ["a mark that turns the direction of writing", "Vi sletter \u202Eekki\u202C data.", 1, "not seen"],
  ["a mark without width", "Vi slet\u200Bter", 1, "not seen"],
  ["a control character", "Vi\u0007", 1, "not seen"],
  [
    "an endless table",
    ["| a |", "| - |", ...Array.from({ length: 600 }, () => "| 1 |")].join("\n"),
    1,
    "has a table",
  ],
  ["a table with endless columns", `|${" a |".repeat(40)}\n|${" - |".repeat(40)}`, 1, "has a table"],
])("%s is refused, with its line and a remedy", (_, markdown, line, message) => {
  const hazards = markdownHazards(markdown);

  expect(hazards[0]).toMatchObject({ line });
  expect(hazards.map((hazard) => hazard.message).join()).toContain(message);
});

test("what an author needs is let through", () => {
  const markdown =
    "## Titel {#id}\n\n**Fed** [loven](law:gdpr#art-15-1), <https://example.org>, [post](mailto:a@example.org), " +
    "[ring](tel:+4500000000), [afsnit](#rights) & mere.\n\n- en\n- to\n\n| a | b |\n| - | - |\n| æ | § 22 |\n";

  expect(markdownHazards(markdown)).toEqual([]);
});

test("a text without end is refused before it is parsed", () => {
  expect(markdownHazards("<b>".repeat(100_001))).toMatchObject([
    { message: expect.stringContaining("is longer than") },
  ]);
});

test("quotes nested without end are judged without breaking", () => {
  expect(markdownHazards(`${">".repeat(3_000)} a`)).toEqual([]);
});

const nasty = fc.stringMatching(/^[<>[\]()!`*_~#|:/\\&;"'=a-z \n-]{0,60}$/);

test("whatever slips past the check, the rendered text holds no tag of the author's and no link that runs", () => {
  fc.assert(
    fc.property(nasty, (written) => {
      const html = markdownToHtml(`${written} <img src=x onerror=y> [x](javascript:y)`);

      expect(html).not.toMatch(/<(?:script|img[^>]*onerror)/i);
      expect(html).not.toMatch(/href="javascript:/i);
    }),
  );
});
