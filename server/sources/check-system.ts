import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { SystemCheck } from "../generated/schema.ts";
import { faultText } from "./fault-texts.ts";
import { faultOf } from "./fault.ts";

/** Asks a system now whether it answers and is as its map says. Nothing about anybody is read, and nothing changes. */
export async function checkSystem(ctx: Context, system: string): Promise<SystemCheck> {
  authorize(ctx, "system:read");
  const source = ctx.sources.get(system);
  if (!source) throw new AppError("NOT_FOUND", "There is no such system in the data map.");
  try {
    const differences = await source.withSession(async (session) => session.differences());
    return {
      ...{ system, isReached: true, fault: null },
      differences: differences.map(({ collection, table, column, message }) => ({
        ...{ collection, table, message },
        column: column ?? null,
      })),
    };
  } catch (error) {
    // a system that does not answer is what was asked about, not a failure of the question
    return { system, isReached: false, fault: faultText(faultOf(error).fault), differences: [] };
  }
}
