import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { canReach, type PostgresUser } from "./postgres-user.ts";
import { errorCode, startFailure } from "./start-failure.ts";

/** An npm package with a Postgres in `native/`, and the symbolic links it should have, relative to the package. */
export type PostgresPackage = { root: string; version: string; links: { source: string; target: string }[] };

/**
 * Copies Postgres to a place that every user can reach, under a name with its version, unless that was done
 * before. The copy has the package's links, also when its install script never ran.
 */
export function copyPostgres(found: PostgresPackage, user: PostgresUser, place: string): string {
  const copy = join(place, `indsigt-postgres-${found.version}-${process.getuid?.() ?? 0}`);
  if (!canReach(user, copy)) {
    throw startFailure(
      `The folder ${place} is closed to the user Postgres runs as. Set TMPDIR to a folder that everyone may enter.`,
    );
  }
  if (existsSync(copy)) refuseIfForeign(copy);
  return isWhole(found, copy) ? copy : makeCopy(found, copy);
}

/** Others may write in a temporary folder too, and what they put there MUST NOT be run as Postgres. */
function refuseIfForeign(copy: string): void {
  const found = lstatSync(copy);
  const { uid, mode } = found;
  const isOurs = found.isDirectory() && uid === (process.getuid?.() ?? uid) && (mode & 0o022) === 0;
  if (isOurs || process.platform === "win32") return;
  throw startFailure(
    `${copy} was made by somebody else and is not trusted. Delete it, or set TMPDIR to another folder.`,
  );
}

/** A temporary folder may have been tidied by the system since the copy was made. */
function isWhole({ root, links }: PostgresPackage, copy: string): boolean {
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
function makeCopy(found: PostgresPackage, copy: string): string {
  try {
    const beside = mkdtempSync(`${copy}.`);
    try {
      copyWithLinks(found, beside);
      openToAll(beside);
      replace(copy, beside);
    } finally {
      rmSync(beside, { recursive: true, force: true });
    }
  } catch (cause) {
    const why = errorCode(cause) ?? "unknown error";
    throw startFailure(
      `The built-in Postgres could not be copied to ${copy} (${why}). Make room there, or set TMPDIR.`,
      cause,
    );
  }
  return copy;
}

function copyWithLinks({ root, links }: PostgresPackage, beside: string): void {
  cpSync(join(root, "native"), beside, { recursive: true, verbatimSymlinks: true });
  for (const { source, target } of links) {
    const link = join(beside, relative("native", target));
    rmSync(link, { force: true });
    symlinkSync(relative(dirname(target), source), link);
  }
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
    if (!["ENOTEMPTY", "EEXIST", "EPERM"].includes(errorCode(error) ?? "")) throw error;
  }
  rmSync(old, { recursive: true, force: true });
}
