import {
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { startEmbeddedPostgres } from "../../../server/platform/embedded-postgres.ts";
import { carryOutErasure } from "../../../server/sources/erasure/carry-out-erasure.ts";
import { connectSource } from "../../../server/sources/sql/connect-source.ts";
import { erasureFaultText } from "../../../server/sources/fault-texts.ts";
import { sqlSource } from "../../../server/sources/sql/sql-source.ts";
import { chownAll } from "../../support/chown-all.ts";
import { givenContext } from "../../support/given-case.ts";
import { givenApprovedErasure } from "../../support/given-erasure.ts";
import { describeOnSmallDisk, mountSmallDisk, type SmallDisk } from "../../support/small-disk.ts";
import { useDatabase } from "../../support/test-database.ts";
import { givenTwoPatrons, libraryContents, libraryMap, LIBRARY_SQL, REMAINS } from "../sql/sql-fixture.ts";

const database = useDatabase();
const dataDir = mkdtempSync(join(tmpdir(), "indsigt-full-wal-"));
const NOBODY = 65_534;

const disks: SmallDisk[] = [];

afterAll(() => {
  for (const disk of disks) disk.remove();
  rmSync(dataDir, { recursive: true, force: true });
});

/** What PostgreSQL must write to its log for all loans is more than it keeps ready of log files of 16 MB. */
const LOANS = 30_000;
const map = libraryMap({
  loans: { erase: { action: "anonymise", set: { title: { constant: "-".repeat(2_000) } }, ...REMAINS } },
  patrons: { yields: { patronId: "patron_id" } },
});

/** A system of its own, durable as a library's is, for it may lose its disk and be started again. */
async function start() {
  return startEmbeddedPostgres({ dataDir, log: pino({ level: "silent" }) });
}

/** Lays the log of a stopped server on a disk of its own. */
function moveLog(disk: SmallDisk): void {
  const [log, moved] = [join(dataDir, "postgres", "pg_wal"), join(disk.folder, "pg_wal")];
  cpSync(log, moved, { recursive: true });
  chownAll(moved, NOBODY);
  rmSync(log, { recursive: true });
  symlinkSync(moved, log);
}

/** Ends the server where it cannot recover, nor stop; whoever runs it does the same. It may have ended already. */
function endServer(): void {
  const file = join(dataDir, "postgres", "postmaster.pid");
  if (!existsSync(file)) return;
  const [pid] = readFileSync(file, "utf8").split("\n");
  try {
    process.kill(Number(pid), "SIGQUIT");
  } catch (error) {
    expect(error).toMatchObject({ code: "ESRCH" });
  }
}

/** Takes all the room that is left on a disk. */
function fill(disk: SmallDisk): void {
  const file = openSync(join(disk.folder, "ballast"), "w");
  const block = Buffer.alloc(64 * 1024);
  try {
    for (;;) writeSync(file, block);
  } catch (error) {
    expect(error).toMatchObject({ code: "ENOSPC" });
  } finally {
    closeSync(file);
  }
}

describeOnSmallDisk("on a full disk under the log of PostgreSQL", () => {
  test("an erasure that ends in the middle of its work says so, and all of it is erased once there is room", async () => {
    const stopped = await start();
    await stopped.stop();
    const disk = mountSmallDisk(128);
    disks.push(disk);
    moveLog(disk);
    const first = await start();
    const db = connectSource({ url: first.url });
    await db.raw(LIBRARY_SQL);
    await givenTwoPatrons(db);
    await db.raw(`insert into library.loans select n, 1, 'T' || n, null from generate_series(1000, ?) n`, [
      999 + LOANS,
    ]);
    const before = await libraryContents(db);
    await db.destroy();
    const ledgerFile = join(dataDir, "ledger");
    const ctx = givenContext(database.db, [sqlSource(map, first.url)], { ledgerFile });
    const { planId } = await givenApprovedErasure(ctx);
    fill(disk);

    await expect(carryOutErasure(ctx, { planId })).rejects.toThrow();

    const plan = await database.db("erasure_plans").where({ id: planId }).first();
    expect(plan).toMatchObject({ state: "APPROVED", certificate: null });
    expect(["FULL", "UNREACHABLE"]).toContain(plan.last_error);
    expect(erasureFaultText(plan.last_error, "BEFORE")?.en).toMatch(/^Nothing was erased/);

    rmSync(join(disk.folder, "ballast"));
    disk.growTo(1_024);
    endServer();
    await first.stop();
    const second = await start();
    const again = connectSource({ url: second.url });
    expect((await libraryContents(again)) === before).toBe(true);
    const resumed = givenContext(database.db, [sqlSource(map, second.url)], { ledgerFile });
    await carryOutErasure(resumed, { planId });

    const after = await libraryContents(again);
    expect(/"title":"T\d|"fee_id":111/.test(after)).toBe(false);
    expect(/"patron_id":1,"title":"-{2000}"/.test(after) && /"fee_id":211/.test(after)).toBe(true);
    const done = await database.db("erasure_plans").where({ id: planId }).first();
    expect(done.state).toBe("COMPLETE");
    await again.destroy();
    await second.stop();
  }, 240_000);
});
