import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

type Tools = {
  readThemeFile: (text: string) => { colours: Record<string, string>; logo: string | null };
  contrast: (one: string, other: string) => number;
};

const { readThemeFile } = (await import(
  new URL("../../tools/build-theme.js", import.meta.url).href
)) as Tools;
const { contrast } = (await import(new URL("../../tools/contrast.js", import.meta.url).href)) as Tools;
const FILE = readFileSync(new URL("../../policies/theme.yaml", import.meta.url), "utf8");
const built = new URL("../../web/theme/built/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL("manifest.json", built), "utf8")) as { sheet: string };

test.each([
  ["#000000", "#ffffff", 21],
  ["#ffffff", "#ffffff", 1],
  ["#767676", "#ffffff", 4.54],
])("the contrast of %s to %s is %d", (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  expect(contrast(other, one)).toBeCloseTo(ratio, 2);
});

test("a colour that cannot be read stops the build, with what to do", () => {
  const pale = FILE.replace("#0b4f6c", "#9ad0e6");

  expect(() => readThemeFile(pale)).toThrow(
    /policies\/theme\.yaml: colours\.primary has contrast 1\.\d\d to #ffffff; 4\.5 is the least\. Choose a darker colour\./,
  );
});

test.each([
  ['primary: "red"', /colours\.primary is not a colour/],
  ["primary: 12", /colours\.primary is not a colour/],
])("what is no colour (%s) is named", (line, message) => {
  expect(() => readThemeFile(FILE.replace(/primary: "#0b4f6c"/, line))).toThrow(message);
});

test.each(["../secret.svg", "logo.exe", "http://example.org/x.svg"])("%s is no logo", (logo) => {
  expect(() => readThemeFile(FILE.replace("logo: null", `logo: "${logo}"`))).toThrow(/logo is not the name/);
});

test("the style sheet keeps within its weight, loads three faces of ours, and names no other host", () => {
  const css = readFileSync(new URL(manifest.sheet, built), "utf8");

  expect(gzipSync(css, { level: 9 }).length).toBeLessThan(24 * 1024);
  expect(css.match(/url\(IBMPlexSans[^)]+\.woff2\)/g)).toHaveLength(3);
  expect(css).not.toMatch(/url\((["']?)(https?:)?\/\//);
});

test("every class of the design system that our markup names is in the sheet", () => {
  const css = readFileSync(new URL(manifest.sheet, built), "utf8");
  const inMarkup = [
    ...[
      "alert",
      "back-link",
      "badge",
      "breadcrumbs__link",
      "button-warning",
      "details-summary",
      "form-checkbox",
    ],
    ...[
      "form-error-message",
      "form-group",
      "form-input",
      "form-radio",
      "form-select",
      "function-link",
      "modal-close",
    ],
    ...[
      "no-max-width",
      "nobullet-list",
      "skipnav",
      "spinner",
      "structured-list",
      "table--compact",
      "d-print-none",
    ],
  ];

  expect(inMarkup.filter((name) => !css.includes(`.${name}`))).toEqual([]);
});
