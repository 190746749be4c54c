import { randomUUID } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { Tx } from "../../audit/transact.ts";
import type { Actor, Context } from "../../context.ts";
import { putWithCheck } from "../../messages/attachment-store.ts";
import type { Assurance, IdentityDocument, IdentityRejection } from "../../generated/schema.ts";
import { seal } from "../../vault/seal.ts";
import { insertVaultKey } from "../../vault/vault-store.ts";
import { copenhagenDate } from "../deadlines/calendar.ts";
import { insertIdentityCheck } from "./identity-check-store.ts";
import { wrongField } from "../../platform/wrong-field.ts";

/** What staff saw, and what they made of it. */
export type SeenIdentity = {
  method: Assurance | null;
  document: IdentityDocument;
  rejection: IdentityRejection | null;
  note: string | null;
  /** Scans that staff were shown, uploaded before. */
  evidenceIds: readonly string[];
};

/** Where the note of a check is sealed. */
export const notePlace = (row: string) => ({ table: "identity_checks", column: "sealed_note", row });

/** Keeps who checked what and when; note and scans can be forgotten before the case is. */
export async function recordIdentityCheck(
  ctx: Context,
  tx: Tx,
  actor: Actor,
  dataRequestId: string,
  { note, evidenceIds, ...seen }: SeenIdentity,
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
  const ids = [...new Set(evidenceIds)];
  if ((await putWithCheck(tx, id, { dataRequestId, ids })) === ids.length) return;
  throw wrongField(
    "evidenceIds",
    "Use files of this case that were uploaded as identity evidence and are ready.",
  );
}
