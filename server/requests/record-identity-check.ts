import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { Tx } from "../audit/transact.ts";
import type { Actor, Context } from "../context.ts";
import type { Assurance, IdentityDocument, IdentityRejection } from "../generated/schema.ts";
import { seal } from "../vault/seal.ts";
import { insertVaultKey } from "../vault/vault-store.ts";
import { copenhagenDate } from "./calendar.ts";
import { insertIdentityCheck } from "./identity-check-store.ts";

/** What staff saw, and what they made of it. */
export type SeenIdentity = {
  method: Assurance | null;
  document: IdentityDocument;
  rejection: IdentityRejection | null;
  note: string | null;
};

/** Where the note of a check is sealed. */
export const notePlace = (row: string) => ({ table: "identity_checks", column: "sealed_note", row });

/** Keeps who checked what and when; the note gets a key of its own, so that it can be forgotten before the case is. */
export async function recordIdentityCheck(
  ctx: Context,
  tx: Tx,
  actor: Actor,
  dataRequestId: string,
  { note, ...seen }: SeenIdentity,
): Promise<void> {
  const [id, checkedAt] = [randomUUID(), ctx.clock()];
  const vault = note === null ? undefined : await insertVaultKey(tx, ctx.vault);
  await insertIdentityCheck(tx, {
    ...{ id, dataRequestId, checkedAt, ...seen },
    checkedBy: actor.personId ?? "",
    vaultKeyId: vault?.id ?? null,
    sealedNote: vault && note !== null ? seal(vault.key, notePlace(id), note) : null,
    forgetOn: Temporal.PlainDate.from(copenhagenDate(checkedAt))
      .add({ days: ctx.rules.identityEvidenceDays })
      .toString(),
  });
}
