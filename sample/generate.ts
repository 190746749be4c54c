import { makeCalendar } from "./calendar.ts";
import { generateContact } from "./generate-contact.ts";
import { generateFees } from "./generate-fees.ts";
import { generateLending, makeLoans } from "./generate-lending.ts";
import { generatePatrons } from "./generate-patrons.ts";
import { generateReference, makeTitles } from "./generate-reference.ts";
import { generateUsage } from "./generate-usage.ts";
import { makePeople } from "./people.ts";
import type { Rows } from "./tables.ts";

/** The whole sample library: the same for the same day, down to the last row. */
export function generateLibrary(today: Date): Rows {
  const calendar = makeCalendar(today);
  const titles = makeTitles();
  const people = makePeople();
  const loans = makeLoans(people, titles);
  const reference = generateReference(calendar, titles);
  return {
    ...reference,
    ...generatePatrons(calendar, people),
    ...generateLending(calendar, people, loans, titles),
    ...generateFees(calendar, people, loans, titles),
    ...generateContact(calendar, people, reference.events),
    ...generateUsage(calendar, people, titles),
  };
}
