import type { Context } from "../context.ts";
import type { Contact } from "../generated/schema.ts";
import { readOrganisation } from "../publication/read-publication.ts";

/** What stands on every page: whose service it is, and whom to turn to. */
export type Site = { name: string; controller: Contact | null; officer: Contact | null };

/** Reads it from what is published today. */
export async function readSite(ctx: Context): Promise<Site> {
  const organisation = await readOrganisation(ctx, {});
  if (!organisation) return NOBODY;
  const { name, controller, dataProtectionOfficer: officer } = organisation;
  return { name, controller, officer };
}

/** Before anything is published, and where the database cannot be asked. */
export const NOBODY: Site = { name: "Indsigt", controller: null, officer: null };
