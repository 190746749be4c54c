import type { Knex } from "knex";
import type { Safeguard, SafeguardStanding } from "../../generated/schema.ts";
import { listSafeguards, type StoredSafeguard } from "./safeguard-store.ts";

/** Two people, until somebody has decided otherwise (Art. 32(4)). */
const UNDECIDED = 2;

/** How long a loosened safeguard waits before it takes effect, so that others can see it and object. */
export const LOOSENING_WAITS_MS = 24 * 3_600_000;

/** How a safeguard stands: the newest decision in effect, and the newest of all where it still waits. */
export function standingOfSafeguard(
  safeguard: Safeguard,
  newestFirst: readonly StoredSafeguard[],
  now: Date,
): SafeguardStanding {
  const inEffect = newestFirst.find(({ effectiveAt }) => effectiveAt <= now);
  const [newest] = newestFirst;
  const persons = inEffect?.persons ?? UNDECIDED;
  const isWaiting = newest !== undefined && newest.effectiveAt > now && newest.persons !== persons;
  return {
    safeguard,
    persons,
    soon: isWaiting ? newest.persons : null,
    soonFrom: isWaiting ? newest.effectiveAt : null,
  };
}

/** How many people it takes now. */
export async function personsFor(db: Knex, safeguard: Safeguard, now: Date): Promise<number> {
  return standingOfSafeguard(safeguard, await listSafeguards(db, safeguard), now).persons;
}
