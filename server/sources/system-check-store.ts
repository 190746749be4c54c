import type { Knex } from "knex";
import type { Tx } from "../audit/transact.ts";
import type { Coverage } from "./sql/sql-coverage.ts";

/** What the last comparison of a system with its map has shown. */
export type StoredCheck = {
  system: string;
  checkedAt: Date;
  isReached: boolean;
  /** Null where it was not reached, or has no schema to compare with. */
  coverage: Coverage | null;
};

const COLUMNS = {
  system: "system_checks.system",
  checkedAt: "system_checks.checked_at",
  isReached: "system_checks.is_reached",
  coverage: "system_checks.coverage",
};

/** The last check of every system that has ever been checked. */
export async function listChecks(db: Knex): Promise<ReadonlyMap<string, StoredCheck>> {
  const rows: StoredCheck[] = await db("system_checks").select(COLUMNS);
  return new Map(rows.map((row) => [row.system, row]));
}

/** Keeps a check in the place of the one before. */
export async function setCheck(
  tx: Tx,
  { system, checkedAt, isReached, coverage }: StoredCheck,
): Promise<void> {
  await tx("system_checks")
    .insert({
      system,
      checked_at: checkedAt,
      is_reached: isReached,
      coverage: coverage && JSON.stringify(coverage),
    })
    .onConflict("system")
    .merge();
}
