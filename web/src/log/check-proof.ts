import { fromBase64, isSame, toHex, type Bytes } from "./bytes.ts";
import { checkSignature, parseCheckpoint, type ReadCheckpoint, type SignatureState } from "./checkpoint.ts";
import { leafHash, pathToRoot } from "./merkle.ts";

/** What is checked of a receipt, in this order. */
const PROOF_STEPS = ["FILE", "LEAF", "PATH", "SIGNATURE"] as const;

/** One of them. */
export type ProofStep = (typeof PROOF_STEPS)[number];

/** What was found: each step with its state and the value that was computed; the event, where the file can be read. */
export type CheckedProof = {
  steps: readonly { step: ProofStep; state: SignatureState; value: string | null }[];
  /** Each hash on the way from the event to the root, as it was computed; none where the way has the wrong length. */
  path: readonly { beside: string; side: "LEFT" | "RIGHT"; hash: string }[];
  /** Whether every step is as it must be. */
  isProven: boolean;
  event: Readonly<Record<string, unknown>> | null;
  index: number | null;
  size: number | null;
};

type ProofFile = { entry: Bytes; index: number; proof: Bytes[]; checkpoint: ReadCheckpoint };

const FIRST_LINE = "c2sp.org/tlog-proof@v1";

/**
 * Checks a receipt (C2SP tlog-proof) in this browser alone: the event's hash is computed anew, then the way to the root,
 * and the signature of the root with keys that the reader has come by. Nothing is sent anywhere.
 */
export async function checkProof(file: string, vkeys: readonly string[]): Promise<CheckedProof> {
  const read = parseProofFile(file);
  const event = read && parseEvent(read.entry);
  if (!read || !event) return unreadable();
  const { entry, index, proof, checkpoint } = read;
  const leaf = await leafHash(entry);
  const path = await pathToRoot(leaf, { index, size: checkpoint.size, proof });
  const root = path && (path.at(-1)?.hash ?? leaf);
  const leads = root !== undefined && isSame(root, checkpoint.root);
  const signature = await checkSignature(checkpoint, vkeys);
  const signers = checkpoint.signatures.map(({ keyId }) => keyId).join(", ");
  return {
    steps: [
      { step: "FILE", state: "OK", value: null },
      { step: "LEAF", state: "OK", value: toHex(leaf) },
      { step: "PATH", state: leads ? "OK" : "BROKEN", value: root ? toHex(root) : null },
      { step: "SIGNATURE", state: signature, value: `${checkpoint.origin} ${signers}` },
    ],
    path: (path ?? []).map(({ beside, side, hash }) => ({ beside: toHex(beside), side, hash: toHex(hash) })),
    isProven: leads && signature === "OK",
    event,
    index,
    size: checkpoint.size,
  };
}

function unreadable(): CheckedProof {
  const steps = PROOF_STEPS.map((step) => ({ step, state: "BROKEN" as const, value: null }));
  return { steps: steps.slice(0, 1), path: [], isProven: false, event: null, index: null, size: null };
}

function parseProofFile(text: string): ProofFile | undefined {
  const split = text.indexOf("\n\n");
  const [first, extra = "", place = "", ...lines] = text.slice(0, split).split("\n");
  const entry = extra.startsWith("extra ") ? fromBase64(extra.slice("extra ".length)) : undefined;
  const [, digits] = /^index (0|[1-9]\d{0,15})$/.exec(place) ?? [];
  const proof = lines.map(fromBase64);
  const checkpoint = parseCheckpoint(text.slice(split + 2));
  if (first !== FIRST_LINE || split === -1 || !entry || digits === undefined || !checkpoint) return undefined;
  return proof.every(isHash) ? { entry, index: Number(digits), proof, checkpoint } : undefined;
}

function parseEvent(entry: Bytes): Readonly<Record<string, unknown>> | null {
  try {
    const event: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(entry));
    return typeof event === "object" && event !== null ? (event as Record<string, unknown>) : null;
  } catch {
    return null; // the file says something that is no event
  }
}

function isHash(bytes: Bytes | undefined): bytes is Bytes {
  return bytes?.length === 32;
}
