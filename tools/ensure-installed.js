// Plain JavaScript because it runs before anything is installed.
// Installs from the lockfile when node_modules is missing or belongs to another lockfile.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const stamp = `${root}node_modules/.installed-from`;
const wanted = createHash("sha256")
  .update(readFileSync(`${root}package-lock.json`))
  .digest("hex");

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Indsigt needs Node 20.19 or newer, and this is ${process.versions.node}. Install a newer Node and try again.`,
  );
  process.exit(1);
}
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
  console.log("Installing packages from package-lock.json (once) …");
  try {
    execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--include=dev"], {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
    });
  } catch {
    console.error(
      "The packages could not be installed. Check that npm reaches its registry, then try again.",
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}
