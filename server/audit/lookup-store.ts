import type { Knex } from "knex";
import { oneMoreThan } from "../platform/page.ts";
import type { Moments } from "./period.ts";

/** One time that staff were shown a request, without who. */
export type StoredLookup = { eventId: string; at: Date; role: string; kind: string };

/** The same with the pseudonym of who it was, for oversight. */
export type StoredStaffLookup = StoredLookup & {
  staffId: string | null;
  dataRequestId: string;
  number: string | null;
};

/** Where an earlier page ended. */
export type LookupPlace = { at: string; eventId: string; dataRequestId?: string };

const COLUMNS = {
  eventId: "audit_lookups.event_id",
  at: "audit_lookups.at",
  role: "audit_lookups.actor_role",
  kind: "audit_lookups.kind",
};

/** The look-ups of one request, newest first. */
export async function listLookupsOf(
  db: Knex,
  dataRequestId: string,
  { first, after }: { first: number; after?: LookupPlace | undefined },
): Promise<StoredLookup[]> {
  const query = db("audit_lookups")
    .select(COLUMNS)
    .where({ data_request_id: dataRequestId })
    .orderBy([
      { column: "audit_lookups.at", order: "desc" },
      { column: "audit_lookups.event_id", order: "desc" },
    ])
    .limit(...oneMoreThan(first));
  if (after) {
    void query.whereRaw("(audit_lookups.at, audit_lookups.event_id) < (?::timestamptz, ?::uuid)", [
      after.at,
      after.eventId,
    ]);
  }
  return query;
}

/** Which look-ups of all. */
export type LookupConditions = Partial<Moments> & {
  staffId?: string | undefined;
  dataRequestId?: string | undefined;
};

/** Look-ups of every request, newest first, with the pseudonym of who looked. */
export async function listStaffLookups(
  db: Knex,
  { from, until, staffId, dataRequestId }: LookupConditions,
  { first, after }: { first: number; after?: LookupPlace | undefined },
): Promise<StoredStaffLookup[]> {
  const query = db("audit_lookups")
    .join("audit_events", "audit_events.id", "audit_lookups.event_id")
    .leftJoin("data_requests", "data_requests.id", "audit_lookups.data_request_id")
    .select({
      ...COLUMNS,
      staffId: "audit_events.actor_id",
      dataRequestId: "audit_lookups.data_request_id",
      number: "data_requests.number",
    })
    .orderBy([
      { column: "audit_lookups.at", order: "desc" },
      { column: "audit_lookups.event_id", order: "desc" },
      { column: "audit_lookups.data_request_id", order: "desc" },
    ])
    .limit(...oneMoreThan(first));
  if (from) void query.where("audit_lookups.at", ">=", from);
  if (until) void query.where("audit_lookups.at", "<", until);
  if (dataRequestId) void query.where("audit_lookups.data_request_id", dataRequestId);
  if (staffId) void query.where("audit_events.actor_id", staffId);
  if (after) {
    void query.whereRaw(
      "(audit_lookups.at, audit_lookups.event_id, audit_lookups.data_request_id) < (?::timestamptz, ?::uuid, ?::uuid)",
      [after.at, after.eventId, after.dataRequestId ?? ""],
    );
  }
  return query;
}

/** The request that people call by a number. */
export async function findRequestByNumber(db: Knex, number: string): Promise<string | undefined> {
  const row: { id: string } | undefined = await db("data_requests").select("id").where({ number }).first();
  return row?.id;
}

/** What people call a request; undefined once it has been forgotten, and for what is not one. */
export async function findRequestNumber(db: Knex, id: string): Promise<string | undefined> {
  const row: { number: string } | undefined = await db("data_requests")
    .select("number")
    .where({ id })
    .first();
  return row?.number;
}
