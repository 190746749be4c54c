import type { Knex } from "knex";
import type { Tx } from "../audit/transact.ts";
import { AppError } from "../errors.ts";
import type { Language } from "../generated/schema.ts";

/** How somebody wants to be written to; the address is sealed with her own key. */
export type StoredDetails = {
  personId: string;
  language: Language;
  emailNotices: boolean;
  sealedEmail: Buffer | null;
  version: number;
};

const COLUMNS = {
  personId: "person_details.person_id",
  language: "person_details.language",
  emailNotices: "person_details.email_notices",
  sealedEmail: "person_details.sealed_email",
  version: "person_details.version",
};

/** What somebody has chosen; undefined while she has chosen nothing. */
export async function findDetails(db: Knex, personId: string): Promise<StoredDetails | undefined> {
  return db("person_details").select(COLUMNS).where({ person_id: personId }).first();
}

/** Keeps a choice in place of the one that was seen; CONFLICT when another has come between. */
export async function setDetails(
  tx: Tx,
  { personId, language, emailNotices, sealedEmail, version }: StoredDetails,
  at: Date,
): Promise<void> {
  const row = {
    ...{ language, email_notices: emailNotices, sealed_email: sealedEmail },
    ...{ version: version + 1, changed_at: at },
  };
  const kept =
    version === 0
      ? await tx("person_details")
          .insert({ ...row, person_id: personId })
          .onConflict("person_id")
          .ignore()
          .returning("version")
      : await tx("person_details").where({ person_id: personId, version }).update(row).returning("version");
  if (kept.length === 0)
    throw new AppError("CONFLICT", "You have changed this elsewhere meanwhile. Read it again.");
}
