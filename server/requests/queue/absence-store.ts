import type { Knex } from "knex";
import type { Tx } from "../../audit/transact.ts";

/** When somebody is away, and who takes over. */
export type Absence = { personId: string; fromOn: string; untilOn: string; substituteId: string };

const COLUMNS = {
  personId: "absences.person_id",
  fromOn: "absences.from_on",
  untilOn: "absences.until_on",
  substituteId: "absences.substitute_id",
};

/** Who is away on a day. */
export async function listAbsences(db: Knex, on: string): Promise<Absence[]> {
  return db("absences")
    .select(COLUMNS)
    .where("absences.from_on", "<=", on)
    .where("absences.until_on", ">=", on);
}

/** Absences that run on a day or begin later. */
export async function listAbsencesFrom(db: Knex, day: string): Promise<Absence[]> {
  return db("absences").select(COLUMNS).where("absences.until_on", ">=", day);
}

/** Keeps an absence in place of the earlier one. */
export async function setAbsenceOf(tx: Tx, absence: Absence): Promise<void> {
  const row = { from_on: absence.fromOn, until_on: absence.untilOn, substitute_id: absence.substituteId };
  await tx("absences")
    .insert({ person_id: absence.personId, ...row })
    .onConflict("person_id")
    .merge(row);
}

/** Ends an absence. */
export async function deleteAbsence(tx: Tx, personId: string): Promise<void> {
  await tx("absences").where({ person_id: personId }).delete();
}
