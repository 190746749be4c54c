// Plain JavaScript because it makes the program that everything else is.
// Compiles to dist/, builds the web pages, and copies what is read at run time. `--if-stale` does nothing when
// nothing has changed.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { buildTheme } from "./build-theme.js";
import { buildVerifier } from "./build-verifier.js";
import { buildWeb } from "./build-web.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const stamp = join(dist, ".built-from");
const SOURCES = [
  "server",
  "policies",
  "fonts",
  "migrations",
  "sample",
  "schema",
  "web",
  "package-lock.json",
  "tsconfig.json",
  "tsconfig.build.json",
  "tools/build.js",
  "tools/build-theme.js",
  "tools/build-web.js",
  "tools/build-verifier.js",
];
/** Made by the build itself. */
const MADE = [join(root, "web/theme/built"), join(root, "web/dist"), join(root, "web/verifier")];

function* filesIn(path) {
  if (MADE.includes(path)) return;
  if (!statSync(path).isDirectory()) return yield path;
  for (const name of readdirSync(path).sort()) yield* filesIn(join(path, name));
}

function fingerprint() {
  const hash = createHash("sha256");
  for (const source of SOURCES.filter((path) => existsSync(join(root, path)))) {
    for (const file of filesIn(join(root, source))) {
      const { mtimeMs, size } = statSync(file);
      hash.update(`${relative(root, file)} ${mtimeMs} ${size}\n`);
    }
  }
  return hash.digest("hex");
}

async function run(program, ...args) {
  const child = spawn(process.execPath, [join(root, "node_modules", program), ...args], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  const [status] = await once(child, "exit");
  if (status !== 0) throw new Error(`${program} failed`);
}

async function build() {
  // A stale program is worse than none: the old one goes first.
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  buildTheme({ ifStale: true });
  // Types are checked by `npm run types`; whoever only wants to start does not wait for that.
  const compiled = run("typescript/bin/tsc", "-p", "tsconfig.build.json", "--noCheck");
  buildWeb({ ifStale: true });
  await buildVerifier();
  cpSync(join(root, "web/verifier/indsigt-audit.mjs"), join(dist, "indsigt-audit.mjs"));
  await compiled;
  for (const folder of ["schema", "fonts"])
    cpSync(join(root, folder), join(dist, folder), { recursive: true });
  // The operations our own pages may send (server/platform/trusted-documents.ts).
  const manifest = "web/src/generated/persisted-documents.json";
  if (existsSync(join(root, manifest))) {
    mkdirSync(dirname(join(dist, manifest)), { recursive: true });
    cpSync(join(root, manifest), join(dist, manifest));
  }
  for (const built of MADE) cpSync(built, join(dist, relative(root, built)), { recursive: true });
  for (const file of [...filesIn(join(root, "sample")), ...filesIn(join(root, "policies"))]) {
    if (file.endsWith(".ts")) continue;
    const copy = join(dist, relative(root, file));
    mkdirSync(dirname(copy), { recursive: true });
    cpSync(file, copy);
  }
}

const current = fingerprint();
const isFresh = existsSync(stamp) && readFileSync(stamp, "utf8") === current;
if (!(process.argv.includes("--if-stale") && isFresh)) {
  try {
    await build();
    writeFileSync(stamp, current);
  } catch (error) {
    console.error(
      `The program could not be built (${error.message}). Mend what is named above, then try again.`,
    );
    process.exitCode = 1;
  }
}
