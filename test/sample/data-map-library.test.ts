import { PERMIT } from "../sources/sql/sql-fixture.ts";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { createSampleRole, fillSample } from "../../sample/fill-sample.ts";
import { ANNE, KAREN, LIV, MIKKEL, type Persona } from "../../sample/personas.ts";
import { PERSON_TABLES, REFERENCE_TABLES } from "../../sample/tables.ts";
import { executeErasure } from "../../server/sources/sql/erasure/erasure-execute.ts";
import { planErasure, type ErasurePlan } from "../../server/sources/sql/erasure/erasure-plan.ts";
import { verifyErasure } from "../../server/sources/sql/erasure/erasure-verify.ts";
import type { Identity } from "../../server/sources/map/identity-kinds.ts";
import type { SqlMap } from "../../server/sources/map/sql-system-schema.ts";
import { loadDataMaps } from "../../server/sources/map/load-data-map.ts";
import { countOf } from "../../server/sources/sql/page-rows.ts";
import { collectPages } from "../../server/sources/sql/sql-collect.ts";
import { measureCoverage } from "../../server/sources/sql/sql-coverage.ts";
import { compareSchema } from "../../server/sources/sql/sql-schema-check.ts";
import { connectSource } from "../../server/sources/sql/connect-source.ts";
import { useDatabase } from "../support/test-database.ts";

type Account = ReturnType<typeof connectSource>;
type Column = { table: string; column: string };

const policies = fileURLToPath(new URL("../../policies/", import.meta.url));
const record: { activities: { key: string; categories: string[] }[] } = parse(
  readFileSync(`${policies}processing-activities.yaml`, "utf8"),
);
const framework = readFileSync(`${policies}legal-framework.yaml`, "utf8");

const database = useDatabase({ template: "template0" });
const map = givenMap();
let role: string;
let account: Account;

beforeAll(async () => {
  await fillSample(database.db, { today: new Date("2026-11-24T10:00:00Z") });
  role = `map_${new URL(database.url).pathname.slice(-8)}`;
  await createSampleRole(database.db, { role, password: "map" });
  account = connect();
});

// The role goes with the Postgres of the test run.
afterAll(async () => account.destroy());

function givenMap(): SqlMap {
  const activities = new Set(record.activities.map(({ key }) => key));
  const references = new Set([...framework.matchAll(/^ *- key: (\S+)$/gm)].map(([, key = ""]) => key));
  const found = loadDataMaps(`${policies}data-map`, { activities, references });
  const library = found.find(({ system }) => system === "library");
  if (library?.kind !== "sql") throw new Error("There is no data map of the library system.");
  return library;
}

function connect(): Account {
  const address = new URL(database.url);
  address.username = role;
  address.password = "map";
  return connectSource({ url: address.toString(), system: "library" });
}

function identityOf({ cpr }: Persona): readonly Identity[] {
  return [{ kind: "cpr", value: cpr }];
}

async function countRows(person: Persona): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of Object.keys(map.collections)) {
    counts[name] = 0;
    for await (const page of collectPages(account, map, name, identityOf(person))) {
      counts[name] += countOf(page);
    }
  }
  return counts;
}

async function erase(person: Persona): Promise<{ plan: ErasurePlan; complete: boolean }> {
  const identities = identityOf(person);
  const plan = await planErasure(account, map, identities, { shared: "ERASE" });
  const done = await executeErasure(PERMIT, account, map, identities, plan);
  if (done.outcome !== "ERASED") throw new Error(`The erasure stopped at ${done.collection}.`);
  const other = connect();
  try {
    return { plan, complete: (await verifyErasure(other, map, done.journal, identities)).complete };
  } finally {
    await other.destroy();
  }
}

test("every table that is not for reference is in the map, and every column of it is named", async () => {
  const { rows } = (await database.db.raw(
    `select columns.table_name as "table", columns.column_name as "column"
     from information_schema.columns where columns.table_schema = 'library'`,
  )) as { rows: Column[] };
  const reference = new Set<string>(REFERENCE_TABLES);
  const live = rows
    .filter(({ table }) => !reference.has(table))
    .map(({ table, column }) => `${table}.${column}`);

  const mapped = Object.values(map.collections).flatMap(({ table, columns }) =>
    Object.keys(columns).map((column) => `${table}.${column}`),
  );
  expect(mapped.sort()).toEqual(live.sort());
  expect(Object.keys(map.collections).sort()).toEqual([...PERSON_TABLES].sort());
});

test("no table for reference has a column that could lead to a person", async () => {
  const { rows } = (await database.db.raw(
    `select columns.table_name as "table", columns.column_name as "column"
     from information_schema.columns where columns.table_schema = 'library'
       and columns.column_name ~ 'patron_id|cpr|email|phone|card_|birth|guardian|payer'`,
  )) as { rows: Column[] };

  const reference = new Set<string>(REFERENCE_TABLES);
  expect(rows.filter(({ table }) => reference.has(table))).toEqual([]);
});

