// Plain JavaScript because it runs before the tests do.
// The tests use programs that are not ours: poppler (pdfinfo, pdftotext) and qpdf read our PDF, and MariaDB is a system
// to collect and erase in; libfaketime moves the clock of a running service. Installs them on Debian where it may; elsewhere says loudly
// what is missing, and the tests that need them then fail by name.
import { execFileSync } from "node:child_process";

const PROGRAMS = {
  pdfinfo: "poppler-utils",
  pdftotext: "poppler-utils",
  qpdf: "qpdf",
  mariadbd: "mariadb-server",
  faketime: "faketime",
};

function runs(program) {
  try {
    execFileSync(program, [program.startsWith("pdf") ? "-v" : "--version"], { stdio: "ignore" });
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
    timeout: 300_000,
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
  console.log(`Installing ${wanted.join(" and ")} to test with (once) …`);
  install(wanted);
}
const missing = missingPackages();
if (missing.length > 0) {
  console.error(
    `\n!!! ${missing.join(" and ")} could not be installed. The tests that need them will fail.\n` +
      `!!! Install them yourself: apt-get install ${missing.join(" ")}, or brew install poppler qpdf mariadb.\n`,
  );
}
