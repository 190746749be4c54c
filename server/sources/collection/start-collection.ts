import { randomUUID } from "node:crypto";
import { authorize } from "../../access.ts";
import type { Context } from "../../context.ts";
import type { DataRequestVersionInput } from "../../generated/schema.ts";
import { addJob } from "../../jobs/add-job.ts";
import { changeDataRequest, type Changed } from "../../requests/change-data-request.ts";
import { setDataRequestState } from "../../requests/data-request-store.ts";
import { insertSourceRun } from "./source-run-store.ts";

/** Starts the reading of every system there is; none is left out (Art. 15(3)). */
export async function startCollection(ctx: Context, input: DataRequestVersionInput): Promise<Changed> {
  const actor = authorize(ctx, "dataRequest:collect");
  const systems = [...ctx.sources.keys()].sort();
  return changeDataRequest(ctx, actor, "START_COLLECTION", input, async (tx, request) => {
    for (const system of systems) {
      const run = { id: randomUUID(), dataRequestId: request.id, system };
      await insertSourceRun(tx, run);
      await addJob(tx, { name: "collect_system", payload: { sourceRunId: run.id } });
    }
    return {
      dataRequest: await setDataRequestState(tx, request, { state: "COLLECTING" }),
      event: { kind: "collection.started", subject: request.id, systems },
    };
  });
}
