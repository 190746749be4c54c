import { listFoundFileReviews } from "../by-hand/found-file-store.ts";
import { foundFiles } from "../by-hand/found-files.ts";
import { listAttachments, openFilename, readAttachmentChunk } from "../messages/attachment-store.ts";
import type { SourceRun } from "../sources/collection/source-run-store.ts";
import type { PackagedByHand } from "./package-input.ts";
import { byGround } from "./by-ground.ts";
import type { CopySource } from "./package-system.ts";

/** What people found by hand in a system; undefined where a machine read it, or they have not confirmed it yet. */
export async function packagedByHand(
  { ctx, request, key }: CopySource,
  run: SourceRun,
): Promise<PackagedByHand | undefined> {
  if (!run.byHand) return undefined;
  const found = (await foundFiles(ctx.db, request.id)).find(
    ({ task: { system, work, state } }) => system === run.system && work === "COLLECT" && state === "DONE",
  );
  if (!found?.task.reportedAt) return undefined;
  const { files: ids } = found;
  const { checkedAt, reportedAt } = found.task;
  const attachments = new Map((await listAttachments(ctx.db, request.id)).map((file) => [file.id, file]));
  const reviews = (await listFoundFileReviews(ctx.db, request.id)).filter(({ attachmentId }) =>
    ids.includes(attachmentId),
  );
  const files = ids.flatMap((id) => {
    const review = reviews.find(({ attachmentId }) => attachmentId === id);
    const given = review ? review.replacementId : id;
    const file = attachments.get(given ?? "");
    return file ? [{ name: openFilename(key, file), content: () => chunksOf(file.id) }] : [];
  });
  const groundsOf = (decision: string) =>
    byGround(
      reviews.flatMap((review) => (review.decision === decision ? [review.ground] : [])),
      request.language,
    );
  return {
    ...{ confirmedAt: checkedAt ?? reportedAt, secondLook: checkedAt !== null, files },
    ...{ withheld: groundsOf("WITHHOLD"), redacted: groundsOf("REDACT") },
  };

  async function* chunksOf(id: string): AsyncGenerator<Buffer> {
    for (let position = 0; ; position += 1) {
      const chunk = await readAttachmentChunk(ctx.db, key, id, position);
      if (!chunk) return;
      yield chunk;
    }
  }
}
