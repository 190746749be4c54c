import { randomUUID } from "node:crypto";
import { authorize } from "../../access.ts";
import { transact, type Tx } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import { removePackagesOf } from "../../package/package-store.ts";
import { lockDataRequest, type DataRequest } from "../../requests/data-request-store.ts";
import { blindIndex } from "../../vault/blind-index.ts";
import { isPersonHeld, type ErasurePermit } from "./erasure-permit.ts";
import type { ErasurePlan } from "../sql/erasure/erasure-plan.ts";
import type { StoredPlan } from "./erasure-plan-store.ts";
import { exportLedger } from "../ledger/export-ledger.ts";
import { deleteFindingsOf } from "../collection/finding-store.ts";
import { findBegun, insertLedgerEntry, type LedgerWhat } from "../ledger/ledger-store.ts";
import type { SearchedPerson } from "../source.ts";

/**
 * What comes before anything is destroyed: a line in the ledger, by keyed hashes only, and the end of our own copies, so
 * that no link gives what is about to be gone. It returns once the ledger outside the database has the line.
 */
export async function beginErasure(
  ctx: Context,
  at: { stored: StoredPlan; request: DataRequest; plan: ErasurePlan; person: SearchedPerson },
  permit: ErasurePermit,
): Promise<void> {
  const { stored, request, plan, person } = at;
  const actor = authorize(ctx, "work:carryOut");
  if (!(await findBegun(ctx.db, stored.id))) {
    await transact(ctx, actor, async (tx) => {
      // Held until commit: a citizen who withdraws at this moment is either before it, and nothing begins, or too late.
      const held = await lockDataRequest(tx, request.id);
      if (held?.state === "WITHDRAWN") throw new AppError("INVALID_TRANSITION", "The request was withdrawn.");
      const id = randomUUID();
      await insertLedgerEntry(tx, {
        ...{ id, planId: stored.id, kind: "BEGUN", system: stored.system },
        identifiers: hashesOf(ctx, person),
        what: whatOf(plan),
        why: "gdpr:17",
        recordedAt: ctx.clock(),
      });
      const copies = await forgetCopies(ctx, tx, permit, request);
      const { id: planId, system } = stored;
      return {
        value: {},
        event: { kind: "erasure.begun", subject: request.id, plan: planId, system, ledger: id, copies },
      };
    });
  }
  await exportLedger(ctx);
}

/** Says in the ledger that an erasure which was begun has erased nothing, so that it is not replayed. */
export async function voidErasure(ctx: Context, tx: Tx, { id, system }: StoredPlan): Promise<void> {
  await insertLedgerEntry(tx, {
    ...{ id: randomUUID(), planId: id, kind: "VOID", system, identifiers: [], why: "gdpr:17" },
    what: { shared: null, collections: [] },
    recordedAt: ctx.clock(),
  });
}

/** The keyed hashes a person is found again by after a restore. */
function hashesOf(
  ctx: Pick<Context, "vault">,
  { identities }: SearchedPerson,
): { kind: SearchedPerson["identities"][number]["kind"]; hash: string }[] {
  return identities.map(({ kind, value }) => ({ kind, hash: blindIndex(ctx.vault.index, kind, value) }));
}

function whatOf({ shared, steps }: ErasurePlan): LedgerWhat {
  const collections = steps.map(({ collection, action, count }) => ({
    collection,
    erased: action === "delete" ? count : 0,
    anonymised: action === "anonymise" ? count : 0,
  }));
  return { shared, collections: collections.filter(({ erased, anonymised }) => erased + anonymised > 0) };
}

/** Packages and findings of the person go before the data behind them do; under a legal hold they stay as those do. */
async function forgetCopies(
  { clock }: Pick<Context, "clock">,
  tx: Tx,
  permit: ErasurePermit,
  { id, cprIndex }: DataRequest,
): Promise<number> {
  if (isPersonHeld(permit)) return 0;
  await deleteFindingsOf(tx, permit, { dataRequestId: id, cprIndex });
  return removePackagesOf(tx, permit, { dataRequestId: id, cprIndex, removedAt: clock() });
}
