import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import canonicalize from "canonicalize";
import { AppError } from "../errors.ts";

/** Where a sealed value is kept; a value moved elsewhere does not open. */
export type Place = { table: string; column: string; row: string };

/** The length of every key of the vault: AES-256. */
export const KEY_BYTES = 32;

const ALGORITHM = "aes-256-gcm";
const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + IV_BYTES;

/** Seals a value with AES-256-GCM, bound to its place: version byte, random nonce, ciphertext, tag (Art. 32(1)(a)). */
export function seal(key: Buffer, place: Place, plaintext: Buffer | string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, checkedKey(key), iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(associatedData(place));
  const ciphertext = cipher.update(
    typeof plaintext === "string" ? Buffer.from(plaintext, "utf8") : plaintext,
  );
  return Buffer.concat([Buffer.of(VERSION), iv, ciphertext, cipher.final(), cipher.getAuthTag()]);
}

/** Opens what was sealed with the same key at the same place; anything altered, cut or moved is refused. */
export function open(key: Buffer, place: Place, sealed: Buffer): Buffer {
  checkedKey(key);
  if (sealed.length < HEADER_BYTES + TAG_BYTES || sealed[0] !== VERSION) throw cannotOpen();
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(1, HEADER_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(associatedData(place));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const plaintext = decipher.update(sealed.subarray(HEADER_BYTES, -TAG_BYTES));
  try {
    decipher.final();
  } catch (cause) {
    throw cannotOpen(cause);
  }
  return plaintext;
}

/** Says the same whatever is wrong, so that nobody learns how close a forgery came. */
function cannotOpen(cause?: unknown): AppError {
  return new AppError("INTERNAL", "A sealed value could not be opened.", undefined, { cause });
}

function associatedData({ table, column, row }: Place): Buffer {
  return Buffer.from(canonicalize({ table, column, row }) ?? "", "utf8");
}

function checkedKey(key: Buffer): Buffer {
  if (key.length !== KEY_BYTES) throw new RangeError(`A vault key has ${KEY_BYTES} bytes.`);
  return key;
}
