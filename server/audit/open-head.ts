import { openCheckpoint, type Checkpoint } from "./checkpoint.ts";
import type { SignedHead } from "./log-store.ts";
import type { NoteVerifier } from "./note.ts";

/** The checkpoint of a head, where its note is signed and says what its row says; undefined otherwise. */
export function openHead(
  { size, root, note }: SignedHead,
  verifiers: readonly NoteVerifier[],
): Checkpoint | undefined {
  try {
    const checkpoint = openCheckpoint(Buffer.from(note, "utf8"), verifiers);
    return checkpoint.size === size && checkpoint.root.equals(root) ? checkpoint : undefined;
  } catch {
    return undefined; // the caller says so, and which
  }
}
