import { isAllowed } from "../access.ts";
import type { Context } from "../context.ts";
import type { HandTask as HandTaskView, HandWork } from "../generated/schema.ts";
import { listAttachments, type StoredAttachment } from "../messages/attachment-store.ts";
import { presentAttachment } from "../messages/read-messages.ts";
import type { Bilingual } from "../publication/bilingual.ts";
import { copenhagenDate } from "../requests/deadlines/calendar.ts";
import type { DataRequest } from "../requests/data-request-store.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { listFoundFileReviews, openConsiderations } from "./found-file-store.ts";
import { foundFiles } from "./found-files.ts";
import { openHandText, type HandTask } from "./hand-task-store.ts";

/** What to do in a system whose map does not say. */
const PLAIN: Readonly<Record<HandWork, Bilingual>> = {
  COLLECT: {
    da: "Se systemet igennem efter oplysninger om personen. Læg det, du finder, op som filer. Er der ikke noget, så bekræft det.",
    en: "Look the system through for data about the person. Upload what you find as files. If there is nothing, confirm that.",
  },
  ERASE: {
    da: "Slet oplysningerne om personen i systemet. Bekræft bagefter, at de er væk.",
    en: "Erase the data about the person in the system. Confirm afterwards that they are gone.",
  },
};

/** What people do by hand for a request; nobody's but staff's to see. */
export async function readHandTasks(ctx: Context, request: DataRequest): Promise<HandTaskView[]> {
  if (isAllowed("dataRequest:read", ctx.actor?.roles ?? []) === undefined) return [];
  const found = await foundFiles(ctx.db, request.id);
  if (found.length === 0) return [];
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  const attachments = new Map((await listAttachments(ctx.db, request.id)).map((file) => [file.id, file]));
  const reviews = await listFoundFileReviews(ctx.db, request.id);
  return found.map(({ task, files: ids }) => {
    const own = ids.flatMap((id) => attachments.get(id) ?? []);
    const fileReviews = reviews
      .filter(({ attachmentId }) => ids.includes(attachmentId))
      .map((review) => {
        const copy = attachments.get(review.replacementId ?? "");
        return {
          ...{ fileId: review.attachmentId, decision: review.decision, ground: review.ground },
          replacement: copy ? presentAttachment(ctx, key, copy) : null,
          considerations: openConsiderations(key, review),
        };
      });
    return { ...present(ctx, key, task, own), fileReviews };
  });
}

function present(
  ctx: Context,
  key: Buffer,
  task: HandTask,
  files: readonly StoredAttachment[],
): Omit<HandTaskView, "fileReviews"> {
  const { id, system, work, state, dueOn, secondLook, outcome } = task;
  const source = ctx.sources.get(system);
  const rule = work === "COLLECT" ? source?.byHand?.collect : source?.byHand?.erase;
  const plain = { da: system, en: system };
  const isUndone = state === "OPEN" || state === "REPORTED";
  return {
    ...{ id, system, work, state, dueOn, secondLook, outcome },
    title: source?.map.title ?? plain,
    owner: source?.map.owner ?? plain,
    instructions: rule ?? PLAIN[work],
    overdue: isUndone && dueOn < copenhagenDate(ctx.clock()),
    reason: openHandText(key, task, "reason"),
    note: openHandText(key, task, "note"),
    remark: openHandText(key, task, "remark"),
    files: files.map((file) => presentAttachment(ctx, key, file)),
    openedAt: task.openedAt,
    ...{ reportedAt: task.reportedAt, reportedBy: task.reportedBy },
    ...{ checkedAt: task.checkedAt, checkedBy: task.checkedBy },
    mayReport: state === "OPEN",
    mayCheck: state === "REPORTED" && task.reportedBy !== ctx.actor?.personId,
  };
}
