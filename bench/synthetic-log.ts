import type { Knex } from "knex";
import { leafHash } from "../server/audit/merkle.ts";
import { tileRoot, TILE_WIDTH, type Tile } from "../server/audit/tile.ts";

/** Tells the leaves after the last full tile, and from which place on they are. */
type SyntheticLog = { growTo: (size: number) => Promise<{ from: number; rest: Buffer[] }> };

/** Grows a log of made-up leaf hashes, its full tiles as rows: ten million events would take an hour to write. */
export function syntheticLog(log: Knex): SyntheticLog {
  const levels: { full: number; roots: Buffer[] }[] = [];
  let size = 0;
  const pending: (Tile & { hashes: Buffer; root: Buffer })[] = [];
  const push = (level: number, hash: Buffer): void => {
    const at = (levels[level] ??= { full: 0, roots: [] });
    at.roots.push(hash);
    if (at.roots.length < TILE_WIDTH) return;
    const hashes = Buffer.concat(at.roots);
    const root = tileRoot(hashes);
    pending.push({ level, index: at.full, width: TILE_WIDTH, hashes, root });
    levels[level] = { full: at.full + 1, roots: [] };
    push(level + 1, root);
  };
  const flush = async () => {
    const some = pending.splice(0);
    if (some.length === 0) return;
    await log.raw(
      "insert into audit_tiles select * from unnest(?::smallint[], ?::bigint[], ?::bytea[], ?::bytea[])",
      [
        some.map(({ level }) => level),
        some.map(({ index }) => index),
        some.map(({ hashes }) => hashes),
        some.map(({ root }) => root),
      ],
    );
  };
  return {
    growTo: async (wanted) => {
      for (; size < wanted; size += 1) {
        push(0, leafHash(Buffer.from(String(size))));
        if (pending.length >= 256) await flush();
      }
      await flush();
      await log.raw("analyze audit_tiles");
      return { from: levels[0]!.full * TILE_WIDTH, rest: levels[0]!.roots };
    },
  };
}
