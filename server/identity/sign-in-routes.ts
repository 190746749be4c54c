import { randomUUID } from "node:crypto";
import { Router, type Request, type Response } from "express";
import { record } from "../audit/transact.ts";
import { systemContext, type Context, type Deps } from "../context.ts";
import { AppError } from "../errors.ts";
import { authenticate, type Credentials } from "./authenticate.ts";
import { readClaims } from "./claims.ts";
import type { IdentityConfig } from "./identity-config.ts";
import { createOpenIdClient, type OpenIdClient } from "./open-id-client.ts";
import { checkReturnTo } from "./return-to.ts";
import { clearCookie, readCookie, setCookie } from "./session-cookie.ts";
import type { Session } from "./session-store.ts";
import { signSessionToken } from "./session-token.ts";
import {
  ATTEMPT_SECONDS,
  bindingOf,
  isSameBrowser,
  saveAttempt,
  useAttempt,
  type Attempt,
  type Delivery,
} from "./sign-in-attempt.ts";
import { handleSignInError, sendProblem } from "./sign-in-answers.ts";
import { signInProblems, type SignInRefusal } from "./sign-in-refusals.ts";
import { signOut } from "./sign-out.ts";
import { startSession } from "./start-session.ts";

type Handling = { ctx: Context; config: IdentityConfig; client: OpenIdClient };

/** The routes by which people come and go: /auth/sign-in, /auth/callback, /auth/renew and /auth/sign-out. */
export function signInRoutes(deps: Deps, config: IdentityConfig): Router {
  const client = createOpenIdClient(config);
  const router = Router();
  const handle = (handler: (handling: Handling, req: Request, res: Response) => Promise<void>) => {
    return (req: Request, res: Response) =>
      handler({ ctx: systemContext(deps, requestIdOf(req)), config, client }, req, res);
  };
  router.get("/auth/sign-in", handle(beginSignIn));
  router.get("/auth/callback", handle(completeSignIn));
  router.post("/auth/renew", handle(renew));
  router.post("/auth/sign-out", handle(leave));
  router.use("/auth", handleSignInError(deps));
  return router;
}

async function beginSignIn({ ctx, config, client }: Handling, req: Request, res: Response): Promise<void> {
  const { baseUrl } = config;
  const delivery = {
    returnTo: checkReturnTo(req.query["returnTo"], baseUrl),
    deliver: deliverOf(req.query["deliver"]),
  };
  const { location, secrets } = await client.beginSignIn();
  const binding = bindingOf(readCookie("sign-in", baseUrl, req.headers.cookie));
  await saveAttempt(ctx, binding, { ...secrets, ...delivery });
  res.append("Set-Cookie", setCookie("sign-in", baseUrl, binding, ATTEMPT_SECONDS));
  res.set("Cache-Control", "no-store").redirect(302, location);
}

function requestIdOf({ id }: Request): string {
  return typeof id === "string" ? id : randomUUID();
}

function deliverOf(value: unknown): Delivery["deliver"] {
  if (value === undefined || value === "cookie") return "cookie";
  if (value === "token") return "token";
  throw new AppError("INVALID_INPUT", "Correct the marked fields.", [
    { path: ["deliver"], message: "Write cookie or token, or leave it out." },
  ]);
}

async function completeSignIn(handling: Handling, req: Request, res: Response): Promise<void> {
  const { ctx, config } = handling;
  const url = new URL(req.originalUrl, config.baseUrl);
  const binding = readCookie("sign-in", config.baseUrl, req.headers.cookie);
  const state = url.searchParams.get("state");
  const attempt = state && binding ? await useAttempt(ctx, state) : undefined;
  // Not in the audit log: anybody could fill it by calling this without ever having begun.
  if (!attempt || !binding) return sendProblem(req, res, signInProblems.NO_ATTEMPT);
  const outcome = await identify(handling, { attempt, binding, query: url.search });
  if ("refused" in outcome) return refuse(ctx, req, res, outcome.refused);
  res.append("Set-Cookie", clearCookie("sign-in", config.baseUrl));
  deliver(handling, res, outcome.session, attempt);
}

async function identify(
  { ctx, config, client }: Handling,
  { attempt, binding, query }: { attempt: Attempt; binding: string; query: string },
): Promise<{ session: Session } | { refused: SignInRefusal }> {
  if (!isSameBrowser(attempt, binding)) return { refused: "OTHER_BROWSER" };
  const outcome = await client.completeSignIn(query, attempt);
  if ("refused" in outcome) return outcome;
  const identity = readClaims(config.claims, outcome.claims);
  if (!identity) return { refused: "CLAIMS_INCOMPLETE" };
  if (identity.roles.length === 0) return { refused: "NO_ROLE" };
  return { session: await startSession(ctx, config, identity) };
}

async function refuse(ctx: Context, req: Request, res: Response, reason: SignInRefusal): Promise<void> {
  if (ctx.actor) await record(ctx, ctx.actor, { kind: "session.refused", subject: null, reason });
  sendProblem(req, res, signInProblems[reason]);
}

function deliver(
  { ctx, config }: Handling,
  res: Response,
  session: Session,
  { returnTo, deliver }: Delivery,
): void {
  const { token, expiresAt } = tokenFor(ctx, config, session);
  res.set("Cache-Control", "no-store");
  if (deliver === "token") {
    res.json({ token, expiresAt });
    return;
  }
  res.append("Set-Cookie", setCookie("session", config.baseUrl, token, secondsUntil(ctx, expiresAt)));
  res.redirect(303, new URL(returnTo, config.baseUrl).href);
}

/** A new token for a session that lives on: in the cookie, or as text to whoever sent one as text. */
async function renew({ ctx, config }: Handling, req: Request, res: Response): Promise<void> {
  const { session, via } = await authenticate(ctx, config, credentialsOf(req));
  if (!session) throw new AppError("UNAUTHENTICATED", "Sign in to do this.");
  const { token, expiresAt } = tokenFor(ctx, config, session);
  const sessionExpiresAt = session.expiresAt;
  res.set("Cache-Control", "no-store");
  if (via === "cookie")
    res.append("Set-Cookie", setCookie("session", config.baseUrl, token, secondsUntil(ctx, expiresAt)));
  res.json({ ...(via === "bearer" && { token }), expiresAt, sessionExpiresAt });
}

/** Ends the session, if there still is one, and makes the browser forget it in any case. */
async function leave({ ctx, config }: Handling, req: Request, res: Response): Promise<void> {
  const { actor } = await authenticate(ctx, config, credentialsOf(req)).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "UNAUTHENTICATED") return { actor: null };
    throw error;
  });
  if (actor) await signOut({ ...ctx, actor });
  res.append("Set-Cookie", clearCookie("session", config.baseUrl)).set("Cache-Control", "no-store");
  if (req.accepts(["json", "html"]) === "html") res.redirect(303, `${config.baseUrl}/`);
  else res.status(204).end();
}

function tokenFor(
  ctx: Context,
  config: IdentityConfig,
  session: Session,
): { token: string; expiresAt: Date } {
  const { id: sessionId, personId, expiresAt: sessionExpiresAt } = session;
  return signSessionToken(config, { personId, sessionId }, { now: ctx.clock(), sessionExpiresAt });
}

function secondsUntil(ctx: Context, at: Date): number {
  return Math.max(0, Math.floor((at.getTime() - ctx.clock().getTime()) / 1000));
}

function credentialsOf({ headers, method }: Request): Credentials {
  const { cookie: cookieHeader, authorization, origin } = headers;
  return { cookieHeader, authorization, method, origin };
}
