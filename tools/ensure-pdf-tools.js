// Plain JavaScript because it runs before the tests do.
// The tests read our PDF with programs that are not ours: poppler (pdfinfo, pdftotext) and qpdf. Installs them on
// Debian where it may; elsewhere says loudly what is missing, and the tests that need them then fail by name.
import { execFileSync } from "node:child_process";

const PROGRAMS = { pdfinfo: "poppler-utils", pdftotext: "poppler-utils", qpdf: "qpdf" };

function runs(program) {
  try {
    execFileSync(program, [program === "qpdf" ? "--version" : "-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function missingPackages() {
  const missing = Object.entries(PROGRAMS).filter(([program]) => !runs(program));
  return [...new Set(missing.map(([, name]) => name))];
}

function install(packages) {
  const options = {
    stdio: "ignore",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    timeout: 180_000,
  };
  try {
    execFileSync("apt-get", ["update"], options);
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", ...packages], options);
  } catch {
    return; // no Debian, no root or no network: said below
  }
}

const wanted = missingPackages();
if (wanted.length > 0) {
  console.log(`Installing ${wanted.join(" and ")} to check PDF with (once) …`);
  install(wanted);
}
const missing = missingPackages();
if (missing.length > 0) {
  console.error(
    `\n!!! ${missing.join(" and ")} could not be installed. The tests that check PDF will fail.\n` +
      `!!! Install them yourself: apt-get install ${missing.join(" ")}, or brew install poppler qpdf.\n`,
  );
}
