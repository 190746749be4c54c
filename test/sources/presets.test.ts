import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Knex } from "knex";
import { executeErasure } from "../../server/sources/erasure-execute.ts";
import { planErasure } from "../../server/sources/erasure-plan.ts";
import { verifyErasure } from "../../server/sources/erasure-verify.ts";
import type { Identity } from "../../server/sources/identity-kinds.ts";
import { loadDataMaps } from "../../server/sources/load-data-map.ts";
import { searchFor } from "../../server/sources/selection.ts";
import { countOf } from "../../server/sources/page-rows.ts";
import { collectPages } from "../../server/sources/sql-collect.ts";
import { measureCoverage } from "../../server/sources/sql-coverage.ts";
import { discoverIdentities } from "../../server/sources/sql-discover.ts";
import { compareSchema } from "../../server/sources/sql-schema-check.ts";
import type { SqlMap } from "../../server/sources/sql-system-schema.ts";
import { inMariadb, useMariadb } from "./mariadb-fixture.ts";
import { openSource, PERMIT } from "./sql-fixture.ts";

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
  for (const name of Object.keys(map.collections)) {
    for await (const page of collectPages(db, map, name, identities)) {
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

/** Tables of our own, with the columns and keys that Koha's documentation gives to what the preset names. */
const KOHA = [
  `create table borrowers (borrowernumber int primary key, cardnumber varchar(32) unique, surname longtext, firstname mediumtext,
    address longtext, zipcode tinytext, city longtext, email longtext, phone mediumtext, dateofbirth date, branchcode varchar(10),
    categorycode varchar(10), dateenrolled date, dateexpiry date, borrowernotes longtext, opacnote longtext, privacy int, password varchar(60))`,
  `create table borrower_attributes (id int primary key, borrowernumber int not null, code varchar(10), attribute varchar(255),
    foreign key (borrowernumber) references borrowers (borrowernumber) on delete cascade on update cascade)`,
  `create table borrower_relationships (id int primary key, guarantor_id int not null, guarantee_id int not null, relationship varchar(100),
    foreign key (guarantor_id) references borrowers (borrowernumber) on delete cascade on update cascade,
    foreign key (guarantee_id) references borrowers (borrowernumber) on delete cascade on update cascade)`,
  `create table borrower_debarments (borrower_debarment_id int primary key, borrowernumber int not null, expiration date, type varchar(50),
    comment mediumtext, foreign key (borrowernumber) references borrowers (borrowernumber) on delete cascade on update cascade)`,
  ...["issues", "old_issues"].map(
    (
      table,
    ) => `create table ${table} (issue_id int primary key, borrowernumber int, itemnumber int, issuedate datetime, date_due datetime,
      returndate datetime, note longtext, foreign key (borrowernumber) references borrowers (borrowernumber)
      ${table === "issues" ? "on update cascade" : "on delete set null on update set null"})`,
  ),
  ...["reserves", "old_reserves"].map(
    (
      table,
    ) => `create table ${table} (reserve_id int primary key, borrowernumber int, biblionumber int, branchcode varchar(10), reservedate date,
      reservenotes longtext, foreign key (borrowernumber) references borrowers (borrowernumber) on delete ${table === "reserves" ? "cascade" : "set null"})`,
  ),
  `create table accountlines (accountlines_id int primary key, issue_id int, borrowernumber int, itemnumber int, date timestamp null,
    amount decimal(28,6), description longtext, credit_type_code varchar(80), debit_type_code varchar(80), credit_number varchar(20),
    status varchar(16), payment_type varchar(80), amountoutstanding decimal(28,6), timestamp timestamp not null default current_timestamp(),
    note mediumtext, manager_id int, register_id int, interface varchar(16) not null, branchcode varchar(10),
    foreign key (borrowernumber) references borrowers (borrowernumber) on delete set null on update cascade,
    foreign key (manager_id) references borrowers (borrowernumber) on delete set null on update cascade)`,
  `create table account_offsets (id int primary key, credit_id int, debit_id int, type enum('CREATE', 'APPLY', 'VOID') not null,
    amount decimal(26,6) not null, created_on timestamp not null default current_timestamp(),
    foreign key (debit_id) references accountlines (accountlines_id) on delete cascade on update cascade,
    foreign key (credit_id) references accountlines (accountlines_id) on delete cascade on update cascade)`,
  `create table message_queue (message_id int primary key, borrowernumber int, subject mediumtext, content longtext, to_address longtext,
    time_queued timestamp, foreign key (borrowernumber) references borrowers (borrowernumber) on delete cascade on update cascade)`,
  `create table suggestions (suggestionid int primary key, suggestedby int, suggesteddate date, title varchar(255), author varchar(80), note longtext,
    foreign key (suggestedby) references borrowers (borrowernumber) on delete set null on update cascade)`,
  `create table action_logs (action_id int primary key, timestamp timestamp not null default current_timestamp(), user int not null default 0,
    module mediumtext, action mediumtext, object int, info mediumtext, interface varchar(30), script varchar(255), trace text)`,
  `create table deletedborrowers (borrowernumber int primary key, cardnumber varchar(32), surname longtext, firstname mediumtext, address longtext,
    email longtext, dateofbirth date)`,
  `create table statistics (datetime datetime, type varchar(16), borrowernumber int)`,
];

const KOHA_ROWS = [
  `insert into borrowers (borrowernumber, cardnumber, surname, email) values (1, 'K-0000000001', 'Olsen', 'anna@example.org'), (2, 'K-0000000002', 'Holm', null)`,
  `insert into borrower_attributes values (1, 1, 'SCHOOL', 'x'), (2, 2, 'SCHOOL', 'x')`,
  `insert into borrower_relationships values (1, 1, 2, 'mother')`,
  `insert into borrower_debarments values (1, 1, null, 'MANUAL', 'x'), (2, 2, null, 'MANUAL', 'x')`,
  `insert into old_issues (issue_id, borrowernumber) values (1, 1), (2, 1), (3, 2)`,
  `insert into reserves (reserve_id, borrowernumber) values (1, 1), (2, 2)`,
  `insert into old_reserves (reserve_id, borrowernumber) values (3, 1), (4, 2)`,
  `insert into accountlines (accountlines_id, borrowernumber, amountoutstanding, interface) values (1, 1, 0, 'intranet'), (2, 2, 5, 'opac')`,
  `insert into account_offsets (id, debit_id, type, amount) values (1, 1, 'CREATE', 9), (2, 2, 'CREATE', 5)`,
  `insert into message_queue (message_id, borrowernumber, content) values (1, 1, 'x'), (2, 2, 'x')`,
  `insert into suggestions (suggestionid, suggestedby) values (1, 1), (2, 2)`,
  `insert into action_logs (action_id, module, object) values (1, 'MEMBERS', 1), (2, 'CATALOGUING', 1), (3, 'MEMBERS', 2)`,
  `insert into deletedborrowers (borrowernumber, cardnumber) values (7, 'K-0000000001'), (8, 'other')`,
];

const CARD = [{ kind: "cardNumber", value: "K-0000000001" }] as const;

test("a Koha patron is found everywhere the preset names, and erased without touching the next one", async () => {
  const source = await server.open();
  await source.run(...KOHA, ...KOHA_ROWS);
  const map = decided(inMariadb(presetOf("koha"), source.schema));

  const fatal = (await compareSchema(source.db, map)).filter(({ kind }) => !kind.startsWith("UNMAPPED"));
  const { identities } = await discoverIdentities(source.db, searchFor(map, CARD));

  expect(fatal).toEqual([]);
  expect(await countsOf(source.db, map, identities)).toEqual({
    borrowers: 1,
    borrower_attributes: 1,
    borrower_relationships: 1,
    borrower_debarments: 1,
    old_issues: 2,
    reserves: 1,
    old_reserves: 1,
    accountlines: 1,
    account_offsets: 1,
    message_queue: 1,
    suggestions: 1,
    action_logs: 1,
    deletedborrowers: 1,
  });
  expect(await eraseAndVerify(source.db, map, identities)).toBe(true);
  const [left] = await source.db.raw(
    `select (select count(*) from ${source.schema}.borrowers) as borrowers, (select count(*) from ${source.schema}.old_issues) as loans,
      (select count(*) from ${source.schema}.action_logs) as logs, (select count(*) from ${source.schema}.deletedborrowers) as deleted`,
  );
  expect(left).toEqual([{ borrowers: 1, loans: 1, logs: 2, deleted: 1 }]);
});

test("what a member of staff dealt with for others is not hers in Koha, and not erased with her", async () => {
  const source = await server.open();
  await source.run(...KOHA, ...KOHA_ROWS, "update accountlines set manager_id = 1 where borrowernumber = 2");
  const map = decided(inMariadb(presetOf("koha"), source.schema));

  const counts = await countsOf(source.db, map, CARD);

  expect(counts["accountlines"]).toBe(1);
  await expect(eraseAndVerify(source.db, map, CARD)).rejects.toThrow(/accountlines/);
});

test("an open loan in Koha keeps the patron, and what the preset does not name is told", async () => {
  const source = await server.open();
  await source.run(...KOHA, ...KOHA_ROWS, "insert into issues (issue_id, borrowernumber) values (9, 1)");
  const map = decided(inMariadb(presetOf("koha"), source.schema));

  const plan = await planErasure(source.db, map, CARD, { shared: "ERASE" });
  const { gaps } = await measureCoverage(source.db, map);

  expect(plan.steps.find(({ collection }) => collection === "borrowers")).toMatchObject({ count: 0 });
  const own = gaps.map(({ table }) => table).filter((table) => !table.startsWith("lib_"));
  expect(own).toEqual(["statistics"]);
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
