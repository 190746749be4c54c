import type { Knex } from "knex";
import type { Tx } from "../../audit/transact.ts";

/** The grounds on which something may be ordered to be preserved (Art. 17(3)). */
export type HoldGround = "ART17_3_B" | "ART17_3_D" | "ART17_3_E";

/** An order to preserve what is about one person or of one category, until a day. */
export type StoredHold = {
  id: string;
  cprIndex: string | null;
  category: string | null;
  ground: HoldGround;
  vaultKeyId: string;
  sealedReason: Buffer;
  expiresOn: string;
  placedBy: string;
  placedAt: Date;
  endedAt: Date | null;
  endedWhy: "LIFTED" | "EXPIRED" | null;
};

/** What erasing needs to know of a hold. */
export type ActiveHold = Pick<StoredHold, "category" | "ground" | "expiresOn">;

const COLUMNS = {
  id: "legal_holds.id",
  cprIndex: "legal_holds.cpr_index",
  category: "legal_holds.category",
  ground: "legal_holds.ground",
  vaultKeyId: "legal_holds.vault_key_id",
  sealedReason: "legal_holds.sealed_reason",
  expiresOn: "legal_holds.expires_on",
  placedBy: "legal_holds.placed_by",
  placedAt: "legal_holds.placed_at",
  endedAt: "legal_holds.ended_at",
  endedWhy: "legal_holds.ended_why",
};

/** The holds in force on a day that concern a person: her own, and those of categories. */
export async function listActiveHolds(
  db: Knex,
  cprIndex: string | null,
  today: string,
): Promise<ActiveHold[]> {
  return db("legal_holds")
    .select({
      category: COLUMNS.category,
      ground: COLUMNS.ground,
      expiresOn: COLUMNS.expiresOn,
    })
    .whereNull("legal_holds.ended_at")
    .where("legal_holds.expires_on", ">=", today)
    .where((q) => {
      void q.whereNotNull("legal_holds.category");
      if (cprIndex) void q.orWhere("legal_holds.cpr_index", cprIndex);
    })
    .orderBy(["legal_holds.placed_at", "legal_holds.id"]);
}

/** The requests of people about whom everything must stay on a day, to be left out of what is deleted in bulk. */
export function requestsHeld(db: Knex, today: string): Knex.QueryBuilder {
  return db("data_requests")
    .select("data_requests.id")
    .whereExists(
      db("legal_holds")
        .select(db.raw("1"))
        .whereNull("legal_holds.ended_at")
        .whereNull("legal_holds.category")
        .where("legal_holds.expires_on", ">=", today)
        .whereRaw("legal_holds.cpr_index = data_requests.cpr_index"),
    );
}

/** Every hold that has not ended, the one that ends first at the top. */
export async function listHolds(db: Knex): Promise<StoredHold[]> {
  return db("legal_holds")
    .select(COLUMNS)
    .whereNull("legal_holds.ended_at")
    .orderBy(["legal_holds.expires_on", "legal_holds.id"])
    .limit(1_000);
}

/** Reads a hold and keeps it from changing until the transaction ends. */
export async function lockHold(tx: Tx, id: string): Promise<StoredHold | undefined> {
  return tx("legal_holds").select(COLUMNS).where({ id }).forUpdate().first();
}

/** Keeps a new hold. */
export async function insertHold(tx: Tx, hold: Omit<StoredHold, "endedAt" | "endedWhy">): Promise<void> {
  await tx("legal_holds").insert({
    id: hold.id,
    cpr_index: hold.cprIndex,
    category: hold.category,
    ground: hold.ground,
    vault_key_id: hold.vaultKeyId,
    sealed_reason: hold.sealedReason,
    expires_on: hold.expiresOn,
    placed_by: hold.placedBy,
    placed_at: hold.placedAt,
  });
}

/** Ends a hold: somebody lifted it, or its day has passed. */
export async function setHoldEnded(
  tx: Tx,
  id: string,
  end: { why: "LIFTED" | "EXPIRED"; by: string | null; at: Date },
): Promise<void> {
  await tx("legal_holds").where({ id }).update({ ended_at: end.at, ended_by: end.by, ended_why: end.why });
}

/** Holds whose last day is over but that nobody has ended. */
export async function listPassedHolds(db: Knex, today: string): Promise<StoredHold[]> {
  return db("legal_holds")
    .select(COLUMNS)
    .whereNull("legal_holds.ended_at")
    .where("legal_holds.expires_on", "<", today)
    .limit(100);
}
