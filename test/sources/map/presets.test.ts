import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Knex } from "knex";
import { executeErasure } from "../../../server/sources/sql/erasure/erasure-execute.ts";
import { planErasure } from "../../../server/sources/sql/erasure/erasure-plan.ts";
import { verifyErasure } from "../../../server/sources/sql/erasure/erasure-verify.ts";
import type { Identity } from "../../../server/sources/map/identity-kinds.ts";
import { loadDataMaps } from "../../../server/sources/map/load-data-map.ts";
import { searchFor } from "../../../server/sources/sql/selection.ts";
import { countOf } from "../../../server/sources/sql/page-rows.ts";
import { collectPages } from "../../../server/sources/sql/sql-collect.ts";
import { measureCoverage } from "../../../server/sources/sql/sql-coverage.ts";
import { discoverIdentities } from "../../../server/sources/sql/sql-discover.ts";
import { compareSchema, readMappedTables } from "../../../server/sources/sql/sql-schema-check.ts";
import type { SqlMap } from "../../../server/sources/map/sql-system-schema.ts";
import { kohaPatron } from "../sql/koha-rows.ts";
import { KOHA } from "../sql/koha-tables.ts";
import { inMariadb, useMariadb } from "../sql/mariadb/mariadb-fixture.ts";
import { openSource, PERMIT } from "../sql/sql-fixture.ts";

const server = useMariadb();

const keysIn = (file: string): Set<string> =>
  new Set(
    [...readFileSync(`policies/${file}`, "utf8").matchAll(/^ *- key: (\S+)$/gm)].map(([, key = ""]) => key),
  );

const presets = new Map(
  loadDataMaps("policies/presets", {
    activities: keysIn("processing-activities.yaml"),
    references: keysIn("legal-framework.yaml"),
  }).map((map) => [map.system, map as SqlMap]),
);

function presetOf(system: string): SqlMap {
  const map = presets.get(system);
  if (!map) throw new Error(`There is no preset ${system}.`);
  return map;
}

/** The preset once a data protection officer has decided that nothing goes to the archives. */
function decided(map: SqlMap): SqlMap {
  const collections = Object.entries(map.collections).map(([name, collection]) => [
    name,
    { ...collection, archiveDisposition: "DESTROY" as const },
  ]);
  return { ...map, collections: Object.fromEntries(collections) };
}

async function countsOf(
  db: Knex,
  map: SqlMap,
  identities: readonly Identity[],
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const tables = await readMappedTables(db, map);
  for (const [name, { table }] of Object.entries(map.collections)) {
    const live = tables.find((one) => one.table === table);
    for await (const page of collectPages(db, map, name, identities, { live })) {
      counts[name] = (counts[name] ?? 0) + countOf(page);
    }
  }
  return counts;
}

async function eraseAndVerify(db: Knex, map: SqlMap, identities: readonly Identity[]): Promise<boolean> {
  const plan = await planErasure(db, map, identities, { shared: "ERASE" });
  const result = await executeErasure(PERMIT, db, map, identities, plan);
  if (result.outcome !== "ERASED") return false;
  return (await verifyErasure(db, map, result.journal, identities)).complete;
}

