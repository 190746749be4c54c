import type { TreeHead } from "./check.ts";
import { HASH_BYTES } from "./merkle.ts";
import { openNote, signNote, type NoteSigner, type NoteVerifier } from "./note.ts";
import { parseBase64 } from "./strict-base64.ts";

/** A head of a log that a key of the log has signed. */
export type Checkpoint = TreeHead & { origin: string; keyIds: readonly number[] };

/** Signs a head with every key given; the first names the log (C2SP tlog-checkpoint). */
export function signCheckpoint({ size, root }: TreeHead, signers: readonly NoteSigner[]): string {
  const [first] = signers;
  if (!first) throw new TypeError("A checkpoint needs a key.");
  return signNote(`${first.name}\n${size}\n${root.toString("base64")}\n`, signers);
}

/**
 * Opens a checkpoint of the log that the keys belong to; throws for every other, and for one that
 * is not written exactly so. This log signs no extension lines, so a checkpoint with any is not its own.
 */
export function openCheckpoint(note: Buffer, verifiers: readonly NoteVerifier[]): Checkpoint {
  const { text, keyIds } = openNote(note, verifiers);
  const [origin = "", digits = "", encoded = "", ...rest] = text.split("\n");
  if (rest.length !== 1 || rest[0] !== "") throw new Error("A checkpoint has three lines.");
  if (!verifiers.some(({ name }) => name === origin)) throw new Error("The checkpoint is of another log.");
  const size = /^(0|[1-9]\d{0,15})$/.test(digits) ? Number(digits) : NaN;
  if (!Number.isSafeInteger(size))
    throw new Error("The size of the checkpoint is not a number as it must be.");
  const root = parseBase64(encoded);
  if (root?.length !== HASH_BYTES) throw new Error("The root of the checkpoint is not a hash in base64.");
  return { origin, size, root, keyIds };
}
