import type { Knex } from "knex";
import { readDetails } from "../identity/read-details.ts";
import type { DataRequest } from "../requests/data-request-store.ts";
import { readSubject } from "../requests/subject.ts";
import type { VaultKeys } from "../vault/vault-store.ts";

/**
 * Where it is told by e-mail that there is news of a request: at the address its maker has chosen since, else at the
 * one that came with the request. Null when there is none, or when she wants no such mail.
 */
export async function noticeAddress(
  db: Knex,
  vault: VaultKeys,
  request: DataRequest,
): Promise<string | null> {
  const { email } = await readSubject(db, vault, request);
  if (request.channel !== "PORTAL") return email;
  const { contactEmail, emailNotices } = await readDetails(db, vault, request.submittedBy);
  return emailNotices ? (contactEmail ?? email) : null;
}
