import { randomBytes } from "node:crypto";
import { KEY_BYTES, open, seal, type Place } from "./seal.ts";

const place = (keyId: string): Place => ({ table: "vault_keys", column: "wrapped", row: keyId });

/** Makes a fresh random key for the data of one request or person. */
export function createDataKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

/** Seals a data key with the master key, bound to the id it is kept under. */
export function wrapKey(masterKey: Buffer, keyId: string, dataKey: Buffer): Buffer {
  if (dataKey.length !== KEY_BYTES) throw new RangeError(`A data key has ${KEY_BYTES} bytes.`);
  return seal(masterKey, place(keyId), dataKey);
}

/** What wraps data keys: one master key, and while it is being exchanged the one before, or the one to come. */
export type MasterKeys = { master: Buffer; previous?: Buffer };

/**
 * Opens a data key with whichever master key wrapped it. It is tried and not looked up, because a copy read before
 * a rotation says the old name; that a key does not fit shows in its tag.
 */
export function openDataKey({ master, previous }: MasterKeys, keyId: string, wrapped: Buffer): Buffer {
  if (!previous) return unwrapKey(master, keyId, wrapped);
  try {
    return unwrapKey(master, keyId, wrapped);
  } catch {
    return unwrapKey(previous, keyId, wrapped);
  }
}

/** Opens a data key that was wrapped with the same master key under the same id. */
export function unwrapKey(masterKey: Buffer, keyId: string, wrapped: Buffer): Buffer {
  return open(masterKey, place(keyId), wrapped);
}
