import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { frontPage } from "../../server/pages/front-page.ts";

type SignIn = { label: { da: string; en: string }; background: string; text: string };
type Tools = {
  readThemeFile: (text: string) => {
    colours: Record<string, string>;
    logo: string | null;
    signIn: SignIn | null;
  };
  contrast: (one: string, other: string) => number;
};

const { readThemeFile } = (await import(
  new URL("../../tools/build-theme.js", import.meta.url).href
)) as Tools;
const { contrast } = (await import(new URL("../../tools/contrast.js", import.meta.url).href)) as Tools;
const SIGN_IN_TOOLS = (await import(new URL("../../tools/sign-in-button.js", import.meta.url).href)) as {
  signInRule: (signIn: SignIn | null) => string;
};
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

describe("the button to MitID", () => {
  const { signInRule } = SIGN_IN_TOOLS;
  const written = (more: Record<string, unknown> = {}) =>
    FILE.replace(
      "signIn: null",
      `signIn: ${JSON.stringify({ label: LABEL, background: "#112233", text: "#ffffff", ...more })}`,
    );
  const LABEL = { da: "Log på med MitID", en: "Log on with MitID" };

  test("is an ordinary one that names no provider until the operator has written what the broker prescribes", () => {
    expect(readThemeFile(FILE).signIn).toBeNull();
    expect(signInRule(null)).toBe("");
    const { body } = frontPage("DA", null, null);
    expect(body.html).toContain('<a class="button button-primary" href="/auth/sign-in');
    expect(body.html).not.toContain("MitID");
  });

  test("says the operator's phrase in each language, in the prescribed colours whatever is done to it, unframed", () => {
    const { signIn } = readThemeFile(written());
    expect(signIn?.label).toEqual(LABEL);

    const rule = signInRule(signIn);
    const states = ["", ":hover", ":active", ":visited", ":focus"].map((state) => `a.sign-in-mitid${state}`);
    expect(rule).toContain(`${states.join(",")}{background:#112233;color:#ffffff}`);
    expect(rule).toContain("border:0");
    expect(rule).not.toMatch(/shadow|radius|transform|opacity|filter/);
    for (const [language, label] of [
      ["DA", LABEL.da],
      ["EN", LABEL.en],
    ] as const)
      expect(frontPage(language, null, LABEL).body.html).toMatch(
        new RegExp(`<p><a class="sign-in-mitid" href="/auth/sign-in[^"]*" rel="nofollow">${label}</a></p>`),
      );
  });

  test.each([
    ["no wordmark", { label: { da: "Log på", en: "Log on with MitID" } }, /signIn\.label\.da does not hold/],
    ["another spelling", { label: { da: LABEL.da, en: "Log on with MitId" } }, /signIn\.label\.en/],
    ["a phrase in one language only", { label: { da: LABEL.da } }, /signIn\.label\.en/],
    ["a colour in words", { background: "blue" }, /signIn\.background is not a colour/],
    ["colours that cannot be read", { background: "#eeeeee" }, /signIn\.text has contrast 1\.\d\d/],
    ["a frame", { border: "1px" }, /signIn\.border is not known/],
  ])("with %s stops the build", (_, more, message) => {
    expect(() => readThemeFile(written(more))).toThrow(message);
  });
});
