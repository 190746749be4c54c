import { Temporal } from "temporal-polyfill";
import type { Tx } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import type { HandWork } from "../generated/schema.ts";
import { copenhagenDate } from "../requests/deadlines/calendar.ts";
import type { DataRequest } from "../requests/data-request-store.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { insertHandTask } from "./hand-task-store.ts";

/** For a system whose map says nothing of work by hand. */
const DEFAULT_RULE = { dueAfterDays: 7, secondLook: true };

/** Work for people in one system, and why it is theirs when a machine was to do it. */
export type WorkByHand = {
  system: string;
  work: HandWork;
  planId?: string;
  openedBy?: string;
  reason?: string;
};

/**
 * Puts work by hand on a request's list. It is due as the data map says, and never after the request is. An erasure
 * always takes a second look: no machine reads it again (Art. 5(2)).
 */
export async function openHandTask(
  ctx: Context,
  tx: Tx,
  request: DataRequest,
  { system, work, planId, openedBy, reason }: WorkByHand,
): Promise<string> {
  const { dueAfterDays, secondLook } = ctx.sources.get(system)?.byHand ?? DEFAULT_RULE;
  const today = Temporal.PlainDate.from(copenhagenDate(ctx.clock()));
  const wanted = today.add({ days: dueAfterDays }).toString();
  const latest = request.dueOn > today.toString() ? request.dueOn : today.toString();
  const { key } = await readVaultKey(tx, ctx.vault, request.vaultKeyId);
  return insertHandTask(tx, key, {
    ...{ dataRequestId: request.id, system, work, planId: planId ?? null },
    secondLook: work === "ERASE" || secondLook,
    dueOn: wanted < latest ? wanted : latest,
    ...{ openedAt: ctx.clock(), openedBy: openedBy ?? null, reason: reason ?? null },
  });
}
