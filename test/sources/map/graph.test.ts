import fc from "fast-check";
import { graphOf, graphProblems } from "../../../server/sources/map/graph.ts";
import type { SqlMap } from "../../../server/sources/map/sql-system-schema.ts";
import { givenMap } from "../sql/sql-fixture.ts";

const root = { key: ["id"], identity: { cpr: "cpr" }, columns: ["id", "cpr"] };
const child = (...parents: string[]) => ({
  key: ["id"],
  columns: ["id", "ref"],
  from: parents.map((parent) => ({ ref: `${parent}.id` })),
});

const messagesOf = (map: SqlMap): string =>
  graphProblems(map)
    .map(({ message }) => message)
    .join(" ");

test("parents come before their children, and the other way round for erasure", () => {
  const graph = graphOf(
    givenMap({ fees: child("loans", "patrons"), loans: child("patrons"), patrons: root }),
  );

  expect(graph.parentsFirst).toEqual(["patrons", "loans", "fees"]);
  expect(graph.childrenFirst).toEqual(["fees", "loans", "patrons"]);
});

test("a composite reference is one link with several pairs", () => {
  const copies = { key: ["a"], columns: ["a", "b"], from: [{ a: "patrons.id", b: "patrons.cpr" }] };

  expect(graphOf(givenMap({ patrons: root, copies })).links).toEqual([
    {
      child: "copies",
      parent: "patrons",
      pairs: [
        { child: "a", parent: "id" },
        { child: "b", parent: "cpr" },
      ],
    },
  ]);
});

test.each([
  [
    "an unknown collection",
    { patrons: root, loans: child("borrowers") },
    /loans refers to the collection borrowers/,
  ],
  [
    "a name that every object has",
    { patrons: root, loans: child("constructor") },
    /the collection constructor/,
  ],
  [
    "an unknown column",
    { patrons: root, loans: { ...child(), from: [{ ref: "patrons.number" }] } },
    /the column patrons\.number, which does not exist/,
  ],
  [
    "an own column that is not described",
    { patrons: root, loans: { ...child(), from: [{ other: "patrons.id" }] } },
    /through the column other, which it does not describe/,
  ],
  [
    "a composite reference to two collections",
    { patrons: root, cards: root, loans: { ...child(), from: [{ id: "cards.id", ref: "patrons.id" }] } },
    /names columns of different collections/,
  ],
  ["a reference to itself", { patrons: { ...root, from: [{ id: "patrons.id" }] } }, /patrons → patrons/],
  ["a circle", { patrons: root, a: child("b", "patrons"), b: child("c"), c: child("a") }, /a → b → c → a/],
  [
    "a collection that nothing leads to",
    { patrons: root, lonely: { key: ["id"], columns: ["id"] } },
    /lonely cannot be reached/,
  ],
  [
    "a chain that hangs on nothing",
    { patrons: root, lonely: { key: ["id"], columns: ["id"] }, below: child("lonely") },
    /lonely cannot be reached, and neither can what refers to it \(below → lonely\)/,
  ],
])("%s is refused with what is wrong", (_, collections, expected) => {
  const map = givenMap(collections);

  expect(messagesOf(map)).toMatch(expected);
  expect(() => graphOf(map)).toThrow(expected);
});

test("in any graph without circles every collection comes after all that it refers to", () => {
  const graphs = fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(graphs, (picks) => {
      const names = ["patrons", ...picks.map((_, index) => `c${index}`)];
      const children = picks.map((pick, index) => [
        `c${index}`,
        child(...new Set(pick.map((number) => names[number % (index + 1)] ?? "patrons"))),
      ]);
      const { links, parentsFirst } = graphOf(
        givenMap(Object.fromEntries([...children, ["patrons", root]].reverse())),
      );

      expect([...parentsFirst].sort()).toEqual([...names].sort());
      for (const link of links) {
        expect(parentsFirst.indexOf(link.parent)).toBeLessThan(parentsFirst.indexOf(link.child));
      }
    }),
  );
});
