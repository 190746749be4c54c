import { randomBytes } from "node:crypto";
import type { Router } from "express";
import { DEMO_CLAIMS, DEMO_PEOPLE } from "./demo-people.ts";
import { createEmbeddedProvider } from "./embedded-provider.ts";
import { redirectUri, type IdentityConfig } from "./identity-config.ts";
import type { SigningKey } from "./signing-key.ts";

/** Where the embedded provider is mounted. */
export const DEMO_SIGN_IN_PATH = "/demo-sign-in";

/** The whole log-on of the demonstration: its configuration, and the provider to mount at DEMO_SIGN_IN_PATH. */
export function createDemoIdentity({
  baseUrl,
  production,
  clock,
  signingKey,
  internalOrigin,
}: {
  baseUrl: string;
  production: boolean;
  clock: () => Date;
  signingKey: SigningKey;
  /** Where this process reaches itself, when a port mapping makes that differ from `baseUrl`. */
  internalOrigin?: string;
}): { config: IdentityConfig; provider: Router } {
  const issuer = `${baseUrl}${DEMO_SIGN_IN_PATH}`;
  const client = { issuer, clientId: "indsigt", clientSecret: randomBytes(32).toString("base64url") };
  const redirectUris = [redirectUri({ baseUrl })];
  const provider = createEmbeddedProvider({
    ...client,
    people: DEMO_PEOPLE,
    redirectUris,
    production,
    clock,
  });
  const config: IdentityConfig = {
    ...client,
    baseUrl,
    ...(internalOrigin !== undefined && { internalIssuerOrigin: internalOrigin }),
    scope: "openid",
    authorizationParameters: {},
    readsUserInfo: false,
    claims: DEMO_CLAIMS,
    signingKeys: [signingKey],
    sessionMinutes: { citizen: 60, staff: 480 },
    tokenMinutes: 10,
  };
  return { config, provider };
}
