import { z } from "zod";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import { AppError } from "../../errors.ts";
import type { RetryCollectionInput } from "../../generated/schema.ts";
import { addJob } from "../../jobs/add-job.ts";
import { parseInput } from "../../platform/parse-input.ts";
import { text } from "../../platform/text.ts";
import { changeDataRequest, type Changed } from "../../requests/change-data-request.ts";
import { setDataRequestState } from "../../requests/data-request-store.ts";
import { listSourceRuns, setRunWaiting } from "./source-run-store.ts";

const retryInput = z.object({ id: z.string(), version: z.int(), system: text(100).nullish() });

/** Has one system, or every one that has not been read, read again at once instead of when the queue would. */
export async function retryCollection(ctx: Context, input: RetryCollectionInput): Promise<Changed> {
  const actor = authorize(ctx, "dataRequest:collect");
  const { id, version, system } = parseInput(retryInput, input);
  return changeDataRequest(ctx, actor, "RETRY_COLLECTION", { id, version }, async (tx, request) => {
    const runs = await listSourceRuns(tx, request.id);
    const open = runs.filter(
      ({ state, leftOutAt }) => leftOutAt === null && !["COLLECTED", "NO_DATA", "BY_HAND"].includes(state),
    );
    const wanted = system ? open.filter((run) => run.system === system) : open;
    if (wanted.length === 0) {
      throw new AppError("INVALID_TRANSITION", "There is no such system that still has to be read.");
    }
    for (const run of wanted) {
      await setRunWaiting(tx, run.id);
      await addJob(tx, { name: "collect_system", payload: { sourceRunId: run.id } });
    }
    return {
      dataRequest: await setDataRequestState(tx, request, { state: request.state }),
      event: {
        kind: "collection.retried",
        subject: request.id,
        systems: wanted.map((run) => run.system),
      },
    };
  });
}
