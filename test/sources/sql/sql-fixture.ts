import { rowsOf as rowsOfPage } from "../../../server/sources/sql/page-rows.ts";
import { collectPages, type CollectedPage } from "../../../server/sources/sql/sql-collect.ts";
import { randomUUID } from "node:crypto";
import knex, { type Knex } from "knex";
import { withDatabase } from "../../../server/platform/database.ts";
import { connectSource } from "../../../server/sources/sql/connect-source.ts";
import { sqlSystemSchema, type SqlMap } from "../../../server/sources/map/sql-system-schema.ts";
import type { ErasurePermit } from "../../../server/sources/erasure/erasure-permit.ts";
import { testPostgresUrl } from "../../support/test-database.ts";

/** A source's database, and how another connection to it is made. */
export type GivenSource = {
  db: Knex;
  url: string;
  connect: (account?: string) => Knex;
  close: () => Promise<void>;
};

/** A collection written as briefly as a test needs it; every column is described alike. */
export type BriefCollection = {
  table?: string;
  key: string[];
  identity?: Record<string, string>;
  yields?: Record<string, string>;
  from?: (Record<string, string> | { on: Record<string, string>; where: Record<string, unknown> })[];
  keyIsEnforced?: boolean;
  self?: Record<string, string>;
  eraseAfter?: string[];
  columns: string[];
  archiveDisposition?: string;
  erase?: Record<string, unknown>;
  hidden?: string[];
};

const both = (text: string): { da: string; en: string } => ({ da: text, en: text });

/** Why something stays, as the tests have it. */
export const REMAINS = {
  ground: "ART17_3_B",
  reference: "gdpr",
  provision: both("Art. 17(3)(b)"),
  reason: both("An open account."),
  until: both("Until it is settled."),
};

/** A data map of the system "library" from brief collections. */
export function givenMap(collections: Record<string, BriefCollection>, schema = "library"): SqlMap {
  return sqlSystemSchema.parse({
    system: "library",
    title: both("Library"),
    owner: both("The library"),
    kind: "sql",
    client: "pg",
    schema,
    collections: Object.fromEntries(
      Object.entries(collections).map(([name, brief]) => [name, whole(name, brief)]),
    ),
  });
}

function whole(name: string, brief: BriefCollection): Record<string, unknown> {
  const { table = name, key, identity, from, columns, archiveDisposition = "DESTROY", hidden = [] } = brief;
  const describe = (column: string): Record<string, unknown> => ({
    category: "identity",
    activity: "lending",
    title: both(column),
    ...(hidden.includes(column) && { copy: false, reason: both("Internal.") }),
  });
  return {
    table,
    title: both(name),
    key,
    ...(identity && { identity }),
    ...(brief.yields && { yields: brief.yields }),
    ...(from && { from }),
    ...(brief.keyIsEnforced !== undefined && { keyIsEnforced: brief.keyIsEnforced }),
    ...(brief.self && { self: brief.self }),
    ...(brief.eraseAfter && { eraseAfter: brief.eraseAfter }),
    columns: Object.fromEntries(columns.map((column) => [column, describe(column)])),
    archiveDisposition,
    erase: brief.erase ?? { action: "delete" },
  };
}

/** The tables of a small library: patrons with loans and fees, a fee belonging to a loan. */
export const LIBRARY_SQL = `
  create schema library;
  create table library.patrons (
    patron_id integer primary key, cpr text unique, name text, note text, born date
  );
  create table library.loans (
    loan_id integer primary key, patron_id integer references library.patrons (patron_id) on delete restrict,
    title text, lent_at timestamptz
  );
  create table library.fees (
    fee_id integer primary key, loan_id integer references library.loans (loan_id) on delete restrict,
    amount numeric(10, 2) not null, note text
  );`;

/** The data map of LIBRARY_SQL: an unpaid fee is kept, and with it its loan and its patron. */
export function libraryMap(
  change: Partial<Record<"patrons" | "loans" | "fees", Partial<BriefCollection>>> = {},
): SqlMap {
  return givenMap({
    patrons: {
      key: ["patron_id"],
      identity: { cpr: "cpr" },
      columns: ["patron_id", "cpr", "name", "note", "born"],
      ...change.patrons,
    },
    loans: {
      key: ["loan_id"],
      from: [{ patron_id: "patrons.patron_id" }],
      columns: ["loan_id", "patron_id", "title", "lent_at"],
      ...change.loans,
    },
    fees: {
      key: ["fee_id"],
      from: [{ loan_id: "loans.loan_id" }],
      columns: ["fee_id", "loan_id", "amount", "note"],
      erase: { action: "delete", keepWhen: [{ where: { amount: { greaterThan: 0 } }, ...REMAINS }] },
      ...change.fees,
    },
  });
}

