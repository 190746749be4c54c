import { randomUUID } from "node:crypto";
import type { Tx } from "../audit/transact.ts";
import { hashOfSecret, newSecret } from "../platform/secret-token.ts";

/** A permission to fetch one copy once, in one session. */
export type DownloadGrant = {
  id: string;
  packageId: string;
  sessionId: string;
  expiresAt: Date;
  usedAt: Date | null;
  completedAt: Date | null;
};

const COLUMNS = {
  id: "download_grants.id",
  packageId: "download_grants.package_id",
  sessionId: "download_grants.session_id",
  expiresAt: "download_grants.expires_at",
  usedAt: "download_grants.used_at",
  completedAt: "download_grants.completed_at",
};

/** Makes a grant. The token is given out once; only its hash is kept. */
export async function insertGrant(
  tx: Tx,
  grant: { packageId: string; sessionId: string; expiresAt: Date },
): Promise<{ id: string; token: string }> {
  const id = randomUUID();
  const token = newSecret();
  await tx("download_grants").insert({
    id,
    token_hash: hashOfSecret(token),
    package_id: grant.packageId,
    session_id: grant.sessionId,
    expires_at: grant.expiresAt,
  });
  return { id, token };
}

/** Holds the grant behind a token until the transaction ends. */
export async function lockGrant(tx: Tx, token: string): Promise<DownloadGrant | undefined> {
  return tx("download_grants")
    .select(COLUMNS)
    .where({ token_hash: hashOfSecret(token) })
    .forUpdate()
    .first();
}

/** Marks that the download has begun; from here on only its own continuation is served. */
export async function setGrantUsed(tx: Tx, id: string, at: Date): Promise<void> {
  await tx("download_grants").where({ id }).update({ used_at: at });
}

/** Marks that the whole file has been sent; the grant is spent. */
export async function setGrantCompleted(tx: Tx, id: string, at: Date): Promise<void> {
  await tx("download_grants").where({ id }).update({ completed_at: at });
}
