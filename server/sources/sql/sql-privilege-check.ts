import type { Knex } from "knex";
import { dialectOf } from "./dialect-of.ts";
import type { Refusal } from "./sql-dialect.ts";
import { withSource } from "./sql-errors.ts";
import type { SqlMap } from "../map/sql-system-schema.ts";

/**
 * What keeps the account from erasing as the map says, as sentences; none means that it can. A read-only
 * connection is refused here: on it, an erasure could only pretend to have happened.
 */
export async function checkPrivileges(db: Knex, map: SqlMap): Promise<Refusal[]> {
  return withSource(map.system, () => dialectOf(map).readRefusals(db, map));
}

/**
 * What the account may do that the map does not need, as sentences with what takes it away (Art. 25(2), 32). What it may do in
 * schemas that other maps describe for the same account is looked at with those.
 */
export async function checkSpareRights(
  db: Knex,
  map: SqlMap,
  others: readonly string[] = [],
): Promise<string[]> {
  return withSource(map.system, () => dialectOf(map).readSpareRights(db, map, others));
}
