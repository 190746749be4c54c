import type { Knex } from "knex";
import type { Tx } from "../../audit/transact.ts";
import { AppError } from "../../errors.ts";
import type { PublishedDocument } from "./published-version-store.ts";

/** A text that somebody put forward; the hash says which. */
export type Proposal = {
  document: PublishedDocument;
  sha256: string;
  effectiveOn: string;
  proposedBy: string;
  proposedAt: Date;
};

const COLUMNS = {
  document: "publication_proposals.document",
  sha256: "publication_proposals.sha256",
  effectiveOn: "publication_proposals.effective_on",
  proposedBy: "publication_proposals.proposed_by",
  proposedAt: "publication_proposals.proposed_at",
};

/** Who put a text forward, if anybody did. */
export async function findProposer(
  db: Knex,
  { document, sha256 }: Pick<Proposal, "document" | "sha256">,
): Promise<string | undefined> {
  return (await findProposal(db, { document, sha256 }))?.proposedBy;
}

/** The proposal of a text, if there is one. */
export async function findProposal(
  db: Knex,
  { document, sha256 }: Pick<Proposal, "document" | "sha256">,
): Promise<Proposal | undefined> {
  return db("publication_proposals").select(COLUMNS).where({ document, sha256 }).first();
}

/** Keeps who put a text forward. Errors: CONFLICT when somebody has already. */
export async function insertProposal(tx: Tx, proposal: Proposal): Promise<void> {
  try {
    await tx("publication_proposals").insert({
      document: proposal.document,
      sha256: proposal.sha256,
      effective_on: proposal.effectiveOn,
      proposed_by: proposal.proposedBy,
      proposed_at: proposal.proposedAt,
    });
  } catch (cause) {
    if ((cause as { constraint?: string }).constraint !== "publication_proposals_pkey") throw cause;
    throw new AppError("CONFLICT", "This text has been put forward already.", undefined, { cause });
  }
}
