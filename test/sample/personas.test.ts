import { generateLibrary } from "../../sample/generate.ts";
import { ANNE, BENT, KAREN, LIV, MIKKEL, STAFF, type Persona } from "../../sample/personas.ts";
import { PERSON_TABLES, type Row, type SampleTable } from "../../sample/tables.ts";

const library = generateLibrary(new Date("2026-11-24T10:00:00Z"));

function rowsOf({ patronId }: Persona, table: SampleTable): readonly Row[] {
  return library[table].filter(({ patron_id }) => patron_id === patronId);
}

function childRows(parents: readonly Row[], key: string, table: SampleTable): readonly Row[] {
  const keys = new Set(parents.map((parent) => parent[key]));
  return library[table].filter((row) => keys.has(row[key] ?? null));
}

/** All about a person, also what only a detour leads to. */
function countsOf(person: Persona): ReadonlyMap<SampleTable, number> {
  const statistics = new Set(rowsOf(person, "patrons").map(({ statistics_ref }) => statistics_ref));
  const byDetour: Partial<Record<SampleTable, readonly Row[]>> = {
    payments: childRows(rowsOf(person, "fees"), "fee_id", "payments"),
    print_jobs: childRows(rowsOf(person, "computer_sessions"), "session_id", "print_jobs"),
    reading_list_entries: childRows(rowsOf(person, "reading_lists"), "list_id", "reading_list_entries"),
    newsletter_subscriptions: library.newsletter_subscriptions.filter(({ email }) => email === person.email),
    statistics_extract: library.statistics_extract.filter(({ patron_ref }) =>
      statistics.has(patron_ref ?? null),
    ),
  };
  return new Map(PERSON_TABLES.map((table) => [table, (byDetour[table] ?? rowsOf(person, table)).length]));
}

test("Anne has an open loan, an unpaid fee from another, and fees she has paid", () => {
  const open = rowsOf(ANNE, "loans").filter(({ returned_at }) => returned_at === null);
  const [unpaid, ...more] = rowsOf(ANNE, "fees").filter(({ paid_at }) => paid_at === null);
  const paid = rowsOf(ANNE, "fees").filter(({ paid_at }) => paid_at !== null);

  expect(open).toHaveLength(1);
  expect(more).toEqual([]);
  expect(unpaid?.["loan_id"]).not.toBe(open[0]?.["loan_id"]);
  expect(paid).toHaveLength(2);
  expect(childRows(paid, "fee_id", "payments").length).toBeGreaterThanOrEqual(2);
});

test("Anne has two messages, a loan history she agreed to, reading lists with titles, and the newsletter", () => {
  const counts = countsOf(ANNE);

  expect(counts.get("messages")).toBe(2);
  expect(counts.get("loan_history")).toBe(8);
  expect(counts.get("reading_lists")).toBe(2);
  expect(counts.get("reading_list_entries")).toBeGreaterThanOrEqual(4);
  expect(counts.get("newsletter_subscriptions")).toBe(1);
});

test("the one note about Anne names Bent, who is another patron", () => {
  expect(BENT.name).toBe("Bent Hald Kristensen");
  expect(rowsOf(ANNE, "staff_notes").map(({ body }) => String(body).includes(BENT.name))).toEqual([true]);
  expect(rowsOf(BENT, "patrons")).toHaveLength(1);
});

test("Mikkel owes nothing and has nothing borrowed, reserved or on order", () => {
  expect(rowsOf(MIKKEL, "loans").filter(({ returned_at }) => returned_at === null)).toEqual([]);
  expect(rowsOf(MIKKEL, "holds").filter(({ closed_at }) => closed_at === null)).toEqual([]);
  expect(rowsOf(MIKKEL, "interlibrary_requests").filter(({ closed_at }) => closed_at === null)).toEqual([]);
  expect(rowsOf(MIKKEL, "fees").map(({ balance_ore }) => balance_ore)).toEqual([0]);
});

test("there is something about Mikkel and Anne everywhere, except among guardians", () => {
  for (const person of [MIKKEL, ANNE]) {
    const empty = [...countsOf(person)].filter(([, count]) => count === 0).map(([table]) => table);
    expect({ name: person.name, empty }).toEqual({ name: person.name, empty: ["guardians"] });
  }
});

test("Karen is the registered parent of Liv, who is ten and lives with her", () => {
  expect(rowsOf(LIV, "guardians")).toMatchObject([
    { guardian_patron_id: KAREN.patronId, guardian_cpr: KAREN.cpr, relation: "PARENT" },
  ]);
  const [home] = rowsOf(KAREN, "patron_addresses");
  expect(rowsOf(LIV, "patron_addresses")).toMatchObject([
    { street: home?.["street"], postal_code: home?.["postal_code"] },
  ]);
  expect(LIV.birthDate).toBe("2016-04-12");
});

test("nothing about Liv is filed under her mother's address", () => {
  const registrations = library.event_registrations.filter(({ email }) => email === KAREN.email);

  expect(rowsOf(LIV, "event_registrations")).toHaveLength(1);
  expect(registrations.map(({ name }) => name)).toEqual([KAREN.name]);
});

test("the staff are one caseworker, two data protection officers and one auditor, and no patrons", () => {
  expect(STAFF.map(({ role }) => role).sort()).toEqual(["AUDITOR", "CASEWORKER", "DPO", "DPO"]);
  const names = new Set(library.patrons.map(({ name }) => name));
  expect(STAFF.filter(({ name }) => names.has(name))).toEqual([]);
});
