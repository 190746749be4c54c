import { createPrivateKey, type KeyObject } from "node:crypto";
import { AppError } from "../errors.ts";
import { createSigner, type NoteSigner } from "./note.ts";

/** What the log is signed with; the first key is the current one, a second signs beside it while it is replaced. */
export type LogKeys = {
  origin: string;
  signers: readonly NoteSigner[];
  /** Where the auditor is told by e-mail that the log is broken. */
  alarmMail?: string | undefined;
};

/** Makes the log's keys of PEM texts. The origin is the name of the log, on every checkpoint, for ever. */
export function parseLogKeys(origin: string, current: string, previous: string | undefined): LogKeys {
  const pems = previous === undefined ? [current] : [current, previous];
  return { origin, signers: pems.map((pem) => signerOf(origin, pem)) };
}

function signerOf(origin: string, pem: string): NoteSigner {
  try {
    return createSigner(origin, privateKeyOf(pem));
  } catch (cause) {
    const message =
      "LOG_SIGNING_KEY and LOG_SIGNING_KEY_PREVIOUS must be Ed25519 private keys, PEM, and LOG_ORIGIN a name without blanks or plus signs. See docs/configuration.md.";
    throw new AppError("INVALID_INPUT", message, undefined, { cause });
  }
}

function privateKeyOf(pem: string): KeyObject {
  return createPrivateKey({ key: pem, format: "pem" });
}
