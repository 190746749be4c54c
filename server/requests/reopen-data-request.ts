import { randomUUID } from "node:crypto";
import { z } from "zod";
import { authorize } from "../access.ts";
import type { Tx } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { DataRequestState, ReopenDataRequestInput, Reopening } from "../generated/schema.ts";
import { parseInput } from "../platform/parse-input.ts";
import { textOfAtLeast } from "../platform/text.ts";
import { listSourceRuns } from "../sources/collection/source-run-store.ts";
import { open, seal } from "../vault/seal.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { recount } from "./questions/ask-question.ts";
import { changeDataRequest, type Changed } from "./change-data-request.ts";
import { setDataRequestState, type DataRequest } from "./data-request-store.ts";
import { insertReopening, listReopenings } from "./queue/handling-store.ts";
import { restartObjections } from "./rights/start-objections.ts";
import { deleteDecision, listRequestRights } from "./rights/right-store.ts";

const reopenInput = z.object({ id: z.string(), version: z.int(), reason: textOfAtLeast(10, 2_000) });

const place = (row: string) => ({ table: "reopenings", column: "sealed_reason", row });

/**
 * Takes up again what was refused or withdrawn; what was granted and carried out stays as it is. The earlier answers are
 * kept with the reason, the clock is not set back (Art. 12(3)), and an objection restricts again (Art. 18(1)(d)).
 */
export async function reopenDataRequest(ctx: Context, input: ReopenDataRequestInput): Promise<Changed> {
  const actor = authorize(ctx, "dataRequest:reopen");
  const { reason, ...seen } = parseInput(reopenInput, input);
  return changeDataRequest(ctx, actor, "REOPEN", seen, async (tx, request) => {
    const answers = await listRequestRights(tx, request.id);
    const taken = answers.filter(({ outcome }) => outcome === null || outcome === "REFUSED");
    if (taken.length === 0)
      throw new AppError("INVALID_TRANSITION", "Nothing was refused. A new wish is a new request.");
    const { key } = await readVaultKey(tx, ctx.vault, request.vaultKeyId);
    const id = randomUUID();
    await insertReopening(tx, request, {
      ...{ id, fromState: request.state, sealedReason: seal(key, place(id), reason) },
      ...{ reopenedAt: ctx.clock(), reopenedBy: actor.personId ?? "" },
    });
    for (const { right } of taken) await deleteDecision(tx, request.id, right);
    const isObjection = taken.some(({ right }) => right === "OBJECTION") && request.assurance !== null;
    const restricted = isObjection ? await restartObjections(tx, request, ctx.clock()) : [];
    const state = await stateToGoOnFrom(tx, request);
    const reopened = await setDataRequestState(tx, request, { state, closedAt: null });
    return {
      dataRequest: await recount(ctx, tx, reopened),
      event: {
        kind: "data_request.reopened",
        subject: request.id,
        from: request.state,
        rights: taken.map(({ right }) => right),
        ...(restricted.length > 0 && { restricted }),
      },
    };
  });
}

/** Where the work goes on: what was read is not read again, and what was being read goes on being. */
async function stateToGoOnFrom(tx: Tx, request: DataRequest): Promise<DataRequestState> {
  if (request.assurance === null) return "IDENTITY_PENDING";
  const runs = await listSourceRuns(tx, request.id);
  if (runs.length === 0) return "OPEN";
  return runs.every(({ finishedAt }) => finishedAt !== null) ? "REVIEW" : "COLLECTING";
}

/** Why and when a request was taken up again. */
export async function readReopenings(ctx: Context, request: DataRequest): Promise<Reopening[]> {
  const stored = await listReopenings(ctx.db, request.id);
  if (stored.length === 0) return [];
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  return stored.map(({ sealedReason, ...reopening }) => ({
    ...reopening,
    reason: open(key, place(reopening.id), sealedReason).toString("utf8"),
  }));
}
