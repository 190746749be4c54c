import { authorize } from "../access.ts";
import { transact } from "../audit/transact.ts";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { SystemCheck } from "../generated/schema.ts";
import { lookAt, type SystemLook } from "./coverage/check-coverage.ts";
import { faultText } from "./fault-texts.ts";
import { faultOf, type Fault } from "./fault.ts";
import { presentCoverage } from "./coverage/present-coverage.ts";
import type { Source } from "./source.ts";
import { setCheck } from "./system-check-store.ts";

type Seen = SystemLook & { fault: Fault | null };

/**
 * Asks a system now whether it answers and is as its map says, how far the map names what it holds, and whether our
 * account may erase there. Nothing about anybody is read; what it showed is kept with its day (Art. 5(2)).
 */
export async function checkSystem(ctx: Context, system: string): Promise<SystemCheck> {
  const actor = authorize(ctx, "system:read");
  const source = ctx.sources.get(system);
  if (!source) throw new AppError("NOT_FOUND", "There is no such system in the data map.");
  const { differences, coverage, missingRights, spareRights, fault } = await look(source);
  const checkedAt = ctx.clock();
  const isReached = fault === null;
  await transact(ctx, actor, async (tx) => {
    await setCheck(tx, { system, checkedAt, isReached, coverage });
    const undecided = coverage?.gaps.length ?? null;
    return { value: {}, event: { kind: "system.checked", subject: null, system, isReached, undecided } };
  });
  return {
    ...{
      system,
      checkedAt,
      isReached,
      fault: fault && faultText(fault),
      coverage: presentCoverage(coverage),
      missingRights,
      spareRights,
    },
    differences: differences.map(({ collection, table, column, message }) => ({
      ...{ collection, table, message },
      column: column ?? null,
    })),
  };
}

/** A system that does not answer is what was asked about, not a failure of the question. */
async function look(source: Source): Promise<Seen> {
  try {
    return { ...(await lookAt(source)), fault: null };
  } catch (error) {
    return {
      differences: [],
      coverage: null,
      missingRights: [],
      spareRights: [],
      fault: faultOf(error).fault,
    };
  }
}
