import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from "node:crypto";
import { AppError } from "../errors.ts";

/** A key of ours for ES256 (RFC 7518 section 3.4), known by its thumbprint. */
export type SigningKey = { kid: string; privateKey: KeyObject; publicKey: KeyObject };

/** Reads a private key in PEM form, as the operator keeps it. */
export function parseSigningKey(pem: string): SigningKey {
  const privateKey = readPrivateKey(pem);
  if (privateKey.asymmetricKeyDetails?.namedCurve !== "prime256v1") {
    throw new AppError(
      "INVALID_INPUT",
      "The signing key is not on the curve P-256. Make one with: openssl ecparam -genkey -name prime256v1.",
    );
  }
  return signingKeyOf(privateKey);
}

/** Makes a key that lives as long as the process: for the demonstration and the tests. */
export function generateSigningKey(): SigningKey {
  return signingKeyOf(generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey);
}

function readPrivateKey(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw new AppError(
      "INVALID_INPUT",
      "The signing key is not a private key in PEM form without a passphrase.",
      undefined,
      { cause },
    );
  }
}

function signingKeyOf(privateKey: KeyObject): SigningKey {
  const publicKey = createPublicKey(privateKey);
  return { kid: thumbprint(publicKey), privateKey, publicKey };
}

/** The JWK thumbprint (RFC 7638): the same key has the same name in every process. */
function thumbprint(publicKey: KeyObject): string {
  const { crv, kty, x, y } = publicKey.export({ format: "jwk" });
  return createHash("sha256").update(JSON.stringify({ crv, kty, x, y })).digest("base64url");
}
