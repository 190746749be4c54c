import { randomUUID } from "node:crypto";
import knex, { type Knex } from "knex";
import { connectSource } from "../../../../server/sources/sql/connect-source.ts";
import type { SqlMap } from "../../../../server/sources/map/sql-system-schema.ts";
import { startMariadb, type TestMariadb } from "../../../support/mariadb.ts";
import { libraryMap } from "../sql-fixture.ts";

/** A database of MariaDB, its map's schema, and how another connection to it is made. */
export type GivenMariadb = {
  db: Knex;
  /** Runs statements one after the other as the owner. */
  run: (...statements: string[]) => Promise<void>;
  schema: string;
  url: string;
  connect: (account?: string) => Knex;
  close: () => Promise<void>;
};

/** Gives the test file that calls it a MariaDB server of its own, with new databases on it; stopped after the last test. */
export function useMariadb(): {
  readonly open: () => Promise<GivenMariadb>;
  /** A database with the library's tables and two patrons. */
  readonly openLibrary: () => Promise<GivenMariadb>;
} {
  let server: TestMariadb | undefined;
  const opened: GivenMariadb[] = [];
  beforeAll(async () => {
    server = await startMariadb();
  }, 120_000);
  afterAll(async () => {
    for (const { close } of opened) await close();
    await server?.stop();
  });
  const open = async () => {
    if (!server) throw new Error("MariaDB is there from beforeAll on.");
    const source = await openMariadb(server.url);
    opened.push(source);
    return source;
  };
  return {
    open,
    openLibrary: async () => {
      const source = await open();
      await source.run(...LIBRARY_TABLES, ...TWO_PATRONS());
      return source;
    },
  };
}

/** A new, empty database on a server. */
async function openMariadb(url: string): Promise<GivenMariadb> {
  const schema = `lib_${randomUUID().replaceAll("-", "").slice(0, 12)}`;
  const admin = knex({ client: "mysql2", connection: url, pool: { min: 0, max: 1 } });
  await admin.raw("create database ?? character set utf8mb4 collate utf8mb4_general_ci", [schema]);
  await admin.raw("use ??", [schema]);
  const connect = (account?: string): Knex => {
    const address = new URL(url);
    if (account !== undefined) [address.username, address.password] = [account, account];
    return connectSource({ url: address.href, client: "mysql2" });
  };
  const db = connect();
  const run = async (...statements: string[]): Promise<void> => {
    for (const statement of statements) await admin.raw(statement);
  };
  const close = async (): Promise<void> => {
    await db.destroy();
    await admin.raw("drop database if exists ??", [schema]);
    await admin.destroy();
  };
  return { db, run, schema, url, connect, close };
}

/** The small library of the other tests, as MariaDB has it. */
export const LIBRARY_TABLES = [
  "create table patrons (patron_id int primary key, cpr varchar(20) unique, name varchar(100), note text, born date)",
  `create table loans (loan_id int primary key, patron_id int, title varchar(100), lent_at timestamp null,
    foreign key (patron_id) references patrons (patron_id) on delete restrict)`,
  `create table fees (fee_id int primary key, loan_id int, amount decimal(10, 2) not null, note text,
    foreign key (loan_id) references loans (loan_id) on delete restrict)`,
] as const;

/** Anna and Bo with two loans and one fee each. */
const TWO_PATRONS = (amounts: readonly [number, number] = [0, 0]): string[] => [
  "insert into patrons values (1, '0101901234', 'Anna', 'likes crime', '1990-01-01'), (2, '020290-5678', 'Bo', null, '1990-02-02')",
  `insert into loans values (11, 1, 'A', '2026-01-01 10:00:00'), (12, 1, 'B', '2026-01-02 10:00:00'),
    (21, 2, 'C', '2026-01-03 10:00:00'), (22, 2, 'D', '2026-01-04 10:00:00'), (99, null, 'E', null)`,
  `insert into fees values (111, 11, ${amounts[0]}, 'x'), (211, 21, ${amounts[1]}, 'y')`,
];

/** A map of the other tests, for a database of MariaDB. */
export function inMariadb(map: SqlMap, schema: string): SqlMap {
  return { ...map, client: "mysql2", schema };
}

/** The small library's map for a database of MariaDB. */
export function mariadbLibrary(schema: string, change: Parameters<typeof libraryMap>[0] = {}): SqlMap {
  return inMariadb(libraryMap(change), schema);
}

/** Everything in some tables, to see that nothing changed. */
export async function mariadbContents(db: Knex, schema: string, ...tables: string[]): Promise<string> {
  const parts = [];
  for (const table of tables) {
    const [rows] = (await db.raw("select * from ?? order by 1", [`${schema}.${table}`])) as [unknown[]];
    parts.push(`${table}: ${JSON.stringify(rows)}`);
  }
  return parts.join("\n");
}

/** Everything in the small library. */
export async function mariadbLibraryContents({ db, schema }: GivenMariadb): Promise<string> {
  return mariadbContents(db, schema, "patrons", "loans", "fees");
}
