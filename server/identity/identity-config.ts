import type { ClaimMapping } from "./claims.ts";
import type { SigningKey, VerifyingKey } from "./signing-key.ts";

/** How people log on and how long they stay so; config.ts fills it, and everything here reads it. */
export type IdentityConfig = {
  /** Where people reach the service, without a slash at the end; its scheme decides whether cookies are Secure. */
  baseUrl: string;
  /** The OpenID Connect provider: a MitID broker, Entra ID, Keycloak, or the embedded one. */
  issuer: string;
  /** Where this process reaches the provider itself, when a port mapping makes that differ from `issuer`. */
  internalIssuerOrigin?: string;
  clientId: string;
  clientSecret: string;
  /** What is asked for, such as `openid ssn`. */
  scope: string;
  /** What else the provider wants to be told, such as `idp_values` or `acr_values`. */
  authorizationParameters: Readonly<Record<string, string>>;
  /** Whether the provider gives some claims (often the CPR number) at its UserInfo endpoint only. */
  readsUserInfo: boolean;
  claims: ClaimMapping;
  /** The first signs; the others still verify what they have signed, so that keys can be rotated. */
  signingKeys: readonly [SigningKey, ...SigningKey[]];
  /** Public halves of keys that sign no longer and still verify. */
  retiredKeys?: readonly VerifyingKey[];
  /** How long a session lives, however often its token is renewed; its person may ask for more time (extend-session.ts). */
  sessionMinutes: { citizen: number; staff: number };
  /** How long one token is good for. */
  tokenMinutes: number;
};

/** Where the provider sends people back to; it must be registered there, letter by letter. */
export function redirectUri({ baseUrl }: Pick<IdentityConfig, "baseUrl">): string {
  return `${baseUrl}/auth/callback`;
}

/** Says whether an address stays inside this machine, the only place where http is good enough. */
export function isLoopback(address: string): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].includes(new URL(address).hostname);
}
