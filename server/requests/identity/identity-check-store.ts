import type { Knex } from "knex";
import type { Tx } from "../../audit/transact.ts";
import type { Assurance, IdentityDocument, IdentityRejection } from "../../generated/schema.ts";
import type { BulkPermit } from "../../sources/erasure/erasure-permit.ts";

/** A check of who somebody is: who checked what, when; the note has a key of its own. */
export type StoredIdentityCheck = {
  id: string;
  dataRequestId: string;
  method: Assurance | null;
  document: IdentityDocument;
  rejection: IdentityRejection | null;
  checkedBy: string;
  checkedAt: Date;
  vaultKeyId: string | null;
  sealedNote: Buffer | null;
  forgetOn: string;
};

const COLUMNS = {
  id: "identity_checks.id",
  dataRequestId: "identity_checks.data_request_id",
  method: "identity_checks.method",
  document: "identity_checks.document",
  rejection: "identity_checks.rejection",
  checkedBy: "identity_checks.checked_by",
  checkedAt: "identity_checks.checked_at",
  vaultKeyId: "identity_checks.vault_key_id",
  sealedNote: "identity_checks.sealed_note",
  forgetOn: "identity_checks.forget_on",
};

/** The checks made for a request, newest first. */
export async function listIdentityChecks(db: Knex, dataRequestId: string): Promise<StoredIdentityCheck[]> {
  return db("identity_checks")
    .select(COLUMNS)
    .where({ data_request_id: dataRequestId })
    .orderBy("identity_checks.checked_at", "desc");
}

/** Keeps one check. */
export async function insertIdentityCheck(tx: Tx, check: StoredIdentityCheck): Promise<void> {
  await tx("identity_checks").insert({
    id: check.id,
    data_request_id: check.dataRequestId,
    outcome: check.rejection === null ? "ACCEPTED" : "REJECTED",
    method: check.method,
    document: check.document,
    rejection: check.rejection,
    checked_by: check.checkedBy,
    checked_at: check.checkedAt,
    vault_key_id: check.vaultKeyId,
    sealed_note: check.sealedNote,
    forget_on: check.forgetOn,
  });
}

/** Deletes the keys and the sealed notes whose day has come, at most so many at once; says how many. */
export async function deleteNotesDue(tx: Tx, { today, held }: BulkPermit, limit: number): Promise<number> {
  const due: { id: string; vaultKeyId: string }[] = await tx("identity_checks")
    .select({ id: COLUMNS.id, vaultKeyId: COLUMNS.vaultKeyId })
    .where("identity_checks.forget_on", "<=", today)
    .whereNotNull("identity_checks.vault_key_id")
    .whereNotIn("identity_checks.data_request_id", held)
    .orderBy("identity_checks.forget_on")
    .limit(limit)
    .forUpdate();
  const keys = due.map(({ vaultKeyId }) => vaultKeyId);
  await tx("identity_checks")
    .whereIn("identity_checks.vault_key_id", keys)
    .update({ sealed_note: null, vault_key_id: null });
  await tx("vault_keys").whereIn("vault_keys.id", keys).delete();
  return due.length;
}
