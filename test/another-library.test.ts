import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkPolicies } from "../server/publication/policies/check-cli.ts";
import { must, visit } from "../tour/people.ts";
import { eventually } from "./support/eventually.ts";
import { useMailServer } from "./support/mail-server.ts";
import { readPdf } from "./support/pdf.ts";
import { useService } from "./support/run-service.ts";

const OURS = /aalborg/i;
const COLOURS = {
  primary: "#6b1f3a",
  primaryDark: "#511529",
  primaryDarker: "#380c1b",
  primaryLight: "#f7edf1",
};

/** The folder of docs/another-library.md: every file copied, and what names the library written anew. */
function policiesOfHavnby(): string {
  const folder = mkdtempSync(join(tmpdir(), "indsigt-havnby-"));
  cpSync("policies", folder, { recursive: true });
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!/\.(yaml|md)$/.test(name)) continue;
    const text = readFileSync(join(folder, name), "utf8")
      .replaceAll(/Demo: (kommune|dpo)@example\.org/g, "Demo: $1@havnby.example")
      .replaceAll(/aalborg/g, "havnby")
      .replaceAll(/Aalborg/g, "Havnby");
    writeFileSync(join(folder, name), text);
  }
  const theme = Object.entries(COLOURS).map(([name, colour]) => `  ${name}: "${colour}"`);
  writeFileSync(
    join(folder, "theme.yaml"),
    `colours:\n${theme.join("\n")}\nlogo: "havnby.svg"\nsignIn: null\n`,
  );
  writeFileSync(join(folder, "havnby.svg"), `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>`);
  return folder;
}

const policies = policiesOfHavnby();
const mail = useMailServer();
const mailPort = () => mail.url;
const service = useService(undefined, {
  POLICIES_DIR: policies,
  MAIL_FROM: "Havnby Bibliotekerne <svar-ikke@havnby.example>",
  get SMTP_URL() {
    return mailPort();
  },
});

afterAll(() => rmSync(policies, { recursive: true, force: true }));

/** Logging on, scripts and faces, and what shows the same text once more: by a day, by a filter, as a permanent version, in another form. */
const SKIPPED = /^\/\/|^\/auth\/|\.(?:js|woff2|pdf|md|json|jsonld|atom)$|\?|\/\d{4}-\d\d-\d\d/;

/** Every form of a published text; one text in all of them stands for the others. */
const FORMS = ["md", "json", "jsonld", "atom", "pdf"];

/** Everything on the same origin that a page links to, and what that links to in turn. */
async function crawl(starts: readonly string[]): Promise<Map<string, { type: string; body: Buffer }>> {
  const found = new Map<string, { type: string; body: Buffer }>();
  const waiting = [...starts];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    const response = await fetch(service.baseUrl + path, { redirect: "manual" });
    const body = Buffer.from(await response.arrayBuffer());
    const type = response.headers.get("content-type") ?? "";
    found.set(path, { type, body });
    if (response.status >= 400) throw new Error(`${path} answered ${String(response.status)}`);
    if (!type.startsWith("text/html")) continue;
    for (const [, link = ""] of body.toString("utf8").matchAll(/(?:href|src)="(\/[^"#]*)/g)) {
      const next = link.replaceAll("&amp;", "&");
      if (!SKIPPED.test(next)) waiting.push(next);
    }
  }
  return found;
}

test("another library's folder is valid by the check that its operator runs", async () => {
  const lines: string[] = [];

  expect(await checkPolicies(policies, (line) => lines.push(line))).toBe(true);
  expect(lines.join("\n")).toMatch(/is valid: .+ facts for the operator to confirm\.$/);
});

