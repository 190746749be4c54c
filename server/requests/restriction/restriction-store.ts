import type { Knex } from "knex";
import type { Tx } from "../../audit/transact.ts";
import type { RestrictionGround, RestrictionState } from "../../generated/schema.ts";
import { open, seal } from "../../vault/seal.ts";

/** Processing that is restricted, or asked to be (Art. 18). */
export type Restriction = {
  id: string;
  dataRequestId: string;
  cprIndex: string | null;
  ground: RestrictionGround;
  activities: string[];
  state: RestrictionState;
  inForceFrom: Date | null;
  liftAnnouncedAt: Date | null;
  liftsAt: Date | null;
  liftLetterId: string | null;
  sealedLiftReason: Buffer | null;
  liftedAt: Date | null;
};

const COLUMNS = {
  id: "restrictions.id",
  dataRequestId: "restrictions.data_request_id",
  cprIndex: "restrictions.cpr_index",
  ground: "restrictions.ground",
  activities: "restrictions.activities",
  state: "restrictions.state",
  inForceFrom: "restrictions.in_force_from",
  liftAnnouncedAt: "restrictions.lift_announced_at",
  liftsAt: "restrictions.lifts_at",
  liftLetterId: "restrictions.lift_letter_id",
  sealedLiftReason: "restrictions.sealed_lift_reason",
  liftedAt: "restrictions.lifted_at",
};

const place = (row: string) => ({ table: "restrictions", column: "sealed_lift_reason", row });

/** The restrictions a request led to, oldest first. */
export async function listRestrictions(db: Knex, dataRequestId: string): Promise<Restriction[]> {
  return db("restrictions")
    .select(COLUMNS)
    .where({ data_request_id: dataRequestId })
    .orderBy(["restrictions.asked_at", "restrictions.ground", "restrictions.id"]);
}

/** The restrictions in force for a person, whichever request they came from. */
export async function listRestrictionsInForce(db: Knex, cprIndex: string | null): Promise<Restriction[]> {
  if (!cprIndex) return [];
  return db("restrictions").select(COLUMNS).where({ cpr_index: cprIndex, state: "IN_FORCE" });
}

/** Keeps a restriction, asked for or in force at once. */
export async function insertRestriction(
  tx: Tx,
  restriction: {
    id: string;
    dataRequestId: string;
    cprIndex: string | null;
    ground: RestrictionGround;
    activities: readonly string[];
    askedAt: Date;
    inForceFrom: Date | null;
  },
): Promise<void> {
  await tx("restrictions").insert({
    id: restriction.id,
    data_request_id: restriction.dataRequestId,
    cpr_index: restriction.cprIndex,
    ground: restriction.ground,
    activities: restriction.activities,
    state: restriction.inForceFrom ? "IN_FORCE" : "ASKED",
    asked_at: restriction.askedAt,
    in_force_from: restriction.inForceFrom,
  });
}

/** Puts a restriction in force for some activities. */
export async function setRestrictionInForce(
  tx: Tx,
  id: string,
  activities: readonly string[],
  at: Date,
): Promise<void> {
  await tx("restrictions").where({ id }).update({ state: "IN_FORCE", activities, in_force_from: at });
}

/** Records that a restriction is not granted. */
export async function setRestrictionRefused(tx: Tx, id: string): Promise<void> {
  await tx("restrictions").where({ id }).update({ state: "REFUSED" });
}

/** Keeps the notice that comes before lifting (Art. 18(3)). */
export async function setLiftAnnounced(
  tx: Tx,
  key: Buffer,
  id: string,
  notice: { reason: string; announcedAt: Date; liftsAt: Date; letterId: string },
): Promise<void> {
  await tx("restrictions")
    .where({ id })
    .update({
      lift_announced_at: notice.announcedAt,
      lifts_at: notice.liftsAt,
      lift_letter_id: notice.letterId,
      sealed_lift_reason: seal(key, place(id), notice.reason),
    });
}

/** Opens why a restriction is lifted, as the person was told. */
export function openLiftReason(key: Buffer, { id, sealedLiftReason }: Restriction): string | null {
  return sealedLiftReason && open(key, place(id), sealedLiftReason).toString("utf8");
}

/** Restrictions that an objection taken back had started, and whose notice has been sent. */
export async function listLiftable(db: Knex, now: Date): Promise<Restriction[]> {
  return db("restrictions")
    .join("data_requests", "data_requests.id", "restrictions.data_request_id")
    .join("letters", "letters.id", "restrictions.lift_letter_id")
    .select(COLUMNS)
    .where({ "restrictions.state": "IN_FORCE", "restrictions.ground": "ART18_1_D" })
    .where({ "data_requests.state": "WITHDRAWN", "letters.state": "SENT" })
    .where("restrictions.lifts_at", "<=", now)
    .orderBy("restrictions.id")
    .limit(100);
}

/** Lifts a restriction. Without notice before it the database refuses. */
export async function setLifted(tx: Tx, id: string, at: Date): Promise<void> {
  await tx("restrictions").where({ id }).update({ state: "LIFTED", lifted_at: at });
}
