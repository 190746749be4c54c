import type { Calendar } from "./calendar.ts";
import { copyLent, type Title } from "./generate-reference.ts";
import { statisticsRef } from "./generate-patrons.ts";
import { numbered } from "./numbered.ts";
import type { Person } from "./people.ts";
import { makeRandom, type Random } from "./random.ts";
import type { Row, Rows } from "./tables.ts";
import { times } from "./times.ts";

type LendingTables = "loans" | "loan_history" | "holds" | "interlibrary_requests" | "statistics_extract";

/** A loan before it becomes a row. */
export type Loan = {
  loanId: number;
  person: Person;
  itemId: number;
  title: Title;
  lentAgo: number;
  returnedAgo: number | null;
};

const LOAN_DAYS = 30;

/** All loans there are: open ones, and those returned within the last 30 days. */
export function makeLoans(people: readonly Person[], titles: readonly Title[]): Loan[] {
  const random = makeRandom("loans");
  return people
    .flatMap((person) => [
      ...times(person.profile.openLoans, () => ({ person, lentAgo: random.int(1, 27), returnedAgo: null })),
      ...times(person.profile.returnedLoans, (index) => {
        const returnedAgo = random.int(2, 24);
        const isLate = index < person.profile.unpaidFees;
        const days = isLate ? random.int(LOAN_DAYS + 5, LOAN_DAYS + 20) : random.int(3, LOAN_DAYS);
        return { person, lentAgo: returnedAgo + days, returnedAgo };
      }),
    ])
    .map((loan, index) => ({ ...loan, loanId: index + 1, ...copyLent(titles, index) }));
}

/** What the patrons have borrowed, want to borrow and have borrowed before. */
export function generateLending(
  calendar: Calendar,
  people: readonly Person[],
  loans: readonly Loan[],
  titles: readonly Title[],
): Rows<LendingTables> {
  const random = makeRandom("lending");
  return {
    loans: loans.map((loan) => loanRow(calendar, random, loan)),
    loan_history: numbered(
      "history_id",
      people.flatMap((person) => historyRows(calendar, random, person, titles)),
    ),
    holds: numbered(
      "hold_id",
      people.flatMap((person) => holdRows(calendar, random, person, titles)),
    ),
    interlibrary_requests: numbered(
      "request_id",
      people.flatMap((person) => interlibraryRows(calendar, random, person)),
    ),
    statistics_extract: numbered(
      "extract_id",
      loans.map((loan) => extractRow(calendar, loan)),
    ),
  };
}

function loanRow(
  calendar: Calendar,
  random: Random,
  { loanId, person, itemId, lentAgo, returnedAgo }: Loan,
): Row {
  return {
    loan_id: loanId,
    patron_id: person.patronId,
    item_id: itemId,
    lent_at: calendar.moment(lentAgo, random.int(0, 599)),
    due_on: calendar.day(lentAgo - LOAN_DAYS),
    renewals: 0,
    returned_at: returnedAgo === null ? null : calendar.moment(returnedAgo, random.int(0, 599)),
  };
}

function historyRows(calendar: Calendar, random: Random, person: Person, titles: readonly Title[]): Row[] {
  return times(person.profile.historyLoans, () => {
    const { bibId, title } = random.pick(titles);
    const lentAgo = random.int(70, 800);
    return {
      patron_id: person.patronId,
      bib_id: bibId,
      title,
      lent_on: calendar.day(lentAgo),
      returned_on: calendar.day(lentAgo - random.int(2, LOAN_DAYS)),
    };
  });
}

function holdRows(calendar: Calendar, random: Random, person: Person, titles: readonly Title[]): Row[] {
  const { activeHolds, closedHolds } = person.profile;
  return times(activeHolds + closedHolds, (index) => {
    const isActive = index < activeHolds;
    const placedAgo = random.int(12, 40);
    return {
      patron_id: person.patronId,
      bib_id: random.pick(titles).bibId,
      pickup_branch: person.homeBranch,
      placed_at: calendar.moment(placedAgo, random.int(0, 599)),
      shelf_number: isActive && random.chance(0.5) ? `R${random.int(100, 999)}` : null,
      closed_at: isActive ? null : calendar.moment(placedAgo - random.int(2, 10), random.int(0, 599)),
      outcome: isActive ? null : random.pick(["COLLECTED", "CANCELLED"]),
    };
  });
}

function interlibraryRows(calendar: Calendar, random: Random, person: Person): Row[] {
  const { openInterlibrary, closedInterlibrary } = person.profile;
  return times(openInterlibrary + closedInterlibrary, (index) => ({
    patron_id: person.patronId,
    title: random.pick(["Håndbog i vævning", "Landsbyens kirkebøger", "Nordisk botanik", "Fjordens fiskere"]),
    author: random.pick(["A. Ravnsborg", "K. Højlund", "M. Aagesen"]),
    lending_agency: random.pick(["Fjordby Centralbibliotek", "Åstrup Bibliotek"]),
    requested_at: calendar.moment(random.int(25, 60), random.int(0, 599)),
    closed_at: index < openInterlibrary ? null : calendar.moment(random.int(2, 20), random.int(0, 599)),
  }));
}

function extractRow(calendar: Calendar, { person, title, lentAgo }: Loan): Row {
  const age = Number(calendar.day(0).slice(0, 4)) - Number(person.birthDate.slice(0, 4));
  return {
    patron_ref: statisticsRef(person.patronId),
    lent_on: calendar.day(lentAgo),
    media_type: title.mediaType,
    age_group: age < 18 ? "0-17" : age < 30 ? "18-29" : age < 65 ? "30-64" : "65+",
    postal_code: person.address.postalCode,
  };
}
