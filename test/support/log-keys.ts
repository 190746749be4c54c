import { createPrivateKey, generateKeyPairSync } from "node:crypto";
import type { LogKeys } from "../../server/audit/log-keys.ts";
import { createSigner } from "../../server/audit/note.ts";

const ORIGIN = "library.example/log";

/** The key of the tests' logs: made of a seed that everybody knows, and the same in every process. */
export function testLogKeys(seed = 7): LogKeys {
  const der = Buffer.concat([Buffer.from("302e020100300506032b657004220420", "hex"), Buffer.alloc(32, seed)]);
  const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  return { origin: ORIGIN, signers: [createSigner(ORIGIN, privateKey)] };
}

/** A key that nobody knows, under the same name. */
export function otherLogKeys(): LogKeys {
  return { origin: ORIGIN, signers: [createSigner(ORIGIN, generateKeyPairSync("ed25519").privateKey)] };
}
