import { retention } from "../../policies/retention.ts";
import { authorize } from "../access.ts";
import { transact } from "../audit/transact.ts";
import type { Actor, Context } from "../context.ts";
import { isPersonHeld, permitErasure, type ErasurePermit } from "../sources/erasure/erasure-permit.ts";
import { deleteVaultKey } from "../vault/vault-store.ts";
import { before } from "./moment.ts";
import {
  deleteRowsOf,
  emptyRequest,
  listEndedCases,
  listEndedCasesWith,
  type CaseClass,
  type EndedCase,
  type EndedQuery,
} from "./retention-store.ts";

const CLASSES: readonly CaseClass[] = ["findings", "messages", "letters", "deliveries", "erasureAttempts"];

/**
 * Deletes what ended cases need no longer, kind by kind, and in the end the case itself with its key: nothing that was
 * sealed with it opens again (Art. 5(1)(e)). A case ends by an answer, a refusal or a withdrawal; it makes no
 * difference. What is under a legal hold waits (Art. 17(3)).
 */
export async function forgetEndedCases(ctx: Context): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  for (const kind of CLASSES) {
    const list = async (query: EndedQuery) => listEndedCasesWith(ctx.db, kind, query);
    await forEach(ctx, retention[kind].period, list, async (ended, permit) =>
      deleteKind(ctx, actor, kind, ended, permit),
    );
  }
  const list = async (query: EndedQuery) => listEndedCases(ctx.db, query);
  await forEach(ctx, retention.request.period, list, async (ended, permit) =>
    forget(ctx, actor, ended, permit),
  );
}

async function forEach(
  ctx: Context,
  period: string,
  list: (query: EndedQuery) => Promise<EndedCase[]>,
  work: (ended: EndedCase, permit: ErasurePermit) => Promise<void>,
): Promise<void> {
  const endedBefore = before(ctx.clock(), period);
  let afterId: string | undefined;
  do {
    const page = await list({ endedBefore, afterId });
    for (const ended of page) {
      const permit = await permitErasure(ctx.db, ended.cprIndex, ctx.clock());
      if (!isPersonHeld(permit)) await work(ended, permit);
    }
    afterId = page.at(-1)?.id;
  } while (afterId);
}

async function deleteKind(
  ctx: Context,
  actor: Actor,
  kind: CaseClass,
  ended: EndedCase,
  permit: ErasurePermit,
): Promise<void> {
  await transact(ctx, actor, async (tx) => {
    const rows = await deleteRowsOf(tx, permit, kind, ended);
    return {
      value: {},
      event: { kind: "data_request.data_expired", subject: ended.id, class: kind, rows },
    };
  });
}

async function forget(ctx: Context, actor: Actor, ended: EndedCase, permit: ErasurePermit): Promise<void> {
  await transact(ctx, actor, async (tx) => {
    await emptyRequest(tx, permit, ended, ctx.clock());
    await deleteVaultKey(tx, permit, ended.vaultKeyId);
    return {
      value: {},
      event: { kind: "data_request.forgotten", subject: ended.id, state: ended.state },
    };
  });
}
