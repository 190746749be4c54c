import { retention } from "../../policies/retention.ts";
import { authorize } from "../access.ts";
import { transact, type Tx } from "../audit/transact.ts";
import type { Actor, Context } from "../context.ts";
import { isPersonHeld, permitErasure } from "../sources/erasure/erasure-permit.ts";
import { deleteVaultKey } from "../vault/vault-store.ts";
import { before } from "./moment.ts";
import {
  deleteEndedSessions,
  deleteLooseUploads,
  deletePerson,
  listForgottenPeople,
} from "./retention-store.ts";

/** Deletes files that belong to nothing, log-ons that are long over, and people who have nothing here any more (Art. 5(1)(e)). */
export async function forgetVisits(ctx: Context): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  const of = (kind: keyof typeof retention) => before(ctx.clock(), retention[kind].period);
  await expire(ctx, actor, "uploads", async (tx) => deleteLooseUploads(tx, of("uploads")));
  await expire(ctx, actor, "sessions", async (tx) => deleteEndedSessions(tx, of("sessions")));
  for (const { id, cprIndex, vaultKeyId } of await listForgottenPeople(ctx.db, of("people"))) {
    const permit = await permitErasure(ctx.db, cprIndex, ctx.clock());
    if (isPersonHeld(permit)) continue;
    await transact(ctx, actor, async (tx) => {
      await deletePerson(tx, permit, id);
      await deleteVaultKey(tx, permit, vaultKeyId);
      return { value: {}, event: { kind: "person.forgotten", subject: id } };
    });
  }
}

async function expire(
  ctx: Context,
  actor: Actor,
  kind: "uploads" | "sessions",
  remove: (tx: Tx) => Promise<number>,
): Promise<void> {
  await transact(ctx, actor, async (tx) => {
    const rows = await remove(tx);
    return { value: {}, event: { kind: "visits.expired", subject: null, class: kind, rows } };
  });
}
