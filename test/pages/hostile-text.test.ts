import { XMLParser, XMLValidator } from "fast-xml-parser";
import { readPdf } from "../support/pdf.ts";
import { useService } from "../support/run-service.ts";
import { givenPolicy } from "./given-version.ts";

const service = useService();
const OVERRIDE = "\u202E";
const HOSTILE = [
  "<script>alert(1)</script>",
  "Inline <img src=x onerror=alert(2)> and <b>bold</b>.",
  "[run](javascript:alert(3)) and <javascript:alert(4)> and ![picture](data:text/html;base64,PHNjcmlwdD4=)",
  "[again][ref]\n\n[ref]: JaVaScRiPt:alert(5)",
  `Turned ${OVERRIDE}txet nedloh${OVERRIDE} to the end`,
  "```html\n<script>alert(6)</script>\n```",
  "# Not the first heading\n\n###### Too deep",
  "| A | B |\n| --- | --- |\n| <script>alert(7)</script> | [x](vbscript:y) |\n| only one |",
  "> - nested\n>   1. deeper\n>      # heading in a list",
].join("\n\n");

beforeAll(async () => {
  await givenPolicy(
    service.database.db,
    "2026-11-20",
    [
      { id: "hostile", title: `<script>title</script>${OVERRIDE}eltit`, markdown: HOSTILE },
      { id: "x", title: "After", markdown: "A calm text." },
    ],
    {
      title: `Policy <img src=y>${OVERRIDE}`,
      changeNote: `Note ]]> <script>note</script>\u0000${OVERRIDE}`.replace("\u0000", "\u0001"),
    },
  );
});

async function read(path: string): Promise<string> {
  const response = await fetch(service.baseUrl + path);
  expect(response.status).toBe(200);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  return response.text();
}

test.each(["/privatlivspolitik", "/en/privacy-policy/2026-11-20", "/privatlivspolitik/versioner"])(
  "as a page (%s) it is words: no script, no picture, no address that runs",
  async (path) => {
    const html = await read(path);

    expect(html).not.toMatch(/<script|<img|<b>|onerror=alert\(2\)>|href="(javascript|vbscript|data)/i);
    expect(html).not.toContain(OVERRIDE);
    expect(html.match(/<h1/g)).toHaveLength(1);
  },
);

test("compared with the version before it is words too", async () => {
  const html = await read("/privatlivspolitik/sammenlign?from=2026-11-01&to=2026-11-20");

  expect(html).toContain("<ins>");
  expect(html).not.toMatch(/<script|<img|<b>/i);
  expect(html).not.toContain(OVERRIDE);
});

test("as Markdown it holds no raw HTML and no address that runs, whoever shows it", async () => {
  const whole = await read("/en/privacy-policy.md");

  const markdown = whole.replace(/^```[\s\S]*?^```/gm, ""); // code is text wherever it is shown
  expect(markdown).not.toMatch(/(^|[^\\`])<(script|img|b)/m);
  expect(markdown).not.toMatch(/\]\((javascript|vbscript|data)/i);
  expect(markdown).not.toMatch(/^\[ref\]:/m);
  expect(markdown).not.toContain(OVERRIDE);
  expect(markdown).toContain("A calm text.");
});

test("as PDF it is still whole, tagged and without fault", async () => {
  const response = await fetch(`${service.baseUrl}/privatlivspolitik.pdf`);
  const pdf = readPdf(Buffer.from(await response.arrayBuffer()));

  expect(pdf.info["Tagged"]).toBe("yes");
  expect(pdf.info["JavaScript"]).toBe("no");
  expect(pdf.text).toContain("<script>alert(1)</script>");
  expect(pdf.text).toContain("A calm text.");
  expect(pdf.text).not.toContain(OVERRIDE);
});

test("as JSON-LD it is text in strings", async () => {
  const text = await read("/privatlivspolitik.jsonld");

  expect(JSON.parse(text)).toMatchObject({ "@graph": expect.anything() });
  expect(text).not.toContain(OVERRIDE);
  expect(text).not.toMatch(/\]\(javascript/i);
});

test("in the feed it is well-formed, and its note is text", async () => {
  const xml = await read("/privatlivspolitik.atom");

  expect(XMLValidator.validate(xml)).toBe(true);
  expect(xml).not.toMatch(/<script|\u0001/);
  expect(xml).not.toContain(OVERRIDE);
  const { feed } = new XMLParser({ ignoreAttributes: false }).parse(xml) as {
    feed: { entry: { summary: { "#text": string } }[] };
  };
  expect(feed.entry.map(({ summary }) => summary["#text"]).join()).toContain(
    "Note ]]> <script>note</script>",
  );
});

test("an enormous table is read in every form, and nobody waits long for it", async () => {
  const row = (index: number) => `| Row ${index} | ${"word ".repeat(20)} | ${index} |`;
  const rows = Array.from({ length: 1_500 }, (_none, index) => row(index));
  const markdown = `| A | B | C |\n| --- | --- | --- |\n${rows.join("\n")}`;
  await givenPolicy(service.database.db, "2026-11-21", [{ id: "table", title: "Table", markdown }]);

  const started = performance.now();
  const [html, text, jsonLd] = await Promise.all(
    ["", ".md", ".jsonld"].map(async (suffix) => read(`/en/privacy-policy/2026-11-21${suffix}`)),
  );
  const pdf = await fetch(`${service.baseUrl}/en/privacy-policy/2026-11-21.pdf`);

  for (const reading of [html, text, jsonLd]) expect(reading).toContain("Row 1499");
  expect(html).toContain('role="region" tabindex="0"');
  expect((await pdf.text()).startsWith("%PDF-")).toBe(true);
  expect(performance.now() - started).toBeLessThan(20_000);
});
