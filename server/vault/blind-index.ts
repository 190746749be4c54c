import { createHmac } from "node:crypto";
import { AppError } from "../errors.ts";
import { KEY_BYTES } from "./seal.ts";

/** How values of known kinds are made alike; a kind that an operator names is only trimmed. */
const NORMALISE: Readonly<Record<string, (value: string) => string>> = {
  cpr: (value) => value.replace(/\D/g, ""),
  patronId: (value) => value.trim(),
  cardNumber: (value) => value.replace(/\s/g, ""),
  phone: (value) => value.replace(/\D/g, ""),
  email: (value) => value.normalize("NFC").trim().toLowerCase(),
};

/**
 * Makes the keyed hash by which a CPR number or an e-mail address is found again: HMAC-SHA256 in
 * hexadecimal. However a value is written its hash is the same, and kinds never share one.
 */
export function blindIndex(indexKey: Buffer, kind: string, value: string): string {
  if (indexKey.length !== KEY_BYTES) throw new RangeError(`An index key has ${KEY_BYTES} bytes.`);
  const normalise = Object.hasOwn(NORMALISE, kind) ? NORMALISE[kind] : undefined;
  const normal = normalise ? normalise(value) : value.trim();
  // The hash of nothing would be the same for everyone without a number, and find them all.
  if (normal === "")
    throw new AppError("INVALID_INPUT", `The value of kind ${kind} is empty; write it in full.`);
  return createHmac("sha256", indexKey)
    .update(`indsigt/blind-index/${kind}\0${normal}`, "utf8")
    .digest("hex");
}
