import type { Knex } from "knex";
import type { Role } from "../../policies/access.ts";
import type { Tx } from "../audit/transact.ts";

/** Those who had a staff role at their last log-on. */
export async function listStaffIds(db: Knex): Promise<string[]> {
  const rows: { id: string }[] = await db("people")
    .select({ id: "people.id" })
    .whereRaw("people.staff_roles && array['CASEWORKER', 'DPO']")
    .orderBy("people.id")
    .limit(500);
  return rows.map(({ id }) => id);
}

/** Whether somebody works on requests. */
export async function isStaffMember(db: Knex, id: string): Promise<boolean> {
  const row = await db("people")
    .select({ id: "people.id" })
    .where({ id })
    .whereRaw("people.staff_roles && array['CASEWORKER', 'DPO']")
    .first();
  return row !== undefined;
}

/** Keeps which staff roles a log-on gave. */
export async function setStaffRoles(tx: Tx, id: string, roles: readonly Role[]): Promise<void> {
  await tx("people")
    .where({ id })
    .update({ staff_roles: roles.filter((role) => role !== "CITIZEN") });
}
