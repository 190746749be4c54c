import type { Calendar } from "./calendar.ts";
import type { Loan } from "./generate-lending.ts";
import type { Title } from "./generate-reference.ts";
import { numbered } from "./numbered.ts";
import type { Person } from "./people.ts";
import { PERSONAS } from "./personas.ts";
import { makeRandom, type Random } from "./random.ts";
import type { Row, Rows } from "./tables.ts";
import { times } from "./times.ts";

type Part = { amount: number; paidAgo: number };
type Fee = {
  person: Person;
  loan: Loan | null;
  title: string;
  amount: number;
  createdAgo: number;
  parts: Part[];
};

const AMOUNTS_ORE = [2000, 5500, 12_000, 23_000] as const;

/** The fees, and the payments towards them: never more than the fee, and exactly the fee once it is paid. */
export function generateFees(
  calendar: Calendar,
  people: readonly Person[],
  loans: readonly Loan[],
  titles: readonly Title[],
): Rows<"fees" | "payments"> {
  const random = makeRandom("fees");
  const fees = people.flatMap((person) => [
    ...unpaidFees(random, person, loans),
    ...times(person.profile.paidFees, () => paidFee(random, person, titles)),
  ]);
  return {
    fees: fees.map((fee, index) => ({ fee_id: index + 1, ...feeRow(calendar, random, fee) })),
    payments: numbered(
      "payment_id",
      fees.flatMap((fee, index) => paymentRows(calendar, random, fee, index + 1)),
    ).map((row, index) => ({ ...row, voucher_number: `BIB-${String(index + 1).padStart(6, "0")}` })),
  };
}

/** A debt stands with the loan it came from. */
function unpaidFees(random: Random, person: Person, loans: readonly Loan[]): Fee[] {
  const returned = loans.filter((loan) => loan.person === person && loan.returnedAgo !== null);
  return returned.slice(0, person.profile.unpaidFees).map((loan) => {
    const amount = random.pick(AMOUNTS_ORE);
    const createdAgo = loan.returnedAgo ?? 0;
    const isPartlyPaid = random.chance(0.2) && !PERSONAS.some(({ patronId }) => patronId === person.patronId);
    const parts = isPartlyPaid ? [{ amount: amount / 2, paidAgo: createdAgo - 1 }] : [];
    return { person, loan, title: loan.title.title, amount, createdAgo, parts };
  });
}

function paidFee(random: Random, person: Person, titles: readonly Title[]): Fee {
  const amount = random.pick(AMOUNTS_ORE);
  const createdAgo = random.int(40, 700);
  const paidAgo = createdAgo - random.int(3, 30);
  const inTwo = random.chance(0.15);
  const parts = inTwo
    ? [
        { amount: amount / 2, paidAgo: paidAgo + 2 },
        { amount: amount / 2, paidAgo },
      ]
    : [{ amount, paidAgo }];
  return { person, loan: null, title: random.pick(titles).title, amount, createdAgo, parts };
}

function balanceOf({ amount, parts }: Fee): number {
  return amount - parts.reduce((sum, part) => sum + part.amount, 0);
}

function settledAt(calendar: Calendar, fee: Fee): string | null {
  return balanceOf(fee) === 0 ? calendar.moment(fee.parts.at(-1)?.paidAgo ?? 0, 300) : null;
}

function feeRow(calendar: Calendar, random: Random, fee: Fee): Row {
  return {
    patron_id: fee.person.patronId,
    loan_id: fee.loan?.loanId ?? null,
    reason: fee.loan ? "LATE" : random.pick(["LATE", "LATE", "LOST", "DAMAGED"]),
    title: fee.title,
    amount_ore: fee.amount,
    balance_ore: balanceOf(fee),
    created_at: calendar.moment(fee.createdAgo, 120),
    paid_at: settledAt(calendar, fee),
  };
}

function paymentRows(calendar: Calendar, random: Random, fee: Fee, feeId: number): Row[] {
  return fee.parts.map(({ amount, paidAgo }) => {
    const method = random.pick(["CARD", "CARD", "MOBILE", "CASH"]);
    return {
      fee_id: feeId,
      amount_ore: amount,
      method,
      payer_name: method === "CASH" ? null : fee.person.name,
      card_last4: method === "CARD" ? String(random.int(1000, 9999)) : null,
      provider_ref: method === "CASH" ? null : `PAY-${random.int(10_000_000, 99_999_999)}`,
      received_at: calendar.moment(paidAgo, 300),
      settled_at: settledAt(calendar, fee),
    };
  });
}
