import type { Knex } from "knex";
import type { Bilingual } from "../../../publication/bilingual.ts";
import { findCollection, type DataMap } from "../../map/data-map-schema.ts";
import type { Identity } from "../../map/identity-kinds.ts";
import type { SqlMap } from "../../map/sql-system-schema.ts";
import { digestOf } from "../../digest.ts";
import { faultError } from "../../fault.ts";
import { surveyCollections, type ErasureStep } from "./erasure-survey.ts";
import { searchFor, type SearchChoices } from "../selection.ts";
import { withSource } from "../sql-errors.ts";
import { checkPrivileges } from "../sql-privilege-check.ts";
import { compareSchema, fatalOf } from "../sql-schema-check.ts";
import { readSource } from "../sql-transaction.ts";

/** What stands in the way of carrying a plan out. */
export type Obstacle = { collection: string; sentence: Bilingual };

/** What erasure will do in one system, frozen. It holds counts, hashes and the map's texts, and no personal data. */
export type ErasurePlan = {
  system: string;
  /** Children before parents. */
  steps: ErasureStep[];
  blocked: Obstacle[];
  /** What a person said becomes of records that only an e-mail address or a telephone leads to. */
  shared: "ERASE" | "KEEP" | null;
  totals: { erased: number; anonymised: number; kept: number };
  /** People carry it out and confirm it; nothing was counted. Left out where a machine does. */
  byHand?: true;
  /** SHA-256 over all of it: what a second person approves. */
  digest: string;
};

/**
 * Plans the erasure of one person's rows in one system, read at one moment, changing nothing (Art. 17). A system
 * that could not be erased from is refused here, so that an approved plan can be carried out.
 */
export async function planErasure(
  db: Knex,
  map: SqlMap,
  identities: readonly Identity[],
  choices: SearchChoices = {},
): Promise<ErasurePlan> {
  const search = searchFor(map, identities, choices);
  await refuseUnfit(db, map);
  return withSource(map.system, () =>
    readSource(db, async (trx) => {
      const surveys = await surveyCollections(trx, search, { listRows: false });
      return freezePlan(
        map,
        search.shared ?? null,
        surveys.map(({ step }) => step),
      );
    }),
  );
}

/** The digest of a plan's contents, whatever digest it carries. */
export function planDigest({ system, steps, blocked, shared, totals, byHand }: ErasurePlan): string {
  return digestOf({ system, steps, blocked, shared, totals, ...(byHand && { byHand }) });
}

/** Freezes what will become of a person's records in one system, with what stands in the way. */
export function freezePlan(
  map: DataMap,
  shared: ErasurePlan["shared"],
  steps: ErasureStep[],
  obstacles: readonly Obstacle[] = [],
): ErasurePlan {
  const countOf = (action: ErasureStep["action"]): number =>
    steps.filter((step) => step.action === action).reduce((sum, { count }) => sum + count, 0);
  const kept = steps.flatMap((step) => step.kept).reduce((sum, { count }) => sum + count, 0);
  const totals = { erased: countOf("delete"), anonymised: countOf("anonymise"), kept };
  const blocked = [...obstaclesIn(map, steps), ...undecidedShared(map, shared, steps), ...obstacles];
  const plan = { system: map.system, steps, blocked, shared, totals, digest: "" };
  return { ...plan, digest: planDigest(plan) };
}

/** Nothing is destroyed before it is decided whether it is to be preserved (arkivloven). */
function obstaclesIn(map: DataMap, steps: readonly ErasureStep[]): Obstacle[] {
  return steps.flatMap(({ collection, count }) => {
    const found = findCollection(map, collection);
    if (!found || found.archiveDisposition !== "UNDECIDED" || count === 0) return [];
    return [{ collection, sentence: undecidedArchive(found.title) }];
  });
}

/** That it is undecided whether something is to be preserved, in the words of a plan. */
export function undecidedArchive(title: Bilingual): Bilingual {
  return {
    da: `Det er ikke afgjort, om »${title.da}« skal bevares eller kasseres efter arkivloven. Få det afgjort, og skriv det i datakortet, før noget slettes.`,
    en: `It is undecided whether “${title.en}” is to be preserved or destroyed under the Danish Archives Act. Have it decided, and enter it in the data map, before anything is erased.`,
  };
}

/** What may be another's is neither erased nor passed over before a person has looked (Art. 5(1)(d), 12(6)). */
function undecidedShared(
  map: DataMap,
  shared: ErasurePlan["shared"],
  steps: readonly ErasureStep[],
): Obstacle[] {
  if (shared !== null) return [];
  return steps.flatMap(({ collection, kept }) => {
    const count = kept
      .filter(({ ground }) => ground === "IDENTITY_NOT_ESTABLISHED")
      .reduce((sum, one) => sum + one.count, 0);
    if (count === 0) return [];
    const title = findCollection(map, collection)?.title ?? { da: collection, en: collection };
    const sentence = {
      da: `Kun en e-mailadresse eller et telefonnummer fører til ${count} i »${title.da}«. Se på dem, og læg planen igen med valget om at slette eller beholde dem.`,
      en: `Only an e-mail address or a telephone number leads to ${count} in “${title.en}”. Look at them, and plan again with the choice to erase or keep them.`,
    };
    return [{ collection, sentence }];
  });
}

/** A system that is not as described, or where the account may not erase, is refused with everything that is wrong. */
async function refuseUnfit(db: Knex, map: SqlMap): Promise<void> {
  const differences = fatalOf(await compareSchema(db, map));
  const refusals = differences.length > 0 ? differences : await checkPrivileges(db, map);
  if (refusals.length === 0) return;
  const sentences = refusals.map(({ message }) => message).join(" ");
  const isReadOnly = refusals.some((refusal) => "isReadOnly" in refusal && refusal.isReadOnly);
  const fault = differences.length > 0 ? "SCHEMA_CHANGED" : isReadOnly ? "READ_ONLY" : "REFUSED";
  throw faultError(
    fault,
    "CONFLICT",
    `Nothing can be erased in ${map.system}: ${sentences}`,
    refusals.map(({ message }) => message),
  );
}
