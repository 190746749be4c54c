import type { Knex } from "knex";
import type { Role } from "../../policies/access.ts";
import type { ProgressTx, Tx } from "../audit/transact.ts";
import type { Assurance } from "../generated/schema.ts";

/** A log-on and what it allows. */
export type Session = {
  id: string;
  personId: string;
  roles: Role[];
  assurance: Assurance;
  startedAt: Date;
  expiresAt: Date;
  /** When the provider asked her to prove who she is; not later than the start. */
  authenticatedAt: Date;
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
  authenticatedAt: "sessions.authenticated_at",
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
    authenticated_at: session.authenticatedAt,
  });
}

/** A session with what its refresh tokens are checked against. */
export type RefreshableSession = Session & { refreshGeneration: number; refreshedAt: Date | null };

/** Holds a session that has neither ended nor expired until the transaction ends. */
export async function lockLiveSession(
  tx: ProgressTx,
  id: string,
  now: Date,
): Promise<RefreshableSession | undefined> {
  return (tx as Knex)("sessions")
    .select({
      ...COLUMNS,
      refreshGeneration: "sessions.refresh_generation",
      refreshedAt: "sessions.refreshed_at",
    })
    .where("sessions.id", id)
    .whereNull("sessions.ended_at")
    .where("sessions.expires_at", ">", now)
    .forUpdate()
    .first();
}

/** Counts one renewal more, so that every earlier refresh token has been used; answers the new count. */
export async function setSessionRefreshed(
  tx: ProgressTx,
  { id, refreshGeneration }: RefreshableSession,
  now: Date,
): Promise<number> {
  const generation = refreshGeneration + 1;
  await tx("sessions").where({ id }).update({ refresh_generation: generation, refreshed_at: now });
  return generation;
}

/** Lets a session live longer; one that has ended meanwhile stays ended. */
export async function setSessionExtended(tx: Tx, id: string, expiresAt: Date): Promise<void> {
  await tx("sessions").where({ id }).whereNull("ended_at").update({ expires_at: expiresAt });
}

/** Ends a session; false when it had ended already. */
export async function setSessionEnded(tx: Tx, id: string, endedAt: Date): Promise<boolean> {
  const ended = await tx("sessions").where({ id }).whereNull("ended_at").update({ ended_at: endedAt });
  return ended === 1;
}

/** Ends every session of a person that still lives; answers which. */
export async function setSessionsEnded(tx: Tx, personId: string, endedAt: Date): Promise<string[]> {
  const ended: { id: string }[] = await tx("sessions")
    .where({ person_id: personId })
    .whereNull("ended_at")
    .where("sessions.expires_at", ">", endedAt)
    .update({ ended_at: endedAt })
    .returning("id");
  return ended.map(({ id }) => id).sort();
}
