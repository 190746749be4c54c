import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { dataMapProblem } from "../../../server/sources/map/data-map-problem.ts";
import { dataMapSchema } from "../../../server/sources/map/data-map-schema.ts";
import { givenMap } from "../sql/sql-fixture.ts";
import { graphProblems } from "../../../server/sources/map/graph.ts";

const library = parse(readFileSync("policies/data-map/library.yaml", "utf8"), { stringKeys: true });
const { patrons } = library.collections;

function sentencesOf(change: Record<string, unknown>): string[] {
  const problems = dataMapSchema.safeParse({ ...library, ...change }).error?.issues.map(dataMapProblem) ?? [];
  return problems.map(({ path, message }) => `${path.join(".")} ${message}`);
}

const patronsWith = (change: Record<string, unknown>) => ({
  collections: { patrons: { ...patrons, ...change } },
});

test.each([
  [{ title: undefined }, "title is missing. Add it: names with values, as { name: value }."],
  [{ title: { da: "Bibliotek" } }, "title.en is missing. Add it: a text."],
  [{ system: "Library!" }, "system is not a key. Use lower-case letters, digits and hyphens only."],
  [
    { kind: "ftp" },
    "kind must be a kind of system that is known. Use sql, http, contract, module or manual.",
  ],
  [{ coverage: "yes" }, "coverage is not a known value. Write report or strict."],
  [{ timeouts: { connect: 0 } }, "timeouts.connect is too small. Write 1 or more."],
  [{ timeouts: { connect: 9_999 } }, "timeouts.connect is too large. Write at most 3600."],
  [{ ignored: { x: "short" } }, "ignored.x is too short. Write at least 10 characters."],
  [{ colections: {} }, " colections is not known here. Remove it, or correct the spelling."],
  [patronsWith({ key: [] }), "collections.patrons.key is empty. Write at least one."],
  [
    patronsWith({ key: "id" }),
    "collections.patrons.key is of the wrong kind. Write a list, as [ one, two ].",
  ],
  [
    patronsWith({ archiveDisposition: "MAYBE" }),
    "collections.patrons.archiveDisposition is not a known value. Write DESTROY, PRESERVE or UNDECIDED.",
  ],
  [
    patronsWith({ from: ["x"] }),
    "collections.patrons.from.0 is no reference. Write { column: collection.column }, or { on: { … }, where: { … } } for some rows only.",
  ],
  [
    patronsWith({ erase: {} }),
    "collections.patrons.erase.action must have an action. Use delete, anonymise or keep.",
  ],
] as const)("what is wrong is told with its place and what to write (%#)", (change, sentence) => {
  expect(sentencesOf(change)).toContain(sentence);
});

test.each(["mssql", "oracledb", "better-sqlite3", "mysql"])(
  "the server %s is refused with the ways that there are",
  (client) => {
    expect(sentencesOf({ client })).toEqual([
      "client must be pg (PostgreSQL) or mysql2 (MariaDB, MySQL). SQL Server, Oracle and SQLite are not connected to: describe such a system as kind: contract or kind: module.",
    ]);
  },
);

test("a circle of references is told with its whole path", () => {
  const columns = ["id", "other"];
  const map = givenMap({
    a: { key: ["id"], identity: { cpr: "id" }, from: [{ other: "c.id" }], columns },
    b: { key: ["id"], from: [{ other: "a.id" }], columns },
    c: { key: ["id"], from: [{ other: "b.id" }], columns },
  });

  expect(graphProblems(map)).toMatchObject([
    { path: ["collections", "a", "from"], message: expect.stringContaining("a → c → b → a") },
  ]);
});

test("a collection that nobody reaches is told with what depends on it", () => {
  const map = givenMap({
    patrons: { key: ["id"], identity: { cpr: "cpr" }, columns: ["id", "cpr"] },
    visits: { key: ["id"], columns: ["id"] },
    notes: { key: ["id"], from: [{ visit: "visits.id" }], columns: ["id", "visit"] },
  });

  expect(graphProblems(map)).toMatchObject([
    {
      path: ["collections", "visits"],
      message: expect.stringMatching(/cannot be reached.*notes → visits.*Give it an identity/),
    },
  ]);
});
