import { generateLibrary } from "../../sample/generate.ts";
import { PERSONAS } from "../../sample/personas.ts";
import { PERSON_TABLES, type Row } from "../../sample/tables.ts";

const TODAY = new Date("2026-11-24T10:00:00Z");
const library = generateLibrary(TODAY);

const patronIds = new Set(library.patrons.map((patron) => patron["patron_id"]));

function sum(rows: readonly Row[], column: string): number {
  return rows.reduce((total, row) => total + Number(row[column]), 0);
}

function duplicates(values: readonly unknown[]): unknown[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

test("there are 500 patrons, about 120 titles, and something in every table", () => {
  expect(library.patrons).toHaveLength(500);
  expect(library.bib_records).toHaveLength(120);
  expect(PERSON_TABLES.filter((table) => library[table].length === 0)).toEqual([]);
});

test("the same day gives the same library, down to the last row, at whatever hour", () => {
  expect(generateLibrary(new Date("2026-11-24T23:30:00Z"))).toEqual(library);
});

test("on another day the people are the same and only the days have moved", () => {
  const later = generateLibrary(new Date("2027-02-03T10:00:00Z"));

  const who = (rows: readonly Row[]): unknown[] => rows.map((row) => [row["cpr"], row["name"], row["email"]]);
  expect(who(later.patrons)).toEqual(who(library.patrons));
  expect(later.loans.map((loan) => loan["item_id"])).toEqual(library.loans.map((loan) => loan["item_id"]));
  expect(later.loans).not.toEqual(library.loans);
});

test("every CPR number begins with a day from 61 to 91, so none can be a person's", () => {
  const numbers = [
    ...library.patrons.map((patron) => String(patron["cpr"])),
    ...library.guardians.map((guardian) => String(guardian["guardian_cpr"])),
  ];

  for (const cpr of numbers) {
    expect(cpr).toMatch(/^\d{10}$/);
    expect(Number(cpr.slice(0, 2))).toBeGreaterThan(60);
    expect(Number(cpr.slice(0, 2))).toBeLessThanOrEqual(91);
  }
});

test("a CPR number agrees with the date of birth", () => {
  for (const { cpr, birth_date } of library.patrons) {
    const [year = "", month = "", day = ""] = String(birth_date).split("-");
    expect(String(cpr).slice(0, 6)).toBe(`${Number(day) + 60}${month}${year.slice(2)}`);
  }
});

test.each(["patron_id", "cpr", "statistics_ref"])("no two patrons share a %s", (column) => {
  expect(duplicates(library.patrons.map((patron) => patron[column]))).toEqual([]);
});

test("no mail, call or connection can reach anybody", () => {
  const everything = JSON.stringify(library);

  const addresses = everything.match(/[^"\s]+@[^"\s]+/g) ?? [];
  expect(addresses.filter((address) => !address.endsWith(".example"))).toEqual([]);
  const numbers = everything.match(/\+45[^"]*/g) ?? [];
  expect(numbers.filter((number) => !number.startsWith("+45 00 "))).toEqual([]);
  const hosts = library.login_activity.map((login) => String(login["ip_address"]));
  expect(hosts.filter((host) => !/^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$/.test(host))).toEqual([]);
});

test("a payment never exceeds its fee, and what is left is the balance", () => {
  for (const fee of library.fees) {
    const payments = library.payments.filter((payment) => payment["fee_id"] === fee["fee_id"]);
    expect(Number(fee["amount_ore"]) - sum(payments, "amount_ore")).toBe(fee["balance_ore"]);
    expect(Number(fee["balance_ore"])).toBeGreaterThanOrEqual(0);
    expect(fee["paid_at"] === null).toBe(Number(fee["balance_ore"]) > 0);
    for (const payment of payments) {
      expect(payment["settled_at"]).toBe(fee["paid_at"]);
      expect(String(payment["received_at"]) >= String(fee["created_at"])).toBe(true);
    }
  }
  expect(library.fees.some((fee) => fee["paid_at"] === null)).toBe(true);
});

test("an unpaid fee belongs to a loan of the same patron that came back late", () => {
  for (const fee of library.fees.filter(({ paid_at }) => paid_at === null)) {
    const loan = library.loans.find(({ loan_id }) => loan_id === fee["loan_id"]);
    expect(loan?.["patron_id"]).toBe(fee["patron_id"]);
    expect(String(loan?.["returned_at"]).slice(0, 10) > String(loan?.["due_on"])).toBe(true);
  }
});

test("loan history is kept of those who consent, and of nobody else", () => {
  const consenting = new Set(
    library.consents
      .filter(({ purpose, withdrawn_at }) => purpose === "LOAN_HISTORY" && withdrawn_at === null)
      .map(({ patron_id }) => patron_id),
  );

  expect(library.loan_history.filter(({ patron_id }) => !consenting.has(patron_id ?? null))).toEqual([]);
  for (const { patron_id, keeps_history } of library.patrons) {
    expect(keeps_history).toBe(consenting.has(patron_id ?? null));
  }
});

test("a returned loan is remembered for at most 30 days", () => {
  const oldest = "2026-10-25";

  const returned = library.loans.filter(({ returned_at }) => returned_at !== null);
  expect(returned.filter(({ returned_at }) => String(returned_at) < oldest)).toEqual([]);
});

test("no copy is lent to two people at once", () => {
  const open = library.loans.filter(({ returned_at }) => returned_at === null);

  expect(duplicates(open.map(({ item_id }) => item_id))).toEqual([]);
});

test("every child has a guardian, some of whom are no patrons, and no address of its own to write to", () => {
  const children = library.patrons.filter(({ category_code }) => category_code === "CHILD");

  const guarded = new Set(library.guardians.map(({ patron_id }) => patron_id));
  expect(children.length).toBeGreaterThan(50);
  expect(children.filter(({ patron_id }) => !guarded.has(patron_id ?? null))).toEqual([]);
  expect(children.filter(({ email, phone }) => email !== null || phone !== null)).toEqual([]);
  expect(library.guardians.some(({ guardian_patron_id }) => guardian_patron_id === null)).toBe(true);
  expect(library.guardians.some(({ guardian_patron_id }) => patronIds.has(guardian_patron_id ?? null))).toBe(
    true,
  );
});

test("a guardian who is a patron has the same number and name in both places", () => {
  for (const guardian of library.guardians.filter(({ guardian_patron_id }) => guardian_patron_id !== null)) {
    const patron = library.patrons.find(({ patron_id }) => patron_id === guardian["guardian_patron_id"]);
    expect(patron).toMatchObject({ cpr: guardian["guardian_cpr"], name: guardian["guardian_name"] });
  }
});

test("some notes name another patron", () => {
  const names = library.patrons.map(({ name }) => String(name));
  const about = new Map(library.patrons.map(({ patron_id, name }) => [patron_id, name]));

  const naming = library.staff_notes.filter(({ body, patron_id }) =>
    names.some((name) => name !== about.get(patron_id ?? null) && String(body).includes(name)),
  );
  expect(naming.length).toBeGreaterThan(5);
});

test("some sign up for events without logging in, under the address they are known by", () => {
  const anonymous = library.event_registrations.filter(({ patron_id }) => patron_id === null);

  const emails = new Set(library.patrons.map(({ email }) => email));
  expect(anonymous.length).toBeGreaterThan(0);
  expect(anonymous.filter(({ email }) => !emails.has(email ?? null))).toEqual([]);
});

test("nothing but what is planned lies in the future", () => {
  const planned = new Set(["due_on", "starts_at"]);

  for (const table of PERSON_TABLES) {
    for (const row of library[table]) {
      const dates = Object.entries(row).filter(([, value]) => /^\d{4}-\d\d-\d\d/.test(String(value)));
      const ahead = dates.filter(
        ([column, value]) => !planned.has(column) && String(value) > TODAY.toISOString(),
      );
      expect({ table, ahead }).toEqual({ table, ahead: [] });
    }
  }
});

test("the personas stand in the library as they are named", () => {
  for (const { patronId, cpr, name, birthDate, email, phone, cardNumber } of PERSONAS) {
    expect(library.patrons.find(({ patron_id }) => patron_id === patronId)).toMatchObject({
      cpr,
      name,
      birth_date: birthDate,
      email,
      phone,
    });
    const valid = library.cards.filter(
      (card) => card["patron_id"] === patronId && card["blocked_on"] === null,
    );
    expect(valid.map((card) => card["card_number"])).toEqual([cardNumber]);
  }
});
