import { z } from "zod";
import { authorize } from "../access.ts";
import type { Tx } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { HandOutcome, HandWork, ReportHandTaskInput } from "../generated/schema.ts";
import { listAttachments } from "../messages/attachment-store.ts";
import { parseInput } from "../platform/parse-input.ts";
import { text } from "../platform/text.ts";
import { wrongField } from "../platform/wrong-field.ts";
import { changeDataRequest, type Changed } from "../requests/change-data-request.ts";
import { setDataRequestState, type DataRequest } from "../requests/data-request-store.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { findHandTask } from "./find-hand-task.ts";
import { setHandTaskReported } from "./hand-task-store.ts";
import { settleHandTask } from "./settle-hand-task.ts";

const OUTCOMES: Readonly<Record<HandWork, readonly HandOutcome[]>> = {
  COLLECT: ["DATA", "NO_DATA"],
  ERASE: ["ERASED", "NOTHING_THERE"],
};

const reportInput = z.object({
  id: z.string(),
  version: z.int(),
  taskId: z.string(),
  outcome: z.enum(["DATA", "NO_DATA", "ERASED", "NOTHING_THERE"]),
  attachmentIds: z.array(z.string()).max(20, "Give at most 20 files."),
  note: text(1_000),
});

/** Somebody says what came of work by hand. Where one person is enough, that settles it. */
export async function reportHandTask(ctx: Context, input: ReportHandTaskInput): Promise<Changed> {
  const actor = authorize(ctx, "handTask:report");
  const { taskId, outcome, note, attachmentIds, ...seen } = parseInput(reportInput, input);
  const files = [...new Set(attachmentIds)];
  return changeDataRequest(ctx, actor, "REPORT_HAND_TASK", seen, async (tx, request) => {
    const task = await findHandTask(tx, request, taskId);
    if (task.state !== "OPEN")
      throw new AppError("INVALID_TRANSITION", "This work does not wait for anybody.");
    if (!OUTCOMES[task.work].includes(outcome))
      throw wrongField(
        "outcome",
        "This cannot come of such work. Choose an outcome of the work that was asked for.",
      );
    await refuseWrongFiles(tx, request, outcome, files);
    const { key } = await readVaultKey(tx, ctx.vault, request.vaultKeyId);
    const report = { outcome, note, by: actor.personId ?? "", at: ctx.clock(), files };
    const state = await setHandTaskReported(tx, key, task, report);
    const touched = await setDataRequestState(tx, request, { state: request.state });
    const said = { task: task.id, system: task.system, work: task.work, outcome, files: files.length };
    return {
      dataRequest: state === "DONE" ? await settleHandTask(ctx, tx, touched, task.id) : touched,
      event: { kind: "hand_task.reported", subject: request.id, ...said },
    };
  });
}

/** Files that were uploaded for this and are whole; and some exactly where data was found. */
async function refuseWrongFiles(
  tx: Tx,
  request: DataRequest,
  outcome: HandOutcome,
  files: readonly string[],
): Promise<void> {
  if (outcome !== "DATA" && files.length > 0)
    throw wrongField("attachmentIds", "Leave the files out, or say that there is data.");
  if (outcome === "DATA" && files.length === 0)
    throw wrongField("attachmentIds", "Upload what was found, or say that there is nothing.");
  const ready = (await listAttachments(tx, request.id)).flatMap(({ id, purpose, state }) =>
    purpose === "HAND_FINDING" && state === "READY" ? [id] : [],
  );
  if (files.some((id) => !ready.includes(id)))
    throw wrongField("attachmentIds", "One of the files was not uploaded for this, or is not whole.");
}
