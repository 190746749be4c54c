import type { Knex } from "knex";
import type { Tx } from "../../audit/transact.ts";
import type { RectificationMethod, RefusalGround } from "../../generated/schema.ts";
import { open, seal } from "../../vault/seal.ts";

/** What somebody says is wrong, and what is right (Art. 16); exists sealed only. */
export type RectificationClaim = { field: string; wrong: string; right: string };

/** What staff answer to a point; exists sealed only. */
export type RectificationAnswer = {
  /** The value or note that is written. */
  text: string | null;
  considerations: string | null;
  /** The processing activity the data belongs to, whose recipients are told (Art. 19). */
  activity: string | null;
  /** For a value that this service corrects: where it stands, and what stood there when it was seen. */
  target: { collection: string; key: Record<string, unknown>; column: string; before: unknown } | null;
};

/** One point of a rectification. */
export type RectificationPoint = {
  id: string;
  dataRequestId: string;
  sealedClaim: Buffer;
  method: RectificationMethod | null;
  ground: RefusalGround | null;
  system: string | null;
  sealedAnswer: Buffer | null;
  answeredBy: string | null;
  doneAt: Date | null;
};

const COLUMNS = {
  id: "rectification_points.id",
  dataRequestId: "rectification_points.data_request_id",
  sealedClaim: "rectification_points.sealed_claim",
  method: "rectification_points.method",
  ground: "rectification_points.ground",
  system: "rectification_points.system",
  sealedAnswer: "rectification_points.sealed_answer",
  answeredBy: "rectification_points.answered_by",
  doneAt: "rectification_points.done_at",
};

const place = (column: string, row: string) => ({ table: "rectification_points", column, row });

/** The points of a request, as the person listed them. */
export async function listRectificationPoints(
  db: Knex,
  dataRequestId: string,
): Promise<RectificationPoint[]> {
  return db("rectification_points")
    .select(COLUMNS)
    .where({ data_request_id: dataRequestId })
    .orderBy("rectification_points.position");
}

/** Finds one point. */
export async function findRectificationPoint(db: Knex, id: string): Promise<RectificationPoint | undefined> {
  return db("rectification_points").select(COLUMNS).where({ id }).first();
}

/** Keeps what somebody says is wrong. */
export async function insertRectificationPoint(
  tx: Tx,
  key: Buffer,
  point: { id: string; dataRequestId: string; position: number; claim: RectificationClaim },
): Promise<void> {
  await tx("rectification_points").insert({
    id: point.id,
    data_request_id: point.dataRequestId,
    position: point.position,
    sealed_claim: seal(key, place("sealed_claim", point.id), JSON.stringify(point.claim)),
  });
}

/** Opens what somebody says is wrong. */
export function openClaim(key: Buffer, point: RectificationPoint): RectificationClaim {
  return JSON.parse(open(key, place("sealed_claim", point.id), point.sealedClaim).toString("utf8"));
}

/** Keeps the answer to a point, in place of an earlier one. */
export async function setRectificationAnswer(
  tx: Tx,
  key: Buffer,
  id: string,
  answer: RectificationAnswer & {
    method: RectificationMethod;
    ground: RefusalGround | null;
    system: string | null;
    answeredBy: string;
  },
): Promise<void> {
  const { method, ground, system, answeredBy, ...sealed } = answer;
  await tx("rectification_points")
    .where({ id })
    .update({
      method,
      ground,
      system,
      sealed_answer: seal(key, place("sealed_answer", id), JSON.stringify(sealed)),
      answered_by: answeredBy,
    });
}

/** Opens the answer to a point; undefined while there is none. */
export function openAnswer(key: Buffer, point: RectificationPoint): RectificationAnswer | undefined {
  if (!point.sealedAnswer) return undefined;
  return JSON.parse(open(key, place("sealed_answer", point.id), point.sealedAnswer).toString("utf8"));
}

/** Records that a point has been carried out. */
export async function setPointDone(tx: Tx, id: string, at: Date): Promise<void> {
  await tx("rectification_points").where({ id }).update({ done_at: at });
}

/** Hands a point over to a person, because the value in the system is no longer the one that was seen. */
export async function setPointByHand(tx: Tx, id: string, reason: string): Promise<void> {
  await tx("rectification_points").where({ id }).update({ method: "CORRECT_BY_HAND", last_error: reason });
}
