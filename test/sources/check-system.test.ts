import { checkSystem } from "../../server/sources/check-system.ts";
import { readPlans } from "../../server/sources/erasure/present-plan.ts";
import { readMappedSystems } from "../../server/sources/read-mapped-systems.ts";
import type { Source } from "../../server/sources/source.ts";
import { sqlSource } from "../../server/sources/sql/sql-source.ts";
import { visitorsBook } from "../by-hand/given-by-hand.ts";
import { givenApprovedErasure } from "../support/given-erasure.ts";
import { useDesk } from "../support/desk.ts";
import { givenAccount, libraryMap, type GivenSource, openLibrary } from "./sql/sql-fixture.ts";

const sources = new Map<string, Source>();
const desk = useDesk("2026-11-25T10:00:00Z", { sources });
let library: GivenSource;

beforeEach(async () => {
  library = await openLibrary();
  sources.clear();
  sources.set("library", sqlSource(libraryMap(), library.url));
  await desk.database.db("system_checks").delete();
});

afterEach(() => library.close());

const lastCheck = async () => (await readMappedSystems(desk.as("per")))[0]?.lastCheck;

test("a caseworker sees every undecided column, reference and copy; the answer is kept with its day and logged", async () => {
  await library.db.raw(`
    alter table library.patrons add column shoe_size integer;
    create table library.reviews (review_id integer primary key, patron_id integer references library.patrons (patron_id));
    create table library.visits (visit_id integer primary key, patron_id integer);
    create table library.loans_history (loan_id integer, title text);
  `);
  expect(await lastCheck()).toBeNull();

  const { coverage, isReached } = await checkSystem(desk.as("signe"), "library");

  expect(isReached).toBe(true);
  const gaps = coverage?.gaps.map(({ why, table, column }) => [why, table, column]) ?? [];
  expect(gaps).toContainEqual(["COLUMN", "patrons", "shoe_size"]);
  expect(new Set(gaps.map(([why, table]) => `${why} ${table}`))).toEqual(
    new Set(["COLUMN patrons", "REFERENCE reviews", "NAME visits", "COPY loans_history"]),
  );
  expect(await lastCheck()).toEqual({
    checkedAt: new Date("2026-11-25T10:00:00Z"),
    isReached: true,
    coverage,
  });
  const events = await desk.database.db("audit_events").where({ kind: "system.checked" }).pluck("body");
  expect(events).toContainEqual(expect.objectContaining({ system: "library", undecided: gaps.length }));
});

test("staff see which rights the account lacks for erasing, before anybody plans, and on a plan that failed for it", async () => {
  const { account, remove } = await givenAccount(
    library.db,
    "grant usage on schema library to ACCOUNT; grant select on all tables in schema library to ACCOUNT",
  );
  const address = new URL(library.url);
  [address.username, address.password] = [account, account];
  sources.set("library", sqlSource(libraryMap(), address.href));
  expect((await checkSystem(desk.as("per"), "library")).missingRights).toContain(
    "The account may not delete rows of loans. Grant delete on it.",
  );

  const ctx = desk.asSystem();
  await expect(givenApprovedErasure(ctx)).rejects.toThrow("not ready");
  const { data_request_id: id } = await ctx.db("erasure_plans").where({ state: "FAILED" }).first();
  const request = await desk.read(id);
  const [forStaff] = await readPlans(desk.as("per"), request);
  const [forCitizen] = await readPlans(desk.as("anne"), request);

  expect(forStaff?.errorDetails).toContain("The account may not delete rows of loans. Grant delete on it.");
  expect(forCitizen).toMatchObject({ state: "FAILED", errorDetails: [] });
  await remove();
});

test("a map that decides everything says so", async () => {
  const { coverage } = await checkSystem(desk.as("per"), "library");

  expect(coverage).toMatchObject({ isStrict: false, describedTables: 3, gaps: [] });
});

test("a system that does not answer is kept as not reached, without an old coverage that nobody can vouch for", async () => {
  await checkSystem(desk.as("per"), "library");
  sources.set("library", sqlSource(libraryMap(), "postgres://nobody:x@127.0.0.1:1/none"));

  expect(await checkSystem(desk.as("per"), "library")).toMatchObject({ isReached: false, coverage: null });

  expect(await lastCheck()).toMatchObject({ isReached: false, coverage: null });
});

test("a cabinet has no schema to compare with", async () => {
  sources.set("visitors-book", visitorsBook());

  expect(await checkSystem(desk.as("per"), "visitors-book")).toMatchObject({ coverage: null });
});