test.each(["koha", "folio-users", "folio-circulation"])(
  "the preset %s says what it was tried against, and decides nothing for the archives",
  (system) => {
    const text = readFileSync(`policies/presets/${system}.yaml`, "utf8");

    expect(text).toMatch(/tried\n?\s*#?\s*against/i);
    expect(
      new Set(Object.values(parse(text).collections as object).map((one) => one.archiveDisposition)),
    ).toEqual(new Set(["UNDECIDED"]));
  },
);

const KOHA_ROWS = [...kohaPatron(1), ...kohaPatron(2)];

const CARD = [{ kind: "cardNumber", value: "K-0000000001" }] as const;
const NEXT = [{ kind: "cardNumber", value: "K-0000000002" }] as const;

test("a Koha patron is found everywhere the preset names and erased; the next one stays, and so do the accounts and orders without her", async () => {
  const source = await server.open();
  await source.run(...KOHA, ...KOHA_ROWS);
  const map = decided(inMariadb(presetOf("koha"), source.schema));

  const fatal = (await compareSchema(source.db, map)).filter(({ kind }) => !kind.startsWith("UNMAPPED"));
  const { identities } = await discoverIdentities(source.db, searchFor(map, CARD));
  const ofNext = await countsOf(source.db, map, NEXT);

  expect(fatal).toEqual([]);
  const everywhere = Object.keys(map.collections).filter((name) => name !== "issues");
  expect(await countsOf(source.db, map, identities)).toEqual(
    Object.fromEntries(everywhere.map((name) => [name, 1])),
  );
  expect(await eraseAndVerify(source.db, map, identities)).toBe(true);
  expect(await countsOf(source.db, map, NEXT)).toEqual(ofNext);
  const [left] = await source.db.raw(
    `select (select count(*) from ${source.schema}.borrowers) as borrowers, (select count(*) from ${source.schema}.old_issues) as loans,
      (select count(*) from ${source.schema}.action_logs) as logs, (select count(*) from ${source.schema}.deletedborrowers) as deleted`,
  );
  expect(left).toEqual([{ borrowers: 3, loans: 1, logs: 3, deleted: 3 }]);
  const [stays] = await source.db.raw(
    `select l.borrowernumber, l.manager_id, l.description, cast(l.amount as signed) as amount, q.created_by, c.borrowernumber as author,
        t.approved_by, f.owner, s.borrowernumber as reporter, e.patron_id
      from ${source.schema}.accountlines l join ${source.schema}.account_offsets o on o.debit_id = l.accountlines_id
      join ${source.schema}.aqorders q on q.ordernumber = l.accountlines_id join ${source.schema}.additional_contents c on c.idnew = l.accountlines_id
      join ${source.schema}.tags_approval t on t.term = 'word 1' join ${source.schema}.uploaded_files f on f.id = l.accountlines_id
      join ${source.schema}.saved_sql s on s.id = l.accountlines_id join ${source.schema}.item_editor_templates e on e.id = l.accountlines_id
      where l.accountlines_id = 1`,
  );
  expect(stays).toEqual([
    {
      ...{ borrowernumber: null, manager_id: null, description: null, amount: 9, created_by: null },
      ...{ author: null, approved_by: null, owner: null, reporter: null, patron_id: null },
    },
  ]);
});

test("what a member of staff dealt with for others is not hers in Koha, and keeps her until she is taken out of it", async () => {
  const source = await server.open();
  await source.run(...KOHA, ...KOHA_ROWS, "update accountlines set manager_id = 1 where borrowernumber = 2");
  const map = decided(inMariadb(presetOf("koha"), source.schema));
  const { identities } = await discoverIdentities(source.db, searchFor(map, CARD));

  const counts = await countsOf(source.db, map, CARD);

  expect(counts["accountlines"]).toBe(1);
  await expect(eraseAndVerify(source.db, map, identities)).rejects.toThrow(/accountlines .*a cascade/);
  await source.run(
    "update accountlines set manager_id = 2 where borrowernumber = 2",
    "update tickets set resolver_id = 1 where reporter_id = 2",
  );
  await expect(eraseAndVerify(source.db, map, identities)).rejects.toThrow(/tickets .*a cascade/);
  expect(await countsOf(source.db, map, CARD)).toEqual(counts);
  await source.run("update tickets set resolver_id = null where reporter_id = 2");
  expect(await eraseAndVerify(source.db, map, identities)).toBe(true);
});

test("an open loan in Koha keeps the patron, and of what names her only what has no key is not decided", async () => {
  const source = await server.open();
  await source.run(...KOHA, ...KOHA_ROWS, "insert into issues (issue_id, borrowernumber) values (9, 1)");
  const map = decided(inMariadb(presetOf("koha"), source.schema));

  const plan = await planErasure(source.db, map, CARD, { shared: "ERASE" });
  const { gaps } = await measureCoverage(source.db, map);

  expect(plan.steps.find(({ collection }) => collection === "borrowers")).toMatchObject({ count: 0 });
  const own = gaps.filter(({ table }) => !table.startsWith("lib_"));
  expect(own.map(({ why, table }) => `${why} ${table}`)).toEqual(["NAME statistics"]);
});

/** Tables that FOLIO's modules make beside those of the tests, by their own descriptions. */
const OF_CIRCULATION = [
  ...["loan", "request", "user_request_preference", "scheduled_notice", "patron_action_session"],
  ...[
    "cancellation_reason",
    "circulation_settings",
    "fixed_due_date_schedule",
    "loan_policy",
    "request_policy",
  ],
  ...["circulation_rules", "staff_slips", "patron_notice_policy", "check_in", "tlr_feature_toggle_job"],
  ...["actual_cost_record", "print_events"],
];
const OF_USERS = [
  "groups",
  "departments",
  "staging_users",
  "addresstype",
  "proxyfor",
  "patronpin",
  "settings",
];

/** A table as FOLIO's storage makes one. */
const folioTable = (name: string) =>
  `create table ${name} (id uuid primary key, jsonb jsonb not null, creation_date timestamp, created_by text);`;

const untoldIn = async (db: Knex, map: SqlMap) =>
  (await measureCoverage(db, map)).gaps.map(({ why, table }) => `${why} ${table}`).sort();

const ID = "6f0a3f5e-0000-4000-8000-000000000001";
const OTHER = "6f0a3f5e-0000-4000-8000-000000000002";

test("a FOLIO user is found by her number in JSON, in circulation by what the users tell, and taken away from her loans", async () => {
  const source = await openSource();
  await source.db.raw(`
    create schema diku_mod_users; create schema diku_mod_circulation_storage;
    create table diku_mod_users.users (id uuid primary key, jsonb jsonb not null, creation_date timestamp, created_by text, patrongroup uuid);
    create table diku_mod_circulation_storage.audit_loan (id uuid primary key, jsonb jsonb not null);
    ${OF_CIRCULATION.map((table) => folioTable(`diku_mod_circulation_storage.${table}`)).join("")}
    ${OF_USERS.map((table) => folioTable(`diku_mod_users.${table}`)).join("")}
    alter table diku_mod_circulation_storage.request add column cancellationreasonid uuid;
    insert into diku_mod_users.users (id, jsonb) values
      ('${ID}', '{"externalSystemId": "010190-1234", "barcode": "B-00000001", "personal": {"lastName": "Olsen", "email": "anna@example.org"}}'),
      ('${OTHER}', '{"externalSystemId": "020290-5678", "personal": {"lastName": "Holm"}}');
    insert into diku_mod_circulation_storage.user_request_preference values
      (gen_random_uuid(), '{"userId": "${ID}"}'), (gen_random_uuid(), '{"userId": "${OTHER}"}');
    insert into diku_mod_circulation_storage.scheduled_notice values (gen_random_uuid(), '{"recipientUserId": "${ID}"}');
    insert into diku_mod_circulation_storage.patron_action_session values (gen_random_uuid(), '{"patronId": "${OTHER}"}');
    insert into diku_mod_circulation_storage.loan values
      (gen_random_uuid(), '{"userId": "${ID}", "itemId": "i1", "status": {"name": "Closed"}, "actionComment": "to Anna"}'),
      (gen_random_uuid(), '{"userId": "${OTHER}", "itemId": "i2", "status": {"name": "Open"}}');
    insert into diku_mod_circulation_storage.audit_loan values
      (gen_random_uuid(), '{"loan": {"userId": "${ID}"}}'), (gen_random_uuid(), '{"loan": {"userId": "${OTHER}"}}');
    insert into diku_mod_circulation_storage.request values
      (gen_random_uuid(), '{"requesterId": "${ID}", "requester": {"lastName": "Olsen"}}')`);
  const [users, circulation] = [decided(presetOf("folio-users")), decided(presetOf("folio-circulation"))];
  const cpr = [{ kind: "cpr", value: "0101901234" }] as const;

  const { identities } = await discoverIdentities(source.db, searchFor(users, cpr));
  const own = identities.filter(({ kind }) => kind === "patronId");

  expect(await untoldIn(source.db, users)).toEqual([
    "DOCUMENT patronpin",
    "DOCUMENT proxyfor",
    "DOCUMENT staging_users",
  ]);
  expect(await untoldIn(source.db, circulation)).toEqual([
    "DOCUMENT actual_cost_record",
    "DOCUMENT check_in",
    "DOCUMENT print_events",
  ]);
  expect(own).toEqual([{ kind: "patronId", value: ID }]);
  expect(await countsOf(source.db, users, identities)).toEqual({ users: 1 });
  expect(await countsOf(source.db, circulation, own)).toEqual({
    ...{ loans: 1, loan_history: 1, requests: 1, request_preferences: 1, notices: 1 },
  });
  expect(await eraseAndVerify(source.db, circulation, own)).toBe(true);
  expect(await eraseAndVerify(source.db, users, identities)).toBe(true);
  const { rows } = await source.db.raw(
    "select jsonb from diku_mod_circulation_storage.loan where jsonb->>'itemId' = 'i1'",
  );
  await source.close();
  expect(rows).toEqual([{ jsonb: { itemId: "i1", status: { name: "Closed" } } }]);
});

test("FOLIO's own trigger that copies each change of a loan is noticed, and nothing is changed", async () => {
  const source = await openSource();
  await source.db.raw(`
    create schema diku_mod_circulation_storage; set search_path to diku_mod_circulation_storage;
    create table loan (id uuid primary key, jsonb jsonb not null);
    create table audit_loan (id uuid primary key default gen_random_uuid(), jsonb jsonb not null);
    ${OF_CIRCULATION.filter((table) => table !== "loan")
      .map(folioTable)
      .join("")}
    insert into loan values (gen_random_uuid(), '{"userId": "${ID}", "status": {"name": "Closed"}}');
    create function keep() returns trigger language plpgsql as $$ begin
      insert into diku_mod_circulation_storage.audit_loan (jsonb) values (jsonb_build_object('loan', new.jsonb)); return new; end $$;
    create trigger keep after update on loan for each row execute function keep()`);
  const map = decided(presetOf("folio-circulation"));

  await expect(eraseAndVerify(source.db, map, [{ kind: "patronId", value: ID }])).rejects.toThrow(
    /also changed diku_mod_circulation_storage.audit_loan beyond the plan/,
  );
  const { rows } = await source.db.raw(
    "select jsonb->>'userId' as id from diku_mod_circulation_storage.loan",
  );
  await source.close();
  expect(rows).toEqual([{ id: ID }]);
});
