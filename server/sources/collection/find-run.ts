import type { Knex } from "knex";
import { wrongField } from "../../platform/wrong-field.ts";
import { listSourceRuns, type SourceRun } from "./source-run-store.ts";

/** The reading of a system that is named in an input; any other system is an error of that field. */
export async function findRun(db: Knex, dataRequestId: string, system: string): Promise<SourceRun> {
  const run = (await listSourceRuns(db, dataRequestId)).find((one) => one.system === system);
  if (!run) throw wrongField("system", "This system is not among those being read.");
  return run;
}
