import { readdirSync } from "node:fs";
import { parse } from "node:path";
import { openDatabase } from "../../server/platform/database.ts";
import { migrate, pendingMigrations, rollbackAll } from "../../server/platform/migrate.ts";
import { useDatabase } from "../support/test-database.ts";

const migrations = readdirSync(new URL("../../migrations/", import.meta.url)).map((file) => parse(file).name);

describe("a migrated database", () => {
  const database = useDatabase();

  test("lacks nothing, and migrating it again changes nothing", async () => {
    const before = await recorded();

    await migrate(database.db);

    expect(await recorded()).toEqual(before);
    expect(await pendingMigrations(database.db)).toEqual([]);
  });

  test("has a job queue that commands can add to", async () => {
    await database.db.raw("select graphile_worker.add_job('nothing', '{}')");
  });

  test("goes back to nothing and forward again", async () => {
    await rollbackAll(database.db);
    expect(await pendingMigrations(database.db)).toEqual(migrations);

    await migrate(database.db);
    expect(await pendingMigrations(database.db)).toEqual([]);
  });

  test("from a newer Indsigt is refused untouched, in one sentence", async () => {
    await database
      .db("knex_migrations")
      .insert({ name: "29990101000000_teach_it_to_fly", batch: 99, migration_time: new Date() });
    const before = await recorded();

    await expect(migrate(database.db)).rejects.toMatchObject({
      code: "UNAVAILABLE",
      message:
        "The database was migrated by a newer Indsigt (29990101000000_teach_it_to_fly). Install that version or restore a backup.",
    });
    expect(await recorded()).toEqual(before);
  });

  async function recorded(): Promise<unknown[]> {
    return database.db("knex_migrations").select("id", "name").orderBy("id");
  }
});

describe("an empty database", () => {
  const database = useDatabase({ template: "template0" });

  test("lacks every migration", async () => {
    expect(await pendingMigrations(database.db)).toEqual(migrations);
  });

  test("is migrated once by processes that start together, and all of them find it ready", async () => {
    const processes = Array.from({ length: 3 }, () =>
      openDatabase(database.url, { poolMax: 1, applicationName: "test" }),
    );

    await Promise.all(processes.map((db) => migrate(db)));

    const rows = await database.db("knex_migrations").select<{ name: string }[]>("name").orderBy("id");
    expect(rows.map(({ name }) => name)).toEqual(migrations);
    await Promise.all(processes.map((db) => db.destroy()));
  });

  test("is not locked for ever by a migration that was killed", async () => {
    await database.db("knex_migrations_lock").update({ is_locked: 1 });

    await expect(migrate(database.db)).resolves.toBeUndefined();
  });
});
