import type { Actor, Context } from "../context.ts";
import { AppError } from "../errors.ts";
import type { IdentityConfig } from "./identity-config.ts";
import { readCookie } from "./session-cookie.ts";
import { SERVICE_TOKEN_PREFIX } from "./service-token-store.ts";
import { actorOfToken } from "./service-token-actor.ts";
import { findLiveSession, type LiveSession } from "./session-store.ts";
import { verifySessionToken } from "./session-token.ts";

/** What of a request says who sends it. */
export type Credentials = {
  cookieHeader: string | undefined;
  authorization: string | undefined;
  method: string;
  origin: string | undefined;
};

/** How somebody has shown who she is. */
export type Via = "cookie" | "bearer";

/** Who sends a request. A request without any credential is anonymous; one with a bad one is refused. */
export type Authenticated =
  | { actor: Actor; via: Via; session: LiveSession }
  | { actor: Actor; via: "bearer"; session: null }
  | { actor: null; via: null; session: null };

/**
 * Finds out who asks. A bearer token goes before a cookie. UNAUTHENTICATED for a credential that is not, or no
 * longer, good; FORBIDDEN when a cookie comes with a change that another site has sent. Sessions are read as
 * SYSTEM, since nobody is known yet.
 */
export async function authenticate(
  { db, clock }: Pick<Context, "db" | "clock">,
  config: IdentityConfig,
  credentials: Credentials,
): Promise<Authenticated> {
  const given = credentialOf(config, credentials);
  if (!given) return { actor: null, via: null, session: null };
  const now = clock();
  if (given.token.startsWith(SERVICE_TOKEN_PREFIX)) {
    return { actor: await actorOfToken({ db, clock }, given.token), via: "bearer", session: null };
  }
  const { personId, sessionId } = verifySessionToken(config, given.token, now);
  const session = await findLiveSession(db, sessionId, now);
  if (session?.personId !== personId)
    throw new AppError("UNAUTHENTICATED", "Your session has ended. Log on again.");
  return { actor: actorOf(session), via: given.via, session };
}

function credentialOf(
  config: IdentityConfig,
  credentials: Credentials,
): { token: string; via: Via } | undefined {
  const { authorization, cookieHeader } = credentials;
  if (authorization !== undefined) return { token: bearerToken(authorization), via: "bearer" };
  const token = readCookie("session", config.baseUrl, cookieHeader);
  if (token === undefined) return undefined;
  requireOwnOrigin(config, credentials);
  return { token, via: "cookie" };
}

function bearerToken(authorization: string): string {
  const [, token] = /^Bearer +([\w.~+/=-]+)$/i.exec(authorization) ?? [];
  if (token) return token;
  throw new AppError("UNAUTHENTICATED", "Send the token as: Authorization: Bearer <token>.");
}

/**
 * Refuses a change that another site's page has sent: a browser adds the cookie to whatever any page sends, and
 * only the Origin says which page that was.
 */
export function requireOwnOrigin({ baseUrl }: IdentityConfig, { method, origin }: Credentials): void {
  if (method === "GET" || method === "HEAD" || origin === new URL(baseUrl).origin) return;
  throw new AppError("FORBIDDEN", "This request did not come from a page of this service.");
}

/** The actor of a session: the first role counts where nothing says which. */
export function actorOf({ id, personId, roles, assurance, cprIndex, authenticatedAt }: LiveSession): Actor {
  const [role] = roles;
  if (!role) throw new AppError("UNAUTHENTICATED", "Your session gives you no role. Log on again.");
  return { personId, sessionId: id, roles, role, assurance, cprIndex, signedInAt: authenticatedAt };
}
