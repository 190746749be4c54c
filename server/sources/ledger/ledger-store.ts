import type { Knex } from "knex";
import type { ProgressTx, Tx } from "../../audit/transact.ts";
import type { IdentityKind } from "../map/identity-kinds.ts";

/** A keyed hash of one identifier; without the key it tells nothing (Art. 4(5)). */
export type HashedIdentifier = { kind: IdentityKind; hash: string };

/** What was about to happen, by collection; and what was decided on records only an address leads to. */
export type LedgerWhat = {
  shared: "ERASE" | "KEEP" | null;
  collections: { collection: string; erased: number; anonymised: number }[];
};

/** One line of the ledger: an erasure begun, or one that in the end erased nothing. */
export type LedgerEntry = {
  seq: string;
  id: string;
  planId: string;
  kind: "BEGUN" | "VOID";
  system: string;
  identifiers: HashedIdentifier[];
  what: LedgerWhat;
  why: string;
  recordedAt: Date;
};

const COLUMNS = {
  seq: "erasure_ledger.seq",
  id: "erasure_ledger.id",
  planId: "erasure_ledger.plan_id",
  kind: "erasure_ledger.kind",
  system: "erasure_ledger.system",
  identifiers: "erasure_ledger.identifiers",
  what: "erasure_ledger.what",
  why: "erasure_ledger.why",
  recordedAt: "erasure_ledger.recorded_at",
};

/** Writes a line. A plan that has one of this kind already keeps it. */
export async function insertLedgerEntry(tx: Tx, entry: Omit<LedgerEntry, "seq">): Promise<void> {
  await tx("erasure_ledger")
    .insert({
      id: entry.id,
      plan_id: entry.planId,
      kind: entry.kind,
      system: entry.system,
      identifiers: JSON.stringify(entry.identifiers),
      what: JSON.stringify(entry.what),
      why: entry.why,
      recorded_at: entry.recordedAt,
    })
    .onConflict(["plan_id", "kind"])
    .ignore();
}

/** The line that says a plan's erasure was begun. */
export async function findBegun(db: Knex, planId: string): Promise<LedgerEntry | undefined> {
  return db("erasure_ledger").select(COLUMNS).where({ plan_id: planId, kind: "BEGUN" }).first();
}

/** The whole ledger as the database has it, in order. */
export async function listLedger(db: Knex): Promise<LedgerEntry[]> {
  return db("erasure_ledger").select(COLUMNS).orderBy("erasure_ledger.seq");
}

/** Lines that are not in the file outside the database yet, in order; held by one process at a time. */
export async function lockUnexported(tx: ProgressTx): Promise<LedgerEntry[]> {
  await tx.raw("select pg_advisory_xact_lock(hashtext('indsigt erasure ledger'))");
  return tx("erasure_ledger")
    .select(COLUMNS)
    .whereNull("erasure_ledger.exported_at")
    .orderBy("erasure_ledger.seq")
    .limit(10_000);
}

/** Marks lines as being in the file. */
export async function setExported(tx: ProgressTx, ids: readonly string[], at: Date): Promise<void> {
  await tx("erasure_ledger").whereIn("id", ids).update({ exported_at: at });
}
