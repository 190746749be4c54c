import type { DataMap } from "./map/data-map-schema.ts";
import { faultError } from "./fault.ts";
import { distinctIdentities, type Identity } from "./map/identity-kinds.ts";

/** What a system tells of who the person is: further identifiers, and the people it has under those given. */
export type Discovery = {
  identities: Identity[];
  /** Distinct patron ids among records that are certainly hers; more than one is for a person to settle. */
  patronIds: string[];
};

/** A card or an address leads to another at most so many times. */
const ROUNDS = 5;

/** Asks a system what the records found by some identifiers tell of who else the person is. */
export type AskWhoElse = (known: readonly Identity[]) => Promise<Identity[]>;

/** Asks until nothing new is told; `settle` is then given what is known, and may refuse it. */
export async function discoverRounds(
  identities: readonly Identity[],
  ask: AskWhoElse,
  settle: (known: readonly Identity[]) => void = () => undefined,
): Promise<Discovery> {
  let known = [...identities];
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = await ask(known);
    const fresh = found.filter((one) => !known.some((other) => isSame(one, other)));
    if (fresh.length === 0) {
      settle(known);
      const patronIds = found.flatMap(({ kind, value }) => (kind === "patronId" ? [value] : []));
      return { identities: known, patronIds: [...new Set(patronIds)].sort() };
    }
    known = [...known, ...distinctIdentities(fresh)];
  }
  return { identities: known, patronIds: [] };
}

/** A collection that finds nobody by what is known has not been searched, and is not said to hold nothing. */
export function refuseUnsearchable({ system, collections }: DataMap, known: readonly Identity[]): void {
  const missing = Object.values(collections)
    .map(({ identity = {} }) => Object.keys(identity))
    .filter((kinds) => !kinds.some((kind) => known.some((one) => one.kind === kind)))
    .map((kinds) => kinds.join(" or "));
  if (missing.length === 0) return;
  const wanted = [...new Set(missing)].join(", ");
  const message = `The system ${system} finds people by ${wanted}, which nobody has told of this one.`;
  throw faultError("NO_IDENTIFIER", "CONFLICT", message, [message]);
}

function isSame(one: Identity, other: Identity): boolean {
  return one.kind === other.kind && one.value === other.value;
}
