import { createHmac } from "node:crypto";
import { AppError } from "../errors.ts";
import { KEY_BYTES } from "./seal.ts";

/** Reads a master key from its base64 text, as an environment variable or a file holds it. */
export function parseMasterKey(text: string): Buffer {
  const written = text.trim();
  const key = Buffer.from(written, "base64");
  // Node skips what is not base64, so a mistyped key would otherwise pass as another key.
  if (key.length !== KEY_BYTES || key.toString("base64") !== written) {
    throw new AppError(
      "INVALID_INPUT",
      `The master key must be exactly ${KEY_BYTES} bytes written in base64. Make one with: openssl rand -base64 ${KEY_BYTES}.`,
    );
  }
  return key;
}

/** The name of a master key, by which rows and events tell it from others. It is derived, and tells nothing of it. */
export function masterKeyName(masterKey: Buffer): string {
  return createHmac("sha256", masterKey).update("indsigt/master-key-name").digest("hex");
}
