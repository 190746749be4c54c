import type { Knex } from "knex";
import type { SqlMap } from "../../../server/sources/map/sql-system-schema.ts";
import { collectPages } from "../../../server/sources/sql/sql-collect.ts";
import { executeErasure } from "../../../server/sources/sql/erasure/erasure-execute.ts";
import { verifyErasure } from "../../../server/sources/sql/erasure/erasure-verify.ts";
import { planErasure } from "../../../server/sources/sql/erasure/erasure-plan.ts";
import { faultOf, isPassing } from "../../../server/sources/fault.ts";
import { inMariadb, mariadbLibrary, mariadbLibraryContents, useMariadb } from "./mariadb/mariadb-fixture.ts";
import {
  ANNA,
  BO,
  errorOf,
  everyPage,
  givenMap,
  libraryContents,
  libraryMap,
  openSource,
  PERMIT,
  REMAINS,
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
  // More than one statement gives: while one is answered, the system itself keeps the column.
  await source.db.raw(
    "insert into library.loans select n, 1, 'T' || n, null from generate_series(1000, 1100) n",
  );
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

/** A patron whose note is as long as a film. */
type LargeNote = { db: Knex; map: SqlMap; close: () => Promise<unknown> };

const BYTES = 270_000_000; // just more than PostgreSQL looks through at once
const NOTE = `repeat('0123456789', ${BYTES / 10})`;

async function largeInPostgres(): Promise<LargeNote> {
  const { db, close } = await openLibrary();
  await db.raw(`update library.patrons set note = ${NOTE} where patron_id = 1`);
  return { db, map: libraryMap(), close };
}

async function largeInMariadb(): Promise<LargeNote> {
  const { run, connect, schema } = await server.openLibrary();
  // A text that is longer than a packet is NULL; the size of a packet holds for connections made after it is set.
  await run("set global max_allowed_packet = 1073741824", "alter table patrons modify note longtext");
  const db = connect();
  await db.raw(`update ?? set note = ${NOTE} where patron_id = 1`, [`${schema}.patrons`]);
  return { db, map: mariadbLibrary(schema), close: async () => db.destroy() };
}

test.each([
  ["PostgreSQL", largeInPostgres],
  ["MariaDB", largeInMariadb],
])(
  "a note of 270 MB in %s is told by its length and waits for a person, and can be erased, without ever being read",
  async (_, given) => {
    const { db, map, close } = await given();
    const before = process.resourceUsage().maxRSS;

    const pages = await everyPage(db, map, "patrons", ANNA);
    const plan = await planErasure(db, map, ANNA);
    const result = await executeErasure(PERMIT, db, map, ANNA, plan);

    // In KiB. A note that came here would add all of its length, and whatever else goes on adds far less.
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(BYTES / 1_024);
    const note = { notCopied: "TOO_LARGE", bytes: BYTES };
    expect(rowsOf(pages)).toMatchObject([{ patron_id: 1, name: "Anna", note }]);
    expect(pages.flatMap(({ doubts }) => doubts)).toEqual([{ place: 0, doubt: "TOO_LARGE" }]);
    expect(result.outcome).toBe("ERASED");
    await close();
  },
  180_000,
);

test("her number at the end of another's note of 270 MB is found, and keeps no erasure from being verified", async () => {
  const { db, map, close } = await largeInPostgres();
  await db.raw("update library.patrons set note = note || ' 020290-5678' where patron_id = 1");
  const erased = await executeErasure(PERMIT, db, map, BO, await planErasure(db, map, BO));
  if (erased.outcome !== "ERASED") throw new Error("Bo's rows were changed by nobody.");

  const { complete, collections } = await verifyErasure(db, map, erased.journal, BO);

  expect(complete).toBe(false);
  expect(collections.flatMap(({ residues }) => residues)).toEqual([
    { why: "MENTIONED", column: "note", count: 1 },
  ]);
  await close();
}, 180_000);

/** A character that is one byte in the database and six in JSON, so that few bytes become more than 1 GB. */
const SIXFOLD = "repeat(chr(1), 180000000)";

/** Anna's library after it was changed, planned. */
async function givenPlanned(change: string) {
  const source = await openLibrary();
  await source.db.raw(change);
  return { ...source, plan: await planErasure(source.db, libraryMap(), ANNA) };
}

test("a row whose JSON would pass 1 GB is planned, erased and read again in PostgreSQL", async () => {
  const { db, plan, close } = await givenPlanned(
    `update library.patrons set note = ${SIXFOLD} where patron_id = 1`,
  );

  const result = await executeErasure(PERMIT, db, libraryMap(), ANNA, plan);

  if (result.outcome !== "ERASED") throw new Error("Anna's rows were changed by nobody.");
  expect(await verifyErasure(db, libraryMap(), result.journal, ANNA)).toMatchObject({ complete: true });
  await close();
}, 180_000);

/** Some 640 kB that no compression makes smaller, after which a row is hashed value by value. */
const LONG = "(select string_agg(md5(n::text), '') from generate_series(1, 20000) n)";

test.each([
  ["another character at its very end", "note = left(note, -1) || 'x'"],
  ["its own hash in its place", "note = encode(sha256(convert_to(note, 'UTF8')), 'hex')"],
  ["nothing in its place", "note = null"],
  ["a short value beside it that is another", "name = 'Anne'"],
  ["no value beside it any more", "born = null"],
])("a row with a long note is as approved only as long as nothing in it changes: %s", async (_, change) => {
  const { db, plan, close } = await givenPlanned(
    `update library.patrons set note = ${LONG} where patron_id = 1`,
  );
  const again = await planErasure(db, libraryMap(), ANNA);
  await db.raw(`update library.patrons set ${change} where patron_id = 1`);
  const before = await libraryContents(db);

  const result = await executeErasure(PERMIT, db, libraryMap(), ANNA, plan);

  expect(again.digest).toBe(plan.digest);
  expect(result).toEqual({ outcome: "CHANGED", collection: "patrons" });
  expect(await libraryContents(db)).toBe(before);
  await close();
});

test("two long values that change places, and columns under odd names, are told from what was approved", async () => {
  const odd = `"a.b ""c""->\\? as d"`;
  const { db, plan, close } = await givenPlanned(`alter table library.patrons add ${odd} bytea;
    update library.patrons set note = ${LONG}, ${odd} = convert_to(${LONG} || 'x', 'UTF8') where patron_id = 1`);
  await db.raw(
    `update library.patrons set note = convert_from(${odd}, 'UTF8'), ${odd} = convert_to(note, 'UTF8')`,
  );

  const result = await executeErasure(PERMIT, db, libraryMap(), ANNA, plan);

  expect(result).toEqual({ outcome: "CHANGED", collection: "patrons" });
  await close();
});

test.each([
  ["erased", planErasure],
  ["copied", async (db: Knex, map: SqlMap, who: typeof ANNA) => everyPage(db, map, "patrons", who)],
])(
  "a value that PostgreSQL cannot write out, and is to be %s, waits for a person",
  async (_, work) => {
    const source = await openLibrary();
    // A bit takes eight times its room when it is written out: more than 1 GB, which the server does not even begin.
    await source.db.raw(`alter table library.patrons add bits varbit;
      update library.patrons set bits = b'0'::bit(83886080) where patron_id = 1;
      update library.patrons set bits = bits || bits || bits || bits where patron_id = 1;
      update library.patrons set bits = bits || bits || bits || bits where patron_id = 1`);
    const map = libraryMap({ patrons: { columns: ["patron_id", "cpr", "name", "note", "born", "bits"] } });

    const { fault, details } = faultOf(await errorOf(work(source.db, map, ANNA)));

    expect(fault).toBe("VALUE_TOO_LARGE");
    expect(isPassing(fault)).toBe(false);
    expect(details.join(" ")).toMatch(
      /^A value is longer than .* of library .*, in the table patrons \(XX000\). Find the longest/,
    );
    const { rows } = await source.db.raw("select count(*)::int as left from library.patrons");
    expect(rows).toEqual([{ left: 2 }]);
    await source.close();
  },
  180_000,
);

test("a note that is longer than a packet of MariaDB is replaced by its hash, and not by nothing", async () => {
  const { run, connect, schema } = await server.openLibrary();
  await run(
    "alter table patrons modify note longtext",
    "update patrons set note = repeat('x', 4000000) where patron_id = 1",
    "set global max_allowed_packet = 1048576",
  );
  const db = connect();
  const map = mariadbLibrary(schema, {
    patrons: {
      erase: { action: "anonymise", set: { cpr: { null: true }, note: { hash: true } }, ...REMAINS },
    },
  });

  const plan = await planErasure(db, map, ANNA);
  const result = await executeErasure(PERMIT, db, map, ANNA, plan);

  expect(result.outcome).toBe("ERASED");
  const [rows] = await db.raw("select note from ?? where patron_id = 1", [`${schema}.patrons`]);
  expect(rows).toEqual([{ note: expect.stringMatching(/^x[0-9a-f]{32}$/) }]);
  await db.destroy();
  await run("set global max_allowed_packet = 16777216");
});
