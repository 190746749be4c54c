import { demoLibrary } from "../server/demo.ts";
import { openDatabase } from "../server/platform/database.ts";
import { useDatabase } from "./support/test-database.ts";

const one = useDatabase();
const other = useDatabase();
const today = new Date("2026-11-24T09:00:00Z");

test("two demonstrations on one server keep their libraries and their accounts apart", async () => {
  const first = await demoLibrary(one.url, "first-password", today);
  await demoLibrary(other.url, "second-password", today);

  const library = openDatabase(first, { poolMax: 1, applicationName: "indsigt-test" });
  const { rows } = await library.raw("select count(*)::int as patrons from library.patrons");
  await library.destroy();

  expect(rows).toEqual([{ patrons: 500 }]);
}, 60_000);
