import type { Knex } from "knex";
import { grounds } from "../../../policies/grounds.ts";
import { copenhagenDate } from "../../requests/deadlines/calendar.ts";
import type { Remains } from "../map/erase-rules-schema.ts";
import { faultError } from "../fault.ts";
import { listActiveHolds, requestsHeld, type ActiveHold } from "../holds/legal-hold-store.ts";

declare const permitted: unique symbol;

/** One order to preserve: of everything about the person, or of one category of data. */
export type Hold = { readonly category: string | null; readonly remains: Remains };

/**
 * Leave to erase what is one person's, minus what must be preserved. Everything that erases takes one, and only this
 * file makes one, for the day it is: a way to erase that does not ask for legal holds does not compile.
 */
export type ErasurePermit = {
  readonly [permitted]: true;
  readonly holds: readonly Hold[];
  readonly today: string;
};

/** Asks which legal holds stand in the way of erasing what is this person's (Art. 17(3)(b), (d), (e)). */
export async function permitErasure(db: Knex, cprIndex: string | null, now: Date): Promise<ErasurePermit> {
  const today = copenhagenDate(now);
  const holds = await listActiveHolds(db, cprIndex, today);
  return { holds: holds.map(holdOf), today } as unknown as ErasurePermit;
}

/** Whether everything about the person must stay. */
export function isPersonHeld({ holds }: ErasurePermit): boolean {
  return holds.some(({ category }) => category === null);
}

/**
 * Leave to delete what is over for many people at once: everything but what hangs on the requests of those about whom
 * everything must stay. Only this file makes one, as of a permit for one person.
 */
export type BulkPermit = {
  readonly [permitted]: true;
  readonly today: string;
  /** The ids of the requests that are left alone. */
  readonly held: Knex.QueryBuilder;
};

/** Asks which requests legal holds keep from what is deleted in bulk. */
export function permitBulk(db: Knex, now: Date): BulkPermit {
  const today = copenhagenDate(now);
  return { held: requestsHeld(db, today), today } as unknown as BulkPermit;
}

/** Refuses to destroy anything of ours about a person who is under a legal hold. */
export function refuseHeld(permit: ErasurePermit): void {
  if (!isPersonHeld(permit)) return;
  throw faultError(
    "HELD",
    "CONFLICT",
    "This must be preserved for now: there is a legal hold. Nothing was erased.",
  );
}

function holdOf({ category, ground, expiresOn }: ActiveHold): Hold {
  const { provision, text, reference } = grounds[ground];
  return {
    category,
    remains: {
      ground,
      reference,
      provision,
      reason: {
        da: `Oplysningen skal bevares indtil videre. ${text.da}`,
        en: `The record must be preserved for now. ${text.en}`,
      },
      until: {
        da: `Til og med ${expiresOn}, medmindre pligten ophæves før.`,
        en: `Until the end of ${expiresOn}, unless the duty is lifted before.`,
      },
    },
  };
}
