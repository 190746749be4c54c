import type { Context } from "../../context.ts";
import type { PortabilityScope } from "../../generated/schema.ts";
import { readRecordFor } from "../../publication/activities/for-request.ts";
import { countFindings } from "../../sources/collection/finding-store.ts";
import { listSourceRuns } from "../../sources/collection/source-run-store.ts";
import type { DataRequest } from "../data-request-store.ts";
import { portabilityOf, type PortableActivity, type ReadCollection } from "./portability.ts";

/** What portability covers of what was found for a request; nothing where it was not asked for. */
export async function readPortability(ctx: Context, request: DataRequest): Promise<PortableActivity[]> {
  if (!request.rights.includes("PORTABILITY")) return [];
  const record = await readRecordFor(ctx.db, request.versionsInForce);
  const read: ReadCollection[] = [];
  for (const run of await listSourceRuns(ctx.db, request.id)) {
    const collections = ctx.sources.get(run.system)?.map.collections ?? {};
    for (const { collection, count, withheld } of await countFindings(ctx.db, run.id)) {
      const described = collections[collection];
      if (described) read.push({ collection: described, records: count - withheld });
    }
  }
  return portabilityOf(record, read);
}

/** The same, for those who read the request. */
export async function presentPortability(ctx: Context, request: DataRequest): Promise<PortabilityScope[]> {
  const scope = await readPortability(ctx, request);
  return scope.map(({ key, title, ...rest }) => ({ activity: { key, title }, ...rest }));
}
