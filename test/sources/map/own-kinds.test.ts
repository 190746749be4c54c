import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collectSystem } from "../../../server/sources/collection/collect-system.ts";
import { contractSource } from "../../../server/sources/contract/source.ts";
import { carryOutErasure } from "../../../server/sources/erasure/carry-out-erasure.ts";
import { loadDataMaps } from "../../../server/sources/map/load-data-map.ts";
import { sqlSource } from "../../../server/sources/sql/sql-source.ts";
import type { SqlMap } from "../../../server/sources/map/sql-system-schema.ts";
import { blindIndex } from "../../../server/vault/blind-index.ts";
import { roomsMap } from "../../support/department.ts";
import { givenCase, givenContext } from "../../support/given-case.ts";
import { givenApprovedErasure } from "../../support/given-erasure.ts";
import { useDatabase } from "../../support/test-database.ts";
import { givenMap, openSource, type GivenSource } from "../sql/sql-fixture.ts";

const database = useDatabase();
const folder = mkdtempSync(join(tmpdir(), "indsigt-kinds-"));
let source: GivenSource;

const named = (system: string, map: SqlMap): SqlMap => ({ ...map, system });
/** The school knows the student number of a CPR number; the club only knows the student number. */
const school = () =>
  named(
    "school",
    givenMap(
      {
        students: {
          key: ["id"],
          identity: { cpr: "cpr" },
          yields: { studentNumber: "number" },
          columns: ["id", "cpr", "number"],
        },
      },
      "school",
    ),
  );
const club = () =>
  named(
    "club",
    givenMap(
      {
        members: {
          key: ["id"],
          identity: { studentNumber: "student" },
          columns: ["id", "student", "instrument"],
        },
      },
      "club",
    ),
  );

beforeEach(async () => {
  source = await openSource();
  await source.db.raw(`
    create schema school; create schema club;
    create table school.students (id int primary key, cpr text unique, number text);
    create table club.members (id int primary key, student text, instrument text);
    insert into school.students values (1, '0101901234', 'S-100077'), (2, '0202905678', 'S-100078');
    insert into club.members values (1, 'S-100077', 'cello'), (2, 'S-100078', 'flute')`);
});
afterEach(async () => source.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const context = () =>
  givenContext(database.db, [sqlSource(school(), source.url), sqlSource(club(), source.url)], {
    ledgerFile: join(folder, "erasures.ledger"),
  });

test("a kind that only the library names leads from the system that tells it to the one that is searched by it", async () => {
  const ctx = context();
  const requestId = await givenCase(ctx);
  const [first, second] = [randomUUID(), randomUUID()];
  await database.db("source_runs").insert([
    { id: first, data_request_id: requestId, system: "school", state: "WAITING" },
    { id: second, data_request_id: requestId, system: "club", state: "WAITING" },
  ]);

  await collectSystem(ctx, { sourceRunId: first });
  await collectSystem(ctx, { sourceRunId: second });

  expect(await database.db("source_runs").where({ id: second }).first()).toMatchObject({
    state: "COLLECTED",
    rows: 1,
  });
  const known = await database.db("known_identities").where({ data_request_id: requestId });
  expect(known.map(({ system, kind }) => [system, kind])).toEqual([["school", "studentNumber"]]);
  expect(JSON.stringify(known)).not.toContain("S-100077");
});

test("a person is erased by it, and what is left of her by it is found", async () => {
  const ctx = context();
  const known = [{ kind: "studentNumber", value: "S-100077" }];
  const { planId } = await givenApprovedErasure(ctx, "club", { known });

  await carryOutErasure(ctx, { planId });

  expect(await source.db("club.members").pluck("id")).toEqual([2]);
  expect(await database.db("erasure_plans").where({ id: planId }).first()).toMatchObject({
    state: "COMPLETE",
  });
});

test("what a late writer puts back under it makes the erasure not complete", async () => {
  const ctx = context();
  const known = [{ kind: "studentNumber", value: "S-100077" }];
  const { planId } = await givenApprovedErasure(ctx, "club", { known });
  await source.db.raw(`
    create function club.again() returns trigger language plpgsql as $$
      begin insert into club.members values (9, old.student, 'late'); return null; end $$;
    create constraint trigger again after delete on club.members deferrable initially deferred
      for each row execute function club.again()`);

  await carryOutErasure(ctx, { planId }).catch(() => undefined);

  const plan = await database.db("erasure_plans").where({ id: planId }).first();
  expect(plan.state).not.toBe("COMPLETE");
});

test("the keyed hash of an own kind is its own, and values are trimmed", () => {
  const key = Buffer.alloc(32, 7);

  expect(blindIndex(key, "studentNumber", " S-1 ")).toBe(blindIndex(key, "studentNumber", "S-1"));
  expect(blindIndex(key, "studentNumber", "S-1")).not.toBe(blindIndex(key, "cardNumber", "S-1"));
  expect(blindIndex(key, "constructor", "S-1")).toMatch(/^[0-9a-f]{64}$/);
  expect(() => blindIndex(key, "studentNumber", "  ")).toThrow(/is empty/);
});

describe("in a data map", () => {
  const maps = mkdtempSync(join(tmpdir(), "indsigt-kind-maps-"));
  afterAll(() => rmSync(maps, { recursive: true, force: true }));
  const messageOf = (...written: object[]): string => {
    for (const map of written as { system: string }[])
      writeFileSync(join(maps, `${map.system}.yaml`), JSON.stringify(map));
    try {
      loadDataMaps(maps);
      return "";
    } catch (error) {
      return (error as Error).message;
    } finally {
      for (const map of written as { system: string }[]) rmSync(join(maps, `${map.system}.yaml`));
    }
  };
  const identityOf = (identity: Record<string, string>) => {
    const { members } = club().collections;
    return { ...club(), collections: { members: { ...members, identity } } };
  };

  test("a kind that one system tells and another is searched by is read", () => {
    expect(messageOf(school(), club())).toBe("");
  });

  test("one that nobody tells is refused, with file, path and remedy", () => {
    expect(messageOf(club())).toMatch(
      /^club.yaml, at collections.members.identity.studentNumber: No system tells studentNumber.*Name it under yields.*$/,
    );
  });

  test("one that nobody is searched by is refused, so a slip in either place is found", () => {
    const message = messageOf(school(), identityOf({ studentNumbr: "student" }));

    expect(message.split("\n")).toEqual([
      expect.stringMatching(/^club.yaml, at collections.members.identity.studentNumbr: No system tells/),
      expect.stringMatching(
        /^school.yaml, at collections.students.yields.studentNumber: No system finds people by/,
      ),
    ]);
  });

  test.each([
    [{ PatronId: "student" }, /PatronId|Use letters and digits/],
    [{ patronid: "student" }, /differs from a known kind only in upper and lower case. Write cpr, patronId/],
    [{ "student number": "student" }, /is not the name of a kind of identifier. Use letters and digits/],
  ])("%j is no kind", (identity, message) => {
    expect(messageOf(school(), identityOf(identity as never))).toMatch(message);
  });
});

test("a department's system is searched by it as well", async () => {
  const { visits } = roomsMap().collections;
  const map = roomsMap({ collections: { visits: { ...visits, identity: ["studentNumber"] } } });

  expect(Object.keys(map.collections["visits"]?.identity ?? {})).toEqual(["studentNumber"]);
  expect(() => contractSource(map, "https://rooms.example", {})).not.toThrow();
});
