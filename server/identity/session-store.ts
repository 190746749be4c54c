import type { Knex } from "knex";
import type { Role } from "../../policies/access.ts";
import type { Tx } from "../audit/transact.ts";
import type { Assurance } from "../generated/schema.ts";

/** A log-on and what it allows. */
export type Session = {
  id: string;
  personId: string;
  roles: Role[];
  assurance: Assurance;
  startedAt: Date;
  expiresAt: Date;
};

/** A session in use, with what the person's requests are found by. */
export type LiveSession = Session & { cprIndex: string | null };

const COLUMNS = {
  id: "sessions.id",
  personId: "sessions.person_id",
  roles: "sessions.roles",
  assurance: "sessions.assurance",
  startedAt: "sessions.started_at",
  expiresAt: "sessions.expires_at",
};

/** Reads a session that has neither ended nor expired. */
export async function findLiveSession(db: Knex, id: string, now: Date): Promise<LiveSession | undefined> {
  return db("sessions")
    .join("people", "people.id", "sessions.person_id")
    .select({ ...COLUMNS, cprIndex: "people.cpr_index" })
    .where("sessions.id", id)
    .whereNull("sessions.ended_at")
    .where("sessions.expires_at", ">", now)
    .first();
}

/** Keeps a session. */
export async function insertSession(tx: Tx, session: Session): Promise<void> {
  await tx("sessions").insert({
    id: session.id,
    person_id: session.personId,
    roles: session.roles,
    assurance: session.assurance,
    started_at: session.startedAt,
    expires_at: session.expiresAt,
  });
}

/** Ends a session; false when it had ended already. */
export async function setSessionEnded(tx: Tx, id: string, endedAt: Date): Promise<boolean> {
  const ended = await tx("sessions").where({ id }).whereNull("ended_at").update({ ended_at: endedAt });
  return ended === 1;
}
