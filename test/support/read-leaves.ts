import { nodeHash } from "../../server/audit/merkle.ts";
import type { ReadHashes } from "../../server/audit/prove.ts";

/** Reads subtrees of leaves held in memory, every complete one of them hashed beforehand. */
export function readLeaves(leaves: readonly Buffer[]): ReadHashes {
  const levels = [leaves];
  for (let below = leaves; below.length > 1; below = levels.at(-1)!) {
    const pairs = Array.from({ length: Math.floor(below.length / 2) }, (_, i) =>
      nodeHash(below[2 * i]!, below[2 * i + 1]!),
    );
    levels.push(pairs);
  }
  return async (nodes) => nodes.map(({ level, index }) => levels[level]![index]!);
}
