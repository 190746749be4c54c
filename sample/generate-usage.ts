import type { Calendar } from "./calendar.ts";
import type { Title } from "./generate-reference.ts";
import { numbered } from "./numbered.ts";
import type { Person } from "./people.ts";
import { makeRandom, type Random } from "./random.ts";
import type { Row, Rows } from "./tables.ts";
import { times } from "./times.ts";
import { SEARCHES } from "./words.ts";

type UsageTables =
  | "computer_sessions"
  | "print_jobs"
  | "login_activity"
  | "saved_searches"
  | "reading_lists"
  | "reading_list_entries"
  | "open_library_visits"
  | "e_resource_sessions";

/** What patrons leave behind on the website, at the computers and at the door. */
export function generateUsage(
  calendar: Calendar,
  people: readonly Person[],
  titles: readonly Title[],
): Rows<UsageTables> {
  const random = makeRandom("usage");
  const sessions = rowsOf("session_id", people, (person) => sessionRows(calendar, random, person));
  const lists = rowsOf("list_id", people, (person) => listRows(calendar, random, person));
  return {
    computer_sessions: sessions,
    print_jobs: numbered(
      "job_id",
      sessions.flatMap((session) => printRows(random, session)),
    ),
    login_activity: rowsOf("login_id", people, (person) => loginRows(calendar, random, person)),
    saved_searches: rowsOf("search_id", people, ({ patronId, profile }) =>
      times(profile.searches, () => ({
        patron_id: patronId,
        query: random.pick(SEARCHES),
        saved_at: moment(calendar, random, 400),
      })),
    ),
    reading_lists: lists,
    reading_list_entries: lists.flatMap((list) => entryRows(calendar, random, list, titles)),
    open_library_visits: rowsOf("visit_id", people, ({ patronId, homeBranch, profile }) =>
      times(profile.visits, () => ({
        patron_id: patronId,
        branch_code: homeBranch,
        entered_at: moment(calendar, random, 30),
      })),
    ),
    e_resource_sessions: rowsOf("session_id", people, ({ patronId, profile }) =>
      times(profile.eResources, () => ({
        patron_id: patronId,
        service: random.pick(["E-bøger", "Lydbøger", "Film"]),
        title: random.pick(titles).title,
        started_at: moment(calendar, random, 90),
      })),
    ),
  };
}

function rowsOf(key: string, people: readonly Person[], make: (person: Person) => Row[]): Row[] {
  return numbered(key, people.flatMap(make));
}

function moment(calendar: Calendar, random: Random, longestAgo: number): string {
  return calendar.moment(random.int(1, longestAgo), random.int(0, 599));
}

function sessionRows(calendar: Calendar, random: Random, { patronId, homeBranch, profile }: Person): Row[] {
  return times(profile.computerSessions, () => {
    const ago = random.int(1, 30);
    const minute = random.int(0, 500);
    return {
      patron_id: patronId,
      branch_code: homeBranch,
      computer_name: `PC-${random.int(1, 12)}`,
      started_at: calendar.moment(ago, minute),
      ended_at: calendar.moment(ago, minute + random.int(10, 60)),
    };
  });
}

function printRows(random: Random, session: Row): Row[] {
  return times(random.int(1, 2), () => ({
    session_id: session["session_id"] ?? null,
    document_name: random.pick(["billet.pdf", "ansøgning.docx", "lejekontrakt.pdf", "opskrift.pdf"]),
    pages: random.int(1, 12),
    printed_at: session["ended_at"] ?? null,
  }));
}

/** The addresses are from the blocks that exist for documentation only (RFC 5737). */
function loginRows(calendar: Calendar, random: Random, { patronId, profile }: Person): Row[] {
  return times(profile.logins, () => ({
    patron_id: patronId,
    method: random.pick(["MITID", "CARD_PIN"]),
    ip_address: `${random.pick(["192.0.2", "198.51.100", "203.0.113"])}.${random.int(1, 254)}`,
    user_agent: random.pick(["Firefox på Windows", "Safari på iPhone", "Chrome på Android"]),
    succeeded: random.chance(0.9),
    logged_in_at: moment(calendar, random, 90),
  }));
}

function listRows(calendar: Calendar, random: Random, { patronId, profile }: Person): Row[] {
  return times(profile.readingLists, (index) => ({
    patron_id: patronId,
    name: index === 0 ? "Vil læse" : "Gaveideer",
    created_at: calendar.moment(random.int(200, 500), random.int(0, 599)),
  }));
}

function entryRows(calendar: Calendar, random: Random, list: Row, titles: readonly Title[]): Row[] {
  return times(random.int(2, 5), (index) => ({
    list_id: list["list_id"] ?? null,
    place: index + 1,
    bib_id: random.pick(titles).bibId,
    remark: random.chance(0.2) ? "Anbefalet i læsekredsen" : null,
    added_at: moment(calendar, random, 199),
  }));
}
