import type { Context } from "../../context.ts";
import type { IdentityCheck, IdentityStanding } from "../../generated/schema.ts";
import { listAttachments } from "../../messages/attachment-store.ts";
import { readAttachments } from "../../messages/read-messages.ts";
import { open } from "../../vault/seal.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import { isStaff } from "../read-data-requests.ts";
import type { DataRequest } from "../data-request-store.ts";
import { listIdentityChecks, type StoredIdentityCheck } from "./identity-check-store.ts";
import { neededAssurance, unassured } from "./needed-assurance.ts";
import { notePlace } from "./record-identity-check.ts";

/** How well it is known who asks, and what that suffices for; the checks themselves are for staff. */
export async function readIdentity(ctx: Context, request: DataRequest): Promise<IdentityStanding> {
  const { assurance } = request;
  const needed = await neededAssurance(ctx, ctx.db, request);
  const forStaff = isStaff(ctx);
  const stored = forStaff ? await listIdentityChecks(ctx.db, request.id) : [];
  const files = stored.length > 0 ? await readAttachments(ctx, request) : [];
  const links = stored.length > 0 ? await listAttachments(ctx.db, request.id) : [];
  const evidenceOf = (checkId: string) =>
    files.filter(({ id }) => links.some((link) => link.id === id && link.identityCheckId === checkId));
  return {
    assurance,
    needed,
    sufficesForRelease: assurance !== null && unassured(needed, assurance).length === 0,
    checks: await Promise.all(
      stored.map(async (check) => ({ ...(await present(ctx, check)), evidence: evidenceOf(check.id) })),
    ),
  };
}

async function present(ctx: Context, check: StoredIdentityCheck): Promise<Omit<IdentityCheck, "evidence">> {
  const { vaultKeyId, sealedNote, dataRequestId: _, ...shown } = check;
  const key = vaultKeyId && sealedNote ? await readVaultKey(ctx.db, ctx.vault, vaultKeyId) : undefined;
  return {
    ...shown,
    outcome: check.rejection === null ? "ACCEPTED" : "REJECTED",
    note: key && sealedNote ? open(key.key, notePlace(check.id), sealedNote).toString("utf8") : null,
  };
}
