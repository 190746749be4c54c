import { z } from "zod";
import type { Receipt } from "../../audit/append.ts";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import type { AssignDataRequestsInput, ErrorCode } from "../../generated/schema.ts";
import { parseInput } from "../../platform/parse-input.ts";
import { assignDataRequest, handlerFor } from "./assign-data-request.ts";
import type { DataRequest } from "../data-request-store.ts";

/** What became of one of several requests: it has its handler, or why not. */
export type Assignment = {
  id: string;
  dataRequest: DataRequest | null;
  receipt: Receipt | null;
  refusal: ErrorCode | null;
};

const assignInput = z.object({
  requests: z
    .array(z.object({ id: z.string(), version: z.int() }))
    .min(1, "Choose at least one request.")
    .max(100, "Choose at most 100 requests at a time.")
    .refine(
      (chosen) => new Set(chosen.map(({ id }) => id)).size === chosen.length,
      "Name each request once.",
    ),
  handlerId: z.string().nullish(),
});

/**
 * Staff give several requests to one person, or to nobody. Each is a change of its own with its own event: one that
 * somebody has changed meanwhile is told and holds up none of the others. A fault of ours ends it, and is logged: what
 * was given before is answered all the same, and what was not tried any more is named.
 */
export async function assignDataRequests(
  ctx: Context,
  input: AssignDataRequestsInput,
): Promise<{ assignments: Assignment[] }> {
  authorize(ctx, "dataRequest:assign");
  const { requests, handlerId } = parseInput(assignInput, input);
  await handlerFor(ctx.db, ctx, handlerId ?? null);
  const assignments: Assignment[] = [];
  for (const seen of requests) {
    const isBroken = assignments.some(({ refusal }) => refusal === "INTERNAL");
    assignments.push(
      isBroken
        ? refusedFor(seen.id, "UNAVAILABLE")
        : await assignOne(ctx, { ...seen, handlerId: handlerId ?? null }),
    );
  }
  return { assignments };
}

async function assignOne(
  ctx: Context,
  input: { id: string; version: number; handlerId: string | null },
): Promise<Assignment> {
  try {
    const { dataRequest, receipt } = await assignDataRequest(ctx, input);
    return { id: input.id, dataRequest, receipt, refusal: null };
  } catch (error) {
    if (error instanceof AppError) return refusedFor(input.id, error.code);
    ctx.log.error({ err: error, requestId: ctx.requestId }, "assignment failed");
    return refusedFor(input.id, "INTERNAL");
  }
}

function refusedFor(id: string, refusal: ErrorCode): Assignment {
  return { id, dataRequest: null, receipt: null, refusal };
}
