import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Knex } from "knex";
import pino from "pino";
import { startEmbeddedPostgres } from "../../../server/platform/embedded-postgres.ts";
import { carryOutErasure } from "../../../server/sources/erasure/carry-out-erasure.ts";
import { connectSource } from "../../../server/sources/sql/connect-source.ts";
import { readLedger } from "../../../server/sources/ledger/ledger-file.ts";
import type { Source } from "../../../server/sources/source.ts";
import { replayLedger } from "../../../server/sources/ledger/replay-ledger.ts";
import { sqlSource } from "../../../server/sources/sql/sql-source.ts";
import { givenContext } from "../../support/given-case.ts";
import { givenApprovedErasure } from "../../support/given-erasure.ts";
import { useDatabase } from "../../support/test-database.ts";
import {
  mariadbLibrary,
  mariadbLibraryContents,
  useMariadb,
  type GivenMariadb,
} from "../sql/mariadb/mariadb-fixture.ts";
import { givenTwoPatrons, libraryContents, libraryMap, LIBRARY_SQL } from "../sql/sql-fixture.ts";

const database = useDatabase();
const mariadb = useMariadb();
const folder = mkdtempSync(join(tmpdir(), "indsigt-restore-"));
const log = pino({ level: "silent" });
const map = libraryMap();
const BACKUP = new Date("2026-11-20T03:00:00Z");

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A cold copy of the whole cluster, with its owners: what a backup of the files is, and a restore of it. */
function copyCluster(from: string, to: string): void {
  execFileSync("cp", ["-a", from, to]);
}

/** Runs the library's own server on a data folder for as long as the work takes. */
async function whileServing<T>(dataDir: string, work: (url: string, db: Knex) => Promise<T>): Promise<T> {
  const { url, stop } = await startEmbeddedPostgres({ dataDir, log });
  const db = connectSource({ url });
  try {
    return await work(url, db);
  } finally {
    await db.destroy();
    await stop();
  }
}

test("whoever a restored backup brings back is found by the ledger alone, and erased again; nobody else is", async () => {
  const [live, backup] = [join(folder, "live"), join(folder, "backup")];
  const ledgerFile = join(folder, "erasures.ledger");
  await whileServing(live, async (_, db) => {
    await db.raw(LIBRARY_SQL);
    await givenTwoPatrons(db);
  });
  copyCluster(live, backup);
  const erased = await whileServing(live, async (url, db) => {
    const ctx = givenContext(database.db, [sqlSource(map, url)], { ledgerFile });
    await carryOutErasure(ctx, await givenApprovedErasure(ctx));
    return libraryContents(db);
  });
  expect(erased).not.toContain("Anna");

  rmSync(live, { recursive: true });
  copyCluster(backup, live);
  await whileServing(live, async (url, db) => {
    expect(await libraryContents(db)).toContain("Anna");
    const ctx = givenContext(database.db, [sqlSource(map, url)], { ledgerFile });
    const { entries, broken } = readLedger(ledgerFile);
    expect(broken).toEqual([]);
    const order = { entries, backupTakenAt: BACKUP, system: undefined };

    const looked = await replayLedger(ctx, { ...order, isDryRun: true });
    expect(looked).toMatchObject([{ outcome: "FOUND", erased: 4 }]);
    expect(await libraryContents(db)).toContain("Anna");

    expect(await replayLedger(ctx, { ...order, isDryRun: false })).toMatchObject([
      { outcome: "ERASED", erased: 4 },
    ]);
    expect(await libraryContents(db)).toBe(erased);

    expect(await replayLedger(ctx, { ...order, isDryRun: false })).toMatchObject([{ outcome: "NOT_THERE" }]);
    const later = { ...order, backupTakenAt: new Date("2026-12-01T00:00:00Z"), isDryRun: false };
    expect(await replayLedger(ctx, later)).toEqual([]);
  });
  const events = database.db("audit_events").where({ kind: "erasure.replayed" });
  expect(await events.pluck("body")).toMatchObject([{ erased: 4, residue: 0 }]);
}, 180_000);

