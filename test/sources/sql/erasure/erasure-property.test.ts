import fc from "fast-check";
import { executeErasure } from "../../../../server/sources/sql/erasure/erasure-execute.ts";
import { planErasure } from "../../../../server/sources/sql/erasure/erasure-plan.ts";
import { verifyErasure } from "../../../../server/sources/sql/erasure/erasure-verify.ts";
import { contentsOf, libraryMap, LIBRARY_SQL, openSource, type GivenSource, PERMIT } from "../sql-fixture.ts";

type Person = { note: string | null; loans: { title: string | null; fees: number[] }[] };

let source: GivenSource;

beforeAll(async () => {
  source = await openSource();
});

afterAll(async () => {
  await source.close();
});

const text = fc.option(
  fc
    .string({ unit: "binary", maxLength: 12 })
    .filter((value) => !value.includes("\0") && value.isWellFormed()),
);
const people = fc.array(
  fc.record({
    note: text,
    loans: fc.array(
      fc.record({ title: text, fees: fc.array(fc.constantFrom(0, 0, 0, 25), { maxLength: 2 }) }),
      { maxLength: 3 },
    ),
  }),
  { minLength: 1, maxLength: 5 },
);

const cprOf = (index: number): string => `010190${String(1000 + index)}`;

async function insert(people: readonly Person[]): Promise<void> {
  await source.db.raw(`drop schema if exists library cascade; ${LIBRARY_SQL}`);
  let id = 0;
  for (const [index, person] of people.entries()) {
    await source.db.raw("insert into library.patrons values (?, ?, 'N', ?, null)", [
      index,
      cprOf(index),
      person.note,
    ]);
    for (const loan of person.loans) {
      const loanId = (id += 1);
      await source.db.raw("insert into library.loans values (?, ?, ?, null)", [loanId, index, loan.title]);
      for (const amount of loan.fees) {
        await source.db.raw("insert into library.fees values (?, ?, ?, null)", [(id += 1), loanId, amount]);
      }
    }
  }
}

const belonging = (condition: string): string[] => [
  `(select * from library.patrons where ${condition})`,
  `(select l.* from library.loans l where l.patron_id in (select patron_id from library.patrons where ${condition}))`,
  `(select f.* from library.fees f join library.loans l using (loan_id) where l.patron_id in (select patron_id from library.patrons where ${condition}))`,
];

test("erasing one of several people leaves every row of the others as it was, and of hers only debts", async () => {
  await fc.assert(
    fc.asyncProperty(people, fc.nat(), async (given, pick) => {
      await insert(given);
      const chosen = pick % given.length;
      const identities = [{ kind: "cpr", value: cprOf(chosen) }] as const;
      const others = await contentsOf(source.db, ...belonging(`patron_id <> ${chosen}`));
      const owing = (given[chosen]?.loans ?? []).filter(({ fees }) => fees.some((amount) => amount > 0));

      const plan = await planErasure(source.db, libraryMap(), identities);
      const result = await executeErasure(PERMIT, source.db, libraryMap(), identities, plan);
      const journal = result.outcome === "ERASED" ? result.journal : { system: "", entries: [] };
      const found = await verifyErasure(source.db, libraryMap(), journal, identities);
      const { rows } = await source.db.raw(
        "select count(*)::int as loans from library.loans where patron_id = ?",
        [chosen],
      );

      expect(result.outcome).toBe("ERASED");
      expect(found.complete).toBe(true);
      expect(await contentsOf(source.db, ...belonging(`patron_id <> ${chosen}`))).toBe(others);
      expect(rows[0].loans).toBe(owing.length);
      expect(await source.db("library.patrons").where({ patron_id: chosen })).toHaveLength(
        owing.length > 0 ? 1 : 0,
      );
    }),
    { numRuns: 40 },
  );
});
