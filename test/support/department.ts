import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Knex } from "knex";
import { departmentHandlers, type DepartmentHandlers } from "../../sample/department/handlers.ts";
import { createDepartment } from "../../sample/department/serve.ts";
import { contractSource } from "../../server/sources/contract/source.ts";
import { contractSystemSchema, type DepartmentMap } from "../../server/sources/contract/system-schema.ts";
import type { Source } from "../../server/sources/source.ts";
import { openSource, REMAINS, type GivenSource } from "../sources/sql/sql-fixture.ts";

/** The department's room bookings, served over HTTP from a database of their own. */
export type GivenDepartment = {
  readonly url: string;
  readonly db: Knex;
  /** The questions it has had, by call. */
  readonly calls: { call: string; question: unknown }[];
  /** Answers some calls in another way until the test ends; what answers well is given along. */
  behave: (change: (good: DepartmentHandlers) => Partial<DepartmentHandlers>) => void;
  source: (more?: Record<string, unknown>) => Source;
  /** Puts the records back as they are before each test. */
  refill: () => Promise<void>;
};

const both = (text: string) => ({ da: text, en: text });
const column = (title: string, more: Record<string, unknown> = {}) => ({
  ...{ category: "bookings", activity: "membership", title: both(title) },
  ...more,
});

/** The token that the department has given us. */
export const TOKEN = "the-token-of-the-rooms";

/** The data map of the room bookings; an unpaid booking stays. */
export function roomsMap(more: Record<string, unknown> = {}): DepartmentMap {
  return contractSystemSchema.parse({
    ...{ system: "rooms", title: both("Rooms"), owner: both("The house"), kind: "contract" },
    ...{ auth: { bearer: "rooms-token" }, timeout: 5, retries: 0, requestsPerSecond: 1_000, pageSize: 2 },
    collections: {
      bookings: {
        ...{ title: both("Bookings"), key: ["id"], identity: ["patronId", "email"] },
        yields: { email: "email" },
        columns: {
          ...{ id: column("Number"), patron_id: column("Patron"), email: column("E-mail") },
          ...{ room: column("Room"), starts_at: column("From") },
          ...{ note: column("Note", { freeText: true }), unpaid: column("Unpaid") },
        },
        archiveDisposition: "DESTROY",
        erase: { action: "delete", keepWhen: [{ where: { unpaid: { greaterThan: 0 } }, ...REMAINS }] },
      },
      visits: {
        ...{ title: both("Visits"), key: ["id"], identity: ["patronId"] },
        columns: { id: column("Number"), patron_id: column("Patron"), visited_on: column("Day") },
        ignore: ["room"],
        archiveDisposition: "DESTROY",
        erase: { action: "delete" },
      },
    },
    ...more,
  });
}

/** Runs the department's system for the test file that calls it; every test begins with the same records. */
export function useDepartment(): GivenDepartment {
  const calls: GivenDepartment["calls"] = [];
  let change: Parameters<GivenDepartment["behave"]>[0] = () => ({});
  let given: GivenSource | undefined;
  let server: Server | undefined;
  const there = (): GivenSource => given ?? failed();
  const handle = (): DepartmentHandlers => {
    const good = departmentHandlers(there().db);
    return { ...good, ...change(good) };
  };
  beforeAll(async () => {
    given = await openSource();
    await given.db.raw(readFileSync("sample/department/rooms.sql", "utf8"));
    server = createDepartment(
      {
        health: async () => handle().health(),
        capabilities: async () => handle().capabilities(),
        query: async (question) => (calls.push({ call: "query", question }), handle().query(question)),
        erase: async (question) => (calls.push({ call: "erase", question }), handle().erase(question)),
      },
      TOKEN,
    );
    await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  });
  beforeEach(async () => {
    change = () => ({});
    await fillRooms(there().db);
    calls.length = 0;
  });
  afterAll(async () => {
    server?.closeAllConnections();
    await new Promise((resolve) => server?.close(resolve));
    await given?.close();
  });
  const url = () => `http://127.0.0.1:${(server?.address() as AddressInfo).port}`;
  return {
    calls,
    get url() {
      return url();
    },
    get db() {
      return there().db;
    },
    behave: (next) => void (change = next),
    refill: async () => fillRooms(there().db),
    source: (more) => contractSource(roomsMap(more), url(), { "rooms-token": TOKEN }),
  };
}

async function fillRooms(db: Knex): Promise<void> {
  await db.raw(`
    truncate bookings, visits;
    insert into bookings (id, patron_id, email, room, starts_at, note, unpaid) values
      (1, '4711', 'anne@post.example', 'Blue', '2026-11-01T10:00Z', 'with Bo', 0),
      (2, '4711', null, 'Blue', '2026-11-02T10:00Z', null, 0),
      (3, '4711', null, 'Red', '2026-11-03T10:00Z', null, 50),
      (4, null, 'anne@post.example', 'Red', '2026-11-04T10:00Z', null, 0),
      (5, '4712', 'bo@post.example', 'Red', '2026-11-05T10:00Z', 'Bo', 0);
    insert into visits (id, patron_id, room, visited_on) values
      (1, '4711', 'Blue', '2026-11-01'), (2, '4711', 'Red', '2026-11-03'), (3, '4712', 'Red', '2026-11-05')`);
}

function failed(): never {
  throw new Error("the department is not running");
}
