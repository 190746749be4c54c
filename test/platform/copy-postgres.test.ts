import { execFileSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyPostgres, type PostgresPackage } from "../../server/platform/copy-postgres.ts";
import { findPostgresPackage, postgresBinaries } from "../../server/platform/postgres-binaries.ts";

const nobody = { uid: 65534, gid: 65534 };
let place: string;
let found: PostgresPackage;

beforeAll(() => {
  found = findPostgresPackage();
});

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "indsigt-copy-"));
  chmodSync(place, 0o755);
});

afterEach(() => rmSync(place, { recursive: true, force: true }));

test("the copy has the links that were never made, can be read by all and written by us alone, and runs", () => {
  const bare = withoutLinks();

  const copy = copyPostgres(bare, nobody, place);

  expect(execFileSync(join(copy, "bin", "postgres"), ["--version"], { encoding: "utf8" })).toMatch(
    /PostgreSQL\) 18\./,
  );
  expect(found.links.every(({ target }) => existsSync(join(copy, target.replace("native/", ""))))).toBe(true);
  expect(statSync(copy).mode & 0o777).toBe(0o755);
  expect(statSync(join(copy, "bin", "initdb")).mode & 0o777).toBe(0o755);
});

test("it is copied once, and again when the system tidied a file away", () => {
  const copy = copyPostgres(found, nobody, place);
  const first = statSync(copy).ino;
  expect(copyPostgres(found, nobody, place)).toBe(copy);
  expect(statSync(copy).ino).toBe(first);

  rmSync(join(copy, "share", "postgresql", "tsearch_data", "danish.stop"));
  copyPostgres(found, nobody, place);

  expect(existsSync(join(copy, "share", "postgresql", "tsearch_data", "danish.stop"))).toBe(true);
  expect(readdirSync(place)).toHaveLength(1);
});

test.each([
  ["that anybody may write to", (copy: string) => (mkdirSync(copy), chmodSync(copy, 0o777))],
  ["that is a link to elsewhere", (copy: string) => symlinkSync(tmpdir(), copy)],
])("a copy %s is not trusted", (_, plant) => {
  const copy = join(place, `indsigt-postgres-${found.version}-${process.getuid?.() ?? 0}`);
  plant(copy);

  expect(() => copyPostgres(found, nobody, place)).toThrow(
    /made by somebody else and is not trusted\. Delete it, or set TMPDIR/,
  );
});

test("a place that is closed to the user is refused with the remedy", () => {
  chmodSync(place, 0o700);

  expect(() => copyPostgres(found, nobody, place)).toThrow(
    /is closed to the user Postgres runs as\. Set TMPDIR/,
  );
});

test("a place where nothing can be written is refused with the remedy", () => {
  const file = join(place, "file");
  writeFileSync(file, "");

  expect(() => copyPostgres(found, undefined, file)).toThrow(
    /could not be copied to .+ \(ENOTDIR\)\. Make room there, or set TMPDIR/,
  );
});

test("when it runs as ourselves and is whole, the package is used where it lies", () => {
  expect(postgresBinaries(undefined, place)).toBe(join(found.root, "native"));
  expect(readdirSync(place)).toEqual([]);
});

/** The package as npm leaves it when it may not run install scripts. */
function withoutLinks(): PostgresPackage {
  const root = join(place, "package");
  cpSync(join(found.root, "native"), join(root, "native"), { recursive: true, verbatimSymlinks: true });
  for (const { target } of found.links) rmSync(join(root, target), { force: true });
  return { ...found, root };
}
