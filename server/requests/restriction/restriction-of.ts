import type { Knex } from "knex";
import { listRestrictions, type Restriction } from "./restriction-store.ts";
import { wrongField } from "../../platform/wrong-field.ts";

/** A restriction by its id, which must be one of this request's. */
export async function restrictionOf(db: Knex, requestId: string, id: string): Promise<Restriction> {
  const restriction = (await listRestrictions(db, requestId)).find((one) => one.id === id);
  if (restriction) return restriction;
  throw wrongField("restrictionId", "There is no such restriction on this request.");
}
