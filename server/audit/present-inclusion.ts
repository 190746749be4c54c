import type { Context } from "../context.ts";
import type { InclusionProof } from "../generated/schema.ts";
import { readInclusion } from "./read-inclusion.ts";

/** The inclusion proof of a receipt or an event, as the schema has it. */
export async function presentInclusion({ db }: Context, eventId: string): Promise<InclusionProof | null> {
  const inclusion = await readInclusion(db, eventId);
  if (!inclusion) return null;
  const { index, size, root, proof, checkpoint } = inclusion;
  return {
    index,
    treeSize: size,
    rootHash: root.toString("hex"),
    hashes: proof.map((hash) => hash.toString("hex")),
    checkpoint,
  };
}
