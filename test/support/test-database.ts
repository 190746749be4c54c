import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import { openDatabase, withDatabase } from "../../server/platform/database.ts";

/** A database of a test file's own; `db` and `url` are there from `beforeAll` on. */
export type TestDatabase = { readonly db: Knex; readonly url: string };

/** Gives the test file that calls it a migrated database of its own, and drops it after the last test. */
export function useDatabase({
  template = "indsigt_template",
  beforeDrop = async () => undefined,
}: { template?: string; beforeDrop?: () => Promise<unknown> } = {}): TestDatabase {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  let opened: TestDatabase | undefined;

  beforeAll(async () => {
    await onServer(
      async (server) => void (await server.raw("create database ?? template ??", [name, template])),
    );
    const url = withDatabase(testPostgresUrl(), name);
    opened = { url, db: openDatabase(url, { poolMax: 10, applicationName: "indsigt-test" }) };
  });

  afterAll(async () => {
    await beforeDrop();
    await opened?.db.destroy();
    await onServer(
      async (server) => void (await server.raw("drop database if exists ?? with (force)", [name])),
    );
  });

  const current = () => {
    if (!opened) throw new Error("The test database is there from beforeAll on.");
    return opened;
  };
  return {
    get db() {
      return current().db;
    },
    get url() {
      return current().url;
    },
  };
}

/** Where the Postgres of this test run listens: its `postgres` database, as its owner. */
export function testPostgresUrl(): string {
  const url = process.env["TEST_POSTGRES_URL"];
  if (url) return url;
  throw new Error(
    "TEST_POSTGRES_URL is missing: run tests through jest.config.ts, whose global setup starts Postgres.",
  );
}

async function onServer(work: (server: Knex) => Promise<void>): Promise<void> {
  const server = openDatabase(testPostgresUrl(), { poolMax: 1, applicationName: "indsigt-test" });
  try {
    await work(server);
  } finally {
    await server.destroy();
  }
}
