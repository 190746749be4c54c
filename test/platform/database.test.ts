import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { actAs, NOBODY } from "../../server/platform/acting.ts";
import { checkDatabase, ensureDatabase, openDatabase, withDatabase } from "../../server/platform/database.ts";
import { testPostgresUrl, useDatabase } from "../support/test-database.ts";

const database = useDatabase();
const options = { poolMax: 1, applicationName: "test" };

test("a date stays a day, a big number stays exact, and a moment is a Date", async () => {
  const { rows } = await database.db.raw(`
    select '2026-03-29'::date as day, array['2026-03-29'::date] as days, 9007199254740993::int8 as big,
           '2026-03-29T01:30:00Z'::timestamptz as moment, '{"a":[1]}'::jsonb as json, 1.10::numeric as exact`);

  expect(rows).toEqual([
    {
      day: "2026-03-29",
      days: ["2026-03-29"],
      big: "9007199254740993",
      moment: new Date("2026-03-29T01:30:00Z"),
      json: { a: [1] },
      exact: "1.10",
    },
  ]);
});

test("a statement that takes too long is stopped by the database", async () => {
  const db = openDatabase(database.url, { ...options, statementTimeoutMs: 50 });

  await expect(db.raw("select pg_sleep(5)")).rejects.toMatchObject({ code: "57014" });

  await db.destroy();
});

test("whoever gets no connection in time may try again, whoever asks, and is answered once one is free", async () => {
  const one = openDatabase(database.url, { ...options, acquireTimeoutMs: 50 });
  const nobody = actAs(one, NOBODY);
  const holding = await one.transaction();
  const busy = { code: "UNAVAILABLE", message: expect.stringMatching(/too busy/) };

  await expect(one.raw("select 1")).rejects.toMatchObject(busy);
  await expect(nobody.raw("select 1")).rejects.toMatchObject(busy);
  await expect(nobody.transaction(async (trx) => trx.raw("select 1"))).rejects.toMatchObject(busy);

  await holding.rollback();
  await expect(nobody.raw("select 1 as one")).resolves.toMatchObject({ rows: [{ one: 1 }] });
  await one.destroy();
});

test("a database that nobody listens for may be tried again, and a password it refuses is a fault", async () => {
  const codeAt = async (spoil: (url: URL) => void) => {
    const url = new URL(testPostgresUrl());
    spoil(url);
    const db = openDatabase(url.href, options);
    const error = await db.raw("select 1").catch((thrown: unknown) => thrown);
    await db.destroy();
    return (error as { code: string }).code;
  };

  expect(await codeAt((url) => (url.port = "1"))).toBe("UNAVAILABLE");
  expect(await codeAt((url) => (url.password = "guess"))).toBe("28P01");
});

test("a database that answers passes the check", async () => {
  await expect(checkDatabase(database.db)).resolves.toBeUndefined();
});

test.each<[string, (url: URL) => void, RegExp]>([
  [
    "is not there",
    (url) => (url.port = "1"),
    /^The database at 127\.0\.0\.1:1 cannot be reached\. Start it or correct DATABASE_URL\.$/,
  ],
  [
    "refuses the password",
    (url) => (url.password = "guess"),
    /does not accept the user or password\. Correct DATABASE_URL\.$/,
  ],
  [
    "was never created",
    (url) => (url.pathname = "/nowhere"),
    /^There is no database "nowhere" at .+ Create it or correct/,
  ],
])("a database that %s is named in one sentence without its password", async (_, spoil, sentence) => {
  const url = new URL(testPostgresUrl());
  const { password } = url;
  spoil(url);
  const db = openDatabase(url.href, options);

  const error = await checkDatabase(db).catch((thrown: unknown) => thrown);

  expect(error).toMatchObject({ code: "UNAVAILABLE", message: expect.stringMatching(sentence) });
  expect(String(error)).not.toContain(password);
  expect(String(error)).not.toContain("guess");
  await db.destroy();
});

test("a server that accepts and then says nothing is given up after a few seconds", async () => {
  const mute = createServer(() => {}).listen(0, "127.0.0.1");
  await once(mute, "listening");
  const { port } = mute.address() as { port: number };
  const db = openDatabase(`postgres://a:b@127.0.0.1:${port}/c`, options);

  await expect(checkDatabase(db)).rejects.toMatchObject({ code: "UNAVAILABLE" });

  await db.destroy();
  mute.close();
});

test("a database is created once, also when many ask at the same time, and whatever its name", async () => {
  const name = `it's "${randomUUID()}"`;

  const urls = await Promise.all(Array.from({ length: 4 }, () => ensureDatabase(testPostgresUrl(), name)));

  const db = openDatabase(urls[0] ?? "", options);
  const { rows } = await db.raw("select current_database() as name");
  expect(rows).toEqual([{ name }]);
  await db.destroy();
  await database.db.raw("drop database ??", [name]);
});

test("another database of the same server keeps user, password and parameters", () => {
  expect(withDatabase("postgres://u:p%40@h:5/old?sslmode=require", "ny å")).toBe(
    "postgres://u:p%40@h:5/ny%20%C3%A5?sslmode=require",
  );
});
