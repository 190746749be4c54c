import * as oidc from "openid-client";
import { AppError } from "../errors.ts";
import { isLoopback, redirectUri, type IdentityConfig } from "./identity-config.ts";
import type { SignInRefusal } from "./sign-in-refusals.ts";
import type { SignInSecrets } from "./sign-in-attempt.ts";

/** What came of a log-on: what the provider says about the person, or why there is nothing to say. */
export type SignInOutcome = { claims: Readonly<Record<string, unknown>> } | { refused: SignInRefusal };

/** Talks to the provider (OpenID Connect Core 3.1, code flow with PKCE). */
export type OpenIdClient = {
  /**
   * Where to send the person, and what must come back with her. A fresh log-on asks the provider not to rely on
   * an earlier one of its own.
   */
  beginSignIn: (how?: { isFresh: boolean }) => Promise<{ location: string; secrets: SignInSecrets }>;
  /** Exchanges the code for claims; `query` is that of the callback, with its question mark. */
  completeSignIn: (query: string, secrets: SignInSecrets) => Promise<SignInOutcome>;
};

const TIMEOUT_SECONDS = 10;

/** Makes the client. The provider is asked for its addresses on the first log-on, and again until it answers. */
export function createOpenIdClient(config: IdentityConfig): OpenIdClient {
  requireSecureIssuer(config.issuer);
  let discovered: Promise<oidc.Configuration> | undefined;
  const discover = async (): Promise<oidc.Configuration> => {
    discovered ??= readConfiguration(config);
    try {
      return await discovered;
    } catch (cause) {
      discovered = undefined;
      throw new AppError(
        "UNAVAILABLE",
        "Log-on cannot be reached now. Try again in a few minutes.",
        undefined,
        { cause },
      );
    }
  };
  return {
    beginSignIn: async (how = { isFresh: false }) => beginSignIn(config, await discover(), how),
    completeSignIn: async (query, secrets) => completeSignIn(config, discover, query, secrets),
  };
}

async function readConfiguration(config: IdentityConfig): Promise<oidc.Configuration> {
  const { issuer, clientId, clientSecret, internalIssuerOrigin } = config;
  const inside =
    isLoopback(issuer) && new URL(issuer).protocol === "http:" ? [oidc.allowInsecureRequests] : [];
  return oidc.discovery(new URL(issuer), clientId, undefined, oidc.ClientSecretPost(clientSecret), {
    // The signature of the ID token is checked, though TLS alone would do (OpenID Connect Core 3.1.3.7).
    execute: [oidc.enableNonRepudiationChecks, ...inside],
    timeout: TIMEOUT_SECONDS,
    ...(internalIssuerOrigin && { [oidc.customFetch]: fetchFrom(issuer, internalIssuerOrigin) }),
  });
}

async function beginSignIn(
  config: IdentityConfig,
  provider: oidc.Configuration,
  { isFresh }: { isFresh: boolean },
): Promise<{ location: string; secrets: SignInSecrets }> {
  const codeVerifier = oidc.randomPKCECodeVerifier();
  const secrets = { state: oidc.randomState(), nonce: oidc.randomNonce(), codeVerifier };
  const url = oidc.buildAuthorizationUrl(provider, {
    ...config.authorizationParameters,
    ...(isFresh && { prompt: "login" }), // OpenID Connect Core 3.1.2.1
    redirect_uri: redirectUri(config),
    scope: config.scope,
    state: secrets.state,
    nonce: secrets.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: "S256",
  });
  return { location: url.href, secrets };
}

async function completeSignIn(
  config: IdentityConfig,
  discover: () => Promise<oidc.Configuration>,
  query: string,
  { state, nonce, codeVerifier }: SignInSecrets,
): Promise<SignInOutcome> {
  try {
    const provider = await discover();
    const tokens = await oidc.authorizationCodeGrant(provider, new URL(`${redirectUri(config)}${query}`), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: codeVerifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) return { refused: "CHECK_FAILED" };
    if (!config.readsUserInfo) return { claims };
    // What is signed goes before what is not.
    return {
      claims: { ...(await oidc.fetchUserInfo(provider, tokens.access_token, claims.sub)), ...claims },
    };
  } catch (error) {
    const refused = refusalOf(error);
    if (refused === undefined) throw error;
    return { refused };
  }
}

const UNREACHABLE = ["OAUTH_TIMEOUT", "OAUTH_RESPONSE_IS_NOT_CONFORM"];

function refusalOf(error: unknown): SignInRefusal | undefined {
  if (isNetworkFailure(error)) return "PROVIDER_UNREACHABLE";
  if (error instanceof AppError && error.code === "UNAVAILABLE") return "PROVIDER_UNREACHABLE";
  if (error instanceof oidc.AuthorizationResponseError) {
    return error.error === "access_denied" ? "CANCELLED" : "PROVIDER_REFUSED";
  }
  if (error instanceof oidc.ResponseBodyError || error instanceof oidc.WWWAuthenticateChallengeError) {
    return "PROVIDER_REFUSED";
  }
  if (!(error instanceof oidc.ClientError)) return undefined;
  const isUnreachable = UNREACHABLE.includes(error.code ?? "") || isNetworkFailure(error.cause);
  return isUnreachable ? "PROVIDER_UNREACHABLE" : "CHECK_FAILED";
}

/** All that fetch says of a network that fails; the rest is in its cause. */
function isNetworkFailure(error: unknown): boolean {
  return String(error) === "TypeError: fetch failed";
}

function requireSecureIssuer(issuer: string): void {
  if (new URL(issuer).protocol === "https:" || isLoopback(issuer)) return;
  throw new AppError("INVALID_INPUT", "The issuer's address must begin with https, except on this machine.");
}

/** Asks the provider where this process finds it, though everybody else knows it by another address. */
function fetchFrom(issuer: string, internalOrigin: string): oidc.CustomFetch {
  const { origin } = new URL(issuer);
  return (address, options) => {
    const url = new URL(address);
    const target = url.origin === origin ? new URL(`${url.pathname}${url.search}`, internalOrigin) : url;
    return fetch(target, options as RequestInit);
  };
}
