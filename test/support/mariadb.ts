import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createConnection, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { chownAll } from "./chown-all.ts";

/** A running MariaDB of the tests' own: the address of an account that may do everything, and how to stop it. */
export type TestMariadb = { url: string; stop: () => Promise<void> };

const ACCOUNT = "indsigt_test";
const NOBODY = 65_534;
const PROGRAMS = ["mariadbd", "mariadb-install-db"];

/** A small, hasty server: no promise outlives the test that made it. */
const SETTINGS = [
  "--bind-address=127.0.0.1",
  "--skip-name-resolve",
  "--skip-log-bin",
  "--innodb-buffer-pool-size=32M",
  "--innodb-log-file-size=32M",
  "--innodb-flush-log-at-trx-commit=0",
  "--innodb-doublewrite=0",
  "--performance-schema=OFF",
];

/**
 * Starts a private MariaDB on an empty data folder, as an unprivileged user. Where MariaDB is not installed it says so:
 * a test that needs it fails by name, and is not passed over.
 */
export async function startMariadb(): Promise<TestMariadb> {
  const missing = PROGRAMS.filter((program) => !isInstalled(program));
  if (missing.length > 0) {
    throw new Error(
      `${missing.join(" and ")} cannot be found. Install MariaDB: apt-get install mariadb-server, or brew install mariadb.`,
    );
  }
  const folder = mkdtempSync(join(tmpdir(), "indsigt-mariadb-"));
  const data = join(folder, "data");
  cpSync(emptyData(), data, { recursive: true });
  mkdirSync(join(folder, "tmp"));
  writeFileSync(
    join(folder, "init.sql"),
    `create user '${ACCOUNT}'@'%' identified by '${ACCOUNT}';\ngrant all on *.* to '${ACCOUNT}'@'%' with grant option;`,
  );
  if (isRoot()) chownAll(folder, NOBODY);
  const port = await freePort();
  const server = run(folder, port);
  await answering(server, port);
  const stop = async (): Promise<void> => {
    await end(server);
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `mysql://${ACCOUNT}:${ACCOUNT}@127.0.0.1:${port}`, stop };
}

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Made once a machine, since it takes seconds; two runs that make it at the same time each make a whole one. */
function emptyData(): string {
  const template = join(tmpdir(), `indsigt-mariadb-empty-${process.getuid?.() ?? 0}`);
  if (existsSync(template)) return template;
  const making = mkdtempSync(join(tmpdir(), "indsigt-mariadb-new-"));
  if (isRoot()) chownSync(making, NOBODY, NOBODY);
  execFileSync(
    "mariadb-install-db",
    ["--no-defaults", `--datadir=${making}`, "--skip-test-db", ...(isRoot() ? ["--user=nobody"] : [])],
    { stdio: "ignore" },
  );
  try {
    renameSync(making, template);
  } catch {
    rmSync(making, { recursive: true, force: true });
  }
  return template;
}

/**
 * The shell ends the server when its input closes: a test run that is killed leaves none behind. Temporary files are in a
 * folder of the server's own, since a server that starts deletes every temporary table it finds there, in use or not.
 */
function run(folder: string, port: number): ChildProcess {
  const settings = [
    ...["--no-defaults", `--datadir=${join(folder, "data")}`, `--socket=${join(folder, "socket")}`],
    `--tmpdir=${join(folder, "tmp")}`,
    ...[`--pid-file=${join(folder, "pid")}`, `--init-file=${join(folder, "init.sql")}`, `--port=${port}`],
    ...SETTINGS,
  ];
  const script = `"$@" </dev/null >"${folder}/log" 2>&1 & server=$!; cat >/dev/null; kill $server; wait $server`;
  return spawn("sh", ["-c", script, "sh", "mariadbd", ...settings], {
    stdio: ["pipe", "ignore", "ignore"],
    ...(isRoot() && { uid: NOBODY, gid: NOBODY }),
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answering(server: ChildProcess, port: number): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (await greets(port)) return;
    await pause(100);
  }
  await end(server);
  throw new Error("MariaDB did not answer within half a minute.");
}

/** A server that only listens is not ready; one that sends its greeting is. */
async function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, "127.0.0.1");
    socket.once("data", () => done(true));
    socket.once("error", () => done(false));
    socket.setTimeout(2_000, () => done(false));
    const done = (isThere: boolean): void => {
      socket.destroy();
      resolve(isThere);
    };
  });
}

async function end(server: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.stdin?.end();
  await ended;
}