test("the ledger names nobody", () => {
  const text = readFileSync(join(folder, "erasures.ledger"), "utf8");

  expect(text).not.toMatch(/0101901234|010190-1234|Anna/);
});

/** Runs one of MariaDB's own programs on a database, with what it is to read. */
function runProgram(
  program: "mariadb" | "mariadb-dump",
  { url, schema }: GivenMariadb,
  input?: Buffer,
): Buffer {
  const { hostname, port, username, password } = new URL(url);
  const address = [`--host=${hostname}`, `--port=${port}`, `--user=${username}`, `--password=${password}`];
  return execFileSync(program, ["--no-defaults", ...address, schema], input === undefined ? {} : { input });
}

describe("after a dump of MariaDB was restored", () => {
  const ledgerFile = join(folder, "mariadb.ledger");
  let library: GivenMariadb;
  let source: Source;
  let erased: string;
  let dump: Buffer;

  beforeAll(async () => {
    library = await mariadb.openLibrary();
    dump = runProgram("mariadb-dump", library);
    source = sqlSource(mariadbLibrary(library.schema), `${library.url}/`);
    const ctx = givenContext(database.db, [source], { ledgerFile });
    await carryOutErasure(ctx, await givenApprovedErasure(ctx));
    erased = await mariadbLibraryContents(library);
  }, 60_000);

  const orderOf = (...systems: string[]) => {
    const { entries } = readLedger(ledgerFile);
    const ofSystems = systems.flatMap((system) => entries.map((entry) => ({ ...entry, system })));
    return { entries: ofSystems, backupTakenAt: BACKUP, system: undefined, isDryRun: false };
  };

  test("she is erased again, although another system does not answer and a third has no map any more", async () => {
    runProgram("mariadb", library, dump);
    expect(await mariadbLibraryContents(library)).toContain("Anna");
    const away = sqlSource({ ...mariadbLibrary("nowhere"), system: "away" }, "mysql://a:b@127.0.0.1:1/");
    const ctx = givenContext(database.db, [away, source], { ledgerFile });

    const replayed = await replayLedger(ctx, orderOf("away", "gone", "library"));

    expect(replayed).toMatchObject([
      { system: "away", outcome: "FAILED", fault: "UNREACHABLE" },
      { system: "gone", outcome: "NOT_DESCRIBED" },
      { system: "library", outcome: "ERASED", erased: 4 },
    ]);
    expect(await mariadbLibraryContents(library)).toBe(erased);
  }, 60_000);

  test("a system that is not as its map says is not told to be free of her", async () => {
    runProgram("mariadb", library, dump);
    await library.run("alter table fees rename to fines");
    const ctx = givenContext(database.db, [source], { ledgerFile });

    expect(await replayLedger(ctx, orderOf("library"))).toMatchObject([
      { outcome: "FAILED", fault: "SCHEMA_CHANGED" },
    ]);
  }, 60_000);

  test.each([
    [["--backup-taken-at", "yesterday"], /^Usage: npm run ledger:replay/],
    [["--backup-taken-at", "2999-01-01"], /in the future/],
    [["--backup-taken-at", "2026-11-20", "--system", "libary"], /no erasure in libary/],
  ])(
    "the command %j is refused in plain words, and nothing is looked through",
    (args, said) => {
      const env = { ...process.env, ERASURE_LEDGER_FILE: ledgerFile };
      const command = ["--import", "tsx", "server/sources/ledger/replay-cli.ts", ...args];

      const { status, stderr } = spawnSync(process.execPath, command, { env, encoding: "utf8" });

      expect({ status, said: stderr.trim() }).toEqual({ status: 1, said: expect.stringMatching(said) });
    },
    60_000,
  );
});
