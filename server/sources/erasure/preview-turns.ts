import type { Knex } from "knex";
import type { Tx } from "../../audit/transact.ts";

/** Lets one preview of a person begin at a time, so that two at once are counted as two. */
export async function lockPreviews(tx: Tx, personId: string): Promise<void> {
  await tx.raw("select pg_advisory_xact_lock(hashtext('indsigt preview'), hashtext(?))", [personId]);
}

/** How often a person has looked since a moment, as the log has it. */
export async function countPreviews(db: Knex, personId: string, since: Date): Promise<number> {
  const found = await db("audit_events")
    .where({ actor_id: personId, kind: "erasure.previewed" })
    .where("audit_events.at", ">", since)
    .count<{ count: string }>({ count: "*" })
    .first();
  return Number(found?.count ?? 0);
}
