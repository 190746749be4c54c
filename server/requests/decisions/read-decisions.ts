import { erasureGrounds } from "../../../policies/entitlements.ts";
import { complaintGuidance } from "../../../policies/grounds.ts";
import type { Context } from "../../context.ts";
import type {
  ErasureGround,
  LeftOutSystem,
  LocalizedText as Text,
  RightDecision,
} from "../../generated/schema.ts";
import { listSourceRuns, openLeftOut } from "../../sources/collection/source-run-store.ts";
import { open } from "../../vault/seal.ts";
import { readVaultKey } from "../../vault/vault-store.ts";
import type { DataRequest } from "../data-request-store.ts";
import { listRequestRights, type RequestRight } from "../rights/right-store.ts";

/** Where the considerations of one answer are sealed. */
export const considerationsPlace = (requestId: string, right: string) => ({
  table: "data_request_rights",
  column: "sealed_considerations",
  row: `${requestId}/${right}`,
});

/** The answers given to a request, each with reasons, considerations and complaint guidance (Art. 12(4)). */
export async function readDecisions(ctx: Context, request: DataRequest): Promise<RightDecision[]> {
  const decided = (await listRequestRights(ctx.db, request.id)).filter(({ outcome }) => outcome !== null);
  if (decided.length === 0) return [];
  const { key } = await readVaultKey(ctx.db, ctx.vault, request.vaultKeyId);
  const leftOut = await leftOutSystems(ctx, request, key);
  return decided.flatMap((right) => present(right, key, leftOut));
}

/** What the answer does without, and why: a system that could not be read. */
async function leftOutSystems(ctx: Context, request: DataRequest, key: Buffer): Promise<LeftOutSystem[]> {
  const runs = await listSourceRuns(ctx.db, request.id);
  return runs.flatMap((run) => {
    const reason = openLeftOut(key, run);
    const title = ctx.sources.get(run.system)?.map.title ?? { da: run.system, en: run.system };
    return reason === null ? [] : [{ system: run.system, title, reason }];
  });
}

function present(answer: RequestRight, key: Buffer, leftOut: LeftOutSystem[]): RightDecision[] {
  const { right, outcome, erasureGround, reasons, decidedAt, fulfilledAt, sealedConsiderations } = answer;
  if (!outcome || !decidedAt) return [];
  const considerations =
    sealedConsiderations &&
    open(key, considerationsPlace(answer.dataRequestId, right), sealedConsiderations).toString("utf8");
  return [
    {
      right,
      outcome,
      leftOut: right === "ACCESS" || right === "PORTABILITY" ? leftOut : [],
      erasureGround: erasureGround && { ground: erasureGround, ...wordsOf(erasureGround) },
      reasons,
      considerations,
      complaintGuidance: outcome === "GRANTED" ? null : complaintGuidance,
      decidedAt,
      fulfilledAt,
    },
  ];
}

function wordsOf(ground: ErasureGround): { provision: Text; text: Text } {
  const { provision, text } = erasureGrounds[ground];
  return { provision, text };
}
