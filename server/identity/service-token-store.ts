import type { Knex } from "knex";
import type { TokenScope } from "../../policies/access.ts";
import type { ProgressTx, Tx } from "../audit/transact.ts";
import { oneMoreThan } from "../platform/page.ts";
import { hashOfSecret, newSecret } from "../platform/secret-token.ts";

/** What a program or an auditor shows instead of logging on; the token itself is not kept. */
export type ServiceToken = {
  id: string;
  label: string;
  scopes: TokenScope[];
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};

const COLUMNS = {
  id: "service_tokens.id",
  label: "service_tokens.label",
  scopes: "service_tokens.scopes",
  createdBy: "service_tokens.created_by",
  createdAt: "service_tokens.created_at",
  expiresAt: "service_tokens.expires_at",
  lastUsedAt: "service_tokens.last_used_at",
  revokedAt: "service_tokens.revoked_at",
};

/** How a service token begins, so that people and scanners know one when they see it. */
export const SERVICE_TOKEN_PREFIX = "indsigt_";

/** Finds a token that is neither revoked nor expired. */
export async function findLiveServiceToken(
  db: Knex,
  token: string,
  now: Date,
): Promise<ServiceToken | undefined> {
  return db("service_tokens")
    .select(COLUMNS)
    .where({ token_hash: hashOfSecret(token) })
    .whereNull("revoked_at")
    .where("service_tokens.expires_at", ">", now)
    .first();
}

/** Keeps a new token's hash; answers the token, which nobody can be told again. */
export async function insertServiceToken(tx: Tx, token: ServiceToken): Promise<string> {
  const secret = `${SERVICE_TOKEN_PREFIX}${newSecret()}`;
  await tx("service_tokens").insert({
    id: token.id,
    label: token.label,
    scopes: token.scopes,
    token_hash: hashOfSecret(secret),
    created_by: token.createdBy,
    created_at: token.createdAt,
    expires_at: token.expiresAt,
  });
  return secret;
}

/** Holds a token until the transaction ends. */
export async function lockServiceToken(tx: Tx, id: string): Promise<ServiceToken | undefined> {
  return tx("service_tokens").select(COLUMNS).where({ id }).forUpdate().first();
}

/** Revokes a token: it is refused from now on. */
export async function setServiceTokenRevoked(tx: Tx, id: string, at: Date): Promise<void> {
  await tx("service_tokens").where({ id }).update({ revoked_at: at });
}

/** Notes that a token was used, so that one nobody needs is seen. */
export async function setServiceTokenUsed(tx: ProgressTx, id: string, at: Date): Promise<void> {
  await tx("service_tokens").where({ id }).update({ last_used_at: at });
}

/** Tokens, newest first: all of them, or those of one person. */
export async function listServiceTokens(
  db: Knex,
  createdBy: string | undefined,
  page: { first: number; after?: { createdAt: string; id: string } | undefined },
): Promise<ServiceToken[]> {
  const query = db("service_tokens")
    .select(COLUMNS)
    .orderBy([
      { column: "service_tokens.created_at", order: "desc" },
      { column: "service_tokens.id", order: "desc" },
    ])
    .limit(...oneMoreThan(page.first));
  if (createdBy) void query.where("service_tokens.created_by", createdBy);
  if (page.after) {
    const { createdAt, id } = page.after;
    void query.whereRaw("(service_tokens.created_at, service_tokens.id) < (?::timestamptz, ?::uuid)", [
      createdAt,
      id,
    ]);
  }
  return query;
}
