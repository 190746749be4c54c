import { useDatabase } from "../support/test-database.ts";

const database = useDatabase();

test("x", async () => {
  console.log((await database.db.raw("select current_database(), '2026-01-02'::date d, 1::int8 i, now() n, array['2026-01-02'::date] a")).rows);
  console.log((await database.db.raw("select schemaname, relname from pg_stat_user_tables")).rows.length);
});
