import { createHash } from "node:crypto";
import type { Calendar } from "./calendar.ts";
import { numbered } from "./numbered.ts";
import { makeAddress, type Person } from "./people.ts";
import { makeRandom, type Random } from "./random.ts";
import type { Row, Rows } from "./tables.ts";
import { times } from "./times.ts";

type PatronTables =
  "patrons" | "cards" | "patron_addresses" | "guardians" | "consents" | "newsletter_subscriptions";

/** Readers of the newsletter who are no patrons. */
const OUTSIDE_READERS = 30;

const WORDING = {
  LOAN_HISTORY: "Ja, gem mine lån, efter at jeg har afleveret dem.",
  NEWSLETTER: "Ja, send mig bibliotekets nyhedsbrev.",
  CPR_SYNC: "Ja, hent mit navn og min adresse fra CPR-registeret.",
};

/** Who the patrons are: their records, cards, addresses, guardians and consents. */
export function generatePatrons(calendar: Calendar, people: readonly Person[]): Rows<PatronTables> {
  const random = makeRandom("patrons");
  return {
    patrons: people.map((person) => patronRow(calendar, random, person)),
    cards: numbered(
      "card_id",
      people.flatMap((person) => cardRows(calendar, random, person)),
    ),
    patron_addresses: numbered(
      "address_id",
      people.flatMap((person) => addressRows(calendar, random, person)),
    ),
    guardians: numbered(
      "guardian_id",
      people.flatMap((person) => guardianRows(calendar, random, person)),
    ),
    consents: people.flatMap((person) => consentRows(calendar, random, person)),
    newsletter_subscriptions: numbered("subscription_id", newsletterRows(calendar, random, people)),
  };
}

/** The pseudonym a patron has in the statistics. */
export function statisticsRef(patronId: number): string {
  return digestOf(`statistics ${patronId}`);
}

function patronRow(calendar: Calendar, random: Random, person: Person): Row {
  return {
    patron_id: person.patronId,
    cpr: person.cpr,
    name: person.name,
    birth_date: person.birthDate,
    email: person.email,
    phone: person.phone,
    language: "da",
    category_code: person.isChild ? "CHILD" : "ADULT",
    home_branch: person.homeBranch,
    keeps_history: person.profile.keepsHistory,
    statistics_ref: statisticsRef(person.patronId),
    password_hash: person.isChild ? null : digestOf(`password ${person.patronId}`),
    registered_at: calendar.moment(random.int(1600, 2500), random.int(0, 599)),
    last_active_at: calendar.moment(random.int(1, 20), random.int(0, 599)),
  };
}

function cardRows(calendar: Calendar, random: Random, { patronId, cardNumber, profile }: Person): Row[] {
  const lost = times(profile.lostCards, (index): Row => ({
    patron_id: patronId,
    card_number: `27900${index}${patronId}`,
    pin_hash: digestOf(`pin ${patronId} lost`),
    issued_on: calendar.day(random.int(1500, 1599)),
    blocked_on: calendar.day(random.int(700, 900)),
  }));
  const valid = {
    patron_id: patronId,
    card_number: cardNumber,
    pin_hash: digestOf(`pin ${patronId}`),
    issued_on: calendar.day(random.int(300, 690)),
    blocked_on: null,
  };
  return [...lost, valid];
}

function addressRows(calendar: Calendar, random: Random, { patronId, address, profile }: Person): Row[] {
  const moved = calendar.day(random.int(200, 900));
  const began = calendar.day(random.int(1000, 1500));
  const row = ({ street, postalCode, city } = address): Row => ({
    patron_id: patronId,
    street,
    postal_code: postalCode,
    city,
    valid_from: moved,
    valid_to: null,
  });
  const former = times(profile.formerAddresses, (): Row => ({
    ...row(makeAddress(random)),
    valid_from: began,
    valid_to: moved,
  }));
  return [...former, row()];
}

function guardianRows(calendar: Calendar, random: Random, { patronId, guardian }: Person): Row[] {
  if (!guardian) return [];
  return [
    {
      patron_id: patronId,
      guardian_patron_id: guardian.patronId,
      guardian_cpr: guardian.cpr,
      guardian_name: guardian.name,
      guardian_phone: guardian.phone,
      relation: "PARENT",
      registered_at: calendar.moment(random.int(100, 700), random.int(0, 599)),
    },
  ];
}

function consentRows(calendar: Calendar, random: Random, { patronId, isChild, profile }: Person): Row[] {
  if (isChild) return [];
  const row = (purpose: keyof typeof WORDING, isWithdrawn = false): Row => ({
    patron_id: patronId,
    purpose,
    given_at: calendar.moment(random.int(900, 1500), random.int(0, 599)),
    withdrawn_at: isWithdrawn ? calendar.moment(random.int(30, 600), random.int(0, 599)) : null,
    wording: WORDING[purpose],
  });
  const hasWithdrawn = random.chance(0.05);
  return [
    ...(profile.keepsHistory || hasWithdrawn ? [row("LOAN_HISTORY", !profile.keepsHistory)] : []),
    ...(profile.newsletter ? [row("NEWSLETTER")] : []),
    ...(random.chance(0.4) ? [row("CPR_SYNC")] : []),
  ];
}

function newsletterRows(calendar: Calendar, random: Random, people: readonly Person[]): Row[] {
  const readers = people.flatMap(({ email, profile }) => (email && profile.newsletter ? [email] : []));
  const outside = times(OUTSIDE_READERS, (index) => `laeser.${index + 1}@post.example`);
  return [...readers, ...outside].map((email) => {
    const ago = random.int(100, 899);
    return {
      email,
      topics: random.pick(["Arrangementer", "Børn og familie", "Nye bøger", "Nye bøger, arrangementer"]),
      subscribed_at: calendar.moment(ago, 60),
      confirmed_at: calendar.moment(ago, 75),
    };
  });
}

/** Looks like a hash and opens nothing: nobody logs on to the sample with it. */
function digestOf(text: string): string {
  return createHash("sha256").update(`sample library: ${text}`).digest("hex").slice(0, 32);
}
