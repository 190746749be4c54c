import { planByHand } from "../../by-hand/plan-by-hand.ts";
import type { PreviewedCollection, PreviewedSystem, PreviewState } from "../../generated/schema.ts";
import { findCollection, type DataMap } from "../map/data-map-schema.ts";
import type { ErasurePermit } from "./erasure-permit.ts";
import type { ErasurePlan } from "../sql/erasure/erasure-plan.ts";
import type { ErasureStep } from "../sql/erasure/erasure-survey.ts";
import { faultOf, isPassing } from "../fault.ts";
import { distinctIdentities, type Identity } from "../map/identity-kinds.ts";
import { reasonOf, titleOf } from "./present-plan.ts";
import type { Source } from "../source.ts";

/** How long somebody who waits before a form is let wait for each of the two questions. */
const PATIENCE_MS = 5_000;

type Asked<T> = { value: T } | { state: Exclude<PreviewState, "READ" | "BY_HAND"> };

/**
 * Asks every system at once, first what else identifies the person, then what erasure would do there. A system that
 * does not answer in time is told as such, never passed over.
 */
export async function askSystems(
  sources: readonly Source[],
  identities: readonly Identity[],
  permit: ErasurePermit,
  patienceMs = PATIENCE_MS,
): Promise<PreviewedSystem[]> {
  const found = await Promise.all(
    sources.map(async (source) => within(patienceMs, async () => tellMore(source, identities))),
  );
  const known = distinctIdentities([
    ...identities,
    ...found.flatMap((asked) => ("value" in asked ? asked.value : [])),
  ]);
  return Promise.all(
    sources.map(async (source, index) => {
      const asked = found[index];
      if (asked && "state" in asked) return told(source.map, asked.state, []);
      return plan(source, known, permit, patienceMs);
    }),
  );
}

async function tellMore(source: Source, identities: readonly Identity[]): Promise<readonly Identity[]> {
  if (!source.capabilities.canErase) return [];
  return source.withSession(async (session) => {
    const { identities: more, patronIds } = await session.discover({ identities });
    if (patronIds.length > 1) throw new SeveralPeople();
    return more;
  });
}

async function plan(
  source: Source,
  identities: readonly Identity[],
  permit: ErasurePermit,
  patienceMs: number,
): Promise<PreviewedSystem> {
  const { map, capabilities } = source;
  if (!capabilities.canErase) return told(map, "BY_HAND", byHand(map, permit));
  const asked = await within(patienceMs, async () =>
    source.withSession(async ({ erasure }) => erasure?.plan({ identities }, permit, null)),
  );
  if ("state" in asked) return told(map, asked.state, []);
  // A department's system says itself, each time, whether it can erase.
  if (!asked.value) return told(map, "BY_HAND", byHand(map, permit));
  return told(map, "READ", collectionsOf(map, asked.value).filter(isThere));
}

/** Someone must say which of them is she. */
class SeveralPeople extends Error {}

/** What a system answers in time; its later answer, good or bad, is not waited for. */
async function within<T>(patienceMs: number, ask: () => Promise<T>): Promise<Asked<T>> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Asked<T>>((resolve) => {
    timer = setTimeout(() => resolve({ state: "NOT_REACHED" }), patienceMs);
  });
  const answered = ask().then((value): Asked<T> => ({ value }), refusal);
  try {
    return await Promise.race([answered, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

function refusal(error: unknown): { state: "NOT_REACHED" | "NEEDS_STAFF" } {
  const needsStaff = error instanceof SeveralPeople || !isPassing(faultOf(error).fault);
  return { state: needsStaff ? "NEEDS_STAFF" : "NOT_REACHED" };
}

function told(map: DataMap, state: PreviewState, collections: PreviewedCollection[]): PreviewedSystem {
  return { system: map.system, title: map.title, state, collections };
}

/** Every collection that the map names, for nobody has looked what is in it. */
function byHand(map: DataMap, permit: ErasurePermit): PreviewedCollection[] {
  return collectionsOf(map, planByHand(map, permit, null));
}

function isThere({ erased, anonymised, kept }: PreviewedCollection): boolean {
  return erased + anonymised > 0 || kept.length > 0;
}

function collectionsOf(map: DataMap, { steps }: ErasurePlan): PreviewedCollection[] {
  return steps.map((step) => ({
    collection: step.collection,
    title: titleOf(map, step.collection),
    erased: step.action === "delete" ? step.count : 0,
    anonymised: step.action === "anonymise" ? step.count : 0,
    kept: step.kept.map((reason) => reasonOf({ ...reason, count: shown(reason) })),
    remains: step.remains ? reasonOf({ ...step.remains, count: step.count }) : null,
    undecided: findCollection(map, step.collection)?.archiveDisposition === "UNDECIDED",
  }));
}

/** What only an address leads to may be another's, so how much of it there is stays unsaid. */
function shown({ ground, count }: ErasureStep["kept"][number]): number {
  return ground === "IDENTITY_NOT_ESTABLISHED" ? 0 : count;
}
