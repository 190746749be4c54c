import { checkInclusion } from "./check.ts";
import { openCheckpoint, type Checkpoint } from "./checkpoint.ts";
import { isCanonicalJson } from "./canonical-json.ts";
import { HASH_BYTES, leafHash } from "./merkle.ts";
import type { NoteVerifier } from "./note.ts";
import { parseBase64 } from "./strict-base64.ts";

/** What a receipt's file holds: the event itself, its place, the way to the root, and the signed root. */
export type ProofFile = { entry: Buffer; index: number; proof: readonly Buffer[]; checkpoint: string };

const FIRST_LINE = "c2sp.org/tlog-proof@v1";
const MOST_BYTES = 512 * 1024;

/** Writes a receipt as a file that anybody can check without us (C2SP tlog-proof). The event goes as `extra`. */
export function formatProofFile({ entry, index, proof, checkpoint }: ProofFile): string {
  const hashes = proof.map((hash) => `${hash.toString("base64")}\n`).join("");
  return `${FIRST_LINE}\nextra ${entry.toString("base64")}\nindex ${index}\n${hashes}\n${checkpoint}`;
}

/** Checks a receipt's file whole: event, place, way, root and signature. Throws a sentence for what does not fit. */
export function openProofFile(
  file: Buffer,
  verifiers: readonly NoteVerifier[],
): { entry: Buffer; index: number; checkpoint: Checkpoint } {
  const { entry, index, proof, checkpoint: note } = parseProofFile(file);
  if (!isCanonicalJson(entry)) throw new Error("The event is not in canonical form.");
  const checkpoint = openCheckpoint(Buffer.from(note, "utf8"), verifiers);
  if (!checkInclusion(proof, checkpoint, index, leafHash(entry))) {
    throw new Error("The event is not in the log that the checkpoint speaks of.");
  }
  return { entry, index, checkpoint };
}

/** Reads a receipt's file apart, without believing any of it. */
export function parseProofFile(file: Buffer): ProofFile {
  if (file.length > MOST_BYTES) throw new Error("The file is too long to be a receipt.");
  const text = file.toString("utf8");
  const split = text.indexOf("\n\n");
  const [first, extra = "", place = "", ...lines] = text.slice(0, split).split("\n");
  if (first !== FIRST_LINE || split === -1) throw new Error("The file is not a receipt of a log.");
  const entry = extra.startsWith("extra ") ? parseBase64(extra.slice(6)) : undefined;
  const [, digits] = /^index (0|[1-9]\d{0,15})$/.exec(place) ?? [];
  const proof = lines.map(parseBase64);
  if (!entry || digits === undefined || !proof.every(isHash))
    throw new Error("A line of the receipt is malformed.");
  return { entry, index: Number(digits), proof, checkpoint: text.slice(split + 2) };
}

function isHash(bytes: Buffer | undefined): bytes is Buffer {
  return bytes?.length === HASH_BYTES;
}
