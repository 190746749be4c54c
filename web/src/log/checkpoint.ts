import { concat, fromBase64, isSame, toHex, type Bytes } from "./bytes.ts";
import { sha256 } from "./merkle.ts";

/** What a checkpoint says (C2SP tlog-checkpoint), and who says that they signed it. */
export type ReadCheckpoint = {
  origin: string;
  size: number;
  root: Bytes;
  text: string;
  signatures: readonly { name: string; keyId: string; signature: Bytes }[];
};

/** Whether a signature was checked: it fits, it does not, no key that is known has signed, or this browser cannot. */
export type SignatureState = "OK" | "BROKEN" | "NO_KEY" | "UNAVAILABLE";

const SIZE = /^(0|[1-9]\d{0,15})$/;
const SIGNATURE = /^— ([^\s+]+) (\S+)$/u;
const VKEY = /^([^\s+]+)\+([0-9a-f]{8})\+(\S+)$/;
const ED25519 = 1;

/** Reads a checkpoint apart, without believing any of it; undefined for what is not one. */
export function parseCheckpoint(note: string): ReadCheckpoint | undefined {
  const split = note.lastIndexOf("\n\n");
  const [origin = "", digits = "", encoded = "", ...rest] = note.slice(0, split + 1).split("\n");
  const root = fromBase64(encoded);
  const lines = note.slice(split + 2, -1).split("\n");
  const signatures = lines.map(parseSignature);
  const isWhole = split !== -1 && note.endsWith("\n") && rest.length === 1 && rest[0] === "";
  if (!isWhole || !SIZE.test(digits) || root?.length !== 32 || !signatures.every(isThere)) return undefined;
  return { origin, size: Number(digits), root, text: note.slice(0, split + 1), signatures };
}

/** Checks a checkpoint with public keys that were come by otherwise (C2SP signed-note; Ed25519 by the browser). */
export async function checkSignature(
  { origin, text, signatures }: ReadCheckpoint,
  vkeys: readonly string[],
): Promise<SignatureState> {
  const keys = (await Promise.all(vkeys.map(parseVkey))).filter(isThere);
  let state: SignatureState = "NO_KEY";
  for (const { name, keyId, signature } of signatures) {
    const known = keys.find((key) => key.name === name && key.keyId === keyId && name === origin);
    if (!known) continue;
    const fits = await verifies(known.publicKey, signature, new TextEncoder().encode(text));
    if (fits === undefined) return "UNAVAILABLE";
    if (!fits) return "BROKEN";
    state = "OK";
  }
  return state;
}

async function verifies(publicKey: Bytes, signature: Bytes, text: Bytes): Promise<boolean | undefined> {
  try {
    const key = await crypto.subtle.importKey("raw", publicKey, "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", key, signature, text);
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotSupportedError") return undefined;
    throw error;
  }
}

function parseSignature(line: string): ReadCheckpoint["signatures"][number] | undefined {
  const [, name, encoded = ""] = SIGNATURE.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (name === undefined || bytes?.length !== 4 + 64) return undefined;
  return { name, keyId: toHex(bytes.subarray(0, 4)), signature: bytes.slice(4) };
}

/** A key under an id that is not its own is no key. */
async function parseVkey(
  vkey: string,
): Promise<{ name: string; keyId: string; publicKey: Bytes } | undefined> {
  const [, name = "", keyId, encoded = ""] = VKEY.exec(vkey.trim()) ?? [];
  const typed = fromBase64(encoded);
  if (keyId === undefined || typed?.length !== 33 || typed[0] !== ED25519) return undefined;
  const named = concat(new TextEncoder().encode(`${name}\n`), typed);
  const id = (await sha256(named)).subarray(0, 4);
  const isOwn = isSame(id, fromHex(keyId));
  return isOwn ? { name, keyId, publicKey: typed.slice(1) } : undefined;
}

function fromHex(digits: string): Bytes {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function isThere<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}
