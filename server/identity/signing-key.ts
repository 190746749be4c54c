import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from "node:crypto";
import { AppError } from "../errors.ts";

/** A key that verifies ES256 (RFC 7518 section 3.4), known by its thumbprint. */
export type VerifyingKey = { kid: string; publicKey: KeyObject };

/** A key of ours that also signs. */
export type SigningKey = VerifyingKey & { privateKey: KeyObject };

/** The keys of a service: the first signs, all verify. */
export type SessionKeys = {
  signingKeys: readonly [SigningKey, ...SigningKey[]];
  retiredKeys: readonly VerifyingKey[];
};

const BLOCK = /-----BEGIN ([A-Z ]+)-----[^-]+-----END \1-----/g;

/**
 * Reads one or more keys in PEM form, as the operator keeps them: the first is private and signs; the others, private
 * or public, verify what they signed until it has run out (docs/operations.md, Keys).
 */
export function parseSessionKeys(pem: string): SessionKeys {
  const [first = pem, ...others] = pem.match(BLOCK) ?? [];
  const isPrivate = (block: string) => block.includes("PRIVATE KEY");
  return {
    signingKeys: [parseSigningKey(first), ...others.filter(isPrivate).map(parseSigningKey)],
    retiredKeys: others.filter((block) => !isPrivate(block)).map(parseRetiredKey),
  };
}

/** Reads a private key in PEM form. */
export function parseSigningKey(pem: string): SigningKey {
  const privateKey = read(() => createPrivateKey(pem), "a private key in PEM form without a passphrase");
  return { ...verifyingKeyOf(createPublicKey(privateKey)), privateKey };
}

/** Makes a key that lives as long as the process: for the demonstration and the tests. */
export function generateSigningKey(): SigningKey {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return { ...verifyingKeyOf(publicKey), privateKey };
}

function parseRetiredKey(pem: string): VerifyingKey {
  return verifyingKeyOf(read(() => createPublicKey(pem), "a public key in PEM form"));
}

function read(make: () => KeyObject, kind: string): KeyObject {
  try {
    return make();
  } catch (cause) {
    throw new AppError("INVALID_INPUT", `The signing key is not ${kind}.`, undefined, { cause });
  }
}

function verifyingKeyOf(publicKey: KeyObject): VerifyingKey {
  if (publicKey.asymmetricKeyDetails?.namedCurve !== "prime256v1") {
    throw new AppError(
      "INVALID_INPUT",
      "The signing key is not on the curve P-256. Make one with: openssl ecparam -genkey -name prime256v1.",
    );
  }
  return { kid: thumbprint(publicKey), publicKey };
}

/** The JWK thumbprint (RFC 7638): the same key has the same name in every process. */
function thumbprint(publicKey: KeyObject): string {
  const { crv, kty, x, y } = publicKey.export({ format: "jwk" });
  return createHash("sha256").update(JSON.stringify({ crv, kty, x, y })).digest("base64url");
}
