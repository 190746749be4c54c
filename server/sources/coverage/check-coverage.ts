import type { Logger } from "pino";
import { AppError } from "../../errors.ts";
import { faultOf } from "../fault.ts";
import type { Source } from "../source.ts";
import type { Coverage } from "../sql/sql-coverage.ts";
import type { Difference } from "../sql/sql-schema-check.ts";

/** How far a map names what its system holds; undefined for one that has no schema to compare with. */
async function coverageOf({ withSession }: Source): Promise<Coverage | undefined> {
  return withSession(async ({ coverage }) => coverage?.());
}

/** What a system shows of itself when it is asked about nobody. */
export type SystemLook = {
  /** Where it is not as its map says. */
  differences: Difference[];
  /** Null where it has no schema to compare with. */
  coverage: Coverage | null;
  /** Which rights our account lacks for erasing as the map says; none where it has all, or is not asked beforehand. */
  missingRights: string[];
  /** What our account may do that the map does not need, and what takes it away. */
  spareRights: string[];
};

/** Asks a system, over one connection, whether it is as its map says and what our account may do. */
export async function lookAt({ withSession }: Source): Promise<SystemLook> {
  return withSession(async (session) => ({
    differences: await session.differences(),
    coverage: (await session.coverage?.()) ?? null,
    missingRights: (await session.missingRights?.()) ?? [],
    spareRights: (await session.spareRights?.()) ?? [],
  }));
}

/**
 * Looks at the start what our account may do in each system, and logs where it may not erase as the map says: there, an
 * erasure is refused when it is planned; and where it may do more than the map needs. Which rights is told by npm run
 * sources:coverage.
 */
export async function tellRights(sources: Iterable<Source>, log: Logger): Promise<void> {
  await Promise.all(
    [...sources].map(async ({ map: { system, kind }, withSession }) => {
      if (kind !== "sql") return;
      try {
        const { missing, spare } = await withSession(async ({ missingRights, spareRights }) => ({
          missing: (await missingRights?.()) ?? [],
          spare: (await spareRights?.()) ?? [],
        }));
        if (missing.length > 0)
          log.warn({ system, missing: missing.length }, "the account lacks rights to erase");
        if (spare.length > 0)
          log.warn({ system, spare: spare.length }, "the account has rights that the data map does not need");
      } catch (error) {
        log.warn({ system, fault: faultOf(error).fault }, "the rights of the account could not be checked");
      }
    }),
  );
}

/**
 * Refuses to start while a system whose map is to cover everything has something it does not name. One that cannot be
 * reached now is logged: it is compared again before anything is read or erased.
 */
export async function refuseUncovered(sources: Iterable<Source>, log: Logger): Promise<void> {
  for (const source of sources) {
    if (source.map.coverage !== "strict") continue;
    const coverage = await coverageOf(source).catch((error: unknown) => {
      if (error instanceof AppError && error.code === "UNAVAILABLE") return undefined;
      throw error;
    });
    if (!coverage) log.warn({ system: source.map.system }, "the coverage of a data map could not be checked");
    else if (coverage.gaps.length > 0) throw uncovered(coverage);
  }
}

function uncovered({ system, gaps }: Coverage): AppError {
  const some = gaps.slice(0, 3).map(({ message }) => message);
  const message = `The data map of ${system} leaves ${gaps.length === 1 ? "one thing" : `${gaps.length} things`} undecided, and is to cover everything (coverage: strict). ${some.join(" ")} npm run sources:coverage lists all.`;
  return new AppError("INVALID_INPUT", message);
}
