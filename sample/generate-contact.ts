import type { Calendar } from "./calendar.ts";
import { numbered } from "./numbered.ts";
import type { Person } from "./people.ts";
import { ANNE, BENT, MIKKEL } from "./personas.ts";
import { makeRandom, type Random } from "./random.ts";
import type { Row, Rows } from "./tables.ts";
import { times } from "./times.ts";
import { NOTES } from "./words.ts";

type ContactTables = "messages" | "event_registrations" | "purchase_suggestions" | "staff_notes";

const MESSAGES = [
  ["Dit lån udløber snart", "Husk at forny eller aflevere dine materialer inden udløbsdatoen."],
  ["Din reservation er klar", "Du kan hente dit reserverede materiale på dit bibliotek."],
  ["Kvittering for betaling", "Tak. Vi har modtaget din betaling."],
] as const;

const FIXED_NOTES: ReadonlyMap<number, string> = new Map([
  [
    ANNE.patronId,
    `Ringede om et gebyr. Oplyste, at ${BENT.name} havde lånt bogen af hende og afleveret den for sent.`,
  ],
  [MIKKEL.patronId, "Har fået hjælp til at nulstille pinkoden. Legitimation set."],
]);

/** What passed between patrons and the library. */
export function generateContact(
  calendar: Calendar,
  people: readonly Person[],
  events: readonly Row[],
): Rows<ContactTables> {
  const random = makeRandom("contact");
  return {
    messages: numbered(
      "message_id",
      people.flatMap((person) => messageRows(calendar, random, person)),
    ),
    event_registrations: numbered(
      "registration_id",
      people.flatMap((person) => registrationRows(calendar, random, person, events)),
    ),
    purchase_suggestions: numbered(
      "suggestion_id",
      people.flatMap((person) => suggestionRows(calendar, random, person)),
    ),
    staff_notes: numbered(
      "note_id",
      people.flatMap((person) => noteRows(calendar, random, person, people)),
    ),
  };
}

function messageRows(calendar: Calendar, random: Random, { patronId, email, phone, profile }: Person): Row[] {
  if (!email || !phone) return [];
  return times(profile.messages, () => {
    const [subject, body] = random.pick(MESSAGES);
    const channel = random.pick(["EMAIL", "EMAIL", "SMS"]);
    return {
      patron_id: patronId,
      channel,
      recipient: channel === "SMS" ? phone : email,
      subject,
      body,
      sent_at: calendar.moment(random.int(1, 300), random.int(0, 599)),
    };
  });
}

/** Every second sign-up of an adult is made without logging in, and leads back through the e-mail address only. */
function registrationRows(calendar: Calendar, random: Random, person: Person, events: readonly Row[]): Row[] {
  return times(person.profile.registrations, (index) => ({
    event_id: random.pick(events)["event_id"] ?? null,
    patron_id: index % 2 === 1 ? null : person.patronId,
    name: person.name,
    email: person.email,
    seats: random.int(1, 3),
    registered_at: calendar.moment(random.int(61, 90), random.int(0, 599)),
  }));
}

function suggestionRows(calendar: Calendar, random: Random, { patronId, phone, profile }: Person): Row[] {
  return times(profile.suggestions, () => ({
    patron_id: patronId,
    title: random.pick(["Svampe i plantagen", "Brobyggerne", "Kunsten at vente", "Syv slags stilhed"]),
    author: random.pick(["N. Ørskov", "L. Abild", "T. Hvidberg"]),
    comment: random.chance(0.5) ? "Jeg tror, at mange andre også gerne vil låne den." : null,
    contact_phone: phone,
    suggested_at: calendar.moment(random.int(30, 300), random.int(0, 599)),
    decided_at: calendar.moment(random.int(2, 29), random.int(0, 599)),
  }));
}

function noteRows(calendar: Calendar, random: Random, person: Person, people: readonly Person[]): Row[] {
  return times(person.profile.notes, () => {
    const drawn = random
      .pick(NOTES)
      .replace("{other}", random.pick(people.filter((one) => one !== person)).name);
    return {
      patron_id: person.patronId,
      author: random.pick(["Signe Bruun", "Tove Krag", "Jesper Vind"]),
      body: FIXED_NOTES.get(person.patronId) ?? drawn,
      written_at: calendar.moment(random.int(5, 400), random.int(0, 599)),
    };
  });
}
