import { createPublicKey, hash, sign, verify, type KeyObject } from "node:crypto";
import { parseBase64 } from "./strict-base64.ts";

/** A public key that notes are checked with, as a `vkey` says it (C2SP signed-note). */
export type NoteVerifier = { name: string; keyId: number; publicKey: Buffer };

/** A private key that signs notes under a name, with its public half. */
export type NoteSigner = NoteVerifier & { privateKey: KeyObject };

type Signature = { name: string; keyId: number; signature: Buffer };

const ED25519 = 0x01;
const RAW_KEY_BYTES = 32;
/** The head of an Ed25519 public key in SubjectPublicKeyInfo (RFC 8410); the raw key follows. */
const SPKI = Buffer.from("302a300506032b6570032100", "hex");
/** Longer notes, and more signatures, are refused unread; the specification asks for room for 16. */
const MOST_BYTES = 128 * 1024;
const MOST_SIGNATURES = 64;
const SIGNATURE_LINE = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u;
const CONTROL = /[\u0000-\u0009\u000b-\u001f]/;
const KEY_NAME = /^[^\s+\p{Cc}]+$/u;

/** Makes a signer of an Ed25519 private key. The name is the log's origin. */
export function createSigner(name: string, privateKey: KeyObject): NoteSigner {
  if (privateKey.asymmetricKeyType !== "ed25519")
    throw new TypeError("The key must be an Ed25519 private key.");
  if (!KEY_NAME.test(name)) throw new TypeError("A key name must have no blanks and no plus sign.");
  const publicKey = createPublicKey(privateKey).export({ type: "spki", format: "der" }).subarray(SPKI.length);
  return { name, keyId: keyIdOf(name, publicKey), publicKey, privateKey };
}

/** Signs a text, which must end with a line break, with every key given. */
export function signNote(text: string, signers: readonly NoteSigner[]): string {
  const lines = signers.map(({ name, keyId, privateKey }) => {
    const signature = sign(null, Buffer.from(text, "utf8"), privateKey);
    return `— ${name} ${Buffer.concat([uint32(keyId), signature]).toString("base64")}\n`;
  });
  return `${text}\n${lines.join("")}`;
}

/**
 * Answers the text of a note that a known key has signed, and throws for every other. Signatures
 * by unknown keys are ignored; a bad one by a known key condemns the note (C2SP signed-note).
 */
export function openNote(
  note: Buffer,
  verifiers: readonly NoteVerifier[],
): { text: string; keyIds: number[] } {
  const { text, signatures } = parseNote(note);
  const signed = Buffer.from(text, "utf8");
  const keyIds = new Set<number>();
  for (const { name, keyId, signature } of signatures) {
    const known = verifiers.find((verifier) => verifier.name === name && verifier.keyId === keyId);
    if (!known) continue;
    if (!verify(null, signed, publicKeyOf(known), signature)) {
      throw new Error(`The signature of ${name} does not fit the note.`);
    }
    keyIds.add(keyId);
  }
  if (keyIds.size === 0) throw new Error("No known key has signed the note.");
  return { text, keyIds: [...keyIds] };
}

/** Writes a public key as a `vkey`, which is what people are given to check with. */
export function formatVkey({ name, keyId, publicKey }: NoteVerifier): string {
  const typed = Buffer.concat([Buffer.of(ED25519), publicKey]);
  return `${name}+${formatKeyId(keyId)}+${typed.toString("base64")}`;
}

/** Reads a `vkey`; throws for what is not one, and for one whose id is not its own. */
export function parseVkey(vkey: string): NoteVerifier {
  const [, name = "", id = "", key = ""] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(vkey) ?? [];
  const typed = parseBase64(key);
  if (!KEY_NAME.test(name) || typed?.length !== 1 + RAW_KEY_BYTES || typed[0] !== ED25519) {
    throw new Error("A vkey looks like name+8 hexadecimal digits+base64 of an Ed25519 key.");
  }
  const publicKey = typed.subarray(1);
  const keyId = keyIdOf(name, publicKey);
  if (formatKeyId(keyId) !== id) throw new Error("The id of the vkey is not that of its key.");
  return { name, keyId, publicKey };
}

/** A key id as eight hexadecimal digits. */
export function formatKeyId(keyId: number): string {
  return keyId.toString(16).padStart(8, "0");
}

function parseNote(note: Buffer): { text: string; signatures: Signature[] } {
  if (note.length > MOST_BYTES) throw new Error("The note is too long.");
  const whole = note.toString("utf8");
  if (!Buffer.from(whole, "utf8").equals(note) || CONTROL.test(whole)) {
    throw new Error("A note is text in UTF-8 without control characters.");
  }
  const split = whole.lastIndexOf("\n\n");
  if (split === -1 || !whole.endsWith("\n"))
    throw new Error("A note has a text, an empty line and signatures.");
  const text = whole.slice(0, split + 1);
  const lines = whole.slice(split + 2, -1).split("\n");
  if (lines.length > MOST_SIGNATURES) throw new Error("The note has too many signatures.");
  return { text, signatures: lines.map(parseSignature) };
}

function parseSignature(line: string): Signature {
  const [, name = "", encoded = ""] = SIGNATURE_LINE.exec(line) ?? [];
  const bytes = parseBase64(encoded);
  if (name === "" || !bytes || bytes.length <= 4)
    throw new Error("A signature line of the note is malformed.");
  return { name, keyId: bytes.readUInt32BE(0), signature: bytes.subarray(4) };
}

function keyIdOf(name: string, publicKey: Buffer): number {
  const named = Buffer.concat([Buffer.from(`${name}\n`, "utf8"), Buffer.of(ED25519), publicKey]);
  return hash("sha256", named, "buffer").readUInt32BE(0);
}

function publicKeyOf({ publicKey }: NoteVerifier): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI, publicKey]), type: "spki", format: "der" });
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
