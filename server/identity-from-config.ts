import type { RequestHandler } from "express";
import { z } from "zod";
import type { Config } from "./config.ts";
import type { Deps } from "./context.ts";
import type { DemoSecrets } from "./demo.ts";
import { AppError } from "./errors.ts";
import { claimMappingSchema, type ClaimMapping } from "./identity/claims.ts";
import { createDemoIdentity, DEMO_SIGN_IN_PATH } from "./identity/demo-identity.ts";
import type { IdentityConfig } from "./identity/identity-config.ts";
import { parseSessionKeys } from "./identity/signing-key.ts";

type Page = { path: string; router: RequestHandler };

const DEFAULT_SCOPE = "openid";

/** The log-on of this process: the operator's provider, or the demonstration's own where there is none. */
export function identityFrom(
  config: Config,
  { baseUrl, clock }: Deps,
  secrets: DemoSecrets | undefined,
  internalOrigin: string,
): { identity: IdentityConfig; pages: Page[] } {
  const production = config.NODE_ENV === "production";
  const keys = parseSessionKeys(config.SESSION_SIGNING_KEY ?? secrets?.signingKey ?? "");
  if (!config.OIDC_ISSUER) {
    const [signingKey] = keys.signingKeys;
    const demo = createDemoIdentity({ baseUrl, production, clock, signingKey, internalOrigin });
    return {
      identity: demo.config,
      pages: [{ path: DEMO_SIGN_IN_PATH, router: demo.provider }],
    };
  }
  const identity: IdentityConfig = {
    baseUrl,
    issuer: config.OIDC_ISSUER,
    clientId: config.OIDC_CLIENT_ID ?? "indsigt", // outside production only, which does not start without one
    clientSecret: config.OIDC_CLIENT_SECRET ?? "",
    ...readClaimSettings(config.OIDC_CLAIMS),
    ...keys,
    sessionMinutes: { citizen: 60, staff: 480 },
    tokenMinutes: 10,
  };
  return { identity, pages: [] };
}

const claimSettings = z.object({
  claims: claimMappingSchema,
  scope: z.string().default(DEFAULT_SCOPE),
  authorizationParameters: z.record(z.string(), z.string()).default({}),
  readsUserInfo: z.boolean().default(false),
});

function readClaimSettings(text: string | undefined): {
  claims: ClaimMapping;
  scope: string;
  authorizationParameters: Record<string, string>;
  readsUserInfo: boolean;
} {
  try {
    return claimSettings.parse(JSON.parse(text ?? ""));
  } catch (cause) {
    const message =
      "OIDC_CLAIMS must be JSON that says which claim means what; see docs/configuration.md for each broker.";
    throw new AppError("INVALID_INPUT", message, undefined, { cause });
  }
}
