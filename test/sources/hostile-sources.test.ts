import { collectPages } from "../../server/sources/sql-collect.ts";
import { executeErasure } from "../../server/sources/erasure-execute.ts";
import { planErasure } from "../../server/sources/erasure-plan.ts";
import { faultOf, isPassing } from "../../server/sources/fault.ts";
import { inMariadb, mariadbLibrary, mariadbLibraryContents, useMariadb } from "./mariadb-fixture.ts";
import {
  ANNA,
  everyPage,
  givenMap,
  libraryContents,
  libraryMap,
  openSource,
  PERMIT,
  rowsOf,
  openLibrary,
} from "./sql-fixture.ts";

const server = useMariadb();

const faultIn = async (work: Promise<unknown>) =>
  work.then(
    () => "none",
    (error: unknown) => faultOf(error).fault,
  );

test("PostgreSQL whose disk is full in the middle of an erasure keeps everything, and it is tried again", async () => {
  const source = await openLibrary();
  // What the server says when it cannot extend a file; raised at the second of the three statements.
  await source.db.raw(`create function library.no_space() returns trigger language plpgsql as $$
    begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
    create trigger no_space before delete on library.loans for each row execute function library.no_space()`);
  const plan = await planErasure(source.db, libraryMap(), ANNA);
  const before = await libraryContents(source.db);

  const fault = await faultIn(executeErasure(PERMIT, source.db, libraryMap(), ANNA, plan));

  expect(fault).toBe("FULL");
  expect(isPassing("FULL")).toBe(true);
  expect(await libraryContents(source.db)).toBe(before);
  await source.close();
});

test("MariaDB with a full table behind a trigger keeps everything, and it is tried again", async () => {
  const source = await server.openLibrary();
  const map = mariadbLibrary(source.schema);
  await source.run(
    "set session max_heap_table_size = 16384",
    "create table trail (what char(250)) engine = memory max_rows = 1",
    "create trigger leave_trail before delete on loans for each row insert into trail select repeat('x', 250) from seq_1_to_100000",
  );
  const plan = await planErasure(source.db, map, ANNA);
  const before = await mariadbLibraryContents(source);

  const fault = await faultIn(executeErasure(PERMIT, source.db, map, ANNA, plan));

  expect(fault).toBe("FULL");
  expect(await mariadbLibraryContents(source)).toBe(before);
});

test("a column that goes while a person is being read stops the reading; what was read before is not taken for all", async () => {
  const source = await openLibrary();
  const pages = collectPages(source.db, libraryMap(), "loans", ANNA, { pageSize: 1 });
  const first = await pages.next();
  await source.db.raw("alter table library.loans drop column title");

  const rest = async () => {
    for await (const page of pages) expect(page).toBeDefined();
  };

  expect(first.done).toBe(false);
  expect(await faultIn(rest())).toBe("SCHEMA_CHANGED");
  await source.close();
});

test("rows that are the same in every column and have no key are refused, for reading and for erasing", async () => {
  const source = await openSource();
  await source.db.raw(`create schema library;
    create table library.patrons (patron_id integer primary key, cpr text unique);
    create table library.visits (patron_id integer, visited_at date);
    insert into library.patrons values (1, '0101901234');
    insert into library.visits values (1, '2026-01-01'), (1, '2026-01-01'), (1, null)`);
  const map = givenMap({
    patrons: { key: ["patron_id"], identity: { cpr: "cpr" }, columns: ["patron_id", "cpr"] },
    visits: {
      key: ["patron_id", "visited_at"],
      keyIsEnforced: false,
      from: [{ patron_id: "patrons.patron_id" }],
      columns: ["patron_id", "visited_at"],
    },
  });
  const read = async () => {
    for await (const page of collectPages(source.db, map, "visits", ANNA)) expect(page).toBeDefined();
  };

  expect(await faultIn(read())).toBe("KEY_UNUSABLE");
  expect(await faultIn(planErasure(source.db, map, ANNA))).toBe("KEY_UNUSABLE");
  const { rows } = await source.db.raw("select count(*)::int as left from library.visits");
  expect(rows).toEqual([{ left: 3 }]);
  await source.close();
});

test("bytes that are no UTF-8 reach nobody as text that never was: MariaDB refuses them, and what it holds is copied", async () => {
  const source = await server.open();
  await source.run(
    "create table patrons (patron_id int primary key, cpr varchar(20), old varchar(20) character set latin1, raw varbinary(20))",
    "insert into patrons values (1, '0101901234', x'C3F8FF', x'C328FF')",
  );
  const refused = source.run("update patrons set cpr = x'C328FF'");
  await expect(refused).rejects.toMatchObject({ errno: 1366 });
  const map = inMariadb(
    givenMap({
      patrons: {
        key: ["patron_id"],
        identity: { cpr: "cpr" },
        columns: ["patron_id", "cpr", "old", "raw"],
      },
    }),
    source.schema,
  );

  const pages = await everyPage(source.db, map, "patrons", ANNA);

  expect(rowsOf(pages)).toEqual([
    { patron_id: 1, cpr: "0101901234", old: "Ãøÿ", raw: Buffer.from("c328ff", "hex").toString("base64") },
  ]);
  expect(
    await executeErasure(PERMIT, source.db, map, ANNA, await planErasure(source.db, map, ANNA)),
  ).toMatchObject({
    outcome: "ERASED",
  });
});
