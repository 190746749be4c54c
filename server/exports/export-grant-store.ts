import { randomUUID } from "node:crypto";
import type { Tx } from "../audit/transact.ts";
import { hashOfSecret, newSecret } from "../platform/secret-token.ts";

/** A permission to fetch one export once, in one session. */
export type ExportGrant = {
  id: string;
  exportId: string;
  sessionId: string;
  expiresAt: Date;
  usedAt: Date | null;
};

const COLUMNS = {
  id: "audit_export_grants.id",
  exportId: "audit_export_grants.export_id",
  sessionId: "audit_export_grants.session_id",
  expiresAt: "audit_export_grants.expires_at",
  usedAt: "audit_export_grants.used_at",
};

/** Makes a grant. The token is given out once; only its hash is kept. */
export async function insertExportGrant(
  tx: Tx,
  grant: Pick<ExportGrant, "exportId" | "sessionId" | "expiresAt">,
): Promise<{ id: string; token: string }> {
  const id = randomUUID();
  const token = newSecret();
  await tx("audit_export_grants").insert({
    ...{ id, token_hash: hashOfSecret(token), export_id: grant.exportId },
    ...{ session_id: grant.sessionId, expires_at: grant.expiresAt },
  });
  return { id, token };
}

/** Holds the grant behind a token until the transaction ends. */
export async function lockExportGrant(tx: Tx, token: string): Promise<ExportGrant | undefined> {
  return tx("audit_export_grants")
    .select(COLUMNS)
    .where({ token_hash: hashOfSecret(token) })
    .forUpdate()
    .first();
}

/** Spends a grant. */
export async function setExportGrantUsed(tx: Tx, id: string, at: Date): Promise<void> {
  await tx("audit_export_grants").where({ id }).update({ used_at: at });
}
