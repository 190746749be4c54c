import { authorize } from "../../access.ts";
import { transact } from "../../audit/transact.ts";
import type { Context } from "../../context.ts";
import { faultOf } from "../../sources/fault.ts";
import { searchedPerson } from "../../sources/collection/identities.ts";
import type { Correction } from "../../sources/sql/sql-correct.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import { findDataRequest, lockDataRequest, type DataRequest } from "../data-request-store.ts";
import {
  findRectificationPoint,
  openAnswer,
  setPointByHand,
  setPointDone,
  type RectificationPoint,
} from "./rectification-store.ts";
import { insertRightTask } from "./right-task-store.ts";
import { settleRight } from "./settle-right.ts";

type Work = { point: RectificationPoint; request: DataRequest; system: string; correction: Correction };

/**
 * Corrects one value in the system it stands in, once decided (Art. 16). Where it is no longer what was seen,
 * nothing is changed and a person is asked to look. After a crash it is done again, to the same result.
 */
export async function correctRecord(ctx: Context, { pointId }: { pointId: string }): Promise<void> {
  const actor = authorize(ctx, "work:carryOut");
  const work = await findWork(ctx, pointId);
  if (!work) return;
  const { point, request, system, correction } = work;
  const { collection, column } = correction;
  const result = await attempt(ctx, work);
  await transact(ctx, actor, async (tx) => {
    const locked = await lockDataRequest(tx, request.id);
    const done = { subject: request.id, point: point.id, system, collection, column };
    if (result === "CORRECTED") {
      await setPointDone(tx, point.id, ctx.clock());
      if (locked) await settleRight(ctx, tx, locked, "RECTIFICATION");
      return { value: {}, event: { kind: "rectification.corrected", ...done } };
    }
    await setPointByHand(tx, point.id, "CHANGED");
    await insertRightTask(tx, {
      ...{ dataRequestId: request.id, system, pointId: point.id, createdAt: ctx.clock() },
      right: "RECTIFICATION",
      kind: "CORRECT",
    });
    return { value: {}, event: { kind: "rectification.stopped", ...done } };
  });
}

async function findWork(ctx: Context, pointId: string): Promise<Work | undefined> {
  const point = await findRectificationPoint(ctx.db, pointId);
  const request = point && (await findDataRequest(ctx.db, point.dataRequestId));
  if (!point || !request || point.doneAt || point.method !== "CORRECT" || !point.system) return undefined;
  if (request.state !== "FULFILLING") return undefined;
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  const answer = openAnswer(key, point);
  if (!answer?.target || answer.text === null) throw new Error("a correction has a target and a value");
  return { point, request, system: point.system, correction: { ...answer.target, value: answer.text } };
}

async function attempt(
  ctx: Context,
  { point, request, system, correction }: Work,
): Promise<"CORRECTED" | "CHANGED"> {
  const actor = authorize(ctx, "work:carryOut");
  try {
    const source = ctx.sources.get(system);
    if (!source) throw new Error(`the system ${system} is no longer configured`);
    const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
    const person = await searchedPerson(ctx.db, ctx.vault, key, request, system);
    return await source.withSession(async ({ correct }) => {
      if (!correct) throw new Error(`the system ${system} can no longer be corrected`);
      return correct(person, correction);
    });
  } catch (error) {
    const { fault: reason } = faultOf(error);
    await transact(ctx, actor, async () => ({
      value: {},
      event: { kind: "rectification.failed", subject: request.id, point: point.id, system, reason },
    }));
    throw error;
  }
}
