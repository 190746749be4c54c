import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { Tx } from "../../audit/transact.ts";
import type { Safeguard } from "../../generated/schema.ts";

/** One decision on how many people something takes. */
export type StoredSafeguard = {
  safeguard: Safeguard;
  persons: number;
  setBy: string;
  setAt: Date;
  effectiveAt: Date;
};

const COLUMNS = {
  safeguard: "safeguards.safeguard",
  persons: "safeguards.persons",
  setBy: "safeguards.set_by",
  setAt: "safeguards.set_at",
  effectiveAt: "safeguards.effective_at",
};

/** The last decisions on a safeguard, newest first, of two at one moment the stricter: more than one matters only while a loosening waits. */
export async function listSafeguards(db: Knex, safeguard: Safeguard): Promise<StoredSafeguard[]> {
  return db("safeguards")
    .select(COLUMNS)
    .where({ safeguard })
    .orderBy([
      { column: "safeguards.set_at", order: "desc" },
      { column: "safeguards.persons", order: "desc" },
    ])
    .limit(50);
}

/** Keeps a decision; earlier ones stay. */
export async function insertSafeguard(tx: Tx, decision: StoredSafeguard): Promise<void> {
  await tx("safeguards").insert({
    id: randomUUID(),
    safeguard: decision.safeguard,
    persons: decision.persons,
    set_by: decision.setBy,
    set_at: decision.setAt,
    effective_at: decision.effectiveAt,
  });
}
