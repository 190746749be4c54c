import { authorize } from "../access.ts";
import type { Context } from "../context.ts";
import type { AppError } from "../errors.ts";
import type { ConsistencyProof, QueryAuditConsistencyArgs } from "../generated/schema.ts";
import { findLastHead, tilesInDatabase } from "./log-store.ts";
import { proveConsistency, readRoot } from "./prove.ts";
import { hashesInTiles } from "./tile.ts";
import { wrongAt } from "../platform/wrong-field.ts";

/** Proves that the log of a size only added to the log of a smaller one (RFC 6962 section 2.1.2). */
export async function readConsistency(
  ctx: Context,
  { from, to }: QueryAuditConsistencyArgs,
): Promise<ConsistencyProof> {
  authorize(ctx, "audit:read");
  const size = (await findLastHead(ctx.db))?.size ?? 0;
  const newSize = to ?? size;
  if (newSize > size || newSize < 0) throw wrongSize("to", `Choose a size up to that of the log, ${size}.`);
  if (from > newSize || from < 0) throw wrongSize("from", `Choose a size up to ${newSize}.`);
  const readTiles = tilesInDatabase(ctx.db);
  const read = hashesInTiles(readTiles, newSize);
  const hashes = await proveConsistency(read, newSize, from);
  const oldRoot = await readRoot(hashesInTiles(readTiles, from), from);
  return {
    from: { size: from, rootHash: oldRoot.toString("hex") },
    to: { size: newSize, rootHash: (await readRoot(read, newSize)).toString("hex") },
    hashes: hashes.map((hash) => hash.toString("hex")),
  };
}

function wrongSize(field: string, message: string): AppError {
  return wrongAt([field], message);
}
