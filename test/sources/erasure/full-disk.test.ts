import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { carryOutErasure } from "../../../server/sources/erasure/carry-out-erasure.ts";
import { erasureFaultText } from "../../../server/sources/fault-texts.ts";
import { sqlSource } from "../../../server/sources/sql/sql-source.ts";
import type { SqlMap } from "../../../server/sources/map/sql-system-schema.ts";
import { givenContext } from "../../support/given-case.ts";
import { givenApprovedErasure } from "../../support/given-erasure.ts";
import { describeOnSmallDisk, mountSmallDisk, type SmallDisk } from "../../support/small-disk.ts";
import { useDatabase } from "../../support/test-database.ts";
import { mariadbLibrary, mariadbLibraryContents, useMariadb } from "../sql/mariadb/mariadb-fixture.ts";
import { libraryContents, libraryMap, openLibrary, REMAINS } from "../sql/sql-fixture.ts";

/** A library whose loans lie on a small disk. */
type Library = {
  map: SqlMap;
  url: string;
  contents: () => Promise<string>;
  /** Lends Bo more and more until the server says that there is no room; answers what it said. */
  fill: () => Promise<string>;
  close: () => Promise<void>;
};

const database = useDatabase();
const mariadb = useMariadb();
const ledgers = mkdtempSync(join(tmpdir(), "indsigt-ledger-"));
const LOANS = 4_000;
const MEGABYTES = 12;

afterAll(() => rmSync(ledgers, { recursive: true, force: true }));

/** A title becomes longer than it was, so that the server needs room for what takes its place. */
const change = {
  patrons: { yields: { patronId: "patron_id" } },
  loans: { erase: { action: "anonymise", set: { title: { constant: "-".repeat(90) } }, ...REMAINS } },
};

/** What the server says when it can take no more; each time with less, so that no gap is left. */
async function untilRefused(lend: (many: number) => Promise<unknown>): Promise<string> {
  let said = "";
  for (const many of [500, 50, 5, 1]) {
    for (;;) {
      const error = await lend(many).then(
        () => undefined,
        (refusal: Error) => refusal,
      );
      if (!error) continue;
      said = error.message;
      break;
    }
  }
  return said;
}

async function inPostgres(disk: SmallDisk): Promise<Library> {
  const { db, url, close } = await openLibrary();
  const space = `small_${randomUUID().replaceAll("-", "")}`;
  await db.raw(`create tablespace ${space} location '${disk.folder}'`);
  // Nothing tidies up behind the test, so that it is known how much room there is.
  await db.raw(`alter table library.loans set tablespace ${space};
    alter table library.loans set (autovacuum_enabled = false);
    insert into library.loans select n, 1, 'T' || n, null from generate_series(1000, ${999 + LOANS}) n`);
  return {
    map: libraryMap(change),
    url,
    contents: async () => libraryContents(db),
    fill: async () =>
      untilRefused(async (many) =>
        db.raw(
          `insert into library.loans select m + n, 2, repeat('x', 90), null
           from generate_series(1, ${many}) n, (select max(loan_id) as m from library.loans) l`,
        ),
      ),
    close: async () => {
      await db.raw("drop table library.fees, library.loans");
      await db.raw(`drop tablespace ${space}`);
      await close();
    },
  };
}

async function inMariadb(disk: SmallDisk): Promise<Library> {
  const source = await mariadb.openLibrary();
  const { schema, run } = source;
  await run(
    "alter table fees drop foreign key fees_ibfk_1",
    "create table others as select * from loans",
    "drop table loans",
    `create table loans (loan_id int primary key, patron_id int, title varchar(100), lent_at timestamp null,
      foreign key (patron_id) references patrons (patron_id) on delete restrict) data directory = '${disk.folder}'`,
    "insert into loans select * from others",
    "drop table others",
    "alter table fees add foreign key (loan_id) references loans (loan_id) on delete restrict",
    `insert into loans select seq, 1, concat('T', seq), null from seq_1000_to_${999 + LOANS}`,
  );
  return {
    map: mariadbLibrary(schema, change),
    url: source.url,
    contents: async () => mariadbLibraryContents(source),
    fill: async () =>
      untilRefused(async (many) =>
        run(
          `insert into loans select m + seq, 2, repeat('x', 90), null
           from seq_1_to_${many}, (select max(loan_id) as m from loans) l`,
        ),
      ),
    close: async () => run("drop table fees", "drop table loans"),
  };
}

describeOnSmallDisk("on a disk that is full", () => {
  test.each([
    ["PostgreSQL", inPostgres, /No space left on device/],
    ["MariaDB", inMariadb, /The table 'loans' is full/],
  ])(
    "%s keeps everything, says why in plain words, and erases all of it once there is room",
    async (name, givenLibrary, words) => {
      const disk = mountSmallDisk(MEGABYTES);
      const library = await givenLibrary(disk);
      try {
        const ledgerFile = join(ledgers, name);
        const ctx = givenContext(database.db, [sqlSource(library.map, library.url)], { ledgerFile });
        const { planId } = await givenApprovedErasure(ctx);
        expect(await library.fill()).toMatch(words);
        expect(disk.isFull()).toBe(true);
        const before = await library.contents();

        await expect(carryOutErasure(ctx, { planId })).rejects.toMatchObject({ cause: { fault: "FULL" } });

        expect((await library.contents()) === before).toBe(true);
        expect(await attemptsOf(planId)).toEqual([["ROLLED_BACK", "FULL"]]);
        const plan = await database.db("erasure_plans").where({ id: planId }).first();
        expect(plan).toMatchObject({ state: "APPROVED", last_error: "FULL", certificate: null });
        expect(erasureFaultText(plan.last_error, "BEFORE")?.en).toMatch(/^Nothing was erased .*out of space/);
        const failed = database.db("audit_events").where({ kind: "erasure.failed" });
        expect(await failed.whereRaw("body->>'plan' = ?", planId)).toHaveLength(1);

        disk.growTo(8 * MEGABYTES);
        await carryOutErasure(ctx, { planId });

        const after = await library.contents();
        expect(/"title":"T\d|"fee_id":111/.test(after)).toBe(false);
        expect(/"patron_id":1,"title":"-{90}"/.test(after) && /"fee_id":211/.test(after)).toBe(true);
        expect(await attemptsOf(planId)).toEqual([
          ["ROLLED_BACK", "FULL"],
          ["COMMITTED", null],
        ]);
        const done = await database.db("erasure_plans").where({ id: planId }).first();
        expect(done.state).toBe("COMPLETE");
      } finally {
        await library.close();
        disk.remove();
      }
    },
    120_000,
  );
});

async function attemptsOf(planId: string): Promise<unknown[]> {
  const attempts = await database.db("erasure_attempts").where({ plan_id: planId }).orderBy("number");
  return attempts.map(({ outcome, fault }) => [outcome, fault]);
}