/** Two patrons with two loans each and one fee each; amounts decide who owes something. */
export async function givenTwoPatrons(db: Knex, amounts: [number, number] = [0, 0]): Promise<void> {
  await db.raw(`
    insert into library.patrons values
      (1, '0101901234', 'Anna', 'likes crime', '1990-01-01'), (2, '0202905678', 'Bo', null, '1990-02-02');
    insert into library.loans values
      (11, 1, 'A', '2026-01-01T10:00Z'), (12, 1, 'B', '2026-01-02T10:00Z'),
      (21, 2, 'C', '2026-01-03T10:00Z'), (22, 2, 'D', '2026-01-04T10:00Z'), (99, null, 'E', null)`);
  await db.raw(`insert into library.fees values (111, 11, ?, 'x'), (211, 21, ?, 'y')`, amounts);
}

/** Leave to erase without any legal hold; the gate itself is tested where it is asked. */
export const PERMIT = { holds: [] } as unknown as ErasurePermit;

/** Anna's verified number. */
export const ANNA = [{ kind: "cpr", value: "010190-1234" }] as const;

/** Bo's verified number. */
export const BO = [{ kind: "cpr", value: "0202905678" }] as const;

/** Everything in a table as text, in a fixed order, to see that nothing changed. */
export async function contentsOf(db: Knex, ...tables: string[]): Promise<string> {
  const parts = [];
  for (const table of tables) {
    const { rows } = await db.raw(`select row_to_json(t.*)::text as row from ${table} t order by 1`);
    parts.push(`${table}: ${rows.map(({ row }: { row: string }) => row).join(" ")}`);
  }
  return parts.join("\n");
}

/** Everything in the small library. */
export async function libraryContents(db: Knex): Promise<string> {
  return contentsOf(db, "library.patrons", "library.loans", "library.fees");
}

/** The error that a promise is rejected with. */
export async function errorOf(promise: Promise<unknown>): Promise<{ code?: string; message: string }> {
  return promise.then(
    () => ({ message: "nothing was thrown" }),
    (error: { code?: string; message: string }) => error,
  );
}

/** A database with the library of these tests and its two patrons, who owe these amounts. */
export async function openLibrary(amounts?: [number, number]): Promise<GivenSource> {
  const source = await openSource();
  await source.db.raw(LIBRARY_SQL);
  await givenTwoPatrons(source.db, amounts);
  return source;
}

/** A new, empty database, and connections of their own to it. */
export async function openSource(): Promise<GivenSource> {
  const name = `source_${randomUUID().replaceAll("-", "")}`;
  const admin = knex({ client: "pg", connection: testPostgresUrl(), pool: { min: 0, max: 1 } });
  await admin.raw("create database ?? template template1", [name]);
  const connect = (account?: string): Knex => {
    const url = new URL(withDatabase(testPostgresUrl(), name));
    if (account !== undefined) [url.username, url.password] = [account, account];
    return connectSource({ url: url.href });
  };
  const db = connect();
  const close = async (): Promise<void> => {
    await db.destroy();
    await admin.raw("drop database ?? with (force)", [name]);
    await admin.destroy();
  };
  return { db, url: withDatabase(testPostgresUrl(), name), connect, close };
}

/** Makes an account of its own in the system, with what it may do; `remove` takes it away again. */
export async function givenAccount(
  db: Knex,
  grants: string,
): Promise<{ account: string; remove: () => Promise<void> }> {
  const account = `account_${randomUUID().replaceAll("-", "")}`;
  await db.raw(
    `create role ${account} login password '${account}'; ${grants.replaceAll("ACCOUNT", account)}`,
  );
  const remove = async (): Promise<void> => {
    await db.raw(`drop owned by ${account}; drop role ${account}`);
  };
  return { account, remove };
}

/** Every page of a collection of a person's. */
export async function everyPage(...asked: Parameters<typeof collectPages>): Promise<CollectedPage[]> {
  const pages = [];
  for await (const page of collectPages(...asked)) pages.push(page);
  return pages;
}

/** The rows of some pages. */
export function rowsOf(pages: readonly CollectedPage[]): Record<string, unknown>[] {
  return pages.flatMap((page) => rowsOfPage(page));
}
