import type { Knex } from "knex";
import { open, seal } from "../vault/seal.ts";
import { readVaultKey, type VaultKeys } from "../vault/vault-store.ts";
import type { DataRequest } from "./data-request-store.ts";

/** Whose data a request is about; exists sealed only. */
export type Subject = { name: string; cpr: string | null; email: string | null; address: string | null };

const place = (column: string, row: string) => ({ table: "data_requests", column, row });

/** Seals the subject with the request's own key. */
export function sealSubject(key: Buffer, requestId: string, subject: Subject): Buffer {
  return seal(key, place("sealed_subject", requestId), JSON.stringify(subject));
}

/** Seals what the request is about, in the person's words. */
export function sealScope(key: Buffer, requestId: string, scope: string): Buffer {
  return seal(key, place("sealed_scope", requestId), scope);
}

/** Opens whose data a request is about. */
export async function readSubject(db: Knex, keys: VaultKeys, request: DataRequest): Promise<Subject> {
  const { key } = await readVaultKey(db, keys, request.vaultKeyId);
  return openSubject(key, request);
}

/** Opens whose data a request is about, with the request's own key. */
export function openSubject(key: Buffer, { id, sealedSubject }: DataRequest): Subject {
  return JSON.parse(open(key, place("sealed_subject", id), sealedSubject).toString("utf8"));
}

/** Opens what the request is about, in the person's words; null when nothing was written. */
export async function readScope(db: Knex, keys: VaultKeys, request: DataRequest): Promise<string | null> {
  if (!request.sealedScope) return null;
  const { key } = await readVaultKey(db, keys, request.vaultKeyId);
  return open(key, place("sealed_scope", request.id), request.sealedScope).toString("utf8");
}
