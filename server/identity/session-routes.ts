import express, { Router, type Request, type Response } from "express";
import { systemContext, type Actor, type Context, type Deps } from "../context.ts";
import { AppError } from "../errors.ts";
import { actorOf, authenticate, requireOwnOrigin } from "./authenticate.ts";
import { credentialsOf, requestIdOf } from "./credentials-of.ts";
import { extendSession } from "./extend-session.ts";
import { keepTokens, sendTokens, tokensOf } from "./give-tokens.ts";
import type { IdentityConfig } from "./identity-config.ts";
import { readRefreshToken } from "./refresh-token.ts";
import { renewSession } from "./renew-session.ts";
import { clearCookie, readCookie } from "./session-cookie.ts";
import { findLiveSession } from "./session-store.ts";
import { signOut } from "./sign-out.ts";

/** What goes on with a session that has begun: /auth/renew and /auth/sign-out. */
export function sessionRoutes(deps: Deps, config: IdentityConfig): Router {
  const router = Router();
  const body = express.json({ limit: "1kb" });
  router.post("/auth/renew", body, async (req, res) =>
    renew(systemContext(deps, requestIdOf(req)), config, req, res),
  );
  router.post("/auth/sign-out", async (req, res) =>
    leave(systemContext(deps, requestIdOf(req)), config, req, res),
  );
  return router;
}

/** New tokens for a session that lives on, longer where its person asks for that: in cookies, or as text to a program that sent its refresh token as text. */
async function renew(ctx: Context, config: IdentityConfig, req: Request, res: Response): Promise<void> {
  const { refreshToken: sent, extend } = (req.body ?? {}) as { refreshToken?: unknown; extend?: unknown };
  const shown = typeof sent === "string" ? sent : refreshCookieOf(config, req);
  if (shown === undefined) throw new AppError("UNAUTHENTICATED", "Log on to do this.");
  const renewed = await renewSession(ctx, shown);
  const { refreshToken } = renewed;
  const isAskedByPerson = extend === true && typeof sent !== "string"; // a program has nobody who is still there
  const session = isAskedByPerson ? await extendSession(ctx, config, renewed.session) : renewed.session;
  const tokens = tokensOf(ctx, config, session, refreshToken);
  if (typeof sent === "string") return sendTokens(res, tokens);
  keepTokens(res, ctx, config, tokens);
  res.json({ expiresAt: tokens.expiresAt, sessionExpiresAt: tokens.sessionExpiresAt });
}

/** Ends the session, if there still is one, and makes the browser forget it in any case. */
async function leave(ctx: Context, config: IdentityConfig, req: Request, res: Response): Promise<void> {
  const actor = await whoLeaves(ctx, config, req);
  if (actor) await signOut({ ...ctx, actor });
  for (const kind of ["session", "refresh"] as const)
    res.append("Set-Cookie", clearCookie(kind, config.baseUrl));
  res.set("Cache-Control", "no-store");
  if (req.accepts(["json", "html"]) === "html") res.redirect(303, `${config.baseUrl}/`);
  else res.status(204).end();
}

/** A page left open for long has a refresh token only; that, too, says whose session is to end. */
async function whoLeaves(ctx: Context, config: IdentityConfig, req: Request): Promise<Actor | null> {
  const { actor } = await authenticate(ctx, config, credentialsOf(req)).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "UNAUTHENTICATED") return { actor: null };
    throw error;
  });
  const cookie = actor ? undefined : refreshCookieOf(config, req);
  const shown = cookie === undefined ? undefined : readRefreshToken(ctx.vault, cookie);
  const session = shown && (await findLiveSession(ctx.db, shown.sessionId, ctx.clock()));
  return session ? actorOf(session) : actor;
}

function refreshCookieOf(config: IdentityConfig, req: Request): string | undefined {
  const cookie = readCookie("refresh", config.baseUrl, req.headers.cookie);
  if (cookie !== undefined) requireOwnOrigin(config, credentialsOf(req));
  return cookie;
}
