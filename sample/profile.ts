import { ANNE, BENT, KAREN, LIV, MIKKEL } from "./personas.ts";
import type { Random } from "./random.ts";

/** How much of each kind of data there is about one patron. */
export type Profile = {
  keepsHistory: boolean;
  newsletter: boolean;
  openLoans: number;
  returnedLoans: number;
  historyLoans: number;
  activeHolds: number;
  closedHolds: number;
  openInterlibrary: number;
  closedInterlibrary: number;
  /** Each belongs to a returned loan, so there are at least as many of those. */
  unpaidFees: number;
  paidFees: number;
  messages: number;
  registrations: number;
  computerSessions: number;
  suggestions: number;
  notes: number;
  logins: number;
  searches: number;
  readingLists: number;
  visits: number;
  eResources: number;
  formerAddresses: number;
  lostCards: number;
};

const NOTHING: Profile = {
  keepsHistory: false,
  newsletter: false,
  openLoans: 0,
  returnedLoans: 0,
  historyLoans: 0,
  activeHolds: 0,
  closedHolds: 0,
  openInterlibrary: 0,
  closedInterlibrary: 0,
  unpaidFees: 0,
  paidFees: 0,
  messages: 0,
  registrations: 0,
  computerSessions: 0,
  suggestions: 0,
  notes: 0,
  logins: 0,
  searches: 0,
  readingLists: 0,
  visits: 0,
  eResources: 0,
  formerAddresses: 0,
  lostCards: 0,
};

/** Everything finished, and something of nearly every kind. */
const ALL_FINISHED: Profile = {
  keepsHistory: true,
  newsletter: true,
  openLoans: 0,
  returnedLoans: 1,
  historyLoans: 6,
  activeHolds: 0,
  closedHolds: 2,
  openInterlibrary: 0,
  closedInterlibrary: 1,
  unpaidFees: 0,
  paidFees: 1,
  messages: 2,
  registrations: 2,
  computerSessions: 2,
  suggestions: 1,
  notes: 1,
  logins: 4,
  searches: 2,
  readingLists: 1,
  visits: 2,
  eResources: 2,
  formerAddresses: 1,
  lostCards: 1,
};

const OF_PERSONAS: ReadonlyMap<number, Profile> = new Map([
  [
    ANNE.patronId,
    {
      ...ALL_FINISHED,
      openLoans: 1,
      returnedLoans: 2,
      historyLoans: 8,
      unpaidFees: 1,
      paidFees: 2,
      readingLists: 2,
    },
  ],
  [MIKKEL.patronId, ALL_FINISHED],
  [
    KAREN.patronId,
    { ...NOTHING, openLoans: 1, returnedLoans: 1, messages: 2, logins: 3, registrations: 1, visits: 1 },
  ],
  [LIV.patronId, { ...NOTHING, openLoans: 2, returnedLoans: 1, closedHolds: 1, registrations: 1 }],
  [BENT.patronId, { ...NOTHING, openLoans: 1, messages: 1, notes: 1, computerSessions: 1 }],
]);

/** How much there is about a patron: fixed for the personas, drawn for all others. */
export function profileOf(
  random: Random,
  { patronId, isChild }: { patronId: number; isChild: boolean },
): Profile {
  const fixed = OF_PERSONAS.get(patronId);
  if (fixed) return fixed;
  return isChild ? childProfile(random) : adultProfile(random);
}

function childProfile(random: Random): Profile {
  return {
    ...NOTHING,
    openLoans: random.int(0, 2),
    returnedLoans: random.int(0, 1),
    closedHolds: random.int(0, 1),
    registrations: random.int(0, 1),
    logins: random.int(0, 1),
  };
}

function adultProfile(random: Random): Profile {
  const keepsHistory = random.chance(0.3);
  const returnedLoans = random.int(0, 2);
  const some = (probability: number, most: number): number =>
    random.chance(probability) ? random.int(1, most) : 0;
  return {
    keepsHistory,
    newsletter: random.chance(0.25),
    openLoans: some(0.5, 2),
    returnedLoans,
    historyLoans: keepsHistory ? random.int(1, 12) : 0,
    activeHolds: some(0.2, 2),
    closedHolds: some(0.3, 2),
    openInterlibrary: some(0.05, 1),
    closedInterlibrary: some(0.1, 1),
    unpaidFees: Math.min(returnedLoans, some(0.12, 2)),
    paidFees: some(0.25, 3),
    messages: random.int(0, 4),
    registrations: some(0.2, 2),
    computerSessions: some(0.2, 3),
    suggestions: some(0.06, 2),
    notes: some(0.1, 2),
    logins: random.int(0, 5),
    searches: some(0.2, 3),
    readingLists: some(0.15, 2),
    visits: some(0.3, 3),
    eResources: some(0.25, 4),
    formerAddresses: some(0.2, 1),
    lostCards: some(0.1, 1),
  };
}
