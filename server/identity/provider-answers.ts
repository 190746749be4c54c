import type { IdentityConfig } from "./identity-config.ts";

const TIMEOUT_MS = 3_000;

/** Whether the log-on provider answers at all (OpenID Connect Discovery 1.0 section 4). */
export async function providerAnswers({
  issuer,
  internalIssuerOrigin,
}: Pick<IdentityConfig, "issuer" | "internalIssuerOrigin">): Promise<boolean> {
  const url = new URL(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`);
  const reached = internalIssuerOrigin ? new URL(url.pathname, internalIssuerOrigin) : url;
  try {
    const response = await fetch(reached, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const { issuer: named } = (await response.json()) as { issuer?: unknown };
    return response.ok && named === issuer;
  } catch {
    return false; // that it does not answer is the answer
  }
}
