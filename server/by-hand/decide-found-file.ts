import { z } from "zod";
import { grounds } from "../../policies/grounds.ts";
import { authorize } from "../access.ts";
import type { Tx } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import type { DecideFoundFileInput, RefusalGround } from "../generated/schema.ts";
import { listAttachments } from "../messages/attachment-store.ts";
import { parseInput } from "../platform/parse-input.ts";
import { text } from "../platform/text.ts";
import { wrongField } from "../platform/wrong-field.ts";
import { changeDataRequest, type Changed } from "../requests/change-data-request.ts";
import { setDataRequestState, type DataRequest } from "../requests/data-request-store.ts";
import { readVaultKey } from "../vault/vault-store.ts";
import { deleteFoundFileReview, setFoundFileReview } from "./found-file-store.ts";
import { foundFiles, type FoundFiles } from "./found-files.ts";

const decideFoundFileInput = z.object({
  id: z.string(),
  version: z.int(),
  attachmentId: z.string(),
  decision: z.enum(["RELEASE", "WITHHOLD", "REDACT"]),
  ground: z.string().nullish(),
  replacementId: z.string().nullish(),
  considerations: text(4_000).nullish(),
});

type Given = Omit<z.infer<typeof decideFoundFileInput>, "id" | "version">;

/**
 * Withholds a file that was found by hand, or puts a copy with parts hidden in its place (Art. 15(4); databeskyttelsesloven
 * § 22). The file itself stays sealed in the case and is in no copy. RELEASE takes that back.
 */
export async function decideFoundFile(ctx: Context, input: DecideFoundFileInput): Promise<Changed> {
  const actor = authorize(ctx, "item:decide");
  const { id, version, ...given } = parseInput(decideFoundFileInput, input);
  const { attachmentId, decision } = given;
  const judged = decision === "RELEASE" ? refuseReasons(given) : judge(given);
  return changeDataRequest(ctx, actor, "DECIDE_ITEMS", { id, version }, async (tx, request) => {
    const found = await foundFiles(tx, request.id);
    const system = systemOfFile(found, attachmentId);
    const replacementId = decision === "REDACT" ? await refuseWrongCopy(tx, request, found, given) : null;
    if (judged) {
      const { key } = await readVaultKey(tx, ctx.vault, request.vaultKeyId);
      await setFoundFileReview(tx, key, request.id, {
        ...{ attachmentId, decision, replacementId, ...judged },
        ...{ decidedBy: actor.personId ?? "", decidedAt: ctx.clock() },
      });
    } else await deleteFoundFileReview(tx, attachmentId);
    return {
      dataRequest: await setDataRequestState(tx, request, { state: request.state }),
      event: {
        kind: "found_file.decided",
        subject: request.id,
        ...{ system, decision, ground: judged?.ground ?? null },
      },
    };
  });
}

function refuseReasons({ ground, replacementId }: Given): undefined {
  if (ground) throw wrongField("ground", "What is given as it is has no ground; leave it out.");
  if (replacementId) throw wrongField("replacementId", "Choose REDACT to give a copy with parts hidden.");
  return undefined;
}

function judge({ ground, considerations, decision, replacementId }: Given) {
  const known = ground && Object.hasOwn(grounds, ground) ? (ground as RefusalGround) : undefined;
  if (!known || !grounds[known].withholds)
    throw wrongField("ground", "Give a ground for withholding: RIGHTS_OF_OTHERS or one of DBL22.");
  if (!considerations) throw wrongField("considerations", "Write what is hidden or withheld, and why.");
  if (decision === "WITHHOLD" && replacementId)
    throw wrongField("replacementId", "Choose REDACT to give a copy with parts hidden.");
  return { ground: known, considerations };
}

/** The system in which a file was found; only what is confirmed goes into the copy, so only that is decided on. */
function systemOfFile(found: readonly FoundFiles[], attachmentId: string): string {
  const place = found.find(
    ({ task, files }) => task.work === "COLLECT" && task.state === "DONE" && files.includes(attachmentId),
  );
  if (!place) throw wrongField("attachmentId", "There is no such file among what was found by hand.");
  return place.task.system;
}

/** The copy is a whole file of its own, uploaded as a finding, and not the same bytes again. */
async function refuseWrongCopy(
  tx: Tx,
  request: DataRequest,
  found: readonly FoundFiles[],
  { attachmentId, replacementId }: Given,
): Promise<string> {
  const files = await listAttachments(tx, request.id);
  const copy = files.find(({ id }) => id === replacementId);
  const original = files.find(({ id }) => id === attachmentId);
  if (!copy || copy.state !== "READY" || copy.purpose !== "HAND_FINDING" || copy.id === attachmentId)
    throw wrongField("replacementId", "Upload the copy in which the parts are hidden.");
  if (copy.sha256 === original?.sha256)
    throw wrongField("replacementId", "The copy is the same file, so nothing is hidden in it.");
  if (found.some(({ files: own }) => own.includes(copy.id)))
    throw wrongField("replacementId", "This file was itself found by hand. Upload the copy anew.");
  return copy.id;
}