test("every letter and the mail that tells of one come from the other library", async () => {
  const anne = await visit(service.baseUrl, "anne");
  const signe = await visit(service.baseUrl, "signe");
  const input = { rights: ["ACCESS"], contactEmail: "anne@post.example", idempotencyKey: "another-library" };
  await must(
    anne.api(
      `mutation S($input: SubmitDataRequestInput!) { submitDataRequest(input: $input) { dataRequest { id } } }`,
      { input },
    ),
  );
  const templates = await must(
    signe.api<Record<"da" | "en", { html: string }[]>>(
      `{ da: letterTemplates(language: DA) { html } en: letterTemplates(language: EN) { html } }`,
      {},
    ),
  );

  for (const { html } of [...templates.da, ...templates.en]) {
    expect(html).not.toMatch(OURS);
    expect(html).toContain("Havnby");
  }
  await eventually(async () => expect(mail.received).toHaveLength(1));
  const raw = mail.received[0]?.raw ?? "";
  expect(raw).toMatch(/^From: Havnby Bibliotekerne <svar-ikke@havnby\.example>\r?$/m);
  expect(raw).not.toMatch(OURS);
}, 60_000);

test("the application shell and what it asks first name the other library", async () => {
  const shell = await (await fetch(`${service.baseUrl}/sagsbehandling`)).text();
  const per = await visit(service.baseUrl, "per");
  const { organisation } = await must(
    per.api<{ organisation: { name: string; controller: { name: { value: string } } } }>(
      "{ organisation { name controller { name { value } } } }",
      {},
    ),
  );

  expect(shell).not.toMatch(OURS);
  expect(organisation).toEqual({
    name: "Havnby Bibliotekerne",
    controller: { name: { value: "Havnby Kommune" } },
  });
});

test("every public page, in both languages and every form, names the other library and nothing of Aalborg", async () => {
  const found = await crawl([
    "/",
    "/en",
    "/sagsbehandling",
    "/min-side",
    ...FORMS.map((form) => `/privatlivspolitik.${form}`),
  ]);
  const read = (path: string) => found.get(path)?.body.toString("utf8") ?? "";
  const paths = [...found].flatMap(([path, { type }]) => (type === "application/pdf" ? [] : [path]));

  expect(paths.filter((path) => OURS.test(read(path)))).toEqual([]);
  for (const path of ["/", "/en", "/privatlivspolitik", "/en/privacy-policy", "/om-biblioteket"])
    expect(read(path)).toMatch(/<title>[^<]*Havnby Bibliotekerne<\/title>/);
  expect(read("/om-biblioteket")).toContain("Havnby Kommune");
  const { text, info } = readPdf(found.get("/privatlivspolitik.pdf")?.body ?? Buffer.alloc(0));
  expect(`${text} ${Object.values(info).join(" ")}`).not.toMatch(OURS);
  expect(text).toContain("Havnby Bibliotekerne");
  expect(paths.length).toBeGreaterThan(30);
}, 60_000);

test("the build makes sheet, icon and logo from the other library's theme, without a colour of ours", () => {
  const root = mkdtempSync(join(tmpdir(), "indsigt-theme-"));
  mkdirSync(join(root, "web"));
  for (const folder of ["tools", "web/theme"])
    cpSync(folder, join(root, folder), { recursive: true, filter: (path) => !path.endsWith("built") });
  symlinkSync(join(process.cwd(), "node_modules"), join(root, "node_modules"));
  writeFileSync(join(root, "package.json"), `{ "type": "module" }`);
  try {
    const env = { PATH: process.env["PATH"], POLICIES_DIR: policies };
    execFileSync(process.execPath, [join(root, "tools/build-theme.js")], { cwd: root, env });
    const built = join(root, "web/theme/built");
    const { sheet, icon, logo, colour } = JSON.parse(readFileSync(join(built, "manifest.json"), "utf8"));
    const files = [sheet, icon].map((name: string) => readFileSync(join(built, name), "utf8").toLowerCase());

    expect(colour).toBe(COLOURS.primary);
    expect(logo).toMatch(/^havnby-[0-9a-f]{12}\.svg$/);
    for (const text of files) {
      expect(text).toContain(COLOURS.primary);
      expect(text).not.toMatch(/#0b4f6c|#083b52|#052736|#eef4f6/);
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}, 60_000);
