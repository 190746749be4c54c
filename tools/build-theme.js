// Plain JavaScript because it runs before and beside the build.
// Compiles web/theme/ in the colours of policies/theme.yaml into web/theme/built/: files named by their content, each also
// compressed, and manifest.json that says which is which. Refuses colours that cannot be read. `--if-stale` does nothing
// when nothing has changed.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, extname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import * as sass from "sass";
import { parse } from "yaml";
import { contrastProblems } from "./contrast.js";
import { signInProblems, signInRule } from "./sign-in-button.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const source = join(root, "web/theme");
const target = join(source, "built");
const policies = resolve(root, process.env.POLICIES_DIR ?? "policies");
const COLOURS = {
  primary: "lib-700",
  primaryDark: "lib-800",
  primaryDarker: "lib-900",
  primaryLight: "lib-050",
};

/** Throws with every problem of the theme file; the remedy stands in each. */
export function readThemeFile(text) {
  const { colours = {}, logo = null, signIn = null } = parse(text) ?? {};
  const wrong = Object.keys(COLOURS).filter((name) => !/^#[0-9a-f]{6}$/i.test(colours[name] ?? ""));
  const problems = wrong.map(
    (name) => `colours.${name} is not a colour. Write six hexadecimal digits, such as "#0b4f6c".`,
  );
  if (logo !== null && !/^[\w.-]+\.(svg|png)$/.test(String(logo)))
    problems.push("logo is not the name of an SVG or PNG file beside theme.yaml. Write one, or null.");
  if (signIn !== null) problems.push(...signInProblems(signIn));
  if (problems.length === 0) problems.push(...contrastProblems(colours));
  if (problems.length > 0) throw new Error(`policies/theme.yaml: ${problems.join(" ")}`);
  return { colours, logo, signIn };
}

function brand(colours) {
  const custom = Object.entries(COLOURS).map(([name, token]) => `"${token}": ${colours[name]}`);
  const dkfds = "../../../node_modules/dkfds/src";
  return `@use "${dkfds}/stylesheets/variables" with (
  $custom-colors: (${custom.join(", ")}),
  $theme-color-primary: "lib-700", $theme-color-primary-dark: "lib-800", $theme-color-primary-darker: "lib-900",
  $font-path: "fds-font:", $image-path: "${dkfds}/img/", $icons-folder-path: "${dkfds}/img/svg-icons/"
);\n`;
}

/** Names a file by its content and writes it, and its compressed forms where they are smaller. */
function put(name, bytes) {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  const extension = extname(name);
  const hashed = `${basename(name, extension)}-${hash}${extension}`;
  writeFileSync(join(target, hashed), bytes);
  if (extension === ".css") {
    writeFileSync(join(target, `${hashed}.gz`), gzipSync(bytes, { level: 9 }));
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
    writeFileSync(join(target, `${hashed}.br`), brotliCompressSync(bytes, quality));
  }
  return hashed;
}

/** The design system's own faces go (each 57 kB); what else a rule names is copied beside the sheet. */
function withOwnFiles(css) {
  const withoutFaces = css.replace(/@font-face\{[^}]*fds-font:[^}]*\}/g, "");
  return withoutFaces.replace(/url\((["']?)([^"')]+)\1\)/g, (whole, _quote, url) => {
    if (url.startsWith("data:") || url.startsWith("#")) return whole;
    // A path is written as seen from web/theme/built/, where _brand.scss lies, or from web/theme/.
    const found = [target, source].map((folder) => resolve(folder, url)).find((file) => existsSync(file));
    if (!found) throw new Error(`the style sheet names ${url}, which is not there`);
    return `url(${put(basename(found), readFileSync(found))})`;
  });
}

/** An open book in the library's colour, for the browser's tab. */
function iconOf(colour) {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="${colour}"/>` +
    `<path fill="#fff" d="M15 9c-2.500-1.500-5.500-2-9-2v15c3.500 0 6.500.5 9 2zm2 0c2.500-1.500 5.500-2 9-2v15c-3.500 0-6.500.5-9 2z"/></svg>\n`
  );
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(folder, entry.name))
    .sort();
}

function fingerprint() {
  const hash = createHash("sha256");
  const logos = filesIn(policies).filter((file) => /\.(svg|png)$/.test(file));
  const dkfds = join(root, "node_modules/dkfds/package.json");
  const tools = ["tools/build-theme.js", "tools/contrast.js", "tools/sign-in-button.js"].map((file) =>
    join(root, file),
  );
  for (const file of [...filesIn(source), join(policies, "theme.yaml"), ...logos, dkfds, ...tools]) {
    hash.update(readFileSync(file));
  }
  return hash.digest("hex");
}

/** Builds the theme; does nothing when `ifStale` and it is fresh. */
export function buildTheme({ ifStale = false } = {}) {
  const manifestFile = join(target, "manifest.json");
  const from = fingerprint();
  if (ifStale && existsSync(manifestFile) && JSON.parse(readFileSync(manifestFile, "utf8")).from === from)
    return;
  const { colours, logo, signIn } = readThemeFile(readFileSync(join(policies, "theme.yaml"), "utf8"));
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, "_brand.scss"), brand(colours));
  const { css } = sass.compile(join(source, "theme.scss"), {
    style: "compressed",
    quietDeps: true,
    silenceDeprecations: ["if-function"], // in the design system's own functions
  });
  const sheet = put("theme.css", Buffer.from(withOwnFiles(css) + signInRule(signIn)));
  const picture = logo === null ? null : put(logo, readFileSync(join(policies, logo)));
  const icon = put("icon.svg", Buffer.from(iconOf(colours.primary)));
  const faces = readdirSync(target).filter((name) => /-(Regular|SemiBold)-Latin1-.*\.woff2$/.test(name));
  const names = { sheet, icon, logo: picture, colour: colours.primary, faces, signIn: signIn?.label ?? null };
  writeFileSync(manifestFile, `${JSON.stringify({ from, ...names })}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    buildTheme({ ifStale: process.argv.includes("--if-stale") });
  } catch (error) {
    console.error(`The theme could not be built: ${error.message}`);
    process.exitCode = 1;
  }
}