test("the live schema and the map agree in keys, references and replacements, seen from the account", async () => {
  expect(await compareSchema(account, map)).toEqual([]);
});

test("every column has a category that the record of processing names for its activity", () => {
  const categories = new Map(record.activities.map(({ key, categories }) => [key, categories]));

  const unknown = Object.entries(map.collections).flatMap(([name, { columns }]) =>
    Object.entries(columns)
      .filter(([, { category, activity }]) => !categories.get(activity)?.includes(category))
      .map(([column, { category, activity }]) => `${name}.${column}: ${category} in ${activity}`),
  );
  expect(unknown).toEqual([]);
});

test("what is hidden from the copy is a secret or a name of the staff, and every CPR number needs MitID", () => {
  const columns = Object.values(map.collections).flatMap(({ columns }) => Object.entries(columns));

  expect(columns.filter(([, { copy }]) => copy === false).map(([name]) => name)).toEqual([
    "password_hash",
    "pin_hash",
    "author",
  ]);
  const numbers = columns.filter(([, { category }]) => category === "cpr");
  expect(numbers.map(([, { assurance }]) => assurance)).toEqual(["MITID_SUBSTANTIAL", "MITID_SUBSTANTIAL"]);
});

test("Liv's mother is found beside Liv's record, but nothing of Liv's is found for her mother", async () => {
  expect(await countRows(LIV)).toMatchObject({ patrons: 1, guardians: 1, loans: 3 });
  expect(await countRows(KAREN)).toMatchObject({ patrons: 1, guardians: 1, loans: 2 });
});

test("a guardian who is no patron is found by the number alone", async () => {
  const { rows } = await database.db.raw(
    "select guardian_cpr as cpr from library.guardians where guardian_patron_id is null order by guardian_id limit 1",
  );

  const counts = await countRows({ ...KAREN, cpr: rows[0].cpr });
  expect(Object.entries(counts).filter(([, count]) => count > 0)).toEqual([["guardians", 1]]);
});

test("somebody unknown has nothing anywhere", async () => {
  const counts = await countRows({ ...KAREN, cpr: "9112990000" });

  expect(Object.values(counts).every((count) => count === 0)).toBe(true);
});

test("Mikkel is erased whole: the vouchers stay in the accounts and lead to nobody", async () => {
  const before = await database.db.raw("select count(*)::integer as count from library.payments");
  const { rows: vouchers } = await database.db.raw(
    `select payments.payment_id from library.payments join library.fees on fees.fee_id = payments.fee_id
     where fees.patron_id = ?`,
    [MIKKEL.patronId],
  );

  const { plan, complete } = await erase(MIKKEL);

  expect(complete).toBe(true);
  expect(plan.totals.kept).toBe(0);
  expect(Object.values(await countRows(MIKKEL)).every((count) => count === 0)).toBe(true);
  const after = await database.db.raw("select count(*)::integer as count from library.payments");
  expect(after.rows).toEqual(before.rows);
  const { rows } = await database.db.raw(
    `select payments.fee_id, payments.payer_name, payments.card_last4, payments.provider_ref
     from library.payments where payments.payment_id = any (?)`,
    [vouchers.map(({ payment_id }: { payment_id: number }) => payment_id)],
  );
  expect(rows).toEqual([{ fee_id: null, payer_name: null, card_last4: null, provider_ref: null }]);
});

test("of Anne stay the open loan, the unpaid fee with its loan, and the patron they lead to", async () => {
  const { plan, complete } = await erase(ANNE);

  const kept = plan.steps.flatMap((step) =>
    step.kept.map(({ ground, count }) => `${step.collection}: ${count} ${ground}`),
  );
  expect(complete).toBe(true);
  expect(kept.sort()).toEqual([
    "fees: 1 ART17_3_E",
    "loans: 1 ART17_3_E",
    "loans: 1 NO_ART17_GROUND",
    "patrons: 1 NO_ART17_GROUND",
  ]);
  const left = Object.entries(await countRows(ANNE)).filter(([, count]) => count > 0);
  expect(Object.fromEntries(left)).toEqual({ fees: 1, loans: 2, patrons: 1 });
});

test("a part payment stays with the debt it reduces", async () => {
  const { rows } = await database.db.raw(
    `select patrons.cpr from library.payments
     join library.fees on fees.fee_id = payments.fee_id
     join library.patrons on patrons.patron_id = fees.patron_id
     where payments.settled_at is null order by payments.payment_id limit 1`,
  );

  const { plan } = await erase({ ...KAREN, cpr: rows[0].cpr });

  const payments = plan.steps.find(({ collection }) => collection === "payments");
  expect(payments?.kept).toMatchObject([{ ground: "ART17_3_E", count: 1 }]);
});

test("everything the sample library holds is decided in its map", async () => {
  expect(await measureCoverage(account, map)).toMatchObject({ isStrict: true, gaps: [] });
});
